import type { Span } from "../../text/span";

/**
 * The cells of one table row, by the pipes that GFM counts: not those after a backslash, and neither the first nor
 * the last when nothing but blanks stands outside them. `| a |  | c |` has three cells, the second blank.
 */
export function splitCells(text: string, row: Span): Span[] {
  let { start, end } = row;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  if (text.charAt(start) === "|") start++;
  if (end > start && text.charAt(end - 1) === "|" && text.charAt(end - 2) !== "\\") end--;
  else if (end < start) end = start;
  const cells: Span[] = [];
  let from = start;
  for (let i = start; i < end; i++) {
    const c = text.charAt(i);
    if (c === "\\") i++;
    else if (c === "|") {
      cells.push({ start: from, end: i });
      from = i + 1;
    }
  }
  cells.push({ start: from, end });
  return cells;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 13 || code === 10;
}
