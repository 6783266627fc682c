import { firstLine } from "../text/lines";
import { slice } from "../text/span";
import type { PostMortem, Timeline, TimelineEntry } from "../document/model";
import { readDate } from "../document/stamps/dates";
import { defineRule, type Finding, type Fix } from "./rule";
import { timelineStamp } from "../template/instant";
import { heldPlace, neighbours, presentStamp, promptedStamp, putStamp, timeInWords } from "./support/stamp-text";
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
    for (const timeline of document.timelines) {
      const { entries } = timeline;
      const nearest = neighbours(entries);
      // An older document whose timeline is a story without times was written by another custom.
      const custom = !document.managed && nearest.every((near) => near === null) && entries.length > 1;
      const inDays = document.managed ? new Set<TimelineEntry>() : toldInDays(document, timeline);
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
        const words = timeInWords(text, entry);
        const held = words ?? heldPlace(text, entry);
        // A prompt such as `HH:MM` is the first fix's own result: there is nothing more to put there.
        const prompted = stamp.placeholder && /HH/i.test(stamp.written);
        const finding: Finding = {
          range: held ?? eventRange(text, entry),
          message: `${lack(held && quote(slice(text, held)), words !== null)}; give the time when this happened, or the best one known with "~" before it.`,
          fixes: prompted ? present : [...prompt, ...present],
        };
        const mild = custom || inDays.has(entry) || (words !== null && !document.managed);
        yield mild ? { ...finding, severity: "hint" } : finding;
      }
    }
  },
});

function lack(held: string | null, inWords: boolean): string {
  if (held === null) return "The entry has no time";
  return inWords ? `The entry tells its time only in words, ${held}` : `The entry's time is still ${held}`;
}

/** Entries below a day, or a heading, where no entry has a time: that is what an older document gives. */
function toldInDays({ text, sections }: PostMortem, { section, entries }: Timeline): ReadonlySet<TimelineEntry> {
  const days: TimelineEntry[][] = [];
  let end = sections[section]?.content.start ?? Infinity;
  for (const entry of entries) {
    if (opensGroup(text.slice(Math.max(end, entry.range.start - 500), entry.range.start))) days.push([]);
    days.at(-1)?.push(entry);
    end = Math.max(entry.range.end, entry.text.range.end);
  }
  return new Set(days.filter((day) => day.every(({ stamp }) => stamp.time === null && !stamp.placeholder)).flat());
}

/** Whether a line between two entries is a heading or begins with a date. */
function opensGroup(between: string): boolean {
  return between.split(/[\r\n]+/).some((line) => {
    if (/^#{1,6}[ \t]/.test(line)) return true;
    const date = readDate(line, /^[\s*_>-]*/.exec(line)?.[0].length ?? 0)?.parts;
    return date != null && (date.day !== null || date.weekday !== null);
  });
}

/** What comments on the timeline, or says that it goes on: `Note: …`, `.. much searching ..`, `(we were at lunch)`. */
const REMARK = /^(?:(?:note|n\.?b\.?|observation|remark|comment)s?\s?[:：]|\.\.|…|\([^()]*\)\.?$)/i;

/** No time, and nothing written in its place that another rule would speak about. */
function lacksTime({ stamp, text }: TimelineEntry): boolean {
  if (REMARK.test(text.value)) return false;
  return stamp.time === null && (stamp.placeholder || stamp.written.trim() === "") && stamp.faults.length === 0;
}

function eventRange(text: string, { text: event, range }: TimelineEntry): { readonly start: number; readonly end: number } {
  return firstLine(text, event.range.end > event.range.start ? event.range : range);
}
