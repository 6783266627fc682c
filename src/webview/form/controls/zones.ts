/** Times in named zones, by what the browser knows of them. */

export function zoneIsKnown(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** `2026-03-04T10:58:00Z` → what a `datetime-local` input shows in that zone; `null` for a zone that is not known. */
export function localIn(instant: string, zone: string): string | null {
  const at = Date.parse(instant);
  const offset = zoneIsKnown(zone) && !Number.isNaN(at) ? offsetAt(at, zone) : null;
  return offset === null ? null : new Date(at + offset).toISOString().slice(0, 16);
}

/** `2026-03-04T11:58` in Europe/Oslo → `2026-03-04T11:58:00+01:00`; `null` for a zone or a time that is not known. */
export function momentIn(local: string, zone: string): string | null {
  const at = Date.parse(`${local.slice(0, 16)}:00Z`);
  if (Number.isNaN(at) || !zoneIsKnown(zone)) return null;
  // The offset before a clock change may differ from the one after it: the second look is at the moment itself.
  const offset = offsetAt(at - offsetAt(at, zone), zone);
  const written = `${local.slice(0, 16)}:00`;
  if (offset === 0) return `${written}Z`;
  const minutes = Math.abs(offset) / 60_000;
  return `${written}${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** East of UTC, in milliseconds. */
function offsetAt(at: number, zone: string): number {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

function two(value: number): string {
  return String(Math.round(value)).padStart(2, "0");
}
