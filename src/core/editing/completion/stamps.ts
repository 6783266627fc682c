/** At the start of a timeline entry: the present, and the date of the entry above, in the manner of that entry. */
import type { PostMortem, Stamp, TimelineEntry } from "../../document/model";
import type { Zone } from "../../document/stamps/zones";
import type { Span } from "../../text/span";
import { clockIn, UTC, zoneOf } from "../time-text";
import type { Suggestion, World } from "./suggestion";

/** `behind`: what separates the stamp from the text of the entry. */
export function stamps(document: PostMortem, world: World, range: Span, behind: string): readonly Suggestion[] {
  const near = entryAbove(document, range.start)?.stamp ?? null;
  const zone = zoneOf(document);
  const now = present(world.now, zone, near);
  const found: Suggestion[] = [];
  const date = near?.date;
  // An entry that names no date of its own has it from above already.
  if (date?.source === "entry") {
    const text = `${date.value}${separator(near)}\${1:HH:MM}${zoneBehind(near, zone)}${behind}`;
    found.push({ kind: "time", label: "same date as above", text, snippet: true, range, detail: date.value, filter: date.value });
  }
  return [...found, { kind: "time", label: "now", text: now + behind, range, detail: now, filter: now }];
}

/** The last entry with a time of its own before the offset. */
function entryAbove({ timelines }: PostMortem, offset: number): TimelineEntry | null {
  let above: TimelineEntry | null = null;
  for (const { entries } of timelines) {
    for (const entry of entries) {
      const { stamp } = entry;
      if (stamp.time?.source === "entry" && stamp.range.end <= offset && stamp.range.end > (above?.stamp.range.end ?? -1)) above = entry;
    }
  }
  return above;
}

/** In the document's zone; without the date where the entry above gets along without one and it is the same. */
function present(now: number, zone: Zone | null, near: Stamp | null): string {
  const clock = clockIn(now, zone ?? UTC) ?? clockIn(now, UTC) ?? "";
  const [date = "", time = ""] = clock.split(" ");
  const written = near?.date && near.date.source !== "entry" && near.date.value === date ? time : `${date}${separator(near)}${time}`;
  return `${written}${zone?.ambiguous ? " UTC" : zoneBehind(near, zone)}`;
}

function separator(near: Stamp | null): string {
  return near && /\dT\d/.test(near.written) ? "T" : " ";
}

/** The zone as the entry above names it; where nothing says what zone the times are in, UTC. */
function zoneBehind(near: Stamp | null, zone: Zone | null): string {
  if (near && near.zone?.source !== "entry" && near.zone) return "";
  if (near?.zone) return /\dZ$/.test(near.written) ? "Z" : ` ${near.zone.value}`;
  return zone ? "" : " UTC";
}
