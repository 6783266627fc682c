/** The ways in which a date is written: one row each, tried in order. Every pattern is sticky and bounded. */
import { FOREIGN_WEEKDAY, MONTH_NAME as MONTH, monthNumber } from "./month-names";

export interface DateParts {
  readonly year: number | null;
  /** 1–12 and 1–31; `null` for a weekday alone and for what cannot be read. */
  readonly month: number | null;
  readonly day: number | null;
  /** 0 (Sunday) to 6 for a weekday without a date. */
  readonly weekday: number | null;
  /** `impossible`: it has the shape of a date and is none. `ambiguous`: `month` and `day` may be the other way round. */
  readonly fault: "impossible" | "ambiguous" | null;
}

interface DateFormat {
  readonly name: string;
  readonly pattern: RegExp;
  read(match: RegExpExecArray): DateParts | null;
}

const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const WEEKDAY = "(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:day)?\\.?";
const LEADING_WEEKDAY = `(?:(?:${WEEKDAY}|${FOREIGN_WEEKDAY}),? (?:(?:the|den|le|el|dia) )?)?`;

export const DATE_FORMATS: readonly DateFormat[] = [
  { name: "five-digit-year", pattern: /\d{5,6}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)/y, read: () => impossible },
  {
    name: "year-month-day", // 2026-03-04, 2026/3/4, 2026.03.04
    pattern: /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/y,
    read: (m) => date(Number(m[1]), Number(m[3]), Number(m[4])),
  },
  {
    name: "month-name-day", // March 4, March 4th, 2026 · Tue Mar 4
    pattern: new RegExp(
      `${LEADING_WEEKDAY}${MONTH}\\.? (\\d{1,2})(?:st|nd|rd|th)?(?![\\d:.h]\\d|\\d)(?:,? ((?:19|20)\\d{2})(?!\\d))?`,
      "iuy",
    ),
    read: (m) => date(m[3] === undefined ? null : Number(m[3]), monthNumber(m[1] ?? ""), Number(m[2])),
  },
  {
    name: "day-month-name", // 4 March 2026, 4th of March, 4. März, 1er mars, 4 de marzo de 2026
    pattern: new RegExp(
      `${LEADING_WEEKDAY}(\\d{1,2})(?:st|nd|rd|th|er|[ºª°])?\\.?(?: of| de)?[ -]${MONTH}\\.?(?:(?:,?[ -]| del? )((?:19|20)\\d{2})(?!\\d))?`,
      "iuy",
    ),
    read: (m) => date(m[3] === undefined ? null : Number(m[3]), monthNumber(m[2] ?? ""), Number(m[1])),
  },
  {
    name: "day.month.", // 04.03. 10:58
    pattern: /(\d{1,2})\.(\d{1,2})\.(?=,? (?:um |kl\.? )?\d{1,2}[:.]\d{2}|\s*$)/y,
    read: (m) => (exists(null, Number(m[2]), Number(m[1])) ? date(null, Number(m[2]), Number(m[1])) : null),
  },
  {
    name: "day.month.year", // 4.3.2026, 04.03.26
    pattern: /(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?![\d.])/y,
    read: (m) => date(year(m[3]), Number(m[2]), Number(m[1])),
  },
  {
    name: "month-day-year", // 03-04-2026
    pattern: /(\d{1,2})-(\d{1,2})-(\d{4})(?!\d)/y,
    read: (m) => either(Number(m[1]), Number(m[2]), year(m[3])),
  },
  {
    name: "slashes", // 3/4, 3/4/26, 03/04/2026
    pattern: /(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?(?![\d/])/y,
    read: (m) => either(Number(m[1]), Number(m[2]), year(m[3])),
  },
  {
    name: "month-day", // 03-04 10:58, as in ISO 8601 without the year
    pattern: /(\d{2})-(\d{2})(?=[ T]~?\d{1,2}[:.]\d{2}|\s*$| ?(?:朝|午前|午後|昼|夕|夜|深夜|未明|頃))/y,
    read: (m) => (exists(null, Number(m[1]), Number(m[2])) ? date(null, Number(m[1]), Number(m[2])) : null),
  },
  {
    name: "japanese", // 2026年3月4日, 3月4日
    pattern: /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/y,
    read: (m) => date(m[1] === undefined ? null : Number(m[1]), Number(m[2]), Number(m[3])),
  },
  {
    name: "part-of-a-month", // 2026-04 中旬, early March 2026
    pattern: new RegExp(`(\\d{4})-(\\d{2}) ?(?:上旬|中旬|下旬)|(?:early |mid[- ]|late )${MONTH}(?: ((?:19|20)\\d{2}))?\\b`, "iuy"),
    read: (m) => ({ ...none, year: Number(m[1] ?? m[4]) || null, month: m[2] === undefined ? monthNumber(m[3] ?? "") : Number(m[2]) }),
  },
  {
    name: "weekday",
    pattern: new RegExp(`(${WEEKDAY})(?![A-Za-z])`, "iy"),
    read: (m) => ({ ...none, weekday: WEEKDAYS.indexOf((m[1] ?? "").slice(0, 3).toLowerCase()) }),
  },
];

/** A day that the text says is not known: `2026-03-??`. */
export const UNKNOWN_DATE: DateParts = { year: null, month: null, day: null, weekday: null, fault: null };
const none = UNKNOWN_DATE;
const impossible: DateParts = { ...none, fault: "impossible" };

export interface DateMatch {
  readonly parts: DateParts;
  readonly length: number;
}

/** The date at `at`, if one stands there. */
export function readDate(text: string, at: number): DateMatch | null {
  for (const { pattern, read } of DATE_FORMATS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const parts = match && read(match);
    if (match && parts) return { parts, length: match[0].length };
  }
  return null;
}

function date(y: number | null, m: number, d: number): DateParts {
  return exists(y, m, d) ? { ...none, year: y, month: m, day: d } : impossible;
}

/** Month first as in the United States, day first where that is the only way. */
function either(a: number, b: number, y: number | null): DateParts | null {
  if (a <= 12 && b <= 12) return exists(y, a, b) ? { ...none, year: y, month: a, day: b, fault: a === b ? null : "ambiguous" } : null;
  if (exists(y, a, b)) return date(y, a, b);
  return exists(y, b, a) ? date(y, b, a) : null;
}

function year(written: string | undefined): number | null {
  if (written === undefined) return null;
  return written.length === 2 ? 2000 + Number(written) : Number(written);
}

/** Whether the day is in the calendar; without a year, 29 February is. */
export function exists(y: number | null, m: number, d: number): boolean {
  if (m < 1 || m > 12 || d < 1 || d > 31) return false;
  if (d <= 28) return true;
  const at = new Date(Date.UTC(y ?? 2024, m - 1, d));
  return at.getUTCMonth() === m - 1 && at.getUTCDate() === d;
}
