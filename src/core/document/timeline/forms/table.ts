/** A table with a column for the time, or several: `| Date | Time (UTC) | Event |`. */
import type { Source } from "../../source";
import { slice, span, trim, type Span } from "../../../text/span";
import type { Row, Table } from "../../markdown/block";
import type { Lead } from "../../stamps/lead";
import type { Zone } from "../../stamps/zones";
import { leadOf, type Found, type FormReader } from "../form";
import { findZone } from "../find";

const TIME_HEADER =
  /^(?:(?:start |event )?(?:time|date|when|timestamp|times|day|weekday|hour|clock|date ?(?:&|and|\/) ?time|date ?time|datetime|time ?stamp|utc|gmt|cet|cest|jst|pst|pdt|est|edt|zeit|uhrzeit|datum|heure|hora|tid|klokkeslett|fecha|horário|zeitpunkt|horodatage|時刻|日時|時間|日付))\b|^(?:時刻|日時|時間|日付)/i;
const ZONE_HEADER = /^(?:tz|(?:time ?)?zone|zeitzone|fuseau(?: horaire)?|zona(?: horaria)?|tidssone)$/i;
const TEXT_HEADER =
  /event|description|what|note|action|detail|summary|activity|update|happened|message|comment|ereignis|événement|evento|hendelse|内容|イベント|出来事|事象/i;

/** Which columns hold the time, its zone (`-1`: none) and what happened. */
export interface TimelineColumns {
  readonly times: readonly number[];
  readonly zone: number;
  readonly text: number | undefined;
}

/** `null` for a table that is no timeline. */
export function timelineColumns(source: Source, table: Table): TimelineColumns | null {
  const headers = table.header.cells.map((cell) => source.plain(cell));
  let times = headers.flatMap((header, index) =>
    TIME_HEADER.test(header) && !/\bto\b/i.test(header) && !ZONE_HEADER.test(header) ? [index] : [],
  );
  if (times.length === headers.length) times = times.slice(0, 1);
  if (times.length === 0) {
    const leading = table.rows.filter((row) => row.cells[0] && leadOf(source, row.cells[0])).length;
    if (leading === 0 || leading * 2 < table.rows.length) return null;
    times = [0];
  }
  const zone = headers.findIndex((header) => ZONE_HEADER.test(header));
  const rest = headers.map((_, index) => index).filter((index) => !times.includes(index) && index !== zone);
  return { times, zone, text: rest.find((index) => TEXT_HEADER.test(headers[index] ?? "")) ?? rest[0] };
}

function readTable(source: Source, table: Table): Found[] {
  const columns = timelineColumns(source, table);
  if (!columns) return [];
  const { times, zone: zones, text: textColumn } = columns;
  const zone = times
    .map((index) => table.header.cells[index])
    .reduce<Zone | null>((z, cell) => z ?? (cell ? findZone(source, cell) : null), null);
  const found = table.rows.flatMap((row) => {
    const own = row.cells[zones];
    return readRow(source, row, times, textColumn, (own && findZone(source, own)) ?? zone);
  });
  const amongTimed = found.some((f) => f.lead !== null);
  return found.map((f) => (f.amongTimed === amongTimed ? f : { ...f, amongTimed }));
}

function readRow(source: Source, row: Row, times: readonly number[], textColumn: number | undefined, zone: Zone | null): Found[] {
  if (row.cells.every((cell) => isEmpty(source, cell))) return [];
  const timeCells = times.flatMap((index) => row.cells[index] ?? []);
  const lead = joined(source, timeCells);
  const cell = textColumn === undefined ? undefined : row.cells[textColumn];
  const content = cell ? trim(source.text, cell) : span(row.range.end, row.range.end);
  const empty = content.start === content.end;
  const slot = timeCells[0] ?? span(row.range.start, row.range.start);
  const at = Math.min(slot.start + (/[ \t]/.test(source.text.charAt(slot.start)) ? 1 : 0), slot.end);
  const dateAlone = lead?.date !== null && lead?.date !== undefined && !lead.time && !lead.placeholder;
  const role = empty && dateAlone ? "group" : "entry";
  return [{ form: "table", role, range: trim(source.text, row.range), lead, at: span(at, at), text: content, zone, amongTimed: true }];
}

function isEmpty(source: Source, cell: Span): boolean {
  return slice(source.text, cell).trim() === "";
}

/** Weekday, date, time and zone may stand in columns of their own. */
function joined(source: Source, cells: readonly Span[]): Lead | null {
  let all: Lead | null = null;
  for (const cell of cells) {
    const lead = source.lead(trim(source.text, cell));
    if (!lead) continue;
    if (!all) all = lead;
    else {
      const date: Lead["date"] = all.date?.month == null && lead.date ? lead.date : all.date;
      all = {
        range: span(all.range.start, lead.range.end),
        date,
        time: all.time ?? lead.time,
        zone: all.zone ?? lead.zone,
        approximate: all.approximate || lead.approximate,
        placeholder: (all.placeholder || lead.placeholder) && !(all.time ?? lead.time),
        until: all.until ?? lead.until,
        textStart: lead.textStart,
      };
    }
  }
  return all;
}

export const tableForm: FormReader = {
  form: "table",
  read: (source, blocks) => blocks.flatMap((block) => (block.kind === "table" ? readTable(source, block) : [])),
};
