/** Zones whose name has several meanings, and the edits that settle one. */
import type { PostMortem, Timeline } from "../../document/model";
import { replace, type TextEdit } from "../../text/edit";
import { slice, type Span } from "../../text/span";
import type { Reading } from "./stamp-faults";

interface Meaning {
  readonly title: string;
  /** As a time in the body has it. */
  readonly offset: string;
  /** As the front matter has it. */
  readonly iana: string;
}

const MEANINGS: Readonly<Record<string, readonly Meaning[]>> = {
  IST: [
    { title: "India", offset: "UTC+05:30", iana: "Asia/Kolkata" },
    { title: "Ireland in summer", offset: "UTC+01:00", iana: "Europe/Dublin" },
    { title: "Israel in winter", offset: "UTC+02:00", iana: "Asia/Jerusalem" },
  ],
  CST: [
    { title: "Central America and North America in winter", offset: "UTC-06:00", iana: "America/Chicago" },
    { title: "China", offset: "UTC+08:00", iana: "Asia/Shanghai" },
  ],
  BST: [
    { title: "Britain in summer", offset: "UTC+01:00", iana: "Europe/London" },
    { title: "Bangladesh", offset: "UTC+06:00", iana: "Asia/Dhaka" },
  ],
  AST: [
    { title: "Atlantic", offset: "UTC-04:00", iana: "America/Halifax" },
    { title: "Arabia", offset: "UTC+03:00", iana: "Asia/Riyadh" },
  ],
};

/** One reading a meaning, for all times of the timeline that are in the zone. */
export function zoneReadings(document: PostMortem, timeline: Timeline, name: string, inherited: boolean): readonly Reading[] {
  const places = inherited ? givenAt(document, timeline, name) : inEntries(document, timeline, name);
  if (places.length === 0) return [];
  return (MEANINGS[name] ?? []).map(({ title, offset, iana }) => ({
    title: `Read ${name} as ${offset}, the time of ${title}`,
    edits: places.map(({ range, inHead }): TextEdit => replace(range, inHead ? iana : offset)),
    snippet: false,
  }));
}

interface Place {
  readonly range: Span;
  readonly inHead: boolean;
}

function inEntries({ text }: PostMortem, timeline: Timeline, name: string): readonly Place[] {
  return timeline.entries.flatMap(({ stamp }) =>
    stamp.zone?.source === "entry" && stamp.zone.value === name ? find(text, stamp.range, name).slice(0, 1) : [],
  );
}

/** Where the timeline's heading, introduction or table head names the zone, else where the front matter does. */
function givenAt({ text, sections, frontMatter }: PostMortem, timeline: Timeline, name: string): readonly Place[] {
  const section = sections[timeline.section];
  const first = timeline.entries[0];
  const above = section && first ? find(text, { start: section.range.start, end: first.range.start }, name) : [];
  if (above.length > 0) return above;
  const field = frontMatter?.fields.get("timezone");
  return field && String(field.value).toUpperCase() === name ? [{ range: field.valueRange, inHead: true }] : [];
}

function find(text: string, range: Span, name: string): readonly Place[] {
  const words = slice(text, range).matchAll(new RegExp(`(?<![A-Za-z0-9/])${name}(?![A-Za-z0-9/])`, "g"));
  return [...words].map((match) => ({
    range: { start: range.start + match.index, end: range.start + match.index + name.length },
    inHead: false,
  }));
}
