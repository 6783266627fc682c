import type { Milestone, TimelineEntry } from "../document/model";
import { defineRule } from "./rule";
import { MILESTONE_WORDS, shownInstant } from "./support/moments";
import { insertEntry } from "./support/new-entry";

const NAMES = ["detected", "mitigated", "resolved"] as const;
type Name = (typeof NAMES)[number];

/** Words by which an entry says that it is the milestone, whatever its time. */
const WORDS: Readonly<Record<Name, RegExp>> = {
  detected:
    /\b(?:detect\w*|notic\w*|discover\w*|alert\w*|alarm\w*|paged?|pages|report\w*|identif\w*|aware)\b|検知|erkannt|entdeckt|détect|detect|oppdag/i,
  mitigated:
    /\b(?:mitigat\w*|contain\w*|stabili[sz]\w*|work-?arounds?|roll(?:ed|s|ing)?[- ]?backs?|revert\w*|isolat\w*)\b|緩和|eingedämmt/i,
  resolved:
    /\b(?:resol(?:ved?|ves|ution)|recover\w*|restor\w*|fixed|repaired|over|closed|all[- ]clear|back to normal|healthy|normal again|completed?|operational)\b|復旧|解決|behoben|gelöst|résolu|resuelto|resolvid|løst/i,
};

/** What the new entry starts with, and the prompt behind it. */
const EVENTS: Readonly<Record<Name, readonly [lead: string, prompt: string]>> = {
  detected: ["Detected: ", "‹who or what noticed it, and how›"],
  mitigated: ["Mitigated: ", "‹what ended the impact›"],
  resolved: ["Resolved: ", "‹how it is known to be over›"],
};

const MINUTE = 60_000;

export const timelineMilestoneMissing = defineRule({
  meta: {
    id: "timeline-milestone-missing",
    category: "timeline",
    severity: { managed: "information", adopted: "off" },
    control: ["CC7.3", "CC7.4"],
    summary: "The timeline tells when the incident was detected, mitigated and resolved.",
    why: "The measures are computed from these three moments. An entry for each lets a reader see how they were known, and an auditor check them against the log.",
  },
  *check(document) {
    const entries = document.timelines.flatMap((timeline) => timeline.entries);
    // Times that cannot be compared have rules of their own, and may be the ones that are looked for.
    if (entries.length === 0 || entries.some(({ stamp }) => stamp.time !== null && stamp.instant === null)) return;
    const main = document.timelines.reduce((best, next) => (next.entries.length > best.entries.length ? next : best));
    const heading = document.sections[main.section];
    for (const name of NAMES) {
      const milestone = document.milestones[name];
      if (!heading || milestone?.instant == null || isTold(name, milestone, entries)) continue;
      const [lead, prompt] = EVENTS[name];
      const edit = insertEntry(document.text, main, milestone.instant, lead, prompt);
      yield {
        range: heading.headingRange,
        message: `No entry tells of ${MILESTONE_WORDS[name]} at ${shownInstant(milestone.instant)}; add one that says how it is known.`,
        related: [{ range: milestone.range, message: "The time is given here." }],
        fixes: edit
          ? [{ title: `Insert an entry for ${MILESTONE_WORDS[name]}`, edits: [edit], snippet: true, safe: false, preferred: true }]
          : [],
      };
    }
  },
});

function isTold(name: Name, { instant }: Milestone, entries: readonly TimelineEntry[]): boolean {
  return entries.some(({ stamp, text }) => {
    if (WORDS[name].test(text.value)) return true;
    if (stamp.instant === null || instant === null) return false;
    const gap = instant - stamp.instant;
    // A time that is told roughly, or that begins a span, covers what is near it.
    if (stamp.until !== null && gap >= 0 && gap <= 6 * 60 * MINUTE) return true;
    const reach = stamp.precision === "hour" ? 60 : stamp.approximate ? 10 : 1;
    return Math.abs(gap) < (reach + 1) * MINUTE;
  });
}
