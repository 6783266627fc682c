/** How wide the columns of a table are. */
import { BREAK, type Column, type Inline } from "./layout";

/** A cell up to this many characters stays on one line. */
const NARROW = 16;
/** A word may ask for this many characters. */
const LONGEST_WORD = 14;

/**
 * Columns of short cells are as wide as their content; the others share the rest by how much they hold, dampened so that a column
 * with long text does not starve one with little, and never less than their longest words ask for.
 * A table whose columns are all short shares the whole width.
 */
export function columns(rows: readonly (readonly (readonly Inline[])[])[], align: readonly Column["align"][]): readonly Column[] {
  const lengths = align.map((_, column) => rows.map((row) => plain(row[column] ?? []).length));
  const most = lengths.map((column) => column.reduce((a, b) => Math.max(a, b), 0));
  const mean = lengths.map((column) => column.reduce((a, b) => a + b, 0) / Math.max(column.length, 1));
  const words = align.map((_, column) => rows.reduce((most, row) => Math.max(most, longestWord(row[column] ?? [])), 0));
  const narrow = most.map((length) => length <= NARROW);
  const room = most.reduce((sum, length, column) => sum + (narrow[column] ? length : 0), 0);
  const fits = narrow.some((is) => !is) && room <= 55;
  return align.map((side, column) => {
    if (narrow[column] && fits) return { align: side, share: 0 };
    const holds = Math.sqrt((mean[column] ?? 1) * Math.min(most[column] ?? 1, 600));
    const wanted = Math.max(holds ** 0.75, Math.min(words[column] ?? 1, LONGEST_WORD), 4);
    return { align: side, share: Math.round(wanted * 10) / 10 };
  });
}

function longestWord(cell: readonly Inline[]): number {
  return plain(cell)
    .split(new RegExp(`[\\s${BREAK}]`))
    .reduce((most, { length }) => Math.max(most, length), 0);
}

/** The characters of a cell, without marks. */
function plain(cell: readonly Inline[]): string {
  return cell.map(textOf).join("");
}

function textOf(inline: Inline): string {
  if ("c" in inline) return plain(inline.c);
  if ("text" in inline) return inline.text;
  return inline.t === "box" ? "xx" : inline.t === "image" ? "xxxx" : " ";
}
