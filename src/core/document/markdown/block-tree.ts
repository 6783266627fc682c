/** The syntax tree of the blocks, by @lezer/markdown without its inline parsers: what is inside a paragraph is read where it is needed. */
import { TreeFragment, type Tree } from "@lezer/common";
import { parser, Table, TaskList, type MarkdownParser } from "@lezer/markdown";
import type { Span } from "../../text/span";
import type { Memory } from "../memory";
import { prepare } from "./prepare";

/** Inline parsing is quadratic on hostile text (`[a](` many times over) and not needed for blocks. */
const INLINE = ["Escape", "Entity", "InlineCode", "HTMLTag", "Emphasis", "HardBreak", "Link", "Image", "LinkEnd"];
const blockParser: MarkdownParser = parser.configure([Table, TaskList, { remove: INLINE }]);

interface Last {
  readonly prepared: string;
  readonly tree: Tree;
}

/** Keeps the last tree: of the next version of the text, only the blocks around the change are parsed again. */
export class BlockTree {
  #last: Last | null = null;

  constructor(readonly memory: Memory) {}

  read(text: string, skip: Span | null): Tree {
    const prepared = prepare(text, skip);
    const last = this.#last;
    if (last?.prepared === prepared) return last.tree;
    const tree = blockParser.parse(prepared, last ? this.#unchanged(last, prepared) : []);
    this.#last = { prepared, tree };
    return tree;
  }
  /** The parts of the last tree before and behind what the two texts do not share. */
  #unchanged({ prepared: before, tree }: Last, after: string): readonly TreeFragment[] {
    const { start, endBefore, endAfter } = this.memory.change(before, after);
    const change = { fromA: start, toA: endBefore, fromB: start, toB: endAfter };
    return TreeFragment.applyChanges(TreeFragment.addTree(tree), [change]);
  }
}
