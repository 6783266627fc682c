/** A time as a person types or picks it, in the manner of the one that is written there. */
import type { Stamp } from "../document/model";
import { iso } from "../document/stamps/resolve";
import { offsetAt, zoneNamed } from "../document/stamps/zones";
import { parseInstant, timelineStamp } from "../template/instant";
import { stampAlike } from "../timeline-tools/insert-now";
import { replace } from "../text/edit";
import type { Span } from "../text/span";
import type { Ways } from "./plan";
import type { Reading } from "./reading";
import { oneLine, writeInline } from "./written";

const MINUTE = 60_000;

/** What may stand there for the value, the briefest first. A value that is no full instant is taken as it is typed. */
export function stampsFor(like: Stamp | null, value: string): readonly string[] {
  const typed = oneLine(value);
  const instant = parseInstant(typed);
  if (instant === null) return [typed];
  const full = `${timelineStamp(instant)} UTC`;
  if (!like) return [timelineStamp(instant), full, typed];
  if (like.written.includes("|") || like.written === typed) return [typed];
  if (/^\d{4}-\d\d-\d\dT/.test(like.written)) return [typed];
  const zone = like.zone && zoneNamed(like.zone.value);
  const offset = zone && offsetAt(instant, zone);
  if (offset == null) return [full, typed];
  const local = instant + offset * MINUTE;
  const alike = stampAlike({ stamp: like }, local);
  const first = alike?.search(/\d/) ?? 0;
  const near = alike === null ? [] : [alike, `${alike.slice(0, first)}${iso(local)} ${alike.slice(first)}`];
  // Where the heading or the column names the zone, the time need not.
  return [...near, ...(like.zone?.source === "entry" ? [] : [timelineStamp(local)]), full, typed];
}

export function stampWays({ text }: Reading, stamp: Stamp, range: Span, value: string): Ways {
  return stampsFor(stamp, value).map((written) =>
    /[\r\n]/.test(stamp.written) ? writeInline(text, range, written) : [replace(range, written)],
  );
}
