/** Code, comments, quotes and addresses: ranges in which nothing is the author's prose. */
import type { Source } from "./source";
import type { Span } from "../text/span";
import type { Block } from "./markdown/block";
import { merge } from "./markdown/inline";

export function opaqueRanges(source: Source, blocks: readonly Block[]): Span[] {
  const found: Span[] = [];
  const add = (spans: readonly Span[]): void => {
    for (const one of spans) found.push(one);
  };
  const walk = (block: Block): void => {
    switch (block.kind) {
      case "code":
      case "html":
      case "quote":
        found.push(block.range);
        return;
      case "heading":
      case "paragraph":
        add(source.opaque(block.content));
        return;
      case "list":
        for (const item of block.items) item.blocks.forEach(walk);
        return;
      case "table":
        add(source.opaque(block.header.range));
        for (const row of block.rows) add(source.opaque(row.range));
        return;
      case "break":
        return;
    }
  };
  blocks.forEach(walk);
  return merge(found);
}
