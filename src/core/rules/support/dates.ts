/** Due dates for fixes, in UTC: the present is what the context says. */
import { isoDate } from "../../template/instant";

const DAY = 86_400_000;

export function daysLater(instant: number, days: number): string {
  return isoDate(instant + days * DAY);
}

/** The last day of the instant's quarter. */
export function quarterEnd(instant: number): string {
  const date = new Date(instant);
  const nextQuarter = (Math.floor(date.getUTCMonth() / 3) + 1) * 3;
  return isoDate(Date.UTC(date.getUTCFullYear(), nextQuarter, 0));
}
