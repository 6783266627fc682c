import type { PostMortem, Section, Stamp, Timeline } from "../document/model";
import { insert } from "../text/edit";
import { slice } from "../text/span";
import { defineRule, type Fix } from "./rule";
import { insertKey } from "./support/front-matter-keys";
import { isoEdits } from "./support/stamp-text";
import { tabStop } from "./snippet";
import { quote } from "./support/quote";

export const timestampIncomplete = defineRule({
  meta: {
    id: "timestamp-incomplete",
    category: "timeline",
    severity: { managed: "warning", adopted: "hint" },
    control: ["CC7.3", "CC7.4"],
    summary: "Every time in the timeline has a date and a time zone, of its own or from what stands above it.",
    why: "A bare clock time cannot be placed: readers in other zones misread it, logs cannot be matched to it, and no duration can be computed from it.",
  },
  *check(document) {
    let normalise: readonly Fix[] | null = null;
    for (const timeline of document.timelines) {
      const zoned = timeline.entries.some(({ stamp }) => stamp.zone?.source === "entry");
      let unread = false;
      for (const { stamp } of timeline.entries) {
        // A date that is there and cannot be read is for `timestamp-invalid`, also where the times below it rely on it.
        if (stamp.date) unread = false;
        else if (stamp.faults.includes("ambiguous-date") || (stamp.faults.includes("impossible") && stamp.time !== null)) unread = true;
        const date = stamp.missing.includes("date") && !unread;
        const zone = stamp.missing.includes("zone");
        if (stamp.time === null || !(date || zone) || stamp.faults.includes("impossible")) continue;
        yield {
          range: stamp.range,
          message: message(stamp.written, date, zone),
          fixes: [
            ...(date ? addDate(document, stamp) : []),
            ...(zone ? addZone(document, timeline, stamp, zoned, !date) : []),
            ...(normalise ??= normaliseAll(document)),
          ],
        };
      }
    }
  },
});

function normaliseAll(document: PostMortem): readonly Fix[] {
  const edits = isoEdits(document);
  return edits.length > 0 ? [{ title: "Write all complete times as ISO 8601", edits, snippet: false, safe: true }] : [];
}

function message(written: string, date: boolean, zone: boolean): string {
  const lacks = date && zone ? "no date and no time zone" : date ? "no date" : "no time zone";
  const wanted =
    date && zone
      ? "give both here, or once for the timeline"
      : date
        ? "give it here, or above the entries of that day"
        : "give it here, or once for the timeline";
  return `The time ${quote(written)} has ${lacks}; ${wanted}.`;
}

/** A clock time within a stamp: `10:58:30`, `10.58`, `3 pm`, `1250`, `14:30ish`. */
const TIME = /(?:\d{1,2}(?: ?[:.] ?\d{2}(?!\d)){1,2}(?:\.\d+)?(?: ?[ap]\.?m\b\.?)?|\d{1,2} ?[ap]\.?m\b\.?|\d{4}(?!\d))(?:[- ]?ish\b)?/gi;

function addDate(document: PostMortem, stamp: Stamp): readonly Fix[] {
  const first = stamp.written.search(/\d/);
  // A stamp over several cells has a place for its date; one with a prompt has been filled in already.
  if (first < 0 || /[|]|Y{2,4}/i.test(stamp.written)) return [];
  const date = document.milestones.started?.date ?? document.milestones.detected?.date ?? "YYYY-MM-DD";
  return [
    {
      title: "Add the date",
      edits: [insert(stamp.range.start + first, `${tabStop(1, date)} `)],
      snippet: true,
      safe: false,
      preferred: true,
    },
  ];
}

function addZone(document: PostMortem, timeline: Timeline, stamp: Stamp, zoned: boolean, preferred: boolean): readonly Fix[] {
  const here = zoneHere(stamp);
  const once = zoneForAll(document, document.sections[timeline.section]);
  // Where others name their zone, so should this one; else it is said once.
  const ordered = zoned ? [...here, ...once] : [...once, ...here];
  return ordered.map((fix, index) => ({ ...fix, preferred: preferred && index === 0 }));
}

function zoneHere(stamp: Stamp): readonly Fix[] {
  const last = [...stamp.written.matchAll(TIME)].at(-1);
  if (!last) return [];
  const at = stamp.range.start + last.index + last[0].length;
  const zone = /\d{4}-\d\d-\d\dT/.test(stamp.written) ? tabStop(1, "Z") : ` ${tabStop(1, "UTC")}`;
  return [{ title: "Add the time zone UTC, or another", edits: [insert(at, zone)], snippet: true, safe: false }];
}

/** Once for all times: in the front matter where there is one, and in the timeline's heading. */
function zoneForAll(document: PostMortem, section: Section | undefined): readonly Fix[] {
  const { frontMatter, text } = document;
  const fixes: Fix[] = [];
  if (document.managed && frontMatter?.format === "yaml" && !frontMatter.fields.has("timezone")) {
    const edit = insertKey(text, frontMatter, "timezone", tabStop(1, "UTC"));
    fixes.push({ title: "Add the time zone to the front matter", edits: [edit], snippet: true, safe: false });
  }
  const name = section?.heading.replace(/[\s:：]+$/u, "") ?? "";
  const at = section && name !== "" ? slice(text, section.headingRange).lastIndexOf(name) : -1;
  if (section && at >= 0) {
    const edit = insert(section.headingRange.start + at + name.length, ` (${tabStop(1, "UTC")})`);
    fixes.push({ title: `Add the time zone to the heading ${quote(name)}`, edits: [edit], snippet: true, safe: false });
  }
  return fixes;
}
