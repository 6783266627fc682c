/** Code, comments, quotes and addresses: ranges in which nothing is the author's prose. */
import type { Source } from "./source";
import type { Span } from "../text/span";
import type { Block } from "./markdown/block";
import { merge } from "./markdown/inline";

export function opaqueRanges(source: Source, blocks: readonly Block[]): Span[] {
  return merge(blocks.flatMap((block) => ofBlock(source, block)));
}

function ofBlock(source: Source, block: Block): Span[] {
  switch (block.kind) {
    case "code":
    case "html":
    case "quote":
      return [block.range];
    case "heading":
    case "paragraph":
      return source.opaque(block.content);
    case "list":
      return block.items.flatMap((item) => item.blocks.flatMap((inner) => ofBlock(source, inner)));
    case "table":
      return [block.header, ...block.rows].flatMap((row) => source.opaque(row.range));
    case "break":
      return [];
  }
}
