/** Root cause and contributing factors. */
import { slice, span, type Span } from "../text/span";
import type { Block, Item } from "./markdown/block";
import { plainText } from "./markdown/inline";
import { isLeftover } from "./leftovers";
import type { Factor, PostMortem } from "./model";
import type { SectionNode } from "./sections/read-sections";

export function readRootCause(text: string, sections: readonly SectionNode[]): PostMortem["rootCause"] {
  const named = sections.filter((section) => section.kind === "root-cause" || section.kind === "five-whys");
  const told = named.find((section) => section.blocks.some((block) => says(text, block)));
  return { present: told !== undefined, range: (told ?? named[0])?.range ?? null };
}

/** Whether a block says anything: not a comment, a rule, a bare sub-heading or a leftover of the template. */
export function says(text: string, block: Block): boolean {
  switch (block.kind) {
    case "heading":
    case "break":
      return false;
    case "html":
      return !block.comment;
    case "paragraph":
      return !isLeftover(plainText(text, block.content)) && !isPrompt(slice(text, block.content));
    case "list":
      return block.items.some(
        (item) => !isLeftover(plainText(text, item.content)) || item.blocks.slice(1).some((inner) => says(text, inner)),
      );
    case "table":
      return block.rows.some((row) => row.cells.some((cell) => !isLeftover(plainText(text, cell))));
    case "quote":
      return block.blocks.some((inner) => says(text, inner));
    case "code":
      return block.content.start < block.content.end;
  }
}

/** An italic line that is all of its paragraph is a template's instruction. */
function isPrompt(written: string): boolean {
  return /^(?:\*(?!\*)[^*]+\*|_(?!_)[^_]+_)$/.test(written);
}

/** Bullets; without any, sub-headings; without those, paragraphs. */
export function readFactors(text: string, sections: readonly SectionNode[]): Factor[] {
  return sections.filter((section) => section.kind === "contributing-factors").flatMap((section) => readSection(text, section));
}

function readSection(text: string, section: SectionNode): Factor[] {
  const items = section.blocks.flatMap((block) => (block.kind === "list" ? block.items.flatMap((item) => fromItem(text, item)) : []));
  if (items.length > 0) return items;
  const headings = section.blocks.flatMap((block) => (block.kind === "heading" ? factor(text, block.content) : []));
  if (headings.length > 0) return headings;
  return section.blocks.flatMap((block) => {
    if (block.kind !== "paragraph" || !says(text, block) || /[:：]$/.test(slice(text, block.content))) return [];
    return factor(text, block.content);
  });
}

function fromItem(text: string, item: Item): Factor[] {
  const content = item.content;
  return factor(text, span(content.start, content.end));
}

function factor(text: string, range: Span): Factor[] {
  const plain = plainText(text, range);
  return isLeftover(plain) ? [] : [{ text: plain, range }];
}
