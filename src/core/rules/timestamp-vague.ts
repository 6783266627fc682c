import type { Stamp } from "../document/model";
import { defineRule } from "./rule";
import { quote } from "./support/quote";

export const timestampVague = defineRule({
  meta: {
    id: "timestamp-vague",
    category: "timeline",
    severity: { managed: "information", adopted: "hint" },
    control: ["CC7.3", "CC7.4"],
    summary: "The times of the timeline are exact: none is about right, and none is only a date.",
    why: "A rough time is honest and better than none. Where a log, an alert or a message has the exact one, it makes the durations true and the order certain.",
  },
  *check(document) {
    for (const { entries } of document.timelines) {
      const days = entries.filter(({ stamp }) => isDay(stamp));
      // A story told in days, as disclosures are, is one custom and not as many findings.
      const custom = !document.managed && days.length > 1 && entries.every(({ stamp }) => stamp.time === null);
      for (const { stamp } of entries) {
        const { range, written } = stamp;
        if (custom) {
          if (stamp !== days[0]?.stamp) continue;
          yield {
            range,
            message: `The timeline gives days without times, from ${quote(written)} on; add the times that logs and messages still show.`,
          };
        } else if (isDay(stamp)) {
          yield {
            range,
            message: `The entry's time is only the date ${quote(written)}; add the time of day where a log or a message shows it.`,
          };
        } else if (stamp.time !== null && stamp.approximate && stamp.faults.length === 0) {
          yield {
            range,
            message: `The time ${quote(written)} is approximate; give the exact one where a log, an alert or a message shows it.`,
          };
        }
      }
    }
  },
});

/** A date, or part of one, and no time. A span of days has none to give. */
function isDay({ time, written, placeholder, faults, until }: Stamp): boolean {
  return time === null && written.trim() !== "" && !placeholder && faults.length === 0 && until === null;
}
