/** The rendered document in blocks, so that a change of the text is a change of a block or two on the page. */
import type { PostMortem } from "../document/model";
import { headerCard } from "../exporters/html/card";
import { placeChart } from "../exporters/html/chart-block";
import { escapeHtml } from "../exporters/html/escape";
import { renderTokens, type Token } from "../exporters/html/markdown";
import { readPage, type Marks } from "../exporters/html/page";

/** A block of the first level: a paragraph, a list, a table. */
export interface Block {
  /** Has neither script nor style in it, and no line number: the same block further down is the same HTML. */
  readonly html: string;
  /** Lines of the file, from 0, half-open. */
  readonly line: number;
  readonly end: number;
  /** Which phrases it shows, by their index; `data-phrase` is a place in this list. */
  readonly phrases: readonly number[];
}

export interface Rendered {
  readonly title: string;
  /** The header of the page, with the title. */
  readonly card: Block;
  readonly blocks: readonly Block[];
}

/** Rows and items carry their line, counted from the block's first one, in `data-line`. */
const LINED = new Set(["tr_open", "list_item_open"]);

export function renderBlocks(document: PostMortem, marks: Marks): Rendered {
  const { title, heading, tokens } = readPage(document, marks);
  placeChart(tokens, document);
  const top = heading ? rendered([heading], 0) : { html: escapeHtml(title), phrases: [] };
  const html = headerCard(document, top.html.trim()).replace(/ style="flex-grow:(\d+)"/g, ' data-grow="$1"');
  const blocks: Block[] = [];
  let from = 0;
  let depth = 0;
  tokens.forEach((token, index) => {
    depth += token.nesting;
    if (depth > 0) return;
    const group = tokens.slice(from, index + 1);
    from = index + 1;
    const [line, end] = group[0]?.map ?? [blocks.at(-1)?.end ?? 0, blocks.at(-1)?.end ?? 0];
    blocks.push({ ...rendered(group, line), line, end });
  });
  return { title, card: { html, phrases: top.phrases, line: 0, end: 1 }, blocks };
}

function rendered(group: readonly Token[], line: number): Pick<Block, "html" | "phrases"> {
  const phrases: number[] = [];
  let before: Token | null = null;
  for (const token of group) {
    if (LINED.has(token.type) && token.map) token.attrSet("data-line", String(token.map[0] - line));
    withoutStyle(token);
    if (token.type === "heading_open") token.attrSet("id", `doc-${String(token.attrGet("id") ?? "")}`);
    for (const child of token.children ?? []) {
      const href = child.type === "link_open" ? String(child.attrGet("href") ?? "") : "";
      if (href.startsWith("#")) child.attrSet("href", `#doc-${href.slice(1)}`);
      if (child.type !== "phrase_open") continue;
      count(child, phrases, before);
      before = child;
    }
  }
  return { html: renderTokens(group), phrases };
}

/** Counts a piece within its block: a new phrase above would else change all blocks below. `before`: the piece before it. */
function count(piece: Token, phrases: number[], before: Token | null): void {
  const index = Number(piece.attrGet("data-phrase"));
  if (before && phrases.at(-1) === index) {
    // The phrase can be reached at its first piece, and is named behind its last.
    without(piece, ["tabindex", "role"]);
    without(before, ["data-label"]);
    piece.attrJoin("class", "more");
  } else phrases.push(index);
  piece.attrSet("data-phrase", String(phrases.length - 1));
}

function without(token: Token, names: readonly string[]): void {
  token.attrs = (token.attrs ?? []).filter(([name]) => !names.includes(name));
}

/** A policy that lets no style attribute through is the strictest: the alignment of a cell becomes a class. */
function withoutStyle(token: Token): void {
  const style = token.attrGet("style");
  if (style === null) return;
  without(token, ["style"]);
  const align = /text-align:(left|center|right)/.exec(String(style))?.[1];
  if (align) token.attrJoin("class", `align-${align}`);
}
