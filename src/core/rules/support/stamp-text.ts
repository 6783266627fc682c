/** Stamps as text: the one an entry lacks, in the manner of its neighbours, and complete ones as ISO 8601. */
import type { PostMortem, Stamp, TimelineEntry } from "../../document/model";
import { insert, replace, type TextEdit } from "../../text/edit";
import { lineAt } from "../../text/lines";
import { slice, trim, type Span } from "../../text/span";
import { isPlaceholder } from "./placeholder";
import { timelineStamp } from "../../template/instant";
import { tabStop } from "../snippet";

/** For each entry the one with a time of its own that stands nearest, the one before rather than the one after. */
export function neighbours(entries: readonly TimelineEntry[]): readonly (TimelineEntry | null)[] {
  const after: number[] = [];
  for (let index = entries.length - 1, next = Infinity; index >= 0; index--) {
    after[index] = next;
    if (hasOwnTime(entries[index])) next = index;
  }
  let before = -Infinity;
  return entries.map((entry, index) => {
    const next = after[index] ?? Infinity;
    const nearest = entries[index - before <= next - index ? before : next] ?? null;
    if (hasOwnTime(entry)) before = index;
    return nearest;
  });
}

function hasOwnTime(entry: TimelineEntry | undefined): boolean {
  return entry?.stamp.time?.source === "entry";
}

/** What the entry lacks, as a snippet: date and zone as the neighbour has them, the time to be filled in. */
export function promptedStamp(stamp: Stamp, near: Stamp | null): string {
  const date = stamp.date?.value ?? near?.date?.value ?? null;
  const writesDate = near ? near.date?.source === "entry" : date === null;
  const zone = near?.zone?.source === "entry" ? ` ${near.zone.value}` : "";
  return `${writesDate ? `${tabStop(2, date ?? "YYYY-MM-DD")} ` : ""}${tabStop(1, "HH:MM")}${zone}`;
}

/** The present as a stamp. Without a zone only where the context says that times are in UTC. */
export function presentStamp(near: Stamp | null, now: number): string {
  const zone = near?.zone ?? null;
  const understood = zone !== null && zone.source !== "entry" && /^(?:utc|gmt|z|etc\/utc|\+00:00)$/i.test(zone.value);
  return `${timelineStamp(now)}${understood ? "" : " UTC"}`;
}

/** What only holds the place of the entry's time: `??:??`, or a cell with `‹date and time›` in it; `null` where nothing does. */
export function heldPlace(text: string, entry: TimelineEntry): Span | null {
  const { stamp, form } = entry;
  if (stamp.placeholder) return stamp.range;
  if (form !== "table" || stamp.written !== "") return null;
  const inner = trim(text, cellAt(text, stamp.range.start));
  return inner.end > inner.start && isPlaceholder(slice(text, inner)) ? inner : null;
}

/** Words in the place of a time: a cell that says `(before)`, an entry that begins with `Later that day`; `null` where none are. */
export function timeInWords(text: string, { stamp, form, text: event }: TimelineEntry): Span | null {
  if (stamp.placeholder) return SAME_DAY.test(stamp.written) ? stamp.range : null;
  if (stamp.written !== "") return null;
  if (form === "table") {
    const inner = trim(text, cellAt(text, stamp.range.start));
    const written = slice(text, inner);
    return /\p{L}/u.test(written) && !isPlaceholder(written) ? inner : null;
  }
  const { start, end } = event.range;
  const lead = WHEN.exec(text.slice(start, Math.min(end, start + 60)));
  return lead && { start: start + lead[0].length - (lead[1]?.length ?? 0), end: start + lead[0].length };
}

const SAME_DAY = /^同日/;
const PART = "(?:morning|noon|afternoon|evening|night|midnight)";
const SPAN = `(?:${PART}|day|week|weekend)`;
const WHEN = new RegExp(
  '^[\\s*_`("]{0,4}(' +
    "beforehand|before (?:the incident|that)|earlier|previously|afterwards?|after that|meanwhile|in the meantime|at the same time|simultaneously|overnight|" +
    `later(?: (?:on|(?:that|the same) ${SPAN}))?|(?:on )?(?:the )?(?:same|next|following|previous) ${SPAN}|(?:early |late |mid-)?${PART}|` +
    `(?:over|during) the (?:next |following )?(?:${SPAN}|hours|days|weeks)|` +
    "(?:a few|a couple of|several|some|one|two|three|\\d{1,3}) (?:minutes?|hours?|days?|weeks?) (?:later|earlier|before|after))(?![\\p{L}\\p{N}])",
  "iu",
);

/** Puts a stamp where the entry has none, in the form that the neighbour uses around its own; `null` where a row lacks the cell. */
export function putStamp(text: string, entry: TimelineEntry, near: TimelineEntry | null, stamp: string): TextEdit | null {
  const held = heldPlace(text, entry);
  if (held) return replace(held, stamp);
  if (entry.form === "table") return putInCell(text, entry.stamp.range.start, stamp);
  const { opening, closing } = near && near.form === entry.form ? marksAround(text, near) : { opening: "", closing: " - " };
  return insert(entry.text.range.start, `${opening}${stamp}${closing}`);
}

/** `at`: in the cell, behind its first blank. An empty cell gets a blank at each side, whatever its width was. */
function putInCell(text: string, at: number, stamp: string): TextEdit | null {
  const cell = cellAt(text, at);
  const lead = text.charAt(at - 1) === "|" ? " " : "";
  if (slice(text, cell).trim() !== "") return insert(at, `${lead}${stamp} `);
  // Right before the row's first pipe there is no cell.
  return at === cell.end && lead === "" && !/[ \t]/.test(text.charAt(at - 1)) ? null : replace(cell, `${lead}${stamp} `);
}

/** From an offset within a cell to the cell's end. */
function cellAt(text: string, at: number): Span {
  const { end } = lineAt(text, at);
  const pipe = text.slice(at, end).indexOf("|");
  return { start: at, end: pipe < 0 ? end : at + pipe };
}

/** The formatting before a stamp, and what stands between it and the entry's text: `**` and `** - `. */
export function marksAround(text: string, { stamp, text: event }: TimelineEntry): { readonly opening: string; readonly closing: string } {
  const opening = /[*_`[(]{0,4}$/.exec(text.slice(Math.max(0, stamp.range.start - 4), stamp.range.start))?.[0] ?? "";
  const between = text.slice(stamp.range.end, event.range.start);
  const closing = /^[^\p{L}\p{N}\r\n\\$|]{1,12}$/u.test(between) ? between : " - ";
  return closing === between ? { opening, closing } : { opening: "", closing };
}

/**
 * `2026-03-04T10:58Z` for a stamp whose instant is known to the minute; `null` for others, for one that is written so
 * already, and for one whose writing says more than the instant does (about, from … to, formatting).
 */
function isoStamp(stamp: Stamp): string | null {
  const { date, time, instant, written } = stamp;
  if (!date || !time || instant === null || (stamp.precision !== "minute" && stamp.precision !== "second")) return null;
  if (stamp.approximate || stamp.placeholder || stamp.until !== null || stamp.faults.length > 0 || stamp.rolledOver) return null;
  if (!/^[\w:., /+-]+$/.test(written) || /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/.test(written)) return null;
  const local = Date.parse(`${date.value}T${time.value}Z`);
  const offset = Math.round((local - instant) / 60_000);
  if (Number.isNaN(offset) || Math.abs(offset) >= 24 * 60) return null;
  return `${date.value}T${time.value}${offsetText(offset)}`;
}

function offsetText(minutes: number): string {
  if (minutes === 0) return "Z";
  const two = (value: number): string => String(value).padStart(2, "0");
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** All complete stamps of the document as ISO 8601. */
export function isoEdits(document: PostMortem): readonly TextEdit[] {
  return document.timelines.flatMap(({ entries }) =>
    entries.flatMap(({ stamp }) => {
      const iso = isoStamp(stamp);
      return iso === null ? [] : [replace(stamp.range, iso)];
    }),
  );
}
