import type { MilestoneName, Stamp } from "../document/model";
import { defineRule } from "./rule";
import { MILESTONE_WORDS, shownMoment } from "./support/moments";
import { isFuture, oddity, windowOf } from "./support/plausible";
import { quote } from "./support/quote";

const NAMES: readonly MilestoneName[] = ["started", "detected", "classified", "mitigated", "resolved"];

export const timestampImplausible = defineRule({
  meta: {
    id: "timestamp-implausible",
    category: "timeline",
    severity: { managed: "warning", adopted: "hint" },
    control: ["CC7.3", "CC7.4"],
    summary: "No time lies in the future, or more than 30 days before the start or after the resolution of the incident.",
    why: "A slip in a year or a month makes a time that looks like any other, and every duration that is computed from it is out by weeks.",
  },
  *check(document, { now }) {
    for (const name of NAMES) {
      const milestone = document.milestones[name];
      if (milestone && isFuture(milestone, now)) {
        yield {
          range: milestone.range,
          message: `The time of ${MILESTONE_WORDS[name]}, ${shownMoment(milestone)}, lies in the future; check the date.`,
        };
      }
    }
    const window = windowOf(document, now);
    for (const { entries } of document.timelines) {
      // What is said of a day holds for all times of it: the slip is in one date.
      const told = new Set<string>();
      for (const { stamp } of entries) {
        const date = stamp.date?.value ?? "";
        const odd = told.has(date) ? null : oddity(stamp, window, now);
        if (odd === null) continue;
        told.add(date);
        yield { range: stamp.range, message: `The time ${quote(stamp.written)}${dated(stamp)} ${odd}; check the date.` };
      }
    }
  },
});

/** The day, where the stamp has it from what stands around it. */
function dated({ date }: Stamp): string {
  return date && date.source !== "entry" ? ` of ${date.value}` : "";
}
