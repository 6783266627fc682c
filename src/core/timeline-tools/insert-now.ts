/** A new entry with the present time, written as the timeline writes its own. */
import type { PostMortem, Timeline, TimelineEntry } from "../document/model";
import { parse, type ParseOptions } from "../document/parse";
import { iso } from "../document/stamps/resolve";
import { offsetAt, zoneNamed } from "../document/stamps/zones";
import { escapeSnippet, flattenSnippet, tabStop } from "../rules/snippet";
import { applyEdits, insert, type TextEdit } from "../text/edit";
import { lineEnd } from "../text/lines";
import { slice, trim } from "../text/span";
import { linesAfter, linesBefore, writeEntry } from "./entry-text";
import { runsOf, type Unit } from "./units";
import { type Token, tokensOf } from "./tokens";
import { dateAlike, timeAlike } from "./written-alike";

const MINUTE = 60_000;
const PROMPT = "‹what happened›";

export interface Present {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Where the caret is; `null` for nowhere in the document. */
  readonly cursor: number | null;
}

/**
 * The insertion, a snippet with a tab stop for the text; `null` for a document without a section for its timeline.
 *
 * Behind the entry that the caret is in; else behind the last entry that is not later than the present. The stamp has the
 * form, the zone and the manner of its neighbour's. It names the date and the zone where the surroundings do not.
 */
export function insertNow(document: PostMortem, { now, cursor }: Present, options: ParseOptions = {}): TextEdit | null {
  const timeline = timelineFor(document, cursor);
  if (!timeline) return null;
  const units = runsOf(document.text, timeline.entries).flat();
  if (units.length === 0) return startTimeline(document, timeline, now);
  const here = cursor === null ? undefined : units.findLast(({ entry, slot }) => entry.range.start <= cursor && cursor <= slot.end);
  const before = here ?? lastNotLater(units, now);
  const place = before ?? units[0];
  if (!place) return null;
  const model = styleModel(units, place);
  const candidates = stamps(model, now).map((stamp) => {
    const written = writeEntry(document.text, model.entry, stamp, tabStop(1, PROMPT));
    return before ? linesAfter(document.text, units, before, written) : linesBefore(document.text, place, written);
  });
  return candidates.find((edit) => tellsMinute(document, edit, now, options)) ?? candidates.at(-1) ?? null;
}

/** The timeline around the caret, else the first one with entries, else the first one. */
function timelineFor({ timelines, sections }: PostMortem, cursor: number | null): Timeline | undefined {
  const around = timelines.find(({ section }) => {
    const range = sections[section]?.range;
    return cursor !== null && range !== undefined && range.start <= cursor && cursor <= range.end;
  });
  return around ?? timelines.find(({ entries }) => entries.length > 0) ?? timelines[0];
}

/** With the untimed ones behind it. `undefined`: all are later. */
function lastNotLater(units: readonly Unit[], now: number): Unit | undefined {
  const at = units.findLastIndex(({ entry }) => entry.stamp.instant !== null && entry.stamp.instant <= now);
  if (at < 0) return units.some(({ entry }) => entry.stamp.instant !== null) ? undefined : units.at(-1);
  const next = units.findIndex(({ entry }, index) => index > at && entry.stamp.time !== null);
  return units[next < 0 ? units.length - 1 : next - 1];
}

/** The entry itself, or the nearest with a time of its own to write alike; of the same form. */
function styleModel(units: readonly Unit[], place: Unit): Unit {
  const at = units.indexOf(place);
  const usable = units.filter(({ entry }) => entry.stamp.time !== null && entry.form === place.entry.form);
  const distance = (unit: Unit): number => Math.abs(units.indexOf(unit) - at);
  return usable.reduce<Unit | null>((best, unit) => (best && distance(best) <= distance(unit) ? best : unit), null) ?? place;
}

/** From the briefest to the one that says all: as the neighbour writes it, with the date, with date and zone. */
function stamps({ entry }: Unit, now: number): readonly string[] {
  const { stamp } = entry;
  const zone = stamp.zone && zoneNamed(stamp.zone.value);
  const offset = zone && offsetAt(now, zone);
  const full = `${new Date(now).toISOString().slice(0, 16).replace("T", " ")} UTC`;
  if (offset === null) return [full];
  const local = now + offset * MINUTE;
  const alike = stampAlike(entry, local);
  if (alike === null) return [full];
  const first = alike.search(/\d/);
  const dated = alike.includes("|") ? [] : [`${alike.slice(0, first)}${iso(local)} ${alike.slice(first)}`];
  return [alike, ...dated, full];
}

/** The neighbour's stamp with another date and time; without what makes it approximate, a range, or one of two zones. */
export function stampAlike({ stamp }: Pick<TimelineEntry, "stamp">, local: number): string | null {
  const { written, date } = stamp;
  const tokens = tokensOf(written);
  const kept = ["date", "time", "zone"].flatMap((kind) => tokens.find((token) => token.kind === kind) ?? []);
  const ordered = kept.sort((a, b) => a.start - b.start);
  if (!ordered.some(({ kind }) => kind === "time")) return null;
  const clock = new Date(local).toISOString();
  const texts = ordered.map((token) => {
    const was = written.slice(token.start, token.end);
    if (token.kind === "zone") return was;
    if (token.kind === "date") return date && dateAlike(was, date.value, iso(local));
    return timeAlike(was, { hour: Number(clock.slice(11, 13)), minute: Number(clock.slice(14, 16)), second: 0 }, false);
  });
  if (texts.includes(null)) return null;
  return texts.map((text, index) => gapBefore(written, tokens, ordered, index) + (text ?? "")).join("");
}

/** What stood between the two, where nothing else stood there. */
function gapBefore(written: string, all: readonly Token[], kept: readonly Token[], index: number): string {
  const token = kept[index];
  const before = kept[index - 1];
  if (!token || !before) return "";
  const between = written.slice(before.end, token.start);
  if (all.indexOf(token) === all.indexOf(before) + 1 && /^[^()[\]]*$/.test(between)) return between;
  return token.kind === "zone" && token.attached ? "" : " ";
}

/** A first entry: in the table that has only its header, else as a bullet. */
function startTimeline(document: PostMortem, timeline: Timeline, now: number): TextEdit | null {
  const section = document.sections[timeline.section];
  if (!section) return null;
  const { text } = document;
  const content = slice(text, section.content);
  const stamp = escapeSnippet(new Date(now).toISOString().slice(0, 16).replace("T", " "));
  const utc =
    /\bUTC\b/.test(section.heading) || /\bUTC\b/.test(content) || document.header.timezone?.value === "UTC" ? stamp : `${stamp} UTC`;
  const eol = escapeSnippet(lineEnd(text));
  const rule = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/m.exec(content);
  const columns = rule ? rule[0].split("|").filter((cell) => cell.includes("-")).length : 0;
  if (rule && columns > 1) {
    const at = section.content.start + rule.index + rule[0].length;
    return insert(at, `${eol}| ${utc} | ${tabStop(1, PROMPT)} |${"  |".repeat(columns - 2)}`);
  }
  const end = trim(text, section.range).end;
  return insert(
    end,
    `${eol}${content.trim() === "" || !content.trimEnd().split("\n").at(-1)?.startsWith("- ") ? eol : ""}- ${utc} - ${tabStop(1, PROMPT)}`,
  );
}

/** Whether the new entry is read, with the present as its time. */
function tellsMinute(document: PostMortem, edit: TextEdit, now: number, options: ParseOptions): boolean {
  const path = document.path === null ? {} : { path: document.path };
  const plain = { ...edit, text: flattenSnippet(edit.text) };
  const { timelines } = parse(applyEdits(document.text, [plain]), { ...options, ...path });
  const end = edit.range.start + plain.text.length;
  const entry = timelines
    .flatMap(({ entries }) => entries)
    .find(({ stamp }) => edit.range.start <= stamp.range.start && stamp.range.end <= end);
  return entry?.stamp.instant === now - (now % MINUTE);
}
