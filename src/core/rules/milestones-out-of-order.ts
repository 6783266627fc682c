import type { Milestone, MilestoneName, PostMortem, Stamp } from "../document/model";
import { defineRule } from "./rule";
import { dateIn, MILESTONE_WORDS, shownMoment } from "./support/moments";

/** Each comes no earlier than those before it. */
const ORDER: readonly MilestoneName[] = ["started", "detected", "mitigated", "resolved", "initiated", "completed"];

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export const milestonesOutOfOrder = defineRule({
  meta: {
    id: "milestones-out-of-order",
    category: "front-matter",
    severity: { managed: "error", adopted: "warning" },
    control: ["CC7.3", "CC7.4"],
    summary: "The milestones follow each other: started, detected, mitigated, resolved, then the post-mortem begun and published.",
    why: "Every measure is a difference between two of them. One that runs backwards makes a negative duration, or none, of an incident that had one.",
  },
  *check(document) {
    const known = ORDER.flatMap((name) => document.milestones[name] ?? []);
    for (const [index, later] of known.entries()) {
      const earlier = known[index - 1];
      if (!earlier || !isBefore(document, later, earlier)) continue;
      yield {
        range: (later.source === "front-matter" && document.frontMatter?.fields.get(later.name)?.keyRange) || later.range,
        message: `${subject(later)}, ${shownMoment(later)}, comes before ${MILESTONE_WORDS[earlier.name]}, ${shownMoment(earlier)}; check the two against the timeline.`,
        related: [{ range: earlier.range, message: `${subject(earlier)} is given here.` }],
      };
    }
  },
});

function subject({ name }: Milestone): string {
  const words = MILESTONE_WORDS[name];
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Only where it is sure: to the minute for instants, to the day where one of the two is a day. */
function isBefore(document: PostMortem, later: Milestone, earlier: Milestone): boolean {
  if (later.instant !== null && earlier.instant !== null) {
    const gap = earlier.instant - later.instant;
    // A clock time that took its date from elsewhere may belong to the next day.
    if (gap < DAY && (dateless(document, later) || dateless(document, earlier))) return false;
    return gap >= Math.max(slack(document, later), slack(document, earlier));
  }
  const [from, to] = [dateIn(document, earlier, "earliest"), dateIn(document, later, "latest")];
  return from !== null && to !== null && to < from;
}

function stampOf(document: PostMortem, { name, source }: Milestone): Stamp | null {
  return source === "body" ? (document.bodyFacts.milestones.find((one) => one.name === name)?.stamp ?? null) : null;
}

function dateless(document: PostMortem, milestone: Milestone): boolean {
  const date = stampOf(document, milestone)?.date;
  return date != null && date.source !== "entry";
}

/** By how much a time may be out: an hour for "about" and for full hours, else less than a minute. */
function slack(document: PostMortem, milestone: Milestone): number {
  const stamp = stampOf(document, milestone);
  return stamp && (stamp.approximate || stamp.precision === "hour") ? 60 * MINUTE : MINUTE;
}
