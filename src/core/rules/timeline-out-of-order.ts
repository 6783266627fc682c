import type { PostMortem, Stamp, Timeline, TimelineEntry } from "../document/model";
import type { Settings } from "../settings/settings";
import type { TextEdit } from "../text/edit";
import { contains, slice } from "../text/span";
import { keysOf } from "../timeline-tools/order";
import { sortTimeline } from "../timeline-tools/sort";
import { defineRule, type Finding, type Fix } from "./rule";
import { longestInOrder } from "./support/in-order";
import { oddity, windowOf } from "./support/plausible";
import { quote } from "./support/quote";
import { partsOf } from "./support/timeline-parts";

/** Sorting reads the document again to prove itself; past these bounds it is left to the command. */
const MAX_LENGTH = 200_000;
const MAX_SORTS = 3;

const MINUTE = 60_000;
const MAX_SAFE = 24 * 60 * MINUTE;

export const timelineOutOfOrder = defineRule({
  meta: {
    id: "timeline-out-of-order",
    category: "timeline",
    severity: { managed: "warning", adopted: "information" },
    control: ["CC7.3", "CC7.4"],
    summary: "The entries of a timeline stand in the order in which they happened.",
    why: "Readers take what stands above for what came first, and look for causes there. An entry out of its place is a wrong cause, or a time with a slip in it.",
  },
  *check(document, { settings, now }) {
    const window = windowOf(document, now);
    let sorts = 0;
    for (const [index, timeline] of document.timelines.entries()) {
      const odd = new Set(timeline.entries.map(({ stamp }) => stamp).filter((stamp) => oddity(stamp, window, now) !== null));
      const keys = comparable(timeline, odd);
      let start = 0;
      const misplaced = partsOf(document.text, timeline).flatMap((part) => find(part, keys.slice(start, (start += part.length))));
      if (misplaced.length === 0) continue;
      // An entry that is more than a day away from its place has a slip in its date: sorting unasked would hide that.
      const sure = odd.size === 0 && misplaced.every(({ by }) => by <= MAX_SAFE);
      const fixes = sorts++ < MAX_SORTS && document.text.length <= MAX_LENGTH ? sort(document, index, settings, sure) : [];
      for (const { finding } of misplaced) yield { ...finding, fixes };
    }
  },
});

/** The keys of all entries are made together: a part alone may lack what tells its day. */
function comparable({ entries }: Timeline, odd: ReadonlySet<Stamp>): readonly (number | null)[] {
  const keys = keysOf(entries.map(({ stamp }) => stamp));
  return keys.map((key, index) => {
    const stamp = entries[index]?.stamp;
    // In the hour that a clock change repeats, the order says nothing; a slip in a date is for `timestamp-implausible` to tell.
    return !stamp || stamp.faults.includes("clock-change") || odd.has(stamp) ? null : key;
  });
}

interface Misplaced {
  readonly finding: Finding;
  /** By how many milliseconds the entry is away from the one that it is compared with. */
  readonly by: number;
}

function find(part: readonly TimelineEntry[], keys: readonly (number | null)[]): Misplaced[] {
  const placed = part.flatMap((entry, index) => {
    const key = keys[index];
    return key == null ? [] : [{ entry, key }];
  });
  const [first] = placed;
  if (!first || placed.every(({ key }, index) => key >= (placed[index - 1]?.key ?? -Infinity))) return [];
  if (runsBackwards(placed.map(({ key }) => key))) {
    const message = "The timeline runs from the last event to the first; put it in the order in which things happened.";
    return [{ finding: { range: first.entry.stamp.range, message }, by: 0 }];
  }
  const kept = new Set(longestInOrder(placed.map(({ key }) => key)));
  const after = placed.map((_, index) => index);
  for (let index = placed.length - 1, next = placed.length; index >= 0; index--) {
    if (kept.has(index)) next = index;
    after[index] = next;
  }
  let before = -1;
  return placed.flatMap(({ entry, key }, index): Misplaced[] => {
    if (kept.has(index)) {
      before = index;
      return [];
    }
    const above = placed[before];
    const other = above && above.key > key ? above : placed[after[index] ?? -1];
    const by = other ? Math.abs(other.key - key) : 0;
    if (!other || by <= Math.max(slack(entry), slack(other.entry))) return [];
    const where = other === above ? "below" : "above";
    const finding: Finding = {
      range: entry.stamp.range,
      message: `The entry of ${quote(entry.stamp.written)} stands ${where} that of ${quote(other.entry.stamp.written)}; put the entries in order, or check the time.`,
      related: [{ range: other.entry.stamp.range, message: `It stands ${where} this one.` }],
    };
    return [{ finding, by }];
  });
}

/** By how much a time may be out: one that is told roughly, one that begins a span, one that shows no seconds. */
function slack({ stamp: { approximate, precision, until } }: TimelineEntry): number {
  if (precision === "hour" || until !== null) return 60 * MINUTE;
  return approximate ? 15 * MINUTE : MINUTE - 1;
}

/** The newest first, as status pages have it. */
function runsBackwards(keys: readonly number[]): boolean {
  return new Set(keys).size >= 3 && keys.every((key, index) => key <= (keys[index - 1] ?? Infinity));
}

function sort(document: PostMortem, index: number, { headings, severities }: Settings, sure: boolean): readonly Fix[] {
  const edits = sortTimeline(document, index, { headings, severities });
  if (!edits || leavesBehind(document, index, edits)) return [];
  // It is safe where entries only change places; where a date had to be written out, a person should see it.
  const before = edits.map(({ range }) => slice(document.text, range)).sort();
  const after = edits.map(({ text }) => text).sort();
  const safe = sure && before.every((text, at) => text === after[at]);
  return [{ title: "Sort the timeline", edits, snippet: false, safe, preferred: true }];
}

/** Whether an entry changes places that has something of its own standing below it: a list, a log, a picture. */
function leavesBehind({ text, timelines, sections }: PostMortem, index: number, edits: readonly TextEdit[]): boolean {
  const timeline = timelines[index];
  const end = timeline && sections[timeline.section]?.range.end;
  if (!timeline || end === undefined) return true;
  return timeline.entries.some(({ form, range }, at) => {
    if (form === "table" || form === "heading" || !edits.some((edit) => contains(range, edit.range))) return false;
    const next = Math.min(timeline.entries[at + 1]?.range.start ?? end, end);
    const below = text.slice(range.end, Math.min(next, range.end + 1000)).trimStart();
    return form === "list" ? /^(?:[`~]{3}|[>|]|!\[|<(?!!--|br))/.test(below) : !/^(?:#|<br|\\?$)/.test(below);
  });
}
