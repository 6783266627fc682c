/** The blocks of a section, and the list items among them. */
import type { Block, Item, List, Table } from "../document/markdown/block";
import { contains, type Span } from "../text/span";

/** The outermost blocks that lie within a range, in lists and quotes too. */
export function blocksIn(blocks: readonly Block[], range: Span): readonly Block[] {
  const found: Block[] = [];
  for (let index = firstBehind(blocks, range.start); index < blocks.length; index++) {
    const block = blocks[index];
    if (!block || block.range.start >= range.end) break;
    if (contains(range, block.range)) found.push(block);
    else if (block.kind === "quote") found.push(...blocksIn(block.blocks, range));
    else if (block.kind === "list") {
      for (let at = firstBehind(block.items, range.start); at < block.items.length; at++) {
        const item = block.items[at];
        if (!item || item.range.start >= range.end) break;
        found.push(...blocksIn(item.blocks, range));
      }
    }
  }
  return found;
}

/** The index of the first that ends behind the offset; they are in order. */
function firstBehind(all: readonly { readonly range: Span }[], offset: number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.range.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
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
