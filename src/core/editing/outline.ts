/** The document as a tree: its sections, and in them the timeline's entries, the factors and the action items. */
import type { PostMortem, Stamp } from "../document/model";
import { contains, type Span } from "../text/span";
import { sinceStart, zeroOf } from "./time-text";

export interface OutlineItem {
  readonly kind: "section" | "entry" | "factor" | "action";
  /** Never empty. */
  readonly name: string;
  readonly detail: string;
  readonly range: Span;
  /** Within `range`: what is selected when somebody goes there. */
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
}

/** While the tree grows: sections know their level, everything else is a leaf. */
interface Node extends OutlineItem {
  readonly level: number;
  readonly children: Node[];
}

const LEAF = Infinity;
const LONGEST_NAME = 80;

export function outline(document: PostMortem): readonly OutlineItem[] {
  const items = [...sections(document), ...entries(document), ...factors(document), ...actions(document)];
  // Of items that begin together the wider one is the parent.
  items.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end || a.level - b.level);
  const roots: Node[] = [];
  const open: Node[] = [];
  for (const item of items) {
    while (open.length > 0 && !holds(open.at(-1), item)) open.pop();
    (open.at(-1)?.children ?? roots).push(item);
    if (item.level !== LEAF) open.push(item);
  }
  return roots.map(closed);
}

/** A section ends in the model where the next one begins, whatever its level; in the outline it holds those below it. */
function holds(section: Node | undefined, item: Node): boolean {
  return section !== undefined && (contains(section.range, item.range) || (item.level !== LEAF && section.level < item.level));
}

/** With a range that reaches over what it holds. */
function closed({ kind, name, detail, range, selection, children }: Node): OutlineItem {
  const inner = children.map(closed);
  const end = inner.reduce((latest, child) => Math.max(latest, child.range.end), range.end);
  return { kind, name, detail, range: { start: range.start, end }, selection, children: inner };
}

function sections(document: PostMortem): Node[] {
  return document.sections.map(({ heading, level, range, headingRange }) => ({
    ...node("section", heading, "", range, contains(range, headingRange) ? headingRange : range),
    level,
  }));
}

function entries(document: PostMortem): Node[] {
  const zero = zeroOf(document);
  return document.timelines.flatMap((timeline) =>
    timeline.entries.map(({ stamp, text, range }, index) => {
      const since = zero && stamp.instant !== null ? sinceStart(stamp.instant - zero.instant) : "";
      return node("entry", `${timeOf(stamp, timeline.entries[index - 1]?.stamp)} ${text.value}`, since, range);
    }),
  );
}

/** As written; without the date that the entry before has as well, so that the text comes sooner. */
function timeOf(stamp: Stamp, before: Stamp | undefined): string {
  const { written, date, time } = stamp;
  const repeats = date !== null && date.source === "entry" && date.value === before?.date?.value;
  return repeats && time?.source === "entry" && written.includes(time.value) ? written.slice(written.indexOf(time.value)) : written;
}

function factors(document: PostMortem): Node[] {
  return document.contributingFactors.map(({ text, range }) => node("factor", text, "", range));
}

function actions(document: PostMortem): Node[] {
  return document.actions.map(({ text, owner, due, range }) => {
    const facts = [owner.field?.value, due.field?.written].filter((fact) => fact !== undefined && fact !== "");
    return node("action", text.value, facts.join(", "), range);
  });
}

function node(kind: Node["kind"], name: string, detail: string, range: Span, selection: Span = range): Node {
  return { kind, name: short(name), detail: detail.replace(/\s+/g, " "), range, selection, level: LEAF, children: [] };
}

function short(name: string): string {
  const line = name.replace(/\s+/g, " ").trim();
  if (line === "") return "…";
  return line.length > LONGEST_NAME ? `${line.slice(0, LONGEST_NAME - 1).trimEnd()}…` : line;
}
