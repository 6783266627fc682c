/** A list of the form, put together from its rows. */
import type { FormColumn, FormList, FormRow } from "./form";
import type { FieldPlan, ListPlan, RowPlan, Values, Ways } from "./plan";
import type { Reading } from "./reading";
import { addRows, moveRow, removeRow, type Slot, type Slots } from "./slots";
import type { Span } from "../text/span";

export interface RowContent extends Slot {
  readonly cells: readonly FieldPlan[];
  /** It stands within another row, or another within it. */
  readonly fixed?: boolean;
  readonly at?: number | null;
  readonly elapsed?: string;
}

export interface ListContent {
  readonly id: string;
  readonly kind: FormList["kind"];
  readonly heading: string;
  readonly form: string;
  readonly range: Span;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly RowContent[];
  readonly slots: Slots;
  /** A new row's text for its values; `null`: no row can be added. */
  readonly compose: ((values: Values, after: number) => readonly string[]) | null;
  readonly reads: (column: string, value: string) => string;
  readonly sort?: (() => Ways) | null;
}

export function listOf(reading: Reading, content: ListContent): ListPlan {
  const { id, kind, heading, form, range, columns, slots, compose, reads, sort = null } = content;
  const rows = content.rows.map((row, index): RowPlan & { readonly data: FormRow } => ({
    range: row.range,
    slot: row.slot,
    run: row.run,
    movable: row.fixed !== true,
    cells: row.cells,
    data: {
      id: `${id}:${index}`,
      cells: row.cells.map(({ field }) => field),
      movable: row.fixed !== true,
      at: row.at ?? null,
      elapsed: row.elapsed ?? "",
      line: reading.line(row.range.start),
    },
  }));
  const open = compose !== null && (rows.length > 0 || slots.first !== null);
  const part: FormList = {
    type: "list",
    id,
    kind,
    heading,
    present: true,
    form,
    columns,
    rows: rows.map(({ data }) => data),
    open,
    sortable: sort !== null,
    locked: null,
    line: reading.line(range.start),
  };
  return {
    type: "list",
    part,
    range,
    rows,
    add: open
      ? (values, after) => {
          const written = values.map((one) => compose(one, after));
          const most = Math.max(...written.map((ways) => ways.length));
          return Array.from({ length: most }, (_, way) => written.map((ways) => ways[way] ?? ways.at(-1) ?? "")).flatMap((contents) =>
            addRows(slots, contents, after),
          );
        }
      : null,
    remove: (row) => (rows[row]?.movable === true ? removeRow(slots, row) : []),
    move: (row, after) => {
      const to = after + 1;
      const [low, high] = [Math.min(row, to), Math.max(row, to)];
      return rows.slice(low, high + 1).every(({ movable }) => movable) ? moveRow(slots, row, after) : [];
    },
    sort,
    reads,
  };
}
