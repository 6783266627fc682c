/** How wide the columns of a table are. */
import { BREAK, type Column, type Inline } from "./layout";

/** A cell up to this many characters stays on one line. */
const NARROW = 16;
/** Characters that fit side by side into a table of few columns, and into one of many, whose type is smaller. */
const LINE = 105;
const SMALL_LINE = 120;
/** Of a cell's edges, in characters. */
const EDGES = 2;
/** From here on a table is set in small type. */
const MANY = 6;
/** Lines of a cell that are sure to have room on a page. */
const PAGE = 36;
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

/** How many characters a word in a table of so many columns may have before it has to be broken; `undefined`: as anywhere. */
export function longestInCell(count: number): number | undefined {
  return count < MANY ? undefined : Math.min(12, Math.max(4, Math.floor(SMALL_LINE / count) - EDGES));
}

/** Whether a row may be higher than a page. */
export function isTall(cells: readonly (readonly Inline[])[], sized: readonly Column[]): boolean {
  const shares = sized.reduce((sum, { share }) => sum + share, 0);
  return cells.some((cell, column) => {
    const width = Math.max(4, (LINE * (sized[column]?.share ?? 0)) / Math.max(shares, 1));
    return plain(cell).length / width + breaks(cell) > PAGE;
  });
}

function breaks(cell: readonly Inline[]): number {
  return cell.reduce((sum, inline) => sum + ("c" in inline ? breaks(inline.c) : inline.t === "break" ? 1 : 0), 0);
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
