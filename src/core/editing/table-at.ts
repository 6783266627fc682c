/** The table around a place in the text, also while its last row is being written. */
import { splitCells } from "../document/markdown/table-cells";
import { lineAt, nextLine } from "../text/lines";
import { span, type Span } from "../text/span";

export interface TableAt {
  /** The header's line. */
  readonly header: Span;
  /** The header's cells, blanks included. */
  readonly cells: readonly Span[];
  /** Whether the place is in a row below the delimiter. */
  readonly inRows: boolean;
}

export interface CellAt {
  readonly index: number;
  /** Between the pipes, or up to the end of the line. */
  readonly range: Span;
}

const DELIMITER = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

/** `null` where the lines from here upwards are no table. */
export function tableAt(text: string, offset: number): TableAt | null {
  let line = lineAt(text, offset);
  if (!text.slice(line.start, line.end).includes("|")) return null;
  const below = lineAt(text, nextLine(text, line.end));
  if (below.start > line.end && isDelimiter(text, below)) return found(text, line, false);
  for (let rows = 0; line.start > 0; rows++) {
    const above = lineAt(text, lineAbove(text, line.start));
    if (isDelimiter(text, line)) return text.slice(above.start, above.end).includes("|") ? found(text, above, rows > 0) : null;
    if (!text.slice(line.start, line.end).includes("|")) return null;
    line = above;
  }
  return null;
}

/** The cell that the offset is in; `null` before the row's first pipe. */
export function cellAt(text: string, offset: number): CellAt | null {
  const line = lineAt(text, offset);
  const pipes: number[] = [];
  for (let at = line.start; at < line.end; at++) {
    const char = text.charAt(at);
    if (char === "\\") at++;
    else if (char === "|") pipes.push(at);
  }
  const first = pipes[0] ?? line.end;
  const opens = text.slice(line.start, first).trim() === "";
  const before = pipes.filter((pipe) => pipe < offset).length;
  if (opens && before === 0) return null;
  const start = before === 0 ? line.start : (pipes[before - 1] ?? line.start) + 1;
  return { index: opens ? before - 1 : before, range: span(start, pipes[before] ?? line.end) };
}

function found(text: string, header: Span, inRows: boolean): TableAt {
  return { header, cells: splitCells(text, header), inRows };
}

function isDelimiter(text: string, line: Span): boolean {
  const written = text.slice(line.start, line.end);
  return written.includes("-") && DELIMITER.test(written);
}

/** Some offset on the line before the one that starts here. */
export function lineAbove(text: string, start: number): number {
  return Math.max(0, text.startsWith("\r\n", start - 2) ? start - 2 : start - 1);
}
