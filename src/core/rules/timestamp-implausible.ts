import type { MilestoneName, PostMortem, Stamp } from "../document/model";
import { dayStart } from "../document/stamps/resolve";
import { defineRule, type Finding } from "./rule";
import { number } from "./support/number";
import { MILESTONE_WORDS, shownMoment } from "./support/moments";
import { quote } from "./support/quote";

const DAY = 86_400_000;
/** The places of the earth are up to so far ahead of each other. */
const ZONES = 14 * 3_600_000;
const FAR = 30 * DAY;

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
      const at = milestone && momentOf(milestone.instant, milestone.date);
      if (milestone && at !== null && isFuture(at, now)) {
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
        const finding = told.has(date) ? null : judge(stamp, window, now);
        if (!finding) continue;
        told.add(date);
        yield finding;
      }
    }
  },
});

interface Moment {
  readonly from: number;
  /** Beyond `from` where only the day is known. */
  readonly to: number;
}

/** Somewhere in a day, where no zone says when the day is. */
function momentOf(instant: number | null, date: string | null): Moment | null {
  if (instant !== null) return { from: instant, to: instant };
  return date === null ? null : { from: dayStart(date) - ZONES, to: dayStart(date) + DAY + ZONES };
}

function isFuture({ from }: Moment, now: number): boolean {
  return from > now;
}

interface Window {
  readonly start: Moment | null;
  readonly end: Moment | null;
}

/** A milestone that is itself in the future is no measure for others. */
function windowOf({ milestones: { started, detected, resolved } }: PostMortem, now: number): Window {
  const first = started ?? detected;
  const [start, end] = [first, resolved].map((one) => {
    const at = one && momentOf(one.instant, one.date);
    return at && !isFuture(at, now) ? at : null;
  });
  const turned = start && end && end.to < start.from;
  return turned ? { start: null, end: null } : { start: start ?? null, end: end ?? null };
}

function judge(stamp: Stamp, { start, end }: Window, now: number): Finding | null {
  const at = momentOf(stamp.instant, stamp.date?.value ?? null);
  if (!at || stamp.placeholder || stamp.faults.includes("impossible")) return null;
  const say = (what: string): Finding => ({
    range: stamp.range,
    message: `The time ${quote(stamp.written)}${dated(stamp)} ${what}; check the date.`,
  });
  if (isFuture(at, now)) return say("lies in the future");
  if (start && start.from - at.to > FAR) return say(`is ${days(start.from - at.to)} before the incident started`);
  if (end && at.from - end.to > FAR) return say(`is ${days(at.from - end.to)} after the incident was resolved`);
  return null;
}

/** The day, where the stamp has it from what stands around it. */
function dated({ date }: Stamp): string {
  return date && date.source !== "entry" ? ` of ${date.value}` : "";
}

function days(span: number): string {
  const count = Math.round(span / DAY);
  return count >= 730 ? `${number(Math.floor(count / 365))} years` : `${String(count)} days`;
}
