/** What the document as a whole says of date and zone: for entries that say only a time. */
import type { Source } from "./source";
import { span, type Span } from "../text/span";
import type { KeyValue } from "./key-values";
import type { Block } from "./markdown/block";
import type { Field, FrontMatter, Header } from "./model";
import type { SectionNode } from "./sections/read-sections";
import { ownDate, type Dated, type Surroundings, type Zoned } from "./stamps/resolve";
import { readZone, zoneNamed, type Zone } from "./stamps/zones";
import { findDate, findZone, statedZone } from "./timeline/find";

const DATE_KEYS =
  /^(?:date|incident date|date of incident|date of the incident|incident from|incident start|start(?:ed)?(?: time| at| date)?|start time|when|occurred|duration|outage duration|incident duration|time window|outage window|影響期間|発生期間|期間|date and time|datum|日付|発生日時|発生時刻|発生日|日時|開始日時|fecha|data|dato)$/;
const ZONE_KEYS = /^(?:time ?zone|tz|zone|zeitzone|fuseau horaire|zona horaria)$/;

/** Front matter, then a key in the body, then a sentence near the top that says so. */
export function documentZone(
  source: Source,
  header: Header,
  title: Field | null,
  keyValues: readonly KeyValue[],
  blocks: readonly Block[],
  sections: readonly SectionNode[],
): Zoned | null {
  const named = header.timezone && zoneNamed(header.timezone.value);
  if (named) return { zone: named, source: "document" };
  const key = keyValues.find((pair) => ZONE_KEYS.test(pair.key));
  const fromKey = key && (zoneNamed(source.text.slice(key.value.start, key.value.end)) ?? findZone(source, key.value));
  if (fromKey) return { zone: fromKey, source: "document" };
  const inTitle = title && zoneOfTime(source, title.range);
  if (inTitle) return { zone: inTitle, source: "document" };
  const timeline = sections.find((section) => section.kind === "timeline")?.range.start ?? Infinity;
  const said = blocks.reduce<Zone | null>((zone, block) => zone ?? saidIn(source, block, block.range.start < timeline), null);
  return said && { zone: said, source: "document" };
}

/** `Outage on 2026-03-04, 10:58 - 11:36 UTC`: the zone right behind a time. */
function zoneOfTime(source: Source, range: Span): Zone | null {
  const time = /\d{1,2}[:.]\d{2}(?::\d{2})? ?\(?/g;
  const title = source.slice(range).slice(0, 300);
  for (let match = time.exec(title); match; match = time.exec(title)) {
    const zone = readZone(title, match.index + match[0].length);
    if (zone) return zone.zone;
  }
  return null;
}

const ALL_TIMES = /\ball times(?:tamps)?\b|時刻はすべて|全時刻|すべて.{0,10}(?:JST|UTC)/i;
const TIMES_ARE = new RegExp(`\\b(?:all )?times?(?:stamps)? (?:\\w+ ){0,4}(?:in|are)\\b|${ALL_TIMES.source}`, "i");

/** `near`: before the timeline, where a looser sentence will do. */
function saidIn(source: Source, block: Block, near: boolean): Zone | null {
  const ranges: Span[] = block.kind === "paragraph" ? [block.content] : block.kind === "quote" ? [block.range] : [];
  const sentence = near ? TIMES_ARE : ALL_TIMES;
  for (const range of ranges) {
    if (sentence.test(source.text.slice(range.start, Math.min(range.end, range.start + 300)))) {
      const zone = statedZone(source, range);
      if (zone) return zone;
    }
  }
  return null;
}

export interface DateSources {
  readonly frontMatter: FrontMatter | null;
  readonly title: Field | null;
  readonly keyValues: readonly KeyValue[];
  readonly path: string | null;
  readonly zone: Zoned | null;
}

export function documentSurroundings(source: Source, sources: DateSources): Surroundings {
  const fileDate = sources.path === null ? null : dateInFileName(sources.path);
  return { date: documentDate(source, sources, fileDate) ?? fileDate, zone: sources.zone, minutes: null };
}

/** The day on which the incident started, as far as it can be told without the timeline. */
function documentDate(source: Source, { frontMatter, title, keyValues, zone }: DateSources, around: Dated | null): Dated | null {
  const ranges: Span[] = [];
  for (const key of ["started", "date", "detected"]) {
    const field = frontMatter?.fields.get(key);
    if (field) ranges.push(field.valueRange);
  }
  const fromField = ranges.map((range) => dateIn(source, range, around, zone?.zone ?? null)).find((date) => date !== null);
  if (fromField) return fromField;
  const fromTitle = title && dateIn(source, title.range, around, null);
  if (fromTitle) return fromTitle;
  for (const { key, value } of keyValues) {
    const date = DATE_KEYS.test(key) ? dateIn(source, value, around, null) : null;
    if (date) return date;
  }
  return null;
}

function dateIn(source: Source, range: Span, around: Dated | null, zone: Zone | null): Dated | null {
  const lead = source.lead(unquote(source, range));
  const parts = lead?.date?.month != null ? lead.date : findDate(source, range);
  const own = parts && ownDate(parts, around);
  if (!own) return null;
  // An instant in UTC may fall on another day in the document's zone.
  const written = lead?.zone?.offset;
  const fixed = zone?.offset;
  if (lead?.time?.hour != null && written != null && fixed != null && written !== fixed) {
    const minutes = lead.time.hour * 60 + lead.time.minute - written + fixed;
    return { value: new Date(Date.parse(`${own.value}T00:00:00Z`) + minutes * 60_000).toISOString().slice(0, 10), source: "document" };
  }
  return { value: own.value, source: "document" };
}

function unquote(source: Source, range: Span): Span {
  return /["']/.test(source.text.charAt(range.start)) ? span(range.start + 1, range.end) : range;
}

/** `2026-03-04-checkout.md`, `20260304_checkout.md`; also in the last folder's name. */
export function dateInFileName(path: string): Dated | null {
  const tail = path.split(/[\\/]/).slice(-2).join("/");
  const match = [...tail.matchAll(/(?<!\d)((?:19|20)\d{2})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)/g)].at(-1);
  if (!match) return null;
  const own = ownDate({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]), weekday: null, fault: null }, null);
  return own && { value: own.value, source: "file-name" };
}
