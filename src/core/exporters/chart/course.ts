/** What the chart of a timeline shows: when things happened, on one scale, and the part of it that is worth the width. */
import { plainText } from "../../document/markdown/inline";
import type { MilestoneName, PostMortem, Stamp, TimelineEntry } from "../../document/model";

export interface ChartEvent {
  /** Milliseconds since the epoch, on the clock of the course. */
  readonly at: number;
  /** What the entry says, on one line, without marks. */
  readonly label: string;
}

export interface ChartMark {
  readonly name: MilestoneName;
  readonly at: number;
}

export interface Course {
  /** `UTC`; or the clock of the document, where no zone is stated: times are shown as they are written. */
  readonly clock: "UTC" | "local";
  /** The entries state their day. Else all that is known is the time of the day. */
  readonly dated: boolean;
  /** By time, all within `from` and `to`. */
  readonly events: readonly ChartEvent[];
  /** By time; empty where the entries have no zone to compare them by. */
  readonly marks: readonly ChartMark[];
  readonly from: number;
  readonly to: number;
  /** Entries that lie too far before or after to share a scale with the rest. */
  readonly earlier: number;
  readonly later: number;
}

const NAMES = ["started", "detected", "mitigated", "resolved"] as const;
const DAY = 86_400_000;
/** A clock that drops by more than this, without a date, has passed midnight. */
const PAST_MIDNIGHT = 10 * 3_600_000;
/** Fewer points than this tell nothing that the table does not tell better. */
const FEWEST = 3;
const LONGEST_LABEL = 90;

/** `null` where there is nothing to draw: too few entries with a time, or all at the same one. */
export function courseOf(document: PostMortem): Course | null {
  const entries = document.timelines.flatMap(({ entries }) => entries);
  const zoned = entries.filter(({ stamp }) => stamp.instant !== null);
  const timed = entries.filter(({ stamp }) => stamp.time !== null);
  const isZoned = zoned.length * 2 >= timed.length;
  const read = isZoned ? zoned.map((entry) => ({ entry, at: entry.stamp.instant ?? 0 })) : onLocalClock(timed);
  const events = read.map(({ entry, at }) => ({ at, label: labelOf(document, entry) })).sort((a, b) => a.at - b.at);
  const marks = isZoned ? marksOf(document) : [];
  if (events.length + marks.length < FEWEST || events.length === 0) return null;
  const [from, to] = marks.length > 1 ? around(marks, events) : withoutOutliers(events);
  if (to <= from) return null;
  const shown = events.filter(({ at }) => from <= at && at <= to);
  return {
    clock: isZoned ? "UTC" : "local",
    dated: isZoned || read.every(({ entry }) => entry.stamp.date !== null),
    events: shown,
    marks: marks.filter(({ at }) => from <= at && at <= to),
    from,
    to,
    earlier: events.filter(({ at }) => at < from).length,
    later: events.filter(({ at }) => at > to).length,
  };
}

function marksOf({ milestones }: PostMortem): readonly ChartMark[] {
  const marks = NAMES.flatMap((name) => {
    const at = milestones[name]?.instant ?? null;
    return at === null ? [] : [{ name, at }];
  });
  return marks.sort((a, b) => a.at - b.at);
}

/** Times as they are written. Where some have a day, those without cannot be placed. */
function onLocalClock(timed: readonly TimelineEntry[]): readonly { readonly entry: TimelineEntry; readonly at: number }[] {
  const dated = timed.filter(({ stamp }) => stamp.date !== null);
  if (dated.length > 0) return dated.flatMap((entry) => placed(entry, local(entry.stamp, 0)));
  let day = 0;
  let before = -Infinity;
  return timed.flatMap((entry) => {
    const at = local(entry.stamp, day);
    if (at === null) return [];
    if (before - at > PAST_MIDNIGHT) day += DAY;
    before = local(entry.stamp, day) ?? before;
    return [{ entry, at: before }];
  });
}

function placed(entry: TimelineEntry, at: number | null): readonly { readonly entry: TimelineEntry; readonly at: number }[] {
  return at === null ? [] : [{ entry, at }];
}

function local({ date, time }: Stamp, day: number): number | null {
  const at = Date.parse(`${date?.value ?? "2000-01-01"}T${time?.value ?? ""}Z`);
  return Number.isNaN(at) ? null : at + day;
}

/** From the first milestone to the last, with what happened within half of that time before and after. */
function around(marks: readonly ChartMark[], events: readonly ChartEvent[]): readonly [from: number, to: number] {
  const first = marks[0]?.at ?? 0;
  const last = marks.at(-1)?.at ?? 0;
  const near = events.filter(({ at }) => first - (last - first) / 2 <= at && at <= last + (last - first) / 2);
  return [Math.min(first, near[0]?.at ?? first), Math.max(last, near.at(-1)?.at ?? last)];
}

/** A follow-up weeks later would press the incident itself into a dot: an end that is far off from all the rest is left out. */
function withoutOutliers(events: readonly ChartEvent[]): readonly [from: number, to: number] {
  const at = (index: number): number => events[index]?.at ?? 0;
  let first = 0;
  let last = events.length - 1;
  for (; last - first >= FEWEST; last--) if (at(last) - at(last - 1) <= 4 * Math.max(at(last - 1) - at(first), 60_000)) break;
  for (; last - first >= FEWEST; first++) if (at(first + 1) - at(first) <= 4 * Math.max(at(last) - at(first + 1), 60_000)) break;
  return [at(first), at(last)];
}

function labelOf({ text }: PostMortem, entry: TimelineEntry): string {
  const words = plainText(text, entry.text.range).replace(/\s+/g, " ").trim();
  return words.length <= LONGEST_LABEL ? words : `${words.slice(0, LONGEST_LABEL - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
