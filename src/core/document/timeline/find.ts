/** Dates and zones in the middle of a heading or an intro line. Only the first 300 characters are looked at. */
import type { Source } from "../source";
import { slice, span, type Span } from "../../text/span";
import { readDate, type DateParts } from "../stamps/dates";
import { readZone, type Zone } from "../stamps/zones";

const REACH = 300;

/** The first zone that stands as a word of its own. */
export function findZone(source: Source, range: Span): Zone | null {
  return scan(source, range, (part, at) => {
    const match = /[A-Zug]/.test(part.charAt(at)) ? readZone(part, at) : null;
    return match?.zone ?? null;
  });
}

/** The first date with a month, day and either a year or the month's name. */
export function findDate(source: Source, range: Span): DateParts | null {
  return scan(source, range, (part, at) => {
    const match = /[\dA-Za-z]/.test(part.charAt(at)) ? readDate(part, at) : null;
    if (match?.parts.month == null || match.parts.fault === "impossible") return null;
    return match.parts.year !== null || /[A-Za-z月]/.test(part.slice(at, at + match.length)) ? match.parts : null;
  });
}

/** A zone that the text says its times are in: `All times are in CET`, `(times in PST)`, `Time zone: UTC`. */
export function statedZone(source: Source, range: Span): Zone | null {
  const part = span(range.start, Math.min(range.end, range.start + REACH));
  const written = slice(source.text, part);
  if (
    !/\btimes?\b|\btimestamps?\b|\btime ?zone\b|時刻|時間|zeiten|uhrzeit|heures?\b|horas?\b|tider\b|klokkeslett/i.test(written) &&
    !/^\W*(?:in )?[A-Z]{3,4}\W*$/.test(written)
  )
    return null;
  return findZone(source, part);
}

function scan<T>(source: Source, range: Span, read: (part: string, at: number) => T | null): T | null {
  const part = source.text.slice(range.start, Math.min(range.end, range.start + REACH));
  for (let at = 0; at < part.length; at++) {
    if (at > 0 && /[\p{L}\p{N}.:]/u.test(part.charAt(at - 1))) continue;
    const found = read(part, at);
    if (found !== null) return found;
  }
  return null;
}
