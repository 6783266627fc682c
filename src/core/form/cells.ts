/** Cells of rows: what they show, and how they are written. */
import { isoInstant } from "../template/instant";
import type { Row, Table } from "../document/markdown/block";
import { replace } from "../text/edit";
import { slice, trim, type Span } from "../text/span";
import type { AsText, FormColumn, FormField } from "./form";
import { withWritten } from "./labels";
import type { FieldPlan, Ways } from "./plan";
import type { Reading } from "./reading";
import { writeCell } from "./table-rows";
import { proseText } from "./prose";
import { isPrompt, oneLine, promptOf, readsInCell, shownInCell } from "./written";

export interface CellContent {
  readonly value: string;
  readonly range: Span | null;
  readonly hint?: string;
  readonly instant?: number | null;
  readonly locked?: AsText | null;
  readonly write?: (value: string) => Ways;
  readonly reads?: (value: string) => string;
  readonly within?: boolean;
}

export function cell(reading: Reading, row: string, column: FormColumn, content: CellContent): FieldPlan {
  const { value, range, hint = "", instant = null, locked = null, write, reads = oneLine, within = false } = content;
  const field: FormField = {
    id: `${row}:${column.id}`,
    label: column.label,
    input: column.input,
    value,
    values: [],
    choices: withWritten(column.choices, value),
    locked: write ? locked : (locked ?? "no-place"),
    line: range && reading.line(range.start),
    instant: instant === null ? null : isoInstant(instant),
    hint,
    fromBody: true,
  };
  return { field, range, write: locked === null ? (write ?? null) : null, writeAll: null, reads, within };
}

/** Several lines at the left edge, as they stand. */
export function blocksCell(reading: Reading, row: string, column: FormColumn, place: Span): FieldPlan {
  const range = trim(reading.text, place);
  const written = slice(reading.text, range);
  return cell(
    reading,
    row,
    { ...column, input: "blocks" },
    {
      value: isPrompt(written) ? "" : proseText(written),
      range,
      hint: promptOf(written),
      reads: proseText,
      write: (value) => [[replace(range, proseText(value).replaceAll("\n", reading.eol))]],
    },
  );
}

/** A cell of a table. `ways`: what may stand there for a value; without it, the value as it is typed. */
export function tableCell(
  reading: Reading,
  id: string,
  table: Table,
  row: Row,
  index: number,
  column: FormColumn,
  more: { readonly instant?: number | null; readonly ways?: (value: string) => readonly string[] } = {},
): FieldPlan {
  const { text } = reading;
  const place = row.cells[index] ?? null;
  const written = place ? text.slice(place.start, place.end).trim() : "";
  const ways = more.ways ?? ((value: string) => [value]);
  return cell(reading, id, column, {
    value: place ? shownInCell(text, place) : "",
    range: place ?? row.range,
    hint: promptOf(written),
    instant: more.instant ?? null,
    write: (value) => ways(value).map((one) => writeCell(text, table, row, index, one)),
    reads: readsInCell,
  });
}
