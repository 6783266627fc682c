/** When entries happened, as numbers that can be compared. */
import type { Stamp } from "../document/model";
import { dayStart } from "../document/stamps/resolve";

const MINUTE = 60_000;
const DAY = 86_400_000;
/** As in the reading of stamps: a clock that drops by more has passed midnight, one that drops by less is out of order. */
const ROLLOVER = 600 * MINUTE;

/**
 * For each stamp a number to order it by, or `null` for one that cannot be compared with the others. Never mixes what is
 * known with what is guessed: instants, else the clocks of one zone, else clock times that belong to no date.
 */
export function keysOf(stamps: readonly Stamp[]): readonly (number | null)[] {
  const timed = stamps.filter((stamp) => stamp.time !== null && !stamp.faults.includes("impossible"));
  const [first] = timed;
  if (!first) return days(stamps, localDay, () => null);
  const dated = timed.every(({ date }) => date !== null);
  const oneZone = timed.every(({ zone }) => zone?.value === first.zone?.value);
  if (dated && oneZone && timed.some(({ instant }) => instant === null)) return days(stamps, localDay, local);
  if (timed.every(({ date }) => date === null)) return clocks(stamps);
  return days(stamps, instantDay, ({ instant }) => instant);
}

/** The order of the entries by their keys; one without a key stays behind the one before it. Entries of one time keep their order. */
export function sortedOrder(keys: readonly (number | null)[]): readonly number[] {
  const groups: { readonly key: number; readonly members: number[] }[] = [];
  for (const [index, key] of keys.entries()) {
    const last = groups.at(-1);
    if (key === null && last) last.members.push(index);
    else groups.push({ key: key ?? -Infinity, members: [index] });
  }
  return groups.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).flatMap(({ members }) => members);
}

/**
 * A date without a time is the beginning of its day, unless the entry stands behind one of the same day already:
 * where in the day it belongs is not known, so there is nothing to put right.
 */
function days(stamps: readonly Stamp[], day: (stamp: Stamp) => number | null, moment: (stamp: Stamp) => number | null): (number | null)[] {
  let before: { readonly date: string; readonly key: number } | null = null;
  return stamps.map((stamp) => {
    const { date, time } = stamp;
    let key = time ? moment(stamp) : date?.source === "entry" ? day(stamp) : null;
    if (key !== null && !time && before?.date === date?.value) key = before?.key ?? key;
    if (key !== null && date) before = { date: date.value, key };
    return key;
  });
}

function local({ date, time }: Stamp): number | null {
  const at = date && time ? Date.parse(`${date.value}T${time.value}Z`) : NaN;
  return Number.isNaN(at) ? null : at;
}

function localDay({ date }: Stamp): number | null {
  return date ? dayStart(date.value) : null;
}

/** Only where the zone is the clock of UTC or an offset is the day's first instant told without a calendar of zones. */
function instantDay(stamp: Stamp): number | null {
  const start = localDay(stamp);
  const zone = stamp.zone?.value;
  if (start === null || zone === undefined) return null;
  if (zone === "UTC") return start;
  const offset = /^([+-])(\d\d):(\d\d)$/.exec(zone);
  return offset ? start - (offset[1] === "-" ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3])) * MINUTE : null;
}

function clocks(stamps: readonly Stamp[]): (number | null)[] {
  let day = 0;
  let last: number | null = null;
  return stamps.map(({ time }) => {
    const clock = time ? Date.parse(`1970-01-01T${time.value}Z`) : NaN;
    if (Number.isNaN(clock)) return null;
    if (last !== null && last - clock > ROLLOVER) day++;
    last = clock;
    return day * DAY + clock;
  });
}
