/** In a cell of a table: stamps in the timeline; owners, types, statuses, dates and tickets in the action items. */
import { actionColumns } from "../../document/actions/forms/table";
import type { Table } from "../../document/markdown/block";
import type { PostMortem, SectionKind } from "../../document/model";
import { Source } from "../../document/source";
import { contains, trim, type Span } from "../../text/span";
import { cellAt, tableAt, type TableAt } from "../table-at";
import { stamps } from "./stamps";
import type { Cursor, Suggestion, World } from "./suggestion";
import { ACTION_STATUSES, ACTION_TYPES, dueDates, people, tickets, words } from "./values";

/** `null`: the cursor is in no row of a table. */
export function inTable(cursor: Cursor, kinds: ReadonlySet<SectionKind>, world: World): readonly Suggestion[] | null {
  const { document, text, offset } = cursor;
  const table = tableAt(text, offset);
  if (!table?.inRows) return null;
  const cell = cellAt(text, offset);
  if (!cell) return [];
  const written = trim(text, cell.range);
  const range =
    written.start === written.end || offset < written.start
      ? { start: offset, end: offset }
      : { start: written.start, end: Math.max(written.end, offset) };
  const found = kinds.has("timeline")
    ? cell.index === timeColumn(document, table, text)
      ? stamps(document, world, range, "")
      : []
    : ofAction(document, table, cell.index, range, world);
  return found.map((suggestion) => padded(suggestion, text, range));
}

function ofAction(document: PostMortem, { header, cells }: TableAt, index: number, range: Span, world: World): readonly Suggestion[] {
  const block: Table = { kind: "table", range: header, header: { range: header, cells }, delimiter: header, rows: [] };
  const columns = actionColumns(new Source(document.text), block);
  const column = Object.entries(columns).find(([, at]) => at === index)?.[0];
  // A table of something else: an owner alone makes no action item.
  if (columns.owner === undefined && columns.status === undefined && columns.due === undefined) return [];
  switch (column) {
    case "owner":
      return people(document, world, range);
    case "type":
      return words(ACTION_TYPES, range);
    case "status":
      return words(ACTION_STATUSES, range);
    case "due":
      return dueDates(world, range);
    case "ticket":
      return tickets(document, world, range);
    default:
      return [];
  }
}

/** The column in which the other rows have their stamps; without any, the one whose header speaks of time, else the first. */
function timeColumn({ timelines }: PostMortem, { header, cells }: TableAt, text: string): number {
  for (const { entries } of timelines) {
    for (const { form, stamp, range } of entries) {
      if (form !== "table" || stamp.written === "" || range.start < header.end) continue;
      if (tableAt(text, stamp.range.start)?.header.start === header.start) return cellAt(text, stamp.range.start)?.index ?? 0;
    }
  }
  const named = cells.findIndex((cell) => /time|date|when|\butc\b|zeit|heure|hora|tid|時/i.test(text.slice(cell.start, cell.end)));
  return Math.max(0, named);
}

/** A blank at each side of what stands right at a pipe. */
function padded(suggestion: Suggestion, text: string, range: Span): Suggestion {
  const lead = text.charAt(range.start - 1) === "|" ? " " : "";
  const trail = text.charAt(range.end) === "|" ? " " : "";
  return { ...suggestion, text: lead + suggestion.text + trail, filter: lead + (suggestion.filter ?? suggestion.label) };
}

/** The kinds of the sections around an offset. */
export function kindsAt({ sections }: PostMortem, offset: number): ReadonlySet<SectionKind> {
  return new Set(sections.filter(({ range }) => contains(range, { start: offset, end: offset })).map(({ kind }) => kind));
}
