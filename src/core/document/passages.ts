/** The pieces of a document in which somebody wrote prose: headings, paragraphs, items, table cells. Code, quotes and HTML are none. */
import { trim, type Span } from "../text/span";
import type { Block, Row } from "./markdown/block";
import type { Passage, Section } from "./model";
import type { Source } from "./source";

/** In the order of the document; ranges without blanks at their ends, never empty, not overlapping. */
export function readPassages(source: Source, blocks: readonly Block[], sections: readonly Section[]): Passage[] {
  const out: Passage[] = [];
  const open: Section[] = [];
  let next = 0;
  const sectionAt = (at: number): Section | undefined => {
    for (let section = sections[next]; section && section.range.start <= at; section = sections[++next]) open.push(section);
    while ((open.at(-1)?.range.end ?? Infinity) <= at) open.pop();
    return open.at(-1);
  };
  const add = (kind: Passage["kind"], content: Span, column: string | null = null): void => {
    const range = trim(source.text, content);
    if (range.end > range.start) out.push({ kind, range, section: sectionAt(range.start)?.kind ?? null, column });
  };
  const addRow = (row: Row, titles: readonly string[]): void => {
    row.cells.forEach((cell, index) => add("cell", cell, titles[index] ?? ""));
  };
  const walk = (block: Block, inItem: boolean): void => {
    switch (block.kind) {
      case "heading":
        add("heading", block.content);
        return;
      case "paragraph":
        add(inItem ? "item" : "paragraph", block.content);
        return;
      case "list":
        for (const item of block.items) for (const inner of item.blocks) walk(inner, true);
        return;
      case "table": {
        const titles = block.header.cells.map((title) => source.plain(title).toLowerCase());
        for (const row of block.rows) addRow(row, titles);
        return;
      }
      case "quote":
      case "code":
      case "html":
      case "break":
        return;
    }
  };
  for (const block of blocks) walk(block, false);
  return out;
}
