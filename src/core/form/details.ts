/** What stands below the words of an entry and belongs to it: nested bullets, further paragraphs, code. A column of its own, where an entry has some. */
import type { Item } from "../document/markdown/block";
import { insert, replace } from "../text/edit";
import { lineAt } from "../text/lines";
import { trim, type Span } from "../text/span";
import { cell } from "./cells";
import type { FormColumn } from "./form";
import { COLUMNS, DETAILS } from "./labels";
import type { RowContent } from "./lists";
import type { FieldPlan, Ways } from "./plan";
import { proseText } from "./prose";
import type { Reading } from "./reading";

const COLUMN: FormColumn = { id: DETAILS, ...(COLUMNS[DETAILS] ?? { label: "Details", input: "blocks", choices: [] }) };

/** Where an entry's own words end, and where all that belongs to it does. */
export interface Below {
  readonly after: number;
  readonly end: number;
}

/** Below an item's first paragraph; an item that begins with another block has nothing to stand below. */
export function belowItem(item: Item | undefined, slot: Span): Below | null {
  return item && item.content.start < item.content.end ? { after: item.content.end, end: slot.end } : null;
}

/** Adds the column where one of the rows has details. `below`: one for each row; `null` where nothing can stand below it. */
export function withDetails<T extends { readonly columns: readonly FormColumn[]; readonly rows: readonly RowContent[] }>(
  reading: Reading,
  id: string,
  content: T,
  below: readonly (Below | null)[],
): T {
  const { text } = reading;
  const places = below.map((one) => one && trim(text, { start: one.after, end: Math.max(one.after, one.end) }));
  const starts = content.rows.map(({ slot }) => slot.start);
  // What is an entry too is shown as one.
  const holdsRows = ({ start, end }: Span): boolean => starts.some((at) => start <= at && at < end);
  if (!places.some((place) => place && /[\p{L}\p{N}]/u.test(text.slice(place.start, place.end)) && !holdsRows(place))) return content;
  const rows = content.rows.map((row, index): RowContent => {
    const place = places[index] ?? null;
    const after = below[index]?.after ?? row.slot.end;
    const own = place && !holdsRows(place) ? detailsCell(reading, `${id}:${index}`, row.slot, after, place) : null;
    return {
      ...row,
      cells: [...row.cells, own ?? cell(reading, `${id}:${index}`, COLUMN, { value: "", range: null, locked: "no-place" })],
    };
  });
  return { ...content, columns: [...content.columns, COLUMN], rows };
}

function detailsCell(reading: Reading, row: string, slot: Span, after: number, place: Span): FieldPlan {
  const { text, eol } = reading;
  const isEmpty = place.start >= place.end;
  const lead = text.slice(lineAt(text, isEmpty ? slot.start : place.start).start, isEmpty ? slot.start : place.start);
  const indent = isEmpty ? lead.replace(/[^\t]/g, " ") : lead;
  const lines = text.slice(place.start, place.end).split(/\r\n?|\n/);
  const isPlain =
    /^[ \t]*$/.test(indent) &&
    !/[>|]/.test(lead) &&
    (isEmpty || /^[ \t]*(?:\r\n?|\n)\s*$/.test(text.slice(after, place.start))) &&
    lines.every((line, index) => index === 0 || line.trim() === "" || line.startsWith(indent));
  const value = lines.map((line, index) => (index > 0 && line.startsWith(indent) ? line.slice(indent.length) : line)).join("\n");
  return cell(reading, row, COLUMN, {
    value,
    range: isEmpty ? null : place,
    locked: isPlain ? null : "has-blocks",
    within: true,
    reads: proseText,
    write: (next): Ways => {
      const said = proseText(next)
        .replace(/\n(?!\n|$)/g, `\n${indent}`)
        .replaceAll("\n", eol);
      if (isEmpty) return said === "" ? [[]] : [[insert(after, eol + indent + said)], [insert(after, eol + eol + indent + said)]];
      if (said === "") return [[replace({ start: after, end: place.end }, "")]];
      return [[replace(place, said)], [replace({ start: after, end: place.end }, eol + eol + indent + said)]];
    },
  });
}
