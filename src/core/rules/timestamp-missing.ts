import { firstLine } from "../text/lines";
import { slice } from "../text/span";
import type { TimelineEntry } from "../document/model";
import { defineRule, type Finding, type Fix } from "./rule";
import { timelineStamp } from "../template/instant";
import { heldPlace, neighbours, presentStamp, promptedStamp, putStamp } from "./support/stamp-text";
import { quote } from "./support/quote";

export const timestampMissing = defineRule({
  meta: {
    id: "timestamp-missing",
    category: "timeline",
    severity: { managed: "error", adopted: "warning" },
    control: ["CC7.3", "CC7.4"],
    summary: "Every timeline entry has a time.",
    why: "Without its time an event cannot be put in order, nor can one tell how long detection and repair took. The control asks for specific timestamps.",
  },
  *check(document, { now }) {
    const { text } = document;
    for (const { entries } of document.timelines) {
      const nearest = neighbours(entries);
      // An older document whose timeline is a story without times was written by another custom.
      const custom = !document.managed && nearest.every((near) => near === null) && entries.length > 1;
      for (const [index, entry] of entries.entries()) {
        if (!lacksTime(entry)) continue;
        const { stamp } = entry;
        const near = nearest[index] ?? null;
        const put = (written: string, fix: Omit<Fix, "edits" | "safe">): readonly Fix[] => {
          const edit = putStamp(text, entry, near, written);
          return edit ? [{ ...fix, edits: [edit], safe: false }] : [];
        };
        const prompt = put(promptedStamp(stamp, near?.stamp ?? null), {
          title: near ? "Insert a time, dated like its neighbour" : "Insert a time",
          snippet: true,
          preferred: true,
        });
        const present = put(presentStamp(near?.stamp ?? null, now), {
          title: `Insert the current time (${timelineStamp(now)} UTC)`,
          snippet: false,
        });
        const held = heldPlace(text, entry);
        // A prompt such as `HH:MM` is the first fix's own result: there is nothing more to put there.
        const prompted = stamp.placeholder && /HH/i.test(stamp.written);
        const finding: Finding = {
          range: held ?? eventRange(text, entry),
          message: held
            ? `The entry's time is still ${quote(slice(text, held))}; give the time when this happened, or the best one known with "~" before it.`
            : 'The entry has no time; give the time when this happened, or the best one known with "~" before it.',
          fixes: prompted ? present : [...prompt, ...present],
        };
        yield custom ? { ...finding, severity: "hint" } : finding;
      }
    }
  },
});

/** No time, and nothing written in its place that another rule would speak about. */
function lacksTime({ stamp, text }: TimelineEntry): boolean {
  // A remark on the timeline is no event of it.
  if (/^(?:note|n\.?b\.?)\s?[:：]/i.test(text.value)) return false;
  return stamp.time === null && (stamp.placeholder || stamp.written.trim() === "") && stamp.faults.length === 0;
}

function eventRange(text: string, { text: event, range }: TimelineEntry): { readonly start: number; readonly end: number } {
  return firstLine(text, event.range.end > event.range.start ? event.range : range);
}
