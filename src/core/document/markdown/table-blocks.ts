/**
 * GitHub's tables for the block parser. Rows are found, not taken apart: their cells are split where they are needed, so that
 * a key typed in a long table costs little.
 */
import type { BlockContext, Element, LeafBlock, LeafBlockParser, Line, MarkdownConfig } from "@lezer/markdown";

/** At each place one way to go on only, so that blanks by the thousand cost little. */
const DELIMITER_ROW = /^[>\s]*(?:\|\s*)?(?::?-+:?\s*\|(?:\s*(?=[:-]))?)+(?::?-+:?\s*)?$/;

class TableReader implements LeafBlockParser {
  /** `null` until the second line, which decides; none where that is no delimiter row. */
  #rows: Element[] | null = null;

  nextLine(context: BlockContext, line: Line, leaf: LeafBlock): boolean {
    const range = [context.lineStart + line.pos, context.lineStart + line.text.length] as const;
    if (this.#rows === null) {
      const written = line.text.slice(line.pos);
      this.#rows = heads(leaf.content, written)
        ? [context.elt("TableHeader", leaf.start, leaf.start + leaf.content.length), context.elt("TableDelimiter", ...range)]
        : [];
    } else if (this.#rows.length > 0) this.#rows.push(context.elt("TableRow", ...range));
    return false;
  }

  finish(context: BlockContext, leaf: LeafBlock): boolean {
    if (!this.#rows || this.#rows.length === 0) return false;
    context.addLeafElement(leaf, context.elt("Table", leaf.start, leaf.start + leaf.content.length, this.#rows));
    return true;
  }
}

/** Whether the second line makes the first the head of a table. */
function heads(first: string, second: string): boolean {
  return /^[-:|]/.test(second) && DELIMITER_ROW.test(second) && countCells(first) === countCells(second);
}

/** As many as there are between pipes that no backslash escapes; blank text at the ends is no cell. */
function countCells(row: string): number {
  let cells = 0;
  let first = true;
  let written = false;
  let escaped = false;
  for (let i = 0; i < row.length; i++) {
    const c = row.charAt(i);
    if (c === "|" && !escaped) {
      if (written || !first) cells++;
      first = false;
      written = false;
    } else if (escaped || (c !== " " && c !== "\t")) written = true;
    escaped = c === "\\" && !escaped;
  }
  return written ? cells + 1 : cells;
}

function hasPipe(text: string): boolean {
  for (let at = text.indexOf("|"); at >= 0; at = text.indexOf("|", at + 1)) {
    let slashes = 0;
    while (text.charAt(at - 1 - slashes) === "\\") slashes++;
    if (slashes % 2 === 0) return true;
  }
  return false;
}

export const TableBlocks: MarkdownConfig = {
  defineNodes: [{ name: "Table", block: true }, "TableHeader", "TableRow", "TableDelimiter"],
  parseBlock: [
    {
      name: "Table",
      leaf: (_, leaf) => (hasPipe(leaf.content) ? new TableReader() : null),
      endLeaf(context, line, leaf) {
        if (leaf.parsers.some((parser) => parser instanceof TableReader) || !hasPipe(line.text.slice(line.basePos))) return false;
        const next = context.peekLine();
        return DELIMITER_ROW.test(next) && countCells(line.text.slice(line.basePos)) === countCells(next.slice(line.basePos));
      },
      before: "SetextHeading",
    },
  ],
};
