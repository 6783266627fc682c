/** The rows of a table as a list of the form. Columns and their widths stay; a cell takes what fits on a line. */
import type { Row, Table } from "../document/markdown/block";
import { insert, replace, type TextEdit } from "../text/edit";
import { lineAt } from "../text/lines";
import { slice, trim } from "../text/span";
import type { FormColumn } from "./form";
import { COLUMNS } from "./labels";
import type { Values } from "./plan";
import type { Reading } from "./reading";
import type { Slot, Slots } from "./slots";
import { cellText } from "./written";

export interface TableRows {
  readonly table: Table;
  readonly columns: readonly FormColumn[];
  readonly slots: Slots;
}

/** `roles`: the ids of the columns that the model knows, by index. */
export function tableRows(reading: Reading, table: Table, roles: ReadonlyMap<number, string>): TableRows {
  const { text, source, eol } = reading;
  const columns = table.header.cells.map((cell, index): FormColumn => {
    const id = roles.get(index) ?? `column-${index + 1}`;
    const known = COLUMNS[id] ?? { label: "", input: "markdown", choices: [] };
    const title = source.plain(cell);
    return { id, label: title === "" ? known.label || `Column ${index + 1}` : title, input: known.input, choices: known.choices };
  });
  const rows = table.rows.map((row): Slot => {
    const range = trim(text, row.range);
    return { range, slot: range, run: 0 };
  });
  const at = lineAt(text, table.delimiter.start).end;
  const lead = text.slice(lineAt(text, table.delimiter.start).start, table.delimiter.start);
  return { table, columns, slots: { text, eol, rows, spaced: false, first: { at, before: eol + lead, after: "" } } };
}

export function writeCell(text: string, table: Table, row: Row, column: number, value: string): readonly TextEdit[] {
  const written = cellText(value);
  const cell = row.cells[column];
  if (cell) {
    const next = padded(written, slice(text, cell), widthOf(table, column));
    // At an end of the row that has no bar there is no blank.
    const opened = text.charAt(cell.start - 1) === "|" ? next : next.trimStart();
    return [replace(cell, text.charAt(cell.end) === "|" ? opened : opened.trimEnd())];
  }
  if (written === "") return [];
  // The row ends before this column: it gets the cells up to it.
  const line = slice(text, trim(text, row.range));
  const closed = /(?:^|[^\\])\|$/.test(line);
  const end = trim(text, row.range).end;
  const between = "  |".repeat(column - row.cells.length);
  return [insert(end, `${closed ? "" : " |"}${between} ${written} |`)];
}

/** A cell's text with its blanks: as wide as the old one where the column is as wide throughout, else with a blank at each side. */
function padded(written: string, was: string, width: number | null): string {
  const kept = was.trim() === "" ? "" : (/^[ \t]*/.exec(was)?.[0] ?? "");
  const trail = was.trim() === "" ? "" : (/[ \t]*$/.exec(was)?.[0] ?? "");
  const tight = was !== "" && was.trim() !== "" && kept === "" && trail === "";
  if (tight) return written;
  const lead = kept === "" || kept.length > 1 ? " " : kept;
  const missing = was.length - lead.length - written.length;
  if (width === was.length && missing >= 1) {
    const right = kept.length > 1 && trail.length <= 1;
    return right ? " ".repeat(missing) + written + lead : lead + written + " ".repeat(missing);
  }
  return written === "" ? (was === "" ? "" : " ") : ` ${written} `;
}

/** The width that the column has in the delimiter row. */
function widthOf({ delimiter, header }: Table, column: number): number | null {
  const cell = header.cells[column];
  return cell && delimiter.end > delimiter.start ? cell.end - cell.start : null;
}

/** A new row, as wide in each column as the header where its cells fit. */
export function composeRow({ table, columns, slots: { text, rows } }: TableRows, values: Values): string {
  const model = rows.at(-1)?.slot ?? trim(text, table.header.range);
  const line = slice(text, model);
  const cells = columns.map(({ id }, index) => {
    const header = table.header.cells[index];
    const was = header ? slice(text, header) : "  ";
    return padded(cellText(values[id] ?? ""), " ".repeat(Math.max(was.length, 2)), alignedWidth(text, table, index));
  });
  const opens = line.startsWith("|") || columns.length < 2;
  const closes = /(?:^|[^\\])\|$/.test(line) || cells.at(-1)?.trim() === "" || columns.length < 2;
  const joined = (opens ? "|" : "") + cells.map((cell) => (cell === "" ? " " : cell)).join("|") + (closes ? "|" : "");
  return joined.trimEnd();
}

/** The header's width where the last row has it too. */
function alignedWidth(text: string, table: Table, column: number): number | null {
  const header = table.header.cells[column];
  const last = table.rows.at(-1)?.cells[column];
  if (!header) return null;
  const width = header.end - header.start;
  const delimiter = delimiterWidth(text, table, column);
  return delimiter === width && (last === undefined || last.end - last.start === width) ? width : null;
}

function delimiterWidth(text: string, { delimiter, header }: Table, column: number): number | null {
  const line = text
    .slice(delimiter.start, delimiter.end)
    .trim()
    .replace(/^\||\|$/g, "");
  const cells = line.split("|");
  return cells.length === header.cells.length ? (cells[column]?.length ?? null) : null;
}
