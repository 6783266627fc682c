/** What reporters for other programs share. */
import type { CheckedFile, ReportedProblem } from "../core/contracts/check";

export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Lines and columns from 1, in UTF-16 units. Those who read them do not count a byte order mark, which the report does. */
export function regionOf({ document }: CheckedFile, { start, end }: Pick<ReportedProblem, "start" | "end">): Region {
  const mark = document.text.startsWith("\uFEFF") ? 1 : 0;
  const column = (place: ReportedProblem["start"]): number => Math.max(1, place.column - (place.line === 1 ? mark : 0));
  return { startLine: start.line, startColumn: column(start), endLine: end.line, endColumn: column(end) };
}
