/** An instant as the clocks of several zones show it, and as the time since the start. */
import type { PostMortem, Stamp } from "../../document/model";
import type { Span } from "../../text/span";
import { offsetAt, zoneNamed, type Zone } from "../../document/stamps/zones";
import { clockIn, shortWeekday, sinceStart, UTC, zeroOf, zoneOf } from "../time-text";

export interface TimeAt {
  readonly range: Span;
  readonly instant: number;
}

/** The stamp of a timeline entry or the milestone at the offset, when its instant is known. */
export function timeAt({ timelines, milestones }: PostMortem, offset: number): TimeAt | null {
  const here = ({ range }: { readonly range: Span }): boolean => range.start <= offset && offset <= range.end;
  const stamps: readonly Stamp[] = timelines.flatMap(({ entries }) => entries.map(({ stamp }) => stamp));
  const found = stamps.find((stamp) => stamp.written !== "" && here(stamp)) ?? Object.values(milestones).find((m) => m !== null && here(m));
  return found?.instant == null ? null : { range: found.range, instant: found.instant };
}

/** Paragraphs of Markdown. `userZone`: the name of the reader's own zone; `null` where it is not known. */
export function explainInstant(document: PostMortem, instant: number, userZone: string | null): readonly string[] {
  const zones = new Map<string, Zone>();
  const own = zoneOf(document);
  const reader = userZone === null ? null : zoneNamed(userZone);
  for (const zone of [UTC, own, reader]) if (zone && !zone.ambiguous) zones.set(zone.name, zone);
  const rows = [...zones.values()].map((zone) => {
    const clock = clockIn(instant, zone) ?? "";
    const roles = [zone.name === own?.name ? "the document's" : null, zone.name === reader?.name ? "yours" : null].filter(
      (role) => role !== null,
    );
    const offset = offsetText(offsetAt(instant, zone) ?? 0);
    const name = offset === "" ? zone.name : `${zone.name} (${offset})`;
    return `${shortWeekday(clock.slice(0, 10))} ${clock} ${name}${roles.length > 0 ? `, ${roles.join(" and ")}` : ""}`;
  });
  const zero = zeroOf(document);
  const since = zero ? [`**${sinceStart(instant - zero.instant)}** from ${zero.what}`] : [];
  // Two blanks at its end break a line.
  return [...since, rows.join("  \n")];
}

/** `UTC+1`, `UTC+5:30`; nothing for UTC itself. */
function offsetText(minutes: number): string {
  if (minutes === 0) return "";
  const size = Math.abs(minutes);
  const rest = size % 60 === 0 ? "" : `:${String(size % 60).padStart(2, "0")}`;
  return `UTC${minutes < 0 ? "−" : "+"}${Math.floor(size / 60)}${rest}`;
}
