/** Root cause and contributing factors. */
import type { Source } from "./source";
import { slice, span, trim, type Span } from "../text/span";
import type { Block, Item, Table } from "./markdown/block";
import { isLeftover } from "./leftovers";
import type { Factor, PostMortem } from "./model";
import { boldLabel, type SectionNode } from "./sections/read-sections";

export function readRootCause(source: Source, sections: readonly SectionNode[]): PostMortem["rootCause"] {
  const named = sections.filter((section) => section.kind === "root-cause" || section.kind === "five-whys");
  const told = named.find((section) => section.blocks.some((block) => says(source, block)));
  return { present: told !== undefined, range: (told ?? named[0])?.range ?? null };
}

/** Whether a block says anything: not a comment, a rule, a bare sub-heading or a leftover of the template. */
export function says(source: Source, block: Block): boolean {
  switch (block.kind) {
    case "heading":
    case "break":
      return false;
    case "html":
      return !block.comment;
    case "paragraph":
      return !isLeftover(source.plain(block.content)) && !isPrompt(slice(source.text, block.content));
    case "list":
      return block.items.some(
        (item) => !isLeftover(source.plain(item.content)) || item.blocks.slice(1).some((inner) => says(source, inner)),
      );
    case "table":
      return block.rows.some((row) => row.cells.some((cell) => !isLeftover(source.plain(cell))));
    case "quote":
      return block.blocks.some((inner) => says(source, inner));
    case "code":
      return block.content.start < block.content.end;
  }
}

/** An italic line that is all of its paragraph is a template's instruction. */
function isPrompt(written: string): boolean {
  return /^(?:\*(?!\*)[^*]+\*|_(?!_)[^_]+_)$/.test(written);
}

/** Bullets, unless sub-headings with prose below them are the factors; without bullets, rows, sub-headings, paragraphs. */
export function readFactors(source: Source, sections: readonly SectionNode[]): Factor[] {
  return sections.filter((section) => section.kind === "contributing-factors").flatMap((section) => readSection(source, section));
}

function readSection(source: Source, section: SectionNode): Factor[] {
  // A question is a prompt for what stands below it.
  const headings = section.blocks.flatMap((block) =>
    block.kind === "heading" && !isOpenQuestion(slice(source.text, block.content)) ? factor(source, block.content) : [],
  );
  if (headings.length > 0 && explained(source, section.blocks) * 2 >= headings.length) return headings;
  const items = section.blocks.flatMap((block) => (block.kind === "list" ? block.items.flatMap((item) => fromItem(source, item)) : []));
  if (items.length > 0) return items;
  const rows = section.blocks.flatMap((block) => (block.kind === "table" ? fromTable(source, block) : []));
  if (rows.length > 0) return rows;
  if (headings.length > 0) return headings;
  return section.blocks.flatMap((block) => {
    // A question without an answer is the template's.
    if (block.kind !== "paragraph" || !says(source, block) || isOpenQuestion(slice(source.text, block.content))) return [];
    return factor(source, block.content);
  });
}

/** How many sub-headings have prose directly below them. One above a list groups the factors: `### People`. */
function explained(source: Source, blocks: readonly Block[]): number {
  return blocks.filter((block, index) => {
    const next = blocks[index + 1];
    if (block.kind !== "heading" || next?.kind !== "paragraph" || !says(source, next)) return false;
    const label = boldLabel(source, next.content);
    return !isOpenQuestion(slice(source.text, next.content)) && (!label || label.rest.start < label.rest.end);
  }).length;
}

/** `Why didn't our safeguards catch this?`, or a line that leads over to something else: `There were several:`. */
function isOpenQuestion(written: string): boolean {
  return (
    /[:：]$/.test(written) ||
    /^[*_\s]*(?:what|why|how|who|where|when|which|did|do|does|was|were|is|are|could|can|should|would|have|has|had|any)\b[^.!]*\?[*_\s]*$/i.test(
      written,
    )
  );
}

function fromItem(source: Source, item: Item): Factor[] {
  const content = item.content;
  return factor(source, span(content.start, content.end));
}

/** The first column that is no number, in each row. */
function fromTable(source: Source, table: Table): Factor[] {
  const column = table.header.cells.findIndex((cell) => !/^(?:#|id|no\.?|nr\.?)?$/i.test(source.plain(cell)));
  return table.rows.flatMap(({ cells }) => {
    const cell = cells[column];
    return cell ? factor(source, trim(source.text, cell)) : [];
  });
}

function factor(source: Source, range: Span): Factor[] {
  const plain = source.plain(range);
  return isLeftover(plain) ? [] : [{ text: plain, range }];
}
