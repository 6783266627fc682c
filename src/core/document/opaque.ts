/** Code, comments, quotes and addresses: ranges in which nothing is the author's prose. */
import type { Span } from "../text/span";
import type { Block } from "./markdown/block";
import { inlineOpaque, merge } from "./markdown/inline";

export function opaqueRanges(text: string, blocks: readonly Block[]): Span[] {
  return merge(blocks.flatMap((block) => ofBlock(text, block)));
}

function ofBlock(text: string, block: Block): Span[] {
  switch (block.kind) {
    case "code":
    case "html":
    case "quote":
      return [block.range];
    case "heading":
    case "paragraph":
      return inlineOpaque(text, block.content);
    case "list":
      return block.items.flatMap((item) => item.blocks.flatMap((inner) => ofBlock(text, inner)));
    case "table":
      return [block.header, ...block.rows].flatMap((row) => inlineOpaque(text, row.range));
    case "break":
      return [];
  }
}
