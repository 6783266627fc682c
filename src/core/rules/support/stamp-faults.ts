/** What is at fault in a stamp, in words, and what it was probably meant to say. */
import type { PostMortem, Stamp, StampFault } from "../../document/model";
import { exists } from "../../document/stamps/dates";
import { addDays } from "../../document/stamps/resolve";
import { offsetAt, zoneNamed } from "../../document/stamps/zones";
import { insert, replace, type TextEdit } from "../../text/edit";
import { tabStop } from "../snippet";
import { quote } from "./quote";

/** One way in which a stamp can be read, as the edits that write it so. */
export interface Reading {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  readonly snippet: boolean;
}

export interface Fault {
  readonly message: string;
  readonly readings: readonly Reading[];
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export function readFault(document: PostMortem, stamp: Stamp, fault: Exclude<StampFault, "ambiguous-zone">, now: number): Fault {
  switch (fault) {
    case "impossible":
      return longYear(document, stamp, now) ?? noSuchDay(stamp) ?? noSuchTime(stamp);
    case "meridiem-on-24-hours":
      return twoClocks(stamp);
    case "clock-change":
      return clockChange(stamp);
    case "ambiguous-date":
      return twoDates(document, stamp);
  }
}

/** Replaces the matched part of the stamp. */
function put(stamp: Stamp, match: RegExpExecArray, text: string, snippet = false): Reading {
  const start = stamp.range.start + match.index;
  return { title: `Replace with "${text}"`, edits: [replace({ start, end: start + match[0].length }, text)], snippet };
}

/** `20202-01-16`: one digit too many. */
function longYear(document: PostMortem, stamp: Stamp, now: number): Fault | null {
  const match = /(?<!\d)(\d{5,6})([-/.]\d{1,2}[-/.]\d{1,2})(?!\d)/.exec(stamp.written);
  if (!match) return null;
  const [, year = "", rest = ""] = match;
  const latest = new Date(now).getUTCFullYear() + 1;
  const around = yearOf(document);
  // The last digit taken out first: it is the one that most likely slipped in.
  const years = [...new Set(Array.from(year, (_, index) => year.slice(0, index) + year.slice(index + 1)).reverse())]
    .map(Number)
    .filter((one) => one >= 1990 && one <= latest)
    .sort((a, b) => (around === null ? 0 : Math.abs(a - around) - Math.abs(b - around)));
  return {
    message: `The year in ${quote(stamp.written)} has ${String(year.length)} digits; write it with four.`,
    readings: years.slice(0, 3).map((one) => put(stamp, match, `${String(one)}${rest}`)),
  };
}

/** The year of the incident, from its milestones or from the other times. */
function yearOf({ milestones, timelines }: PostMortem): number | null {
  const dated = timelines.flatMap(({ entries }) => entries).find(({ stamp }) => stamp.date !== null);
  const date = milestones.started?.date ?? milestones.detected?.date ?? milestones.resolved?.date ?? dated?.stamp.date?.value;
  return date === undefined ? null : Number(date.slice(0, 4));
}

/** `2026-02-31`, `31 February`, `2026-13-04`. */
function noSuchDay(stamp: Stamp): Fault | null {
  if (stamp.date?.source === "entry") return null;
  const match = /(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(stamp.written);
  if (!match) {
    // The clock is in order, so it is the day that is not.
    if (stamp.time === null && /\d[:.]\d{2}/.test(stamp.written)) return null;
    return { message: `There is no such day as the one in ${quote(stamp.written)}; write the day that was meant.`, readings: [] };
  }
  const [year, month, day] = [Number(match[1]), Number(match[3]), Number(match[4])];
  if (exists(year, month, day)) return null;
  const sign = match[2] ?? "-";
  const write = (m: number, d: number): Reading => put(stamp, match, [match[1], two(m), two(d)].join(sign));
  const readings: Reading[] = [];
  if (month > 12 && exists(year, day, month)) readings.push(write(day, month));
  else if (month >= 1 && month <= 12 && day > 28 && day <= 31) {
    readings.push(write(month, new Date(Date.UTC(year, month, 0)).getUTCDate()));
    if (month < 12) readings.push(write(month + 1, 1));
  }
  return { message: `There is no such day as "${match[0]}"; write the day that was meant.`, readings };
}

/** `25:61`; `25:10` is ten past one on the next day to some. */
function noSuchTime(stamp: Stamp): Fault {
  const match = /(?<!\d)(\d{1,2})[:.：] ?(\d{2})(?!\d)/.exec(stamp.written);
  const readings: Reading[] = [];
  const [hour, minutes] = [Number(match?.[1]), match?.[2] ?? ""];
  if (match && hour >= 24 && hour < 30 && minutes < "60" && stamp.date) {
    const day = addDays(stamp.date.value, 1);
    const clock = `${two(hour - 24)}:${minutes}`;
    const date = /\d{4}-\d{2}-\d{2}/.exec(stamp.written);
    const own = date && [...put(stamp, date, day).edits, ...put(stamp, match, clock).edits];
    const edits = own ?? (stamp.date.source === "entry" ? null : put(stamp, match, `${day} ${clock}`).edits);
    if (edits) readings.push({ title: `Replace with ${clock} of the next day`, edits, snippet: false });
  }
  const swapped = `${minutes.charAt(1)}${minutes.charAt(0)}`;
  if (match && hour < 24 && minutes >= "60" && swapped < "60") readings.push(put(stamp, match, `${two(hour)}:${swapped}`));
  return { message: `No clock shows ${quote(match?.[0] ?? stamp.written)}; write the time that was meant.`, readings };
}

/** `17:14pm`. */
function twoClocks(stamp: Stamp): Fault {
  const match = /(?<!\d)(\d{1,2})(?:([:.])(\d{2}))?((?::\d{2})?)\s?([ap])\.?m\b\.?/i.exec(stamp.written);
  if (!match) return { message: `The time ${quote(stamp.written)} mixes two clocks; write it on one.`, readings: [] };
  const [, hours = "", , minutes = "00", seconds = "", half = ""] = match;
  const hour = Number(hours);
  const written = `${two(hour)}:${minutes}${seconds}`;
  const readings = [put(stamp, match, written)];
  // In the morning of a clock that shows 17, either may be the slip.
  if (hour > 12 && half.toLowerCase() === "a") readings.push(put(stamp, match, `${two(hour - 12)}:${minutes}${seconds}`));
  return { message: `The time ${quote(match[0])} has a 24-hour value and "${half.toLowerCase()}m"; keep one of the two.`, readings };
}

/** `02:30` in the night in which clocks are changed. */
function clockChange(stamp: Stamp): Fault {
  const zone = stamp.zone && zoneNamed(stamp.zone.value);
  const match = /(?<!\d)\d{1,2}[:.]\d{2}(?::\d{2})?(?!\d)/.exec(stamp.written);
  const { instant } = stamp;
  const readings: Reading[] = [];
  if (zone && match && instant !== null && stamp.zone.source !== "entry") {
    const offsets = [...new Set([offsetAt(instant - DAY, zone), offsetAt(instant + DAY, zone)])].filter((one) => one !== null);
    for (const offset of offsets) {
      const written = `UTC${offsetText(offset)}`;
      const edits = [insert(stamp.range.start + match.index + match[0].length, ` ${written}`)];
      readings.push({ title: `Read it as ${match[0]} ${written}`, edits, snippet: false });
    }
  }
  return {
    message: `The clock change of ${stamp.date?.value ?? "that night"} skips or repeats ${quote(match?.[0] ?? stamp.written)}; write the offset from UTC behind it.`,
    readings,
  };
}

/** `03/04/2026`. */
function twoDates(document: PostMortem, stamp: Stamp): Fault {
  const match = /(?<!\d)(\d{1,2})([-/])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?!\d)/.exec(stamp.written);
  const message = `The date ${quote(match?.[0] ?? stamp.written)} can be read in two ways; write it as YYYY-MM-DD.`;
  if (!match) return { message, readings: [] };
  const year = match[4] === undefined ? document.milestones.started?.date?.slice(0, 4) : match[4].length === 2 ? `20${match[4]}` : match[4];
  const readings = [
    [match[1], match[3]],
    [match[3], match[1]],
  ].map(([month = "", day = ""]) => {
    const date = `-${two(Number(month))}-${two(Number(day))}`;
    if (year !== undefined) return { ...put(stamp, match, year + date), title: `Read it as ${year}${date}` };
    return { ...put(stamp, match, tabStop(1, "YYYY") + date, true), title: `Read it as YYYY${date}` };
  });
  return { message, readings };
}

export function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
