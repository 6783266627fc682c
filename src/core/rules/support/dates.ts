/** Calendar dates for fixes, in UTC: the present is what the context says. */

const DAY = 86_400_000;

/** `YYYY-MM-DD`. */
export function isoDate(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/** `YYYY-MM-DD HH:MM`. */
export function isoMinute(instant: number): string {
  return new Date(instant).toISOString().slice(0, 16).replace("T", " ");
}

export function daysLater(instant: number, days: number): string {
  return isoDate(instant + days * DAY);
}

/** The last day of the instant's quarter. */
export function quarterEnd(instant: number): string {
  const date = new Date(instant);
  const nextQuarter = (Math.floor(date.getUTCMonth() / 3) + 1) * 3;
  return isoDate(Date.UTC(date.getUTCFullYear(), nextQuarter, 0));
}
