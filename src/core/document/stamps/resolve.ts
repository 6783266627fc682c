/** From what a stamp says and what its surroundings say to a date, a time, a zone and, if all are known, an instant. */
import type { Stamp, StampFault, StampGap, StampPart, StampSource } from "../model";
import { slice, type Span } from "../../text/span";
import { exists, type DateParts } from "./dates";
import type { Lead } from "./lead";
import { toInstant, type Zone } from "./zones";

const DAY = 86_400_000;
/** A clock that drops by more than this without a date has passed midnight; smaller drops are out of order. */
const ROLLOVER_MINUTES = 600;

export interface Dated {
  /** `YYYY-MM-DD` */
  readonly value: string;
  readonly source: StampSource;
}

export interface Zoned {
  readonly zone: Zone;
  readonly source: StampSource;
}

/** What the surroundings say; `after` returns the surroundings for the next entry. */
export interface Surroundings {
  readonly date: Dated | null;
  readonly zone: Zoned | null;
  /** Minutes since midnight of the last timed entry on `date`. */
  readonly minutes: number | null;
  /** The last entry was at twelve or, by a 12-hour clock without am and pm, after it: `12:56`, then `1.00`. */
  readonly noon?: boolean;
}

export function resolve(
  text: string,
  lead: Lead | null,
  at: Span,
  around: Surroundings,
): { readonly stamp: Stamp; readonly after: Surroundings } {
  if (!lead) return { stamp: untimed(at), after: around };
  const faults: StampFault[] = [];
  const zoned: Zoned | null = lead.zone ? { zone: lead.zone, source: "entry" } : around.zone;
  const { time } = lead;
  if (time?.fault) faults.push(time.fault);
  const minutes = time?.hour == null ? null : time.hour * 60 + time.minute + (isAfternoon(lead, around) ? NOON : 0);

  let dated = lead.date ? ownDate(lead.date, around.date, faults) : around.date;
  let rolledOver = false;
  if (!lead.date && dated && minutes !== null && around.minutes !== null && around.minutes - minutes > ROLLOVER_MINUTES) {
    dated = { value: addDays(dated.value, 1), source: dated.source };
    rolledOver = true;
  }

  let instant: number | null = null;
  if (zoned?.zone.ambiguous) faults.push("ambiguous-zone");
  else if (dated && time && minutes !== null && zoned) {
    const local = dayStart(dated.value) + minutes * 60_000 + (time.second ?? 0) * 1000;
    const result = toInstant(local, zoned.zone);
    instant = result?.instant ?? null;
    if (result?.clockChange) faults.push("clock-change");
  }
  const clock: StampPart | null = time && minutes !== null ? { value: clockText(minutes, time.second), source: "entry" } : null;
  const date: StampPart | null = dated && (lead.date !== null || clock !== null || lead.placeholder) ? dated : null;
  const missing: StampGap[] = [];
  if (!date) missing.push("date");
  if (!clock) missing.push("time");
  if (!zoned) missing.push("zone");
  const stamp: Stamp = {
    written: slice(text, lead.range),
    range: lead.range,
    date,
    time: clock,
    zone: zoned && { value: zoned.zone.name, source: zoned.source },
    precision: time && minutes !== null ? time.precision : date ? "day" : null,
    approximate: lead.approximate,
    placeholder: lead.placeholder,
    instant,
    missing,
    faults,
    until: lead.until,
    rolledOver,
  };
  const unknown = lead.date !== null && lead.placeholder;
  const inherited: Dated | null = unknown ? around.date : lead.date && dated ? { value: dated.value, source: "group" } : dated;
  const sameDay = !lead.date || dated?.value === around.date?.value;
  const noon = minutes === null ? (around.noon ?? false) : isAfternoon(lead, around) || (minutes >= NOON && minutes < NOON + 60);
  return { stamp, after: { date: inherited, zone: around.zone, minutes: minutes ?? (sameDay ? around.minutes : null), noon } };
}

const NOON = 720;

function isAfternoon({ date, time }: Lead, around: Surroundings): boolean {
  if (!around.noon || date || !time?.short || time.hour === null || time.hour === 0) return false;
  return time.hour < 12 && (time.hour + 12) * 60 + time.minute >= (around.minutes ?? 0);
}

/** The stamp of an entry that has none: everything is missing, and nothing is taken from the surroundings. */
function untimed(at: Span): Stamp {
  return {
    written: "", range: { start: at.start, end: at.start }, date: null, time: null, zone: null, precision: null, approximate: false,
    placeholder: false, instant: null, missing: ["date", "time", "zone"], faults: [], until: null, rolledOver: false,
  }; // prettier-ignore
}

/** A date in full from what is written and, for what is left out, the date around it. */
export function ownDate(parts: DateParts, around: Dated | null, faults: StampFault[] = []): Dated | null {
  if (parts.fault === "impossible") {
    faults.push("impossible");
    return null;
  }
  if (parts.weekday !== null) return around && { value: nextWeekday(around.value, parts.weekday), source: "entry" };
  const { month, day } = parts;
  if (month === null || day === null) return null;
  const base = around ? dayStart(around.value) : null;
  const plain = complete(parts.year, month, day, base);
  if (parts.fault === "ambiguous") {
    const turned = complete(parts.year, day, month, base);
    const near = nearest([plain, turned], base);
    if (near.length !== 1) {
      faults.push("ambiguous-date");
      return null;
    }
    return near[0] ? { value: near[0], source: "entry" } : null;
  }
  return plain === null ? null : { value: plain, source: "entry" };
}

/** Of two readings the one that is near the date around: within a month, and within a week if the other is within a month too. */
function nearest(readings: readonly (string | null)[], base: number | null): string[] {
  if (base === null) return [];
  const within = (days: number): string[] =>
    readings.filter((value): value is string => value !== null && Math.abs(dayStart(value) - base) <= days * DAY);
  const month = within(31);
  return month.length === 2 ? within(7) : month;
}

/** Without a year: the year that brings the day nearest to `base`. */
function complete(year: number | null, month: number, day: number, base: number | null): string | null {
  if (year !== null) return exists(year, month, day) ? dayText(year, month, day) : null;
  if (base === null) return null;
  const middle = new Date(base).getUTCFullYear();
  const days = [middle - 1, middle, middle + 1].filter((y) => exists(y, month, day)).map((y) => Date.UTC(y, month - 1, day));
  const nearest = days.sort((a, b) => Math.abs(a - base) - Math.abs(b - base))[0];
  return nearest === undefined ? null : iso(nearest);
}

function dayText(year: number, month: number, day: number): string {
  // Without a calendar where that is the same: a timeline has many dates.
  return year >= 1000 && year <= 9999 ? `${String(year)}-${pad(month)}-${pad(day)}` : iso(Date.UTC(year, month - 1, day));
}

function nextWeekday(from: string, weekday: number): string {
  const ahead = (weekday - new Date(dayStart(from)).getUTCDay() + 7) % 7;
  return addDays(from, ahead);
}

export function addDays(date: string, days: number): string {
  return iso(dayStart(date) + days * DAY);
}

/** Milliseconds of `YYYY-MM-DD` at midnight, read as UTC. */
export function dayStart(date: string): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));
}

export function iso(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

function clockText(minutes: number, second: number | null): string {
  const text = `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
  return second === null ? text : `${text}:${pad(second)}`;
}

function pad(n: number): string {
  return String(n).padStart(2, "0");
}
