/** Line ends and lines, for edits that keep a document's own. */
import type { Span } from "./span";

/** How the document ends its lines: what its first line ends with; `\n` where there is only one line. */
export function lineEnd(text: string): string {
  const at = text.search(/[\r\n]/);
  if (at < 0 || text[at] === "\n") return "\n";
  return text[at + 1] === "\n" ? "\r\n" : "\r";
}

/** The line that holds the offset, without its end. */
export function lineAt(text: string, offset: number): Span {
  let start = offset;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--;
  return { start, end: endOfLine(text, offset) };
}

function endOfLine(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
  return end;
}

/** Where the line after the offset's begins; the text's length after the last. */
export function nextLine(text: string, offset: number): number {
  const end = endOfLine(text, offset);
  return text.startsWith("\r\n", end) ? end + 2 : Math.min(end + 1, text.length);
}

/** The part of the range that stands on its first line. */
export function firstLine(text: string, range: Span): Span {
  return { start: range.start, end: Math.max(range.start, Math.min(range.end, lineAt(text, range.start).end)) };
}

export function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}
