/** The syntax tree of the blocks, by @lezer/markdown without its inline parsers: what is inside a paragraph is read where it is needed. */
import { TreeFragment, type Tree } from "@lezer/common";
import { parser, TaskList, type MarkdownParser } from "@lezer/markdown";
import type { Span } from "../../text/span";
import type { Memory } from "../memory";
import { foreignHeadings } from "./other-marks";
import { prepare } from "./prepare";
import { TableBlocks } from "./table-blocks";

/** Inline parsing is quadratic on hostile text (`[a](` many times over) and not needed for blocks. */
const INLINE = ["Escape", "Entity", "InlineCode", "HTMLTag", "Emphasis", "HardBreak", "Link", "Image", "LinkEnd"];
const blockParser: MarkdownParser = parser.configure([TableBlocks, TaskList, { remove: INLINE }]);

interface Last {
  readonly text: string;
  readonly skip: Span | null;
  readonly prepared: string;
  readonly tree: Tree;
}

/** Keeps the last tree: of the next version of the text, only the blocks around the change are parsed again. */
export class BlockTree {
  #last: Last | null = null;

  constructor(readonly memory: Memory) {}

  read(text: string, skip: Span | null): Tree {
    const last = this.#last;
    const prepared = (last && this.#preparedAgain(last, text, skip)) ?? prepare(text, skip);
    if (last?.prepared === prepared) return last.tree;
    const tree = blockParser.parse(prepared, last ? this.#unchanged(last, prepared) : []);
    this.#last = { text, skip, prepared, tree };
    return tree;
  }

  /** The last copy with the changed lines prepared anew; `null` where what stands elsewhere decides how they are. */
  #preparedAgain(last: Last, text: string, skip: Span | null): string | null {
    const { start, endBefore, endAfter } = this.memory.change(last.text, text);
    const head = skip?.end ?? 0;
    if ((last.skip?.end ?? 0) !== head || this.memory.search(foreignHeadings, text).length > 0) return null;
    // From and to a line feed, so that no line end is cut in two.
    const from = start < 2 ? 0 : text.lastIndexOf("\n", start - 2) + 1;
    if (from < head) return null;
    const next = text.indexOf("\n", endAfter);
    const to = next < 0 ? text.length : next + 1;
    return last.prepared.slice(0, from) + prepare(text.slice(from, to), null) + last.prepared.slice(to - endAfter + endBefore);
  }

  /** The parts of the last tree before and behind what the two texts do not share. */
  #unchanged({ prepared: before, tree }: Last, after: string): readonly TreeFragment[] {
    const { start, endBefore, endAfter } = this.memory.change(before, after);
    const change = { fromA: start, toA: endBefore, fromB: start, toB: endAfter };
    return TreeFragment.applyChanges(TreeFragment.addTree(tree), [change]);
  }
}
