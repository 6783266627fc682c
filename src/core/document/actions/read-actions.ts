/** Action sections, and action tables wherever they stand → action items. */
import type { Source } from "../source";
import { span, type Span } from "../../text/span";
import type { Block, Heading, Item } from "../markdown/block";
import { linesOf } from "../markdown/inline";
import { actionType } from "./words";
import { isLeftover } from "../leftovers";
import type { Action, Header } from "../model";
import { isDetail, withDetails } from "./details";
import { knownPeople, withKnownOwners } from "./known-people";
import { boldLabel, type SectionNode } from "../sections/read-sections";
import type { Dated } from "../stamps/resolve";
import { readAction, readList, type Group } from "./forms/list";
import { isActionTable, readTable } from "./forms/table";

export function readActions(
  source: Source,
  sections: readonly SectionNode[],
  blocks: readonly Block[],
  around: Dated | null,
  header: Header,
): Action[] {
  const actions = sections.filter((section) => section.kind === "actions").flatMap((section) => readSection(source, section, around));
  const seen = new Set(actions.map((action) => action.range.start));
  for (const block of blocks) {
    if (block.kind === "table" && isActionTable(source, block)) {
      for (const action of readTable(source, block, null, around)) if (!seen.has(action.range.start)) actions.push(action);
    }
  }
  actions.sort((a, b) => a.range.start - b.range.start);
  return withKnownOwners(actions, knownPeople(source, header, sections, actions));
}

function readSection(source: Source, section: SectionNode, around: Dated | null): Action[] {
  const notes = detailLists(source, section);
  const found = segments(section.blocks).flatMap(({ heading, blocks }) => {
    const group = heading && { label: source.plain(heading.content), range: heading.content, heading: true };
    const details = heading && onlyDetails(source, blocks);
    if (heading && details) return [withDetails(source, underHeading(source, heading, blocks, around), details, around)];
    if (ledByNames(source, blocks)) return readParagraphs(source, blocks, group, false, around);
    const items = readItems(source, blocks, group, notes, around);
    const told = section.form === "label" || (group !== null && HORIZON.test(group.label));
    return items.length > 0 ? items : readParagraphs(source, blocks, group, told, around);
  });
  return found.length > 0 ? found : readHeadings(source, section, around);
}

/** `**JP** Have build badges for:` and bullets below, twice or more: the paragraphs are the actions, the bullets details. */
function ledByNames(source: Source, blocks: readonly Block[]): boolean {
  const led = blocks.filter((block) => {
    if (block.kind !== "paragraph" || !/^(?:\*\*|__)/.test(source.slice(block.content).slice(0, 2))) return false;
    const owner = source.parts(block.content, null).owner.field;
    return owner !== null && owner.range.start <= block.content.start + 3 && source.plain(block.content).length > owner.value.length + 3;
  });
  return led.length >= 2;
}

/** What stands below the heading of one action, `Owner: Jun Sato` and the like, if nothing else but prose does. */
function onlyDetails(source: Source, blocks: readonly Block[]): Span[] | null {
  const lines = blocks.flatMap((block): Span[] => {
    if (block.kind === "list") return block.items.map((item) => item.content);
    return block.kind === "paragraph" ? linesOf(source.text, block.content, true) : [];
  });
  const found = lines.filter((line) => isDetail(source, line));
  const listed = blocks.every((block) => block.kind !== "list" || block.items.every((item) => isDetail(source, item.content)));
  return found.length > 0 && listed && blocks.every(({ kind }) => kind !== "table") ? found : null;
}

function underHeading(source: Source, heading: Heading, blocks: readonly Block[], around: Dated | null): Action {
  return readAction(
    source,
    "heading",
    span(heading.range.start, blocks.at(-1)?.range.end ?? heading.range.end),
    heading.content,
    null,
    around,
  );
}

interface Segment {
  readonly heading: Heading | null;
  readonly blocks: Block[];
}

/** The blocks under each sub-heading, and before the first. */
function segments(blocks: readonly Block[]): Segment[] {
  const found: Segment[] = [{ heading: null, blocks: [] }];
  for (const block of blocks) {
    if (block.kind === "heading") found.push({ heading: block, blocks: [] });
    else found.at(-1)?.blocks.push(block);
  }
  return found;
}

function readItems(
  source: Source,
  blocks: readonly Block[],
  heading: Group | null,
  details: ReadonlySet<Block>,
  around: Dated | null,
): Action[] {
  const found: Action[] = [];
  let group = heading;
  for (const block of blocks) {
    if (block.kind === "paragraph") {
      group = groupOf(source, block.content) ?? group;
    } else if (block.kind === "list") {
      if (!details.has(block)) found.push(...readList(source, block, group, around));
    } else if (block.kind === "table") found.push(...readTable(source, block, group?.label ?? null, around));
  }
  return found;
}

/** A line that names what the actions below it have in common: `**Jo**`, `Folio changes:`. */
function groupOf(source: Source, content: Span): Group | null {
  const label = boldLabel(source, content);
  if (label) return label.rest.start === label.rest.end ? { label: label.heading.replace(/[:：]$/, ""), range: label.range } : null;
  // `**Jo**` alone on the first line of a paragraph, with a few words below it.
  const first = /^(\*\*|__)([^*_\n]{2,60})\1[ \t]*\r?\n/.exec(source.slice(content).slice(0, 100));
  if (first?.[2] !== undefined) return { label: first[2].trim(), range: span(content.start, content.start + first[0].trimEnd().length) };
  const plain = source.plain(content);
  return plain.length <= 40 && /^[^.!?]+[:：]$/.test(plain) ? { label: plain.slice(0, -1), range: content } : null;
}

/**
 * Lists that hold no actions: the legend of a table's types (`- **Prevent:** what keeps it from …`), and bullets without
 * indent between the numbers 1., 2., 3. of one ordered list, which Markdown takes for a list of their own.
 */
function detailLists(source: Source, { blocks }: SectionNode): ReadonlySet<Block> {
  const details = new Set<Block>();
  const tables = blocks.some((block) => block.kind === "table");
  let numbered = 0;
  let waiting: Block[] = [];
  for (const block of blocks) {
    if (block.kind === "heading") {
      numbered = 0;
      waiting = [];
    }
    if (block.kind !== "list") continue;
    if (tables && !block.ordered && block.items.every((item) => isLegend(source, item))) details.add(block);
    else if (!block.ordered) waiting.push(block);
    else {
      const first = parseInt(source.slice(block.items[0]?.marker ?? block.range), 10);
      if (numbered > 0 && first === numbered + 1) for (const between of waiting) details.add(between);
      numbered = first + block.items.length - 1;
      waiting = [];
    }
  }
  // The last number's bullets stand at the end.
  if (numbered > 1 && details.size > 0) for (const between of waiting) details.add(between);
  return details;
}

function isLegend(source: Source, item: Item): boolean {
  const label = boldLabel(source, item.content);
  return (
    label !== null &&
    label.rest.start < label.rest.end &&
    actionType(label.heading) !== null &&
    source.parts(item.content, null).owner.field === null
  );
}

/** `### Short term`: even a plain sentence below says what is to be done. */
const HORIZON = /^(?:immediate(?:ly)?|(?:short|near|medium|mid|long)(?:er)?)(?:[- ]?term)?(?: \(.*\))?$/i;

/** Without a list or table: paragraphs that lead with a bold phrase or name a ticket or owner; any, behind a label or a horizon. */
function readParagraphs(source: Source, blocks: readonly Block[], group: Group | null, labelled: boolean, around: Dated | null): Action[] {
  return blocks.flatMap((block): Action[] => {
    if (block.kind !== "paragraph" || isLeftover(source.plain(block.content))) return [];
    const action = readAction(source, "paragraph", block.content, block.content, group, around);
    return labelled || action.ticket.field || action.owner.field || /^(?:\*\*|__|\[)/.test(action.text.written) ? [action] : [];
  });
}

/** Or a sub-heading for each action, prose below it. */
function readHeadings(source: Source, section: SectionNode, around: Dated | null): Action[] {
  const found: Action[] = [];
  section.blocks.forEach((block, index) => {
    // One word is a component or a kind of action, with prose about it.
    if (block.kind !== "heading" || isLeftover(source.plain(block.content)) || !/\s/.test(source.plain(block.content))) return;
    const next = section.blocks.findIndex((other, at) => at > index && other.kind === "heading");
    const below = section.blocks.slice(index + 1, next < 0 ? undefined : next);
    found.push(underHeading(source, block, below, around));
  });
  return found;
}
