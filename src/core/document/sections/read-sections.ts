/**
 * Blocks → sections. A section is named by a heading, a bold line, or a bold label that opens a bullet or paragraph;
 * it ends at a heading of its own or a higher level, or where another known section begins.
 */
import type { Source } from "../source";
import { slice, span, trim, type Span } from "../../text/span";
import type { Block, Heading, Item, Paragraph } from "../markdown/block";
import type { Section, SectionKind } from "../model";
import type { HeadingMatcher } from "./heading-table";

export interface SectionNode extends Section {
  /** What stands in the section, in order; sub-headings that are no sections included. */
  readonly blocks: readonly Block[];
  /** The heading that the section stands under: of a higher level, or any before a bold line. */
  readonly under: Span | null;
}

/** Below every heading. */
const BOLD_LINE_LEVEL = 7;

/** Words that group entries, actions or factors inside their section, and are sections elsewhere. */
const GROUPS: ReadonlySet<SectionKind> = new Set<SectionKind>([
  "detection",
  "resolution",
  "response",
  "trigger",
  "recurrence",
  "status",
  "metrics",
  "people",
  "background",
  "impact",
]);

interface Open {
  readonly kind: SectionKind;
  readonly heading: string;
  readonly level: number;
  readonly headingRange: Span;
  readonly form: Section["form"];
  readonly under: Span | null;
  readonly blocks: Block[];
}

export function readSections(source: Source, blocks: readonly Block[], title: Heading | null, match: HeadingMatcher): SectionNode[] {
  const done: SectionNode[] = [];
  let open: Open | null = null;
  /** The headings that the current block stands under, outermost first. */
  const above: Heading[] = [];
  const close = (end: number): void => {
    if (open) done.push(finish(open, end));
    open = null;
  };
  for (const block of blocks) {
    const inside: SectionKind | null = open?.kind ?? null;
    if (block.kind === "heading") {
      while ((above.at(-1)?.level ?? 0) >= block.level) above.pop();
      const under = above.at(-1)?.content ?? null;
      if (block !== title) above.push(block);
      const heading = source.plain(block.content);
      const kind = block === title ? null : match(heading);
      if (open && belongs(source, open, block, kind)) open.blocks.push(block);
      else {
        close(block.range.start);
        if (block !== title) open = start(kind ?? "other", heading, block.level, block.range, "heading", under);
      }
      continue;
    }
    if (block.kind === "paragraph") {
      const label = boldLabel(source, block.content);
      const kind = label && match(label.heading);
      if (label && kind && !nests(inside, kind)) {
        if (label.rest.start === label.rest.end) {
          close(block.range.start);
          open = start(kind, label.heading, BOLD_LINE_LEVEL, block.range, "bold-line", above.at(-1)?.content ?? null);
          continue;
        }
        if (labelsAllowed(inside) || kind === "actions") done.push(labelled(kind, label, block.range, []));
      }
    }
    if (block.kind === "list" && labelsAllowed(inside)) done.push(...block.items.flatMap((item) => labelledItem(source, item, match)));
    open?.blocks.push(block);
  }
  close(source.text.length);
  return done.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
}

function start(kind: SectionKind, heading: string, level: number, headingRange: Span, form: Section["form"], under: Span | null): Open {
  return { kind, heading, level, headingRange, form, under, blocks: [] };
}

function finish(open: Open, end: number): SectionNode {
  const { blocks, ...rest } = open;
  return { ...rest, content: span(open.headingRange.end, end), range: span(open.headingRange.start, end), blocks };
}

/** Whether a heading stands inside the open section rather than ending it. */
function belongs(source: Source, open: Open, heading: Heading, kind: SectionKind | null): boolean {
  if (open.kind === "timeline" && kind === null && open.form === "heading") {
    const lead = source.lead(heading.content);
    if (lead && (lead.time || lead.date?.month != null)) return true;
  }
  if (heading.level <= open.level) return false;
  return kind === null || nests(open.kind, kind);
}

function nests(outer: SectionKind | null, inner: SectionKind): boolean {
  switch (outer) {
    case "actions":
      return GROUPS.has(inner) || inner === "actions";
    case "timeline":
      return GROUPS.has(inner);
    case "contributing-factors":
      // `What happened?` asks for a factor there.
      return GROUPS.has(inner) || inner === "summary";
    default:
      return false;
  }
}

/** Labels are sections where nothing else gives the text a structure, and in a summary. */
function labelsAllowed(inside: SectionKind | null): boolean {
  return inside === null || inside === "other" || inside === "summary" || inside === "status";
}

interface Label {
  readonly heading: string;
  /** The label with its marks and colon. */
  readonly range: Span;
  /** What follows it. */
  readonly rest: Span;
}

const BOLD = /(?:\*\*|__)([^*_\n]{2,100})(?:\*\*|__)[ \t]*([:：]?)/y;

/** `**Timeline:**` or `**Impact**: text` at the start of a range. Without a colon, the label must stand alone. */
export function boldLabel(source: Source, content: Span): Label | null {
  BOLD.lastIndex = content.start;
  const match = BOLD.exec(source.text);
  const heading = match?.[1]?.trim();
  if (!match || !heading || BOLD.lastIndex > content.end) return null;
  const end = content.start + match[0].trimEnd().length;
  const rest = trim(source.text, span(end, content.end));
  const colon = match[2] !== "" || /[:：]$/.test(heading);
  if (!colon && rest.start < rest.end) return null;
  return { heading, range: span(content.start, end), rest };
}

function labelled(kind: SectionKind, label: Label, range: Span, more: readonly Block[]): SectionNode {
  const first: Paragraph[] = label.rest.start < label.rest.end ? [{ kind: "paragraph", range: label.rest, content: label.rest }] : [];
  return {
    kind,
    heading: label.heading.replace(/[:：]$/, "").trim(),
    level: BOLD_LINE_LEVEL,
    headingRange: label.range,
    content: span(label.range.end, range.end),
    range: span(label.range.start, range.end),
    form: "label",
    under: null,
    blocks: [...first, ...more],
  };
}

function labelledItem(source: Source, item: Item, match: HeadingMatcher): SectionNode[] {
  const label = boldLabel(source, item.content) ?? plainLabel(source, item);
  const kind = label && match(label.heading);
  if (!label || !kind) return [];
  const more = item.blocks[0]?.kind === "paragraph" ? item.blocks.slice(1) : item.blocks;
  return [labelled(kind, label, span(label.range.start, item.range.end), more)];
}

/** `- Timeline:` with a nested list. */
function plainLabel(source: Source, item: Item): Label | null {
  const written = slice(source.text, item.content);
  if (written.length > 60 || !/^[^\n]*[:：]$/.test(written) || !item.blocks.some((b) => b.kind === "list")) return null;
  return { heading: written, range: item.content, rest: span(item.content.end, item.content.end) };
}
