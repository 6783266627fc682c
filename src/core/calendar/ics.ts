/**
 * Holidays from an iCalendar file (RFC 5545): its all-day events, once or every year. Own reader: ts-ics is 41 KiB in each
 * bundle, and gives an event that it cannot read a date of null without a word.
 */
import { FIRST_YEAR, LAST_YEAR } from "./holidays";

export interface ReadIcs {
  /** `YYYY-MM-DD`; a day may be there twice. */
  readonly dates: readonly string[];
  readonly problems: readonly string[];
}

const DAY = 86_400_000;
/** No holiday lasts longer; it bounds what a wrong year in an end date can do. */
const MAX_DAYS = 92;
const WEEKDAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

/** A property of an event by its name, its parameters left out: `DTSTART` → `20260101`. The first of several stands first. */
type Event = ReadonlyMap<string, readonly string[]>;

/** Never throws. An event with hours (a meeting, a short day) is no holiday and is passed over. */
export function readIcs(text: string): ReadIcs {
  const lines = text
    .replace(/^\uFEFF/, "")
    .replace(/\r?\n[ \t]/g, "")
    .split(/\r?\n|\r/);
  if (!lines.some((line) => /^BEGIN:VCALENDAR\s*$/i.test(line))) {
    return { dates: [], problems: ["The calendar file has no BEGIN:VCALENDAR; a file in the iCalendar format is wanted."] };
  }
  const problems: string[] = [];
  return { dates: events(lines).flatMap((event) => days(event, problems)), problems };
}

function events(lines: readonly string[]): readonly Event[] {
  const found: Event[] = [];
  let event: Map<string, string[]> | null = null;
  /** Components within an event, such as alarms, have properties of their own. */
  let inner = 0;
  for (const line of lines) {
    const m = /^([A-Za-z0-9-]+)((?:;(?:"[^"]*"|[^":])*)?):(.*)$/.exec(line);
    if (!m) continue;
    const name = (m[1] ?? "").toUpperCase();
    const value = (m[3] ?? "").trim();
    if (name === "BEGIN" && event) inner++;
    else if (name === "BEGIN" && value.toUpperCase() === "VEVENT") event = new Map();
    else if (name === "END" && inner > 0) inner--;
    else if (name === "END" && event) {
      found.push(event);
      event = null;
    } else if (event && inner === 0) event.set(name, [...(event.get(name) ?? []), value]);
  }
  return found;
}

function days(event: Event, problems: string[]): readonly string[] {
  const value = (name: string): string | undefined => event.get(name)?.[0];
  if (value("STATUS")?.toUpperCase() === "CANCELLED") return [];
  const start = midnight(value("DTSTART"));
  if (start === "hours") return [];
  const name = JSON.stringify(value("SUMMARY") ?? "without a name");
  if (start === null) {
    problems.push(`The event ${name} of the calendar file has no day that can be read; a DTSTART such as 20261224 is wanted.`);
    return [];
  }
  const length = lengthOf(start, value("DTEND"), value("DURATION"));
  if (length === "hours") return [];
  const rule = value("RRULE");
  const repeated = rule === undefined ? [start] : yearly(start, rule);
  if (repeated === null) {
    problems.push(
      `The event ${name} of the calendar file repeats by ${rule ?? ""}; only its first day is used, as yearly events alone are read.`,
    );
  }
  const also = (event.get("RDATE") ?? []).flatMap((list) => list.split(",")).map(midnight);
  const except = new Set((event.get("EXDATE") ?? []).flatMap((list) => list.split(",")).map(midnight));
  const starts = [...(repeated ?? [start]), ...also.filter((at) => typeof at === "number")].filter((at) => !except.has(at));
  return starts.flatMap((at) => Array.from({ length }, (_, index) => iso(at + index * DAY)));
}

/** The day of `20261224` or of `20261224T000000`; `hours` for one at another time of the day. */
function midnight(written: string | undefined): number | "hours" | null {
  const m = /^(\d{4})(\d{2})(\d{2})(?:T(\d{6})Z?)?$/.exec(written ?? "");
  if (!m) return null;
  const at = Date.UTC(Number(m[1]), Number(m[2]) - 1, Number(m[3]));
  if (iso(at) !== `${m[1] ?? ""}-${m[2] ?? ""}-${m[3] ?? ""}`) return null;
  return m[4] === undefined || m[4] === "000000" ? at : "hours";
}

/** How many days it lasts. The end is the first day that is no more part of it. */
function lengthOf(start: number, end: string | undefined, duration: string | undefined): number | "hours" {
  const last = midnight(end);
  if (last === "hours") return "hours";
  if (last !== null) return last > start ? Math.min((last - start) / DAY, MAX_DAYS) : 1;
  const m = /^\+?P(?:(\d{1,3})W|(\d{1,3})D(?:T0+[HMS])?)$/.exec(duration ?? "P1D");
  return m ? Math.max(1, Math.min(m[1] === undefined ? Number(m[2]) : Number(m[1]) * 7, MAX_DAYS)) : "hours";
}

/** `null` for what repeats in another way than every year on a day, or on the n-th weekday, of a month. */
function yearly(start: number, written: string): readonly number[] | null {
  const rule = new Map(written.split(";").map((part) => part.toUpperCase().split("=") as [string, string]));
  const known = ["FREQ", "INTERVAL", "COUNT", "UNTIL", "BYMONTH", "BYMONTHDAY", "BYDAY", "WKST"];
  if (rule.get("FREQ") !== "YEARLY" || [...rule.keys()].some((key) => !known.includes(key))) return null;
  const first = new Date(start);
  const number = (key: string, otherwise: number): number => (rule.has(key) ? Number(rule.get(key)) : otherwise);
  const month = number("BYMONTH", first.getUTCMonth() + 1);
  const byDay = /^([+-]?[1-5])([A-Z]{2})$/.exec(rule.get("BYDAY") ?? "");
  if ((rule.has("BYDAY") && (!byDay || !rule.has("BYMONTH"))) || !(month >= 1 && month <= 12)) return null;
  const monthDay = number("BYMONTHDAY", first.getUTCDate());
  const interval = number("INTERVAL", 1);
  const count = number("COUNT", Infinity);
  if (!(monthDay >= 1 && monthDay <= 31 && interval >= 1 && count >= 1)) return null;
  const until = /^\d{8}/.exec(rule.get("UNTIL") ?? "")?.[0];
  const last = until === undefined ? Infinity : (midnightOf(until) ?? Infinity);
  const found: number[] = [];
  for (let year = first.getUTCFullYear(); year <= LAST_YEAR && found.length < count; year += interval) {
    const at = byDay ? nth(year, month, Number(byDay[1]), WEEKDAYS.indexOf(byDay[2] ?? "")) : dateIn(year, month, monthDay);
    if (at !== null && at >= start && at <= last) found.push(at);
  }
  return found.filter((at) => at >= Date.UTC(FIRST_YEAR, 0) || at === start);
}

function midnightOf(written: string): number | null {
  const at = midnight(written);
  return typeof at === "number" ? at : null;
}

/** `null` for a 29 February in other years. */
function dateIn(year: number, month: number, day: number): number | null {
  const at = Date.UTC(year, month - 1, day);
  return new Date(at).getUTCMonth() === month - 1 ? at : null;
}

/** The n-th such weekday of a month, from its end where n is negative; `null` where there is none. */
function nth(year: number, month: number, n: number, weekday: number): number | null {
  if (weekday < 0) return null;
  const first = Date.UTC(year, month - 1, 1);
  const last = Date.UTC(year, month, 0);
  const at =
    n > 0
      ? first + (((weekday - new Date(first).getUTCDay() + 7) % 7) + (n - 1) * 7) * DAY
      : last - (((new Date(last).getUTCDay() - weekday + 7) % 7) + (-n - 1) * 7) * DAY;
  return at >= first && at <= last ? at : null;
}

function iso(at: number): string {
  return Number.isNaN(new Date(at).getTime()) ? "" : new Date(at).toISOString().slice(0, 10);
}
