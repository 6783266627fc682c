/** Business days: Monday to Friday, less holidays, and days of work at a weekend. Dates are `YYYY-MM-DD` in whatever zone the caller counts in. */
const DAY = 86_400_000;
/** No span of an incident comes near this; it bounds the loop for dates that are typing errors. */
const MAX_DAYS = 4000;

export interface Calendar {
  readonly holidays: ReadonlySet<string>;
  /** Days on which work is done though they fall on a weekend or a holiday: these win. */
  readonly workdays?: ReadonlySet<string>;
}

export const WEEKDAYS_ONLY: Calendar = { holidays: new Set() };

export function isBusinessDay(date: string, calendar: Calendar = WEEKDAYS_ONLY): boolean {
  if (calendar.workdays?.has(date)) return true;
  const weekday = new Date(utc(date)).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !calendar.holidays.has(date);
}

/**
 * Business days after `from` up to and including `to`: Wednesday to the next Tuesday is 4. Zero on the same day,
 * `null` when `to` is before `from` or more than eleven years after it.
 */
export function businessDaysBetween(from: string, to: string, calendar: Calendar = WEEKDAYS_ONLY): number | null {
  const days = Math.round((utc(to) - utc(from)) / DAY);
  if (days < 0 || days > MAX_DAYS) return null;
  let count = 0;
  for (let i = 1; i <= days; i++) if (isBusinessDay(iso(utc(from) + i * DAY), calendar)) count++;
  return count;
}

/** The date that is the n-th business day after `from`. */
export function addBusinessDays(from: string, n: number, calendar: Calendar = WEEKDAYS_ONLY): string {
  let at = utc(from);
  for (let left = n, i = 0; left > 0 && i < MAX_DAYS; i++) {
    at += DAY;
    if (isBusinessDay(iso(at), calendar)) left--;
  }
  return iso(at);
}

function utc(date: string): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));
}

function iso(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
