/** Instants as a person types them into an option or a box, and as the template writes them. */

const WRITTEN = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)? ?(Z|UTC|GMT|[+-]\d{2}:?\d{2})$/i;

/**
 * Milliseconds since the epoch for date, time and zone: `2026-03-04T11:36:00Z`, `2026-03-04 11:36 UTC`, `2026-03-04 12:36+01:00`.
 * `null` for everything else, a day or an hour that does not exist included. No part is ever guessed. Fractions of a second are dropped.
 */
export function parseInstant(written: string): number | null {
  const match = WRITTEN.exec(written.trim());
  if (!match) return null;
  const number = (group: number): number => Number(match[group] ?? "0");
  const [year, month, day, hour, minute, second] = [number(1), number(2), number(3), number(4), number(5), number(6)];
  const offset = offsetMinutes(match[7] ?? "Z");
  if (hour > 23 || minute > 59 || second > 59 || offset === null) return null;
  const local = Date.UTC(year, month - 1, day, hour, minute, second);
  const date = new Date(local);
  // A day that does not exist rolls over into another one; `Date.UTC` also reads the years 0 to 99 as 1900 to 1999.
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return local - offset * 60_000;
}

function offsetMinutes(zone: string): number | null {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (!match) return 0;
  const [hours, minutes] = [Number(match[2]), Number(match[3])];
  if (hours > 14 || minutes > 59) return null;
  return (match[1] === "-" ? -1 : 1) * (hours * 60 + minutes);
}

/** `2026-03-04T11:36:00Z`, the canonical form of front matter and of every JSON output. */
export function isoInstant(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}

/** `2026-03-04`, the day in UTC. */
export function isoDate(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/** `2026-03-04 11:36`, in UTC: a stamp of the canonical timeline. */
export function timelineStamp(instant: number): string {
  return new Date(instant).toISOString().slice(0, 16).replace("T", " ");
}
