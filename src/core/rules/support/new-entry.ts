/** A new entry of a timeline, at its place in time and in the form of its neighbours. */
import { splitCells } from "../../document/markdown/table-cells";
import type { Timeline, TimelineEntry } from "../../document/model";
import { offsetAt, zoneNamed } from "../../document/stamps/zones";
import { insert, type TextEdit } from "../../text/edit";
import { lineAt, lineEnd } from "../../text/lines";
import { slice, trim } from "../../text/span";
import { escapeSnippet, tabStop } from "../snippet";
import { marksAround } from "./stamp-text";

/**
 * One insertion, a snippet: `lead`, and a prompt to be answered. `null` where the timeline has no entry whose form could be
 * taken over, or its zone cannot be told.
 */
export function insertEntry(text: string, { entries }: Timeline, instant: number, lead: string, prompt: string): TextEdit | null {
  const next = entries.findIndex(({ stamp }) => stamp.instant !== null && stamp.instant > instant);
  // Untimed entries stay with the one that they follow.
  const before = entries[(next < 0 ? entries.length : next) - 1];
  const after = next < 0 ? undefined : entries[next];
  const model = before?.stamp.instant != null ? before : (after ?? entries.findLast(({ stamp }) => stamp.instant !== null));
  const place = before ?? after;
  if (!model || !place || model.form !== place.form) return null;
  const written = stampLike(model, instant);
  const line = written === null ? null : lineLike(text, model, written, lead + tabStop(1, prompt));
  if (line === null) return null;
  const eol = lineEnd(text);
  const gap = place.form === "heading" || place.form === "paragraph" ? eol + eol : eol;
  if (before) return insert(lineAt(text, trim(text, before.range).end).end, gap + line);
  return insert(lineAt(text, place.range.start).start, line + gap);
}

/** The instant as the model writes its own: in its zone, with a date where it has one, as ISO 8601 where it is. */
function stampLike({ stamp }: TimelineEntry, instant: number): string | null {
  const zone = stamp.zone && zoneNamed(stamp.zone.value);
  const offset = zone ? offsetAt(instant, zone) : null;
  if (!zone || offset === null || stamp.date === null) return null;
  const local = new Date(instant + offset * 60_000).toISOString();
  const [date, time] = [local.slice(0, 10), local.slice(11, 16)];
  const iso = /\dT\d{1,2}:\d{2}(?::\d{2})?(Z|[+-]\d{2}:\d{2})?/.exec(stamp.written);
  if (iso) return `${date}T${time}${iso[1] ?? ""}`;
  const dated = stamp.date.source === "entry" || stamp.date.value !== date;
  return `${dated ? `${date} ` : ""}${time}${stamp.zone.source === "entry" ? ` ${stamp.zone.value}` : ""}`;
}

/** A line like the model's: its marks and its cells, with another time and another event. */
function lineLike(text: string, model: TimelineEntry, stamp: string, event: string): string | null {
  const line = lineAt(text, model.stamp.range.start);
  if (model.form === "table") {
    const cells = splitCells(text, line);
    const at = cells.findIndex((cell) => cell.start <= model.stamp.range.start && model.stamp.range.end <= cell.end);
    const told = cells.findIndex((cell) => cell.start <= model.text.range.start && model.text.range.end <= cell.end);
    if (at < 0 || told < 0 || at === told) return null;
    return `| ${cells.map((_, index) => (index === at ? stamp : index === told ? event : "")).join(" | ")} |`;
  }
  const { opening, closing } = marksAround(text, model);
  const start = slice(text, { start: line.start, end: model.stamp.range.start - opening.length });
  // Words before the time are a date, or something that only this entry says.
  if (!/^[\s>*+#\-\d.)[\]xX]*$/.test(start)) return null;
  return `${escapeSnippet(start + opening)}${stamp}${escapeSnippet(closing)}${event}`;
}
