/** Text → blocks, with exact ranges. */
import type { SyntaxNode } from "@lezer/common";
import { isLineEnd } from "../../text/lines";
import { trim, type Span } from "../../text/span";
import type { Block, Html, Item, List, Row, Table } from "./block";
import type { BlockTree } from "./block-tree";
import { splitCells } from "./table-cells";

/** Blocks inside blocks deeper than this are left out; `prepare` caps what one line can open. */
const MAX_DEPTH = 60;

/** `skip`: the front matter, which is not Markdown. `tree` keeps what did not change since the last reading. */
export function readBlocks(text: string, skip: Span | null, tree: BlockTree): Block[] {
  return children(tree.read(text, skip).topNode, text, 0);
}

function children(parent: SyntaxNode, text: string, depth: number): Block[] {
  const blocks: Block[] = [];
  if (depth > MAX_DEPTH) return blocks;
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    const block = toBlock(node, text, depth);
    if (block) blocks.push(block);
  }
  return blocks;
}

function toBlock(node: SyntaxNode, text: string, depth: number): Block | null {
  const range = rangeOf(node, text);
  switch (node.name) {
    case "Paragraph":
    case "Task":
    case "LinkReference": // `[09:15]: text` is one to the parser and an entry to its author
      return { kind: "paragraph", range, content: trim(text, range) };
    case "BulletList":
    case "OrderedList":
      return list(node, text, depth, range);
    case "Table":
      return table(node, text, range);
    case "Blockquote":
      return { kind: "quote", range, blocks: children(node, text, depth + 1) };
    case "FencedCode":
    case "CodeBlock":
      return { kind: "code", range, content: codeContent(node, text, range) };
    case "HTMLBlock":
    case "CommentBlock":
    case "ProcessingInstructionBlock":
      return { kind: "html", range, comment: node.name === "CommentBlock" } satisfies Html;
    case "HorizontalRule":
      return { kind: "break", range };
    default: {
      const heading = /^(?:ATX|Setext)Heading(\d)$/.exec(node.name);
      if (!heading) return null; // marks
      return { kind: "heading", level: Number(heading[1]), range, content: headingContent(node, text) };
    }
  }
}

/** A node's range without the `\r` that the parser took for a trailing blank. */
function rangeOf(node: SyntaxNode, text: string): Span {
  let end = node.to;
  while (end > node.from && isLineEnd(text.charCodeAt(end - 1))) end--;
  return { start: node.from, end };
}

function headingContent(node: SyntaxNode, text: string): Span {
  let { from: start, to: end } = node;
  for (const mark of node.getChildren("HeaderMark")) {
    if (mark.from === node.from) start = mark.to;
    else end = Math.min(end, mark.from);
  }
  if (text.charAt(node.from) === "h") start = node.from + 3; // `h2. Timeline`
  return trim(text, { start: Math.min(start, end), end });
}

function codeContent(node: SyntaxNode, text: string, range: Span): Span {
  const texts = node.getChildren("CodeText");
  const first = texts[0];
  const last = texts.at(-1);
  if (!first || !last) return { start: range.end, end: range.end };
  const end = Math.min(last.to, range.end);
  return { start: first.from, end: text.charAt(end - 1) === "\r" ? end - 1 : end };
}

function list(node: SyntaxNode, text: string, depth: number, range: Span): List {
  const items = node.getChildren("ListItem").map((item) => toItem(item, text, depth));
  return { kind: "list", ordered: node.name === "OrderedList", range, items };
}

function toItem(node: SyntaxNode, text: string, depth: number): Item {
  const mark = node.getChild("ListMark");
  const marker = { start: node.from, end: mark?.to ?? node.from };
  const task = node.getChild("Task")?.getChild("TaskMarker");
  const blocks = children(node, text, depth + 1);
  const first = blocks[0];
  let content: Span = { start: marker.end, end: marker.end };
  if (first?.kind === "paragraph") content = trim(text, { start: task ? task.to : first.content.start, end: first.content.end });
  return {
    range: rangeOf(node, text),
    marker,
    task: task ? { range: { start: task.from + 1, end: task.to - 1 }, checked: text.charAt(task.from + 1) !== " " } : null,
    content,
    blocks,
  };
}

function table(node: SyntaxNode, text: string, range: Span): Table | null {
  const header = node.getChild("TableHeader");
  if (!header) return null;
  const delimiter = node.getChild("TableDelimiter");
  return {
    kind: "table",
    range,
    header: row(header, text),
    delimiter: delimiter ? rangeOf(delimiter, text) : { start: header.to, end: header.to },
    rows: node.getChildren("TableRow").map((r) => row(r, text)),
  };
}

function row(node: SyntaxNode, text: string): Row {
  const range = rangeOf(node, text);
  return { range, cells: splitCells(text, range) };
}
