/** The ways in which a time of day is written: one row each, tried in order. Every pattern is sticky and bounded. */

export interface TimeParts {
  /** `null` for a value that no clock shows. */
  readonly hour: number | null;
  readonly minute: number;
  readonly second: number | null;
  readonly precision: "hour" | "minute" | "second";
  readonly fault: "impossible" | "meridiem-on-24-hours" | null;
  /** One digit for the hour and neither am nor pm: behind noon it may be an hour of the afternoon. */
  readonly short: boolean;
}

export interface TimeContext {
  /** A date stands directly before: `2026-03-04 1250`. */
  readonly afterDate: boolean;
  /** Whether a zone follows at an offset: `1250 UTC`. */
  zoneAt(offset: number): boolean;
}

interface TimeFormat {
  readonly name: string;
  readonly pattern: RegExp;
  read(match: RegExpExecArray, context: TimeContext): TimeParts | null;
}

export const TIME_FORMATS: readonly TimeFormat[] = [
  {
    name: "twelve-hour", // 2pm, 2:30 pm, 11.15 a.m., 17:14pm
    pattern: /(\d{1,2})(?:([:.])(\d{2}))?(?::(\d{2}))?\s?([ap])\.?m\b\.?/iy,
    read: (m) =>
      twelve(Number(m[1]), Number(m[3] ?? 0), m[4] === undefined ? null : Number(m[4]), m[5]?.toLowerCase() === "p", m[3] === undefined),
  },
  {
    name: "colon", // 10:58, 9:16, 10:58:30, 10:58:30.125, 14: 45
    pattern: /(?:0(?=\d\d:))?(\d{1,2})(?:: ?|：)(\d{2})(?:[:：](\d{2})(?:[.,]\d{1,9})?)?(?!\d|[:.]\d)/y,
    read: (m) => ({ ...clock(Number(m[1]), Number(m[2]), m[3] === undefined ? null : Number(m[3])), short: m[1]?.length === 1 }),
  },
  {
    name: "dot", // 13.41, but not 0.149.2, 1.50 GB or 99.95%
    pattern:
      /(\d{1,2})\.(\d{2})(?!\d|\.\d|,\d|%| ?(?:%|x|×|ms|s|secs?|seconds?|mins?|minutes?|h|hours?|days?|[KMGT]i?B|k|m|million|percent)\b)/y,
    read: (m) =>
      Number(m[1]) < 24 && Number(m[2]) < 60 ? { ...clock(Number(m[1]), Number(m[2]), null), short: m[1]?.length === 1 } : null,
  },
  {
    name: "compact", // 1250, only after a date or before a zone
    pattern: /(\d{2})(\d{2})(?![\d:.-])/y,
    read: (m, context) =>
      Number(m[1]) < 24 && Number(m[2]) < 60 && (context.afterDate || context.zoneAt(m.index + 4))
        ? clock(Number(m[1]), Number(m[2]), null)
        : null,
  },
  {
    name: "h", // 10h58, 10 h 58, 10h58min
    pattern: /(\d{1,2}) ?h ?(\d{2})(?:min\b)?(?![\p{L}\d])/iuy,
    read: (m) => clock(Number(m[1]), Number(m[2]), null),
  },
  {
    name: "uhr", // 10 Uhr
    pattern: /(\d{1,2})(?= Uhr\b)/y,
    read: (m) => ({ ...clock(Number(m[1]), 0, null), precision: "hour" }),
  },
  {
    name: "japanese", // 14時, 14時05分
    pattern: /(\d{1,2})時(?:(\d{1,2})分)?/y,
    read: (m) => (m[2] === undefined ? { ...clock(Number(m[1]), 0, null), precision: "hour" } : clock(Number(m[1]), Number(m[2]), null)),
  },
];

export interface TimeMatch {
  readonly parts: TimeParts;
  readonly length: number;
}

/** Words that belong to the clock: `10:58 Uhr`, `10:58 h`, `1058 hrs`. */
const CLOCK_WORD = / ?(?:Uhr|hrs|Hrs|h)(?![\p{L}\d])\.?(?! ?\d)/uy;

/** The time at `at`, if one stands there. */
export function readTime(text: string, at: number, context: TimeContext): TimeMatch | null {
  for (const { pattern, read } of TIME_FORMATS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const parts = match && read(match, context);
    if (!match || !parts) continue;
    CLOCK_WORD.lastIndex = at + match[0].length;
    return { parts, length: match[0].length + (CLOCK_WORD.exec(text)?.[0].length ?? 0) };
  }
  return null;
}

function clock(hour: number, minute: number, second: number | null): TimeParts {
  const precision = second === null ? "minute" : "second";
  // 24:00 is the end of a day in ISO 8601; nothing else above 23:59:60 is on a clock.
  const real = (hour < 24 || (hour === 24 && minute === 0 && !second)) && minute < 60 && (second ?? 0) <= 60;
  const parts = { minute, second, precision, short: false } as const;
  return real ? { ...parts, hour, fault: null } : { ...parts, hour: null, fault: "impossible" };
}

function twelve(hour: number, minute: number, second: number | null, pm: boolean, hourOnly: boolean): TimeParts {
  const precision = hourOnly ? "hour" : undefined;
  if (hour > 12 && hour < 24) return { ...clock(hour, minute, second), ...(precision && { precision }), fault: "meridiem-on-24-hours" };
  if (hour === 0) return { ...clock(0, minute, second), fault: pm ? "impossible" : "meridiem-on-24-hours" };
  const read = clock(hour === 12 ? (pm ? 12 : 0) : hour > 12 ? hour : hour + (pm ? 12 : 0), minute, second);
  return { ...read, ...(precision && { precision }) };
}
