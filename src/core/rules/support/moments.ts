/** Milestones in messages, and the day on which they fall. */
import type { Milestone, MilestoneName, PostMortem } from "../../document/model";
import { offsetAt, zoneNamed } from "../../document/stamps/zones";
import { isoDate, isoInstant, timelineStamp } from "../../template/instant";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export const MILESTONE_WORDS: Readonly<Record<MilestoneName, string>> = {
  started: "the start",
  detected: "the detection",
  classified: "the classification",
  mitigated: "the mitigation",
  resolved: "the resolution",
  initiated: "the beginning of the post-mortem",
  completed: "the publication of the post-mortem",
};

/** `2026-03-04 11:36 UTC`, or the day where no more is known. */
export function shownMoment({ instant, date, written }: Milestone): string {
  if (instant !== null) return shownInstant(instant);
  return date ?? `"${written}"`;
}

export function shownInstant(instant: number): string {
  const seconds = Math.floor(instant / 1000) % 60 !== 0 ? isoInstant(instant).slice(16, 19) : "";
  return `${timelineStamp(instant)}${seconds} UTC`;
}

/** The day of an instant in the document's zone; `null` where none is known. */
export function dayInZone(document: PostMortem, instant: number): string | null {
  const zone = document.zone === null ? null : zoneNamed(document.zone);
  const offset = zone && offsetAt(instant, zone);
  return offset === null ? null : isoDate(instant + offset * MINUTE);
}

/**
 * The day of a milestone in the document's zone. Where no zone is known, an instant may fall on either of two days:
 * `edge` says which is wanted.
 */
export function dateIn(document: PostMortem, { instant, date }: Milestone, edge: "earliest" | "latest"): string | null {
  if (instant === null) return date;
  return dayInZone(document, instant) ?? isoDate(instant + (edge === "earliest" ? -12 : 14) * HOUR);
}
