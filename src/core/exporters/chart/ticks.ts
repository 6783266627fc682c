/** Round times along a scale, and how times are written on it. */

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 7 * 1440, 14 * 1440, 30 * 1440, 90 * 1440].map((n) => n * MINUTE);

/** At most so many round times from `from` to `to`, in milliseconds; none where the two are more than centuries apart. */
export function ticks(from: number, to: number, most: number): readonly number[] {
  const step = STEPS.find((step) => (to - from) / step <= most);
  if (step === undefined) return [];
  const found: number[] = [];
  for (let at = Math.ceil(from / step) * step; at <= to; at += step) found.push(at);
  return found;
}

/** `11:36`, and at midnight, where a new day begins, the day: `03-05`. */
export function tickLabel(at: number, dated: boolean): string {
  return dated && at % DAY === 0 ? day(at).slice(5) : clock(at);
}

/** `11:36`; where a scale goes over more than a day `03-05 11:36`. */
export function clock(at: number, withDay = false): string {
  const time = new Date(at).toISOString().slice(11, 16);
  return withDay ? `${day(at).slice(5)} ${time}` : time;
}

/** `2026-03-04` */
export function day(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

export function isOverDays(from: number, to: number): boolean {
  return Math.floor(from / DAY) !== Math.floor(to / DAY);
}
