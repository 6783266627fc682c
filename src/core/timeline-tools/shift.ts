/** Moves the times of timeline entries by an offset: a clock that was wrong, a zone that was misread. */
import type { PostMortem, Stamp, TimelineEntry } from "../document/model";
import type { ParseOptions } from "../document/parse";
import { addDays, dayStart, iso, ownDate } from "../document/stamps/resolve";
import { offsetAt, zoneNamed } from "../document/stamps/zones";
import type { TextEdit } from "../text/edit";
import { momentOf, type Moment, rewrite } from "./rewrite";
import { type Token, tokensOf } from "./tokens";
import { dateAlike, pad, timeAlike } from "./written-alike";

export interface Shifted {
  readonly edits: readonly TextEdit[];
  readonly changed: number;
  /** Entries with a stamp that could not be moved. */
  readonly left: number;
}

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Nobody's clock is wrong by more than ten years. */
const MOST = 3660 * DAY;

/** `+1h30m`, `-15m`, `+1d`, `+1:30` in milliseconds; `null` for everything else, zero included. */
export function parseOffset(written: string): number | null {
  const text = written.trim().replace(/^[−–]/, "-").toLowerCase();
  const clock = /^([+-])\s*(\d{1,3}):([0-5]\d)$/.exec(text);
  const words = /^([+-])\s*(?:(\d{1,5})\s*d)?\s*(?:(\d{1,5})\s*h)?\s*(?:(\d{1,6})\s*m(?:in)?)?\s*(?:(\d{1,6})\s*s)?$/.exec(text);
  const [sign, ...parts] = clock ? [clock[1], "0", clock[2], clock[3], "0"] : (words?.slice(1) ?? []);
  const [days, hours, minutes, seconds] = parts.map((part) => Number(part ?? "0"));
  const size = (days ?? 0) * DAY + (hours ?? 0) * 60 * MINUTE + (minutes ?? 0) * MINUTE + (seconds ?? 0) * 1000;
  return size === 0 || size > MOST ? null : sign === "-" ? -size : size;
}

/** Each stamp is written in its own manner: its date too where it has one, or where it comes to another day than before. */
export function shiftEntries(document: PostMortem, entries: readonly TimelineEntry[], by: number, options: ParseOptions = {}): Shifted {
  const texts = new Map<TimelineEntry, string>();
  const expected = new Map<TimelineEntry, Moment>();
  const stamped = entries.filter(({ stamp }) => stamp.time !== null || stamp.date?.source === "entry");
  const unpadded = entries.some(({ stamp }) => /(?:^|[^\d:.])\d[:.]\d\d/.test(stamp.written));
  for (const entry of stamped) {
    const moved = moveStamp(entry.stamp, by, unpadded);
    if (!moved) continue;
    texts.set(entry, moved.text);
    expected.set(entry, moved.moment);
  }
  const { edits, changed } = rewrite(document, texts, expected, options);
  return { edits, changed, left: Math.max(0, stamped.length - changed) };
}

interface Local {
  /** `null` where the stamp belongs to no date. */
  readonly date: string | null;
  /** Milliseconds since midnight. */
  readonly clock: number;
}

function moveStamp(stamp: Stamp, by: number, unpadded: boolean): { readonly text: string; readonly moment: Moment } | null {
  const tokens = tokensOf(stamp.written);
  const dates = tokens.filter(({ kind }) => kind === "date");
  const times = tokens.filter(({ kind }) => kind === "time");
  if (stamp.time === null) return moveDates(stamp, by, dates);
  if (times.length === 0 || (dates.length > 1 && dates.length !== times.length)) return null;
  const main = moveLocal(stamp, by);
  const texts = new Map<Token, string | null>();
  times.forEach((time, index) => {
    const own = dates[index];
    const written = stamp.written.slice(time.start, time.end);
    const local = index === 0 ? main : moveOther(stamp, own, written, by);
    texts.set(time, local && timeAlike(written, clockOf(local.clock), unpadded));
    if (own) texts.set(own, local?.date != null ? moveDate(stamp, own, local.date, index === 0) : null);
  });
  const text = replaceTokens(stamp.written, texts);
  if (text === null || !main) return null;
  const time = clockText(main.clock, stamp.time.value.length > 5);
  // What a stamp does not show cannot be moved: half a minute where it has minutes.
  const shown = (stamp.time.value.length > 5 || by % MINUTE === 0) && main.clock % 1000 === 0;
  return shown ? { text, moment: { date: main.date, time, instant: stamp.instant === null ? null : stamp.instant + by } } : null;
}

function moveLocal(stamp: Stamp, by: number): Local | null {
  const clock = Date.parse(`1970-01-01T${stamp.time?.value ?? ""}Z`);
  if (Number.isNaN(clock)) return null;
  if (stamp.instant !== null && stamp.zone) {
    const zone = zoneNamed(stamp.zone.value);
    const offset = zone && offsetAt(stamp.instant + by, zone);
    if (offset == null) return null;
    const local = stamp.instant + by + offset * MINUTE;
    return { date: iso(local), clock: modulo(local, DAY) };
  }
  const local = (stamp.date ? dayStart(stamp.date.value) : 0) + clock + by;
  return { date: stamp.date ? iso(local) : null, clock: modulo(local, DAY) };
}

/** The second time of a range, or the same in another zone: by the clock, with its own date where it has one. */
function moveOther(stamp: Stamp, own: Token | undefined, written: string, by: number): Local | null {
  const colon = /^(\d{1,2})(?:: ?|：|\.|時)?(\d{2})?(?:[:：](\d{2}))?/.exec(written);
  if (!colon) return null;
  const afternoon = /p\.?m/i.test(written) && Number(colon[1]) < 12 ? 12 : /a\.?m/i.test(written) && Number(colon[1]) === 12 ? -12 : 0;
  const clock = ((Number(colon[1]) + afternoon) * 60 + Number(colon[2] ?? "0")) * MINUTE + Number(colon[3] ?? "0") * 1000;
  const date = own?.kind === "date" && stamp.date ? ownDate(own.parts, stamp.date) : null;
  if (own && !date) return null;
  const local = (date ? dayStart(date.value) : 0) + clock + by;
  return { date: date ? iso(local) : null, clock: modulo(local, DAY) };
}

function moveDates(stamp: Stamp, by: number, dates: readonly Token[]): { readonly text: string; readonly moment: Moment } | null {
  if (by % DAY !== 0 || stamp.date?.source !== "entry") return null;
  const { value } = stamp.date;
  const texts = new Map<Token, string | null>();
  for (const [index, token] of dates.entries()) {
    const was = index === 0 ? value : token.kind === "date" ? (ownDate(token.parts, stamp.date)?.value ?? null) : null;
    texts.set(token, was && dateAlike(stamp.written.slice(token.start, token.end), was, addDays(was, by / DAY)));
  }
  const text = dates.length === 0 ? null : replaceTokens(stamp.written, texts);
  return text === null ? null : { text, moment: { ...momentOf(stamp), date: addDays(value, by / DAY) } };
}

function moveDate({ written, date }: Stamp, token: Token, next: string, main: boolean): string | null {
  if (token.kind !== "date" || !date) return null;
  const was = main ? date : ownDate(token.parts, date);
  return was && dateAlike(written.slice(token.start, token.end), was.value, next);
}

/** `null` where one of them could not be written. */
function replaceTokens(written: string, texts: ReadonlyMap<Token, string | null>): string | null {
  let out = "";
  let at = 0;
  for (const [{ start, end }, text] of [...texts].sort(([a], [b]) => a.start - b.start)) {
    if (text === null) return null;
    out += written.slice(at, start) + text;
    at = end;
  }
  return out + written.slice(at);
}

function clockOf(clock: number): { readonly hour: number; readonly minute: number; readonly second: number } {
  const seconds = Math.floor(clock / 1000);
  return { hour: Math.floor(seconds / 3600), minute: Math.floor(seconds / 60) % 60, second: seconds % 60 };
}

function clockText(clock: number, seconds: boolean): string {
  const { hour, minute, second } = clockOf(clock);
  return `${pad(hour)}:${pad(minute)}${seconds ? `:${pad(second)}` : ""}`;
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
