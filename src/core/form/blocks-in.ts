/** The blocks of a section, and the list items among them. */
import type { Block, Item, List, Table } from "../document/markdown/block";
import { contains, type Span } from "../text/span";

/** The outermost blocks that lie within a range, in lists and quotes too. */
export function blocksIn(blocks: readonly Block[], range: Span): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.range.end <= range.start || block.range.start >= range.end) return [];
    if (contains(range, block.range)) return [block];
    if (block.kind === "list") return block.items.flatMap((item) => blocksIn(item.blocks, range));
    return block.kind === "quote" ? blocksIn(block.blocks, range) : [];
  });
}

export function tablesIn(blocks: readonly Block[]): readonly Table[] {
  return blocks.filter((block) => block.kind === "table");
}

export interface Placed {
  readonly list: List;
  readonly item: Item;
  readonly index: number;
}

/** All items, nested ones too, by where their text begins. */
export function itemsByStart(blocks: readonly Block[], found = new Map<number, Placed>()): ReadonlyMap<number, Placed> {
  for (const block of blocks) {
    if (block.kind === "quote") itemsByStart(block.blocks, found);
    if (block.kind !== "list") continue;
    block.items.forEach((item, index) => {
      found.set(item.content.start, { list: block, item, index });
      itemsByStart(item.blocks, found);
    });
  }
  return found;
}

/** Lists whose items may be rows: at the top, and those below an item that only names them. */
export function listsIn(blocks: readonly Block[]): readonly List[] {
  return blocks.flatMap((block): readonly List[] =>
    block.kind === "list" ? [block, ...block.items.flatMap((item) => listsIn(item.blocks))] : [],
  );
}

/** From behind the bullet or number to the end of the item. */
export function itemSlot(text: string, { marker, range }: Item): Span {
  let start = marker.end;
  while (start < range.end && /[ \t]/.test(text.charAt(start))) start++;
  return { start, end: Math.max(start, range.end) };
}
