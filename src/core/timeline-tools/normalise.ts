/** Writes the stamps of all timelines as ISO 8601 in one zone. */
import type { PostMortem, Stamp, TimelineEntry } from "../document/model";
import type { ParseOptions } from "../document/parse";
import { iso } from "../document/stamps/resolve";
import { offsetAt, type Zone } from "../document/stamps/zones";
import type { TextEdit } from "../text/edit";
import { allEntries, momentOf, type Moment, rewrite } from "./rewrite";
import { tokensOf } from "./tokens";
import { pad } from "./written-alike";

export interface Normalised {
  readonly edits: readonly TextEdit[];
  readonly changed: number;
  /** Stamps that are left as they are: of no known instant, ranges, dates without a time, dates and times in cells of their own. */
  readonly left: number;
}

/** No instant changes; what is written around a stamp, and what says that it is approximate, stays. */
export function normaliseStamps(document: PostMortem, zone: Zone, options: ParseOptions = {}): Normalised {
  const texts = new Map<TimelineEntry, string>();
  const expected = new Map<TimelineEntry, Moment>();
  let stamped = 0;
  let right = 0;
  for (const entry of allEntries(document)) {
    if (entry.stamp.written.trim() === "") continue;
    stamped++;
    const written = isoWriting(entry.stamp, zone);
    if (!written) continue;
    if (written.text === entry.stamp.written) right++;
    texts.set(entry, written.text);
    expected.set(entry, written.moment);
  }
  const { edits, changed } = rewrite(document, texts, expected, options);
  return { edits, changed, left: stamped - right - changed };
}

/**
 * `2026-03-04T10:58Z`; `2026-03-04T11:58+01:00` for a zone that is not UTC. West of it seconds are written too:
 * behind minutes alone a minus may be the dash of a range.
 */
function isoText(date: string, time: string, offset: number): string {
  if (offset === 0) return `${date}T${time}Z`;
  const size = Math.abs(offset);
  const zone = `${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
  return offset > 0 ? `${date}T${time}+${zone}` : `${date}T${time.length > 5 ? time : `${time}:00`}-${zone}`;
}

function isoWriting(stamp: Stamp, zone: Zone): { readonly text: string; readonly moment: Moment } | null {
  const { instant, written } = stamp;
  if (instant === null || (stamp.precision !== "minute" && stamp.precision !== "second") || stamp.until !== null) return null;
  const tokens = tokensOf(written);
  const [first] = tokens;
  const last = tokens.at(-1);
  const times = tokens.filter(({ kind }) => kind === "time");
  const [time] = times;
  if (!first || !last || !time || times.length !== 1) return null;
  const between = tokens.slice(1).map((token, index) => written.slice(tokens[index]?.end ?? 0, token.start));
  if (between.some((gap) => !/^[\s,*_`()[\]T]*(?:(?:at|on) )?$/.test(gap))) return null;
  const offset = offsetAt(instant, zone);
  if (offset === null || !Number.isInteger(offset)) return null;
  const local = new Date(instant + offset * 60_000).toISOString();
  const seconds = stamp.precision === "second" || offset < 0;
  const fraction =
    stamp.precision === "second" ? (/[.,]\d{1,9}$/.exec(written.slice(time.start, time.end))?.[0].replace(",", ".") ?? "") : "";
  const clock = `${local.slice(11, seconds ? 19 : 16)}${fraction}`;
  const date = iso(instant + offset * 60_000);
  const after = written.slice(last.end).replace(/^\)?\]?/, (close) => (between.some((gap) => /[([]/.test(gap)) ? "" : close));
  const marks = between.map((gap) => gap.replace(/[^*_`]/g, "")).join("");
  return {
    text: `${written.slice(0, first.start)}${isoText(date, clock, offset)}${marks}${after}`,
    moment: { ...momentOf(stamp), date, time: clock.replace(fraction, "") },
  };
}
