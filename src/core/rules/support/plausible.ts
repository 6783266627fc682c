/** Times that cannot well be right: in the future, or far from the incident. */
import type { PostMortem, Stamp } from "../../document/model";
import { dayStart } from "../../document/stamps/resolve";
import { number } from "./number";

const DAY = 86_400_000;
/** The places of the earth are up to so far ahead of each other. */
const ZONES = 14 * 3_600_000;
const FAR = 30 * DAY;

interface Moment {
  readonly from: number;
  /** Beyond `from` where only the day is known. */
  readonly to: number;
}

/** Somewhere in a day, where no zone says when the day is. */
function momentOf(instant: number | null, date: string | null): Moment | null {
  if (instant !== null) return { from: instant, to: instant };
  return date === null ? null : { from: dayStart(date) - ZONES, to: dayStart(date) + DAY + ZONES };
}

export function isFuture({ instant, date }: { readonly instant: number | null; readonly date: string | null }, now: number): boolean {
  const at = momentOf(instant, date);
  return at !== null && at.from > now;
}

export interface Window {
  readonly start: Moment | null;
  readonly end: Moment | null;
}

/** The incident, as far as its ends are known. A milestone that is itself in the future is no measure for others. */
export function windowOf({ milestones: { started, detected, resolved } }: PostMortem, now: number): Window {
  const first = started ?? detected;
  const [start = null, end = null] = [first, resolved].map((one) => (one && !isFuture(one, now) ? momentOf(one.instant, one.date) : null));
  const turned = start && end && end.to < start.from;
  return turned ? { start: null, end: null } : { start, end };
}

/** What is odd about a time, to follow "The time …"; `null` for one that may well be right. */
export function oddity(stamp: Stamp, { start, end }: Window, now: number): string | null {
  const date = stamp.date?.value ?? null;
  const at = momentOf(stamp.instant, date);
  if (!at || stamp.placeholder || stamp.faults.includes("impossible")) return null;
  if (isFuture({ instant: stamp.instant, date }, now)) return "lies in the future";
  if (start && start.from - at.to > FAR) return `is ${days(start.from - at.to)} before the incident started`;
  if (end && at.from - end.to > FAR) return `is ${days(at.from - end.to)} after the incident was resolved`;
  return null;
}

function days(span: number): string {
  const count = Math.round(span / DAY);
  return count >= 730 ? `${number(Math.floor(count / 365))} years` : `${String(count)} days`;
}
