/** The tokens of a page → what the template sets, block by block. */
import type { Token } from "../html/markdown";
import { clean, breakable } from "./clean";
import { columns, isTall, longestInCell } from "./columns";
import { inlines, type InlineContext } from "./inlines";
import type { Block, CodeRun, Inline, ListItem, Table } from "./layout";

export interface BlockContext extends InlineContext {
  /** The lines of a piece of code, in colour where its language is known. */
  highlight(code: string, language: string): readonly (readonly CodeRun[])[];
  /** Of the chart that stands where a token of the type CHART does. */
  readonly chart: { readonly alt: string; readonly caption: string } | null;
}

/** The type of the token in whose place the chart goes. */
export const CHART = "pdf_chart";

/** Deeper nesting is set like this depth: the template calls itself for each level, and a page has no room for more. */
const DEEPEST = 12;
/** A piece of code up to this many lines stays on one page. */
const SHORT_CODE = 20;
/** Characters of code in a line. */
const CODE_WIDTH = 85;

export function blocks(tokens: readonly Token[], context: BlockContext): readonly Block[] {
  let at = 0;
  return untilClosed(0);

  function untilClosed(depth: number): readonly Block[] {
    const found: Block[] = [];
    for (let token = tokens[at++]; token && token.nesting !== -1; token = tokens[at++]) found.push(...blockOf(token, depth));
    return found;
  }

  function blockOf(token: Token, depth: number): readonly Block[] {
    switch (token.type) {
      case "heading_open":
        return heading(token);
      case "paragraph_open":
        return [paragraph(takeInline(), token)];
      case "bullet_list_open":
      case "ordered_list_open":
        return list(token, depth + 1);
      case "blockquote_open": {
        const c = untilClosed(depth + 1);
        return depth < DEEPEST ? [{ t: "quote", c }] : c;
      }
      case "fence":
      case "code_block":
        return [code(token)];
      case CHART:
        return context.chart ? [{ t: "figure", file: "/chart.svg", ...context.chart }] : [];
      case "hr":
        return [{ t: "rule" }];
      case "table_open":
        return [table(token)];
      case "footnotes_open":
        return [footnotes(depth + 1)];
      default:
        return token.nesting === 1 ? untilClosed(depth) : [];
    }
  }

  function heading(token: Token): readonly Block[] {
    const c = inlines(takeInline(), context);
    const level = Number(token.tag.slice(1));
    const block: Block = { t: "heading", level, id: String(token.attrGet("id") ?? ""), rtl: isRightToLeft(token), c };
    return [block];
  }

  /** The inline token that follows, and past the token that closes its block. */
  function takeInline(): Token | undefined {
    const inline = tokens[at];
    at += 2;
    return inline;
  }

  function paragraph(inline: Token | undefined, open: Token): Block {
    const c = inlines(inline, context);
    const only = c.length === 1 ? c[0] : undefined;
    if (only?.t !== "image") return { t: "paragraph", rtl: isRightToLeft(open), c };
    const title = inline?.children?.find(({ type }) => type === "image")?.attrGet("title");
    return { t: "figure", file: only.file, alt: only.alt, caption: title ? clean(String(title)) : null };
  }

  function list(token: Token, depth: number): readonly Block[] {
    const items: ListItem[] = [];
    for (let item = tokens[at++]; item?.type === "list_item_open"; item = tokens[at++]) {
      const c = untilClosed(depth);
      const first = c[0];
      items.push({ task: first?.t === "paragraph" && first.c[0]?.t === "box", c });
    }
    if (depth > DEEPEST) return items.flatMap(({ c }) => c);
    const start = Number(token.attrGet("start") ?? 1);
    const first = items[0]?.c[0];
    const rtl = first?.t === "paragraph" && first.rtl;
    return [{ t: "list", ordered: token.type === "ordered_list_open", start: Number.isFinite(start) ? start : 1, rtl, items }];
  }

  function footnotes(depth: number): Block {
    const notes: (readonly Block[])[] = [];
    for (let note = tokens[at++]; note?.type === "footnote_open"; note = tokens[at++]) notes.push(untilClosed(depth));
    return { t: "footnotes", notes };
  }

  function code(token: Token): Block {
    const text = clean(token.content.replace(/\n$/, "")).replaceAll("\t", "    ");
    const lines = context.highlight(text, token.info).map((line) => line.map(([kind, run]) => [kind, breakable(run)] as const));
    const height = text.split("\n").reduce((sum, { length }) => sum + Math.max(1, Math.ceil(length / CODE_WIDTH)), 0);
    return { t: "code", split: height > SHORT_CODE, lines };
  }

  function table(token: Token): Table {
    const rows: (readonly Inline[])[][] = [];
    const align: Table["columns"][number]["align"][] = [];
    const cell: InlineContext = { ...context, longest: longestInCell(countColumns()) };
    const rtl = tokens.slice(at, at + 3).some((part) => part.type === "th_open" && isRightToLeft(part));
    for (let part = tokens[at++]; part && part.type !== "table_close"; part = tokens[at++]) {
      if (part.type === "tr_open") rows.push([]);
      if (part.type !== "inline") continue;
      if (rows.length === 1) align.push(alignment(tokens[at - 2]));
      rows.at(-1)?.push(inlines(part, cell));
    }
    const [head = [], ...body] = rows;
    const kind = token.meta?.["kind"];
    const sized = columns(rows, align);
    return {
      t: "table",
      kind: typeof kind === "string" ? kind : "",
      rtl,
      columns: sized,
      head,
      rows: body.map((cells) => ({ split: isTall(cells, sized), cells })),
    };
  }

  function countColumns(): number {
    let count = 0;
    for (let i = at; tokens[i] && tokens[i]?.type !== "tr_close"; i++) if (tokens[i]?.type === "inline") count++;
    return count;
  }
}

function isRightToLeft(open: Token): boolean {
  return open.attrGet("dir") === "rtl";
}

function alignment(cell: Token | undefined): "left" | "center" | "right" {
  const style = String(cell?.attrGet("style") ?? "");
  return style.includes("center") ? "center" : style.includes("right") ? "right" : "left";
}
