/** Timelines as lists of the form: tables by their rows, all other forms by their entries. */
import type { Table } from "../document/markdown/block";
import { timelineColumns } from "../document/timeline/forms/table";
import type { Section, Stamp, Timeline, TimelineEntry } from "../document/model";
import { sinceStart } from "../editing/time-text";
import { flattenSnippet, escapeSnippet } from "../rules/snippet";
import { neighbours, putStamp } from "../rules/support/stamp-text";
import { writeEntry } from "../timeline-tools/entry-text";
import { keysOf, sortedOrder } from "../timeline-tools/order";
import { sortTimeline } from "../timeline-tools/sort";
import { runsOf, type Unit } from "../timeline-tools/units";
import { replace } from "../text/edit";
import { lineAt } from "../text/lines";
import { slice, trim, type Span } from "../text/span";
import { blocksCell, cell, tableCell } from "./cells";
import { withDetails, type Below } from "./details";
import type { FormColumn } from "./form";
import { COLUMNS, DETAILS, nameOf } from "./labels";
import { listOf, type RowContent } from "./lists";
import type { ListPlan, Values, Ways } from "./plan";
import type { Reading } from "./reading";
import type { Slots } from "./slots";
import { stampsFor, stampWays } from "./stamp-ways";
import { composeRow, tableRows } from "./table-rows";
import { oneLine, promptOf, readsInCell, shown, writeInline } from "./written";

/** What an entry without words says, until somebody writes them. */
const PROMPT = "‹what happened›";

export function timelineList(reading: Reading, index: number, section: Section, tables: readonly Table[]): ListPlan {
  const timeline = reading.document.timelines[index] ?? { section: 0, form: null, entries: [] };
  const sort = sortOf(reading, index, timeline);
  const table = timeline.form === "table" || timeline.entries.length === 0 ? mainTable(reading, timeline, tables) : null;
  if (table) return inTable(reading, `timeline:${index}`, section, timeline, table, sort);
  return asEntries(reading, `timeline:${index}`, section, timeline, sort);
}

/** The one with the most entries. */
function mainTable(reading: Reading, { entries }: Timeline, tables: readonly Table[]): Table | null {
  const count = ({ range }: Table): number =>
    entries.filter((entry) => range.start <= entry.range.start && entry.range.end <= range.end).length;
  const best = tables
    .filter((table) => timelineColumns(reading.source, table))
    .reduce<Table | null>((most, table) => (most && count(most) >= count(table) ? most : table), null);
  return best;
}

function sortOf(reading: Reading, index: number, { entries }: Timeline): (() => Ways) | null {
  const unsorted = runsOf(reading.text, entries).some((run) =>
    sortedOrder(keysOf(run.map(({ entry }) => entry.stamp))).some((from, to) => from !== to),
  );
  if (!unsorted) return null;
  return () => {
    const edits = sortTimeline(reading.document, index, reading.options);
    return edits ? [edits] : [];
  };
}

function moments(reading: Reading): (stamp: Stamp | undefined) => Pick<RowContent, "at" | "elapsed"> {
  const { zero } = reading;
  return (stamp) => {
    const at = stamp?.instant ?? null;
    return { at, elapsed: at === null || !zero ? "" : sinceStart(at - zero.instant) };
  };
}

function inTable(reading: Reading, id: string, section: Section, { entries }: Timeline, table: Table, sort: (() => Ways) | null): ListPlan {
  const found = timelineColumns(reading.source, table) ?? { times: [0], zone: -1, text: 1 };
  const roles = new Map<number, string>();
  const clock = found.times.find((at) => !/date|day|datum|fecha|data\b|dato|日付/i.test(title(reading, table, at))) ?? found.times[0];
  if (clock !== undefined) roles.set(clock, "time");
  if (found.text !== undefined) roles.set(found.text, "event");
  const split = found.times.length > 1;
  const plain = tableRows(reading, table, roles);
  // Where date and time have columns of their own, none of the two is an instant.
  const rows = split
    ? { ...plain, columns: plain.columns.map((column) => (column.id === "time" ? { ...column, input: "line" as const } : column)) }
    : plain;
  const of = moments(reading);
  const entryAt = new Map(entries.map((entry) => [entry.range.start, entry]));
  const made = table.rows.map((row, index): RowContent => {
    const entry = entryAt.get(trim(reading.text, row.range).start);
    const cells = rows.columns.map((column, at) =>
      column.id !== "time"
        ? tableCell(reading, `${id}:${index}`, table, row, at, column)
        : tableCell(reading, `${id}:${index}`, table, row, at, column, {
            instant: split ? null : (entry?.stamp.instant ?? null),
            ways: (value) => stampsFor(split ? null : (entry?.stamp ?? null), value),
          }),
    );
    const slot = rows.slots.rows[index] ?? { range: row.range, slot: row.range, run: 0 };
    return { ...slot, cells, ...of(entry?.stamp) };
  });
  const model = (after: number): Stamp | null => {
    const row = table.rows[after] ?? table.rows[after + 1];
    return (row && entryAt.get(trim(reading.text, row.range).start)?.stamp) ?? null;
  };
  return listOf(reading, {
    id,
    kind: "timeline",
    heading: nameOf(section.heading),
    form: "table",
    range: section.range,
    columns: rows.columns,
    rows: made,
    slots: rows.slots,
    compose: (values, after) =>
      stampsFor(split ? null : model(after), values["time"] ?? "").map((time) => composeRow(rows, { ...values, time })),
    reads: (_, value) => readsInCell(value),
    sort,
  });
}

function title(reading: Reading, table: Table, index: number): string {
  const cellRange = table.header.cells[index];
  return cellRange ? reading.source.plain(cellRange) : "";
}

function asEntries(reading: Reading, id: string, section: Section, timeline: Timeline, sort: (() => Ways) | null): ListPlan {
  const { text, eol } = reading;
  const { entries } = timeline;
  const runs = runsOf(text, entries);
  const placed = new Map<TimelineEntry, { readonly unit: Unit; readonly run: number }>();
  runs.forEach((run, index) => {
    for (const unit of run) placed.set(unit.entry, { unit, run: index });
  });
  const near = neighbours(entries);
  const columns = (["time", "event"] as const).map((column): FormColumn => ({ id: column, ...columnWords(column) }));
  const of = moments(reading);
  const rows = entries.map((entry, index): RowContent => {
    const own = placed.get(entry);
    const name = `${id}:${index}`;
    const cells = [timeCell(reading, name, entry, near[index] ?? null, columns), eventCell(reading, name, entry, columns)];
    const range = own ? { start: entry.range.start, end: own.unit.slot.end } : entry.range;
    const fixed = own?.unit.holds.length !== 1;
    return { range, slot: own?.unit.slot ?? entry.range, run: own?.run ?? -1 - index, fixed, cells, ...of(entry.stamp) };
  });
  const spaced = timeline.form === "heading" || timeline.form === "paragraph";
  const slots: Slots = { text, eol, rows, spaced, first: firstPlace(reading, section) };
  const below = entries.map((entry, index): Below | null => {
    const slot = rows[index]?.slot;
    const nests = entry.form === "list" || (entry.form === "heading" && isNamed(text, entry));
    return slot && nests && placed.has(entry) ? { after: eventPlace(text, entry).end, end: slot.end } : null;
  });
  const content = withDetails(reading, id, { columns, rows }, below);
  return listOf(reading, {
    id,
    kind: "timeline",
    heading: nameOf(section.heading),
    form: timeline.form ?? "list",
    range: section.range,
    ...content,
    slots,
    compose: (values, after) => composeEntry(reading, timeline, values, after),
    reads: (column, value) => (column === DETAILS ? value.trim() : column === "event" && oneLine(value) === PROMPT ? "" : oneLine(value)),
    sort,
  });
}

function columnWords(column: "time" | "event"): Omit<FormColumn, "id"> {
  return COLUMNS[column] ?? { label: column, input: "line", choices: [] };
}

/** Below what the section begins with. */
export function firstPlace({ text, eol }: Reading, { headingRange, range, form }: Section): Slots["first"] {
  if (form === "label") return null;
  const end = Math.max(trim(text, range).end, headingRange.end);
  const after = end === text.length || /[\r\n]/.test(text.charAt(end)) ? "" : eol;
  return { at: end, before: `${eol}${eol}- `, after };
}

const OPENED = /^([~≈]?)(?:`|\*{1,2}|_{1,2})(?=[^`*_]+$)/;

function timeCell(
  reading: Reading,
  row: string,
  entry: TimelineEntry,
  near: TimelineEntry | null,
  columns: readonly FormColumn[],
): RowContent["cells"][number] {
  const { text } = reading;
  const { stamp } = entry;
  const [column = { id: "time", ...columnWords("time") }] = columns;
  const range = trim(text, stamp.range);
  const held = /^[?:\s-]+$/.test(stamp.written.trim());
  // Of ~`10:58` the mark that opens is within what the entry says of its time, and the one that closes is behind it.
  const opened = OPENED.exec(slice(text, range)) ?? ["", "", ""];
  const [lead, about = ""] = opened;
  const shownAs = about + shown(text, { start: range.start + lead.length, end: range.end });
  const put = (value: string): Ways => {
    if (oneLine(value) === "") return removeStamp(text, entry);
    if (lead !== "") {
      const said = oneLine(value);
      const next = about !== "" && said.startsWith(about) ? lead + said.slice(about.length) : lead.slice(about.length) + said;
      return [[replace(range, next)]];
    }
    if (stamp.written !== "") return stampWays(reading, stamp, range, value);
    return stampsFor(near?.stamp ?? null, value).flatMap((written) => {
      const edit = putStamp(text, entry, near, written);
      return edit ? [[edit]] : [];
    });
  };
  return cell(reading, row, column, {
    value: held ? "" : lead === "" ? shown(text, range) : shownAs,
    range,
    instant: stamp.instant,
    hint: held ? stamp.written.trim() : "",
    write: put,
  });
}

/** With what stands around it and before the words. */
function removeStamp(text: string, { stamp, text: event, range }: TimelineEntry): Ways {
  if (stamp.written === "") return [[]];
  if (event.range.start < stamp.range.end) return [];
  const opening = /[*_`[(~]{0,4}$/.exec(text.slice(range.start, stamp.range.start))?.[0] ?? "";
  const start = stamp.range.start - opening.length;
  return [[replace({ start, end: event.range.start }, "")], [replace(stamp.range, "??:??")]];
}

function eventCell(reading: Reading, row: string, entry: TimelineEntry, columns: readonly FormColumn[]): RowContent["cells"][number] {
  const { text } = reading;
  const { range, written } = entry.text;
  const column = columns[1] ?? { id: "event", ...columnWords("event") };
  const place = eventPlace(text, entry);
  const value = shown(text, place);
  const empty = place.start === place.end;
  if (!empty && entry.form === "heading" && !isNamed(text, entry)) return blocksCell(reading, row, column, place);
  return cell(reading, row, column, {
    value,
    range: place,
    locked: /\n[ \t]*\r?\n|\r[ \t]*\r/.test(slice(text, place)) ? "has-blocks" : null,
    hint: promptOf(written.trim()),
    write: (next) => {
      if (oneLine(next) === "") return [[replace(place, "")], [replace(place, PROMPT)]];
      return empty
        ? [[replace(range, next)], [replace(range, ` - ${oneLine(next)}`)], [replace(range, ` ${oneLine(next)}`)]]
        : [writeInline(text, place, next)];
    },
  });
}

/** Of a heading that names its entry, only the heading's line. */
function eventPlace(text: string, entry: TimelineEntry): Span {
  const { range } = entry.text;
  if (entry.form !== "heading") return trimBreak(text, range);
  return isNamed(text, entry) ? trim(text, { start: range.start, end: Math.min(range.end, lineAt(text, range.start).end) }) : range;
}

/** Whether the heading says more than the time: what happened, in a few words. */
function isNamed(text: string, { text: { range } }: TimelineEntry): boolean {
  return /^ {0,3}#/.test(text.slice(lineAt(text, range.start).start, range.start));
}

/** The mark that breaks the line is not what the entry says. */
function trimBreak(text: string, range: Span): Span {
  const mark = /(?:\\|<br ?\/?>)\s*$/i.exec(slice(text, range));
  return mark ? trim(text, { start: range.start, end: range.end - mark[0].length }) : range;
}

/** An entry as its neighbours are written, without bullet and indentation. */
function composeEntry(reading: Reading, { entries, form }: Timeline, values: Values, after: number): readonly string[] {
  const { text } = reading;
  const event = oneLine(values["event"] ?? "");
  const said = event === "" ? PROMPT : event;
  const time = oneLine(values["time"] ?? "");
  const nearest = neighbours(entries)[Math.max(0, after)] ?? null;
  const same = nearest && (entries[after] === undefined || nearest.form === entries[after].form) ? nearest : null;
  const model = same ?? entries[after] ?? entries[0];
  if (!model) return time === "" ? [said] : [`${time} - ${said}`];
  const untimed = time === "" && form === "list";
  if (untimed) return [said];
  const stamps = time === "" ? ["??:??"] : stampsFor(model.stamp, time);
  return stamps.map((stamp) => flattenSnippet(writeEntry(text, model, stamp, escapeSnippet(said))));
}
