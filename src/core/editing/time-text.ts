/** Instants and dates as the editor shows them. Nothing here depends on the machine's zone or language. */
import type { PostMortem } from "../document/model";
import { offsetAt, zoneNamed, type Zone } from "../document/stamps/zones";

const MINUTE = 60_000;
const DAY = 86_400_000;
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
]; // prettier-ignore

export const UTC: Zone = { name: "UTC", offset: 0, iana: null, ambiguous: false };

/** `T+14m`, `T+1h05m`, `T+2d03h`, `T+21d`; before the start `T−3m`. To the minute; after ten days, to the day. */
export function sinceStart(milliseconds: number): string {
  const minutes = Math.round(Math.abs(milliseconds) / MINUTE);
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  const size = days > 9 ? `${days}d` : days > 0 ? `${days}d${two(hours)}h` : hours > 0 ? `${hours}h${two(rest)}m` : `${rest}m`;
  return `T${milliseconds < 0 && minutes > 0 ? "−" : "+"}${size}`;
}

/** `2026-03-04 11:58`, as the clocks of the zone show it; `null` for a zone of several meanings. */
export function clockIn(instant: number, zone: Zone): string | null {
  const offset = offsetAt(instant, zone);
  return offset === null ? null : new Date(instant + offset * MINUTE).toISOString().slice(0, 16).replace("T", " ");
}

/** `2026-03-04`: the day in the zone; in UTC where the zone is unknown or has several meanings. */
export function dayIn(instant: number, zone: Zone | null): string {
  return (clockIn(instant, zone ?? UTC) ?? new Date(instant).toISOString()).slice(0, 10);
}

/** `Wed` for `2026-03-04`. */
export function shortWeekday(date: string): string {
  return weekday(date).slice(0, 3);
}

/** `Wednesday, 4 March 2026`. */
export function longDate(date: string): string {
  return `${weekday(date)}, ${dayAndMonth(date)} ${date.slice(0, 4)}`;
}

/** `Wed 4 March`. */
export function shortDate(date: string): string {
  return `${shortWeekday(date)} ${dayAndMonth(date)}`;
}

/** Whole days from one date to another; negative when `to` is the earlier one. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/** The zone that the document's times are in: what it says of them all, else what its timeline says. */
export function zoneOf({ header, timelines }: PostMortem): Zone | null {
  const named = header.timezone && zoneNamed(header.timezone.value);
  if (named) return named;
  const stamps = timelines.flatMap(({ entries }) => entries.map(({ stamp }) => stamp));
  const zone = (stamps.find((stamp) => stamp.zone && stamp.zone.source !== "entry") ?? stamps.find((stamp) => stamp.zone))?.zone;
  return zone ? zoneNamed(zone.value) : null;
}

/** What `T` stands for. */
export interface Zero {
  readonly instant: number;
  /** In words: `the start of the incident`. */
  readonly what: string;
}

/** When the incident started; else the earliest entry of the timeline. */
export function zeroOf({ milestones, timelines }: PostMortem): Zero | null {
  const started = milestones.started?.instant;
  if (started != null) return { instant: started, what: "the start of the incident" };
  let first = Infinity;
  for (const { entries } of timelines) for (const { stamp } of entries) first = Math.min(first, stamp.instant ?? Infinity);
  return first === Infinity ? null : { instant: first, what: "the first entry of the timeline" };
}

function weekday(date: string): string {
  return WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? "";
}

function dayAndMonth(date: string): string {
  return `${Number(date.slice(8, 10))} ${MONTHS[Number(date.slice(5, 7)) - 1] ?? ""}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
