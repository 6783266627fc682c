/** Markdown → HTML that is safe to open anywhere: no tag of the writer's, no script, no address that loads anything. */
import MarkdownIt from "markdown-it";
import { highlight } from "../highlight";
import { commentsAndBreaks } from "./comments";
import { escapeHtml } from "./escape";
import { footnoteEnvironment, footnotes, placeFootnotes } from "./footnotes";
import { footnoteRules } from "./footnote-rules";
import { validateLink } from "./links";

export type Token = MarkdownIt.Token;

const md = new MarkdownIt({ html: false, linkify: true, typographer: false, highlight: colouredCode });
md.use(commentsAndBreaks);
md.use(footnotes);
md.validateLink = validateLink;
// A bare `deploy.sh` or `runbook.md` is a file, though both end like a domain.
md.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });

Object.assign(md.renderer.rules, {
  table_open: (tokens, index) => {
    const { label, kind } = tokens[index]?.meta ?? {};
    const name = typeof label === "string" && label !== "" ? `Table: ${label}` : "Table";
    const classes = typeof kind === "string" ? ` class="${escapeHtml(kind)}"` : "";
    return `<div class="scroll" role="group" aria-label="${escapeHtml(name)}" tabindex="0"><table${classes}>\n`;
  },
  table_close: () => "</table></div>\n",
  image: (tokens, index) => {
    const token = tokens[index];
    const title = token?.attrGet("title");
    const source = escapeHtml(String(token?.attrGet("src") ?? ""));
    const { width, height } = token?.meta ?? {};
    const size = typeof width === "number" && typeof height === "number" ? ` width="${String(width)}" height="${String(height)}"` : "";
    return `<img src="${source}" alt="${escapeHtml(altText(token))}"${title ? ` title="${escapeHtml(String(title))}"` : ""}${size}>`;
  },
  image_note: (tokens, index) => {
    const token = tokens[index];
    const alt = altText(token);
    const source = String(token?.attrGet("src") ?? "");
    const named = alt !== "" ? alt : source.startsWith("data:") ? "Image" : source;
    const why: unknown = token?.meta?.["why"];
    const note = typeof why === "string" ? `Image left out. ${why}` : "(image, not part of this file)";
    return `<span class="image-note"><span class="image-alt">${escapeHtml(named)}</span> <span class="note" lang="en">${escapeHtml(note)}</span></span>`;
  },
  link_path: (tokens, index) => ` <span class="path">(${escapeHtml(tokens[index]?.content ?? "")})</span>`,
  task_box: (tokens, index) => {
    const done = tokens[index]?.meta?.["done"] === true;
    return `<span class="box${done ? " checked" : ""}" role="img" aria-label="${done ? "Done" : "Open"}"></span>`;
  },
  chart: (tokens, index) => tokens[index]?.content ?? "",
  badge_open: (tokens, index) => `<span class="chip ${escapeHtml(tokens[index]?.info ?? "")}">`,
  badge_close: () => "</span>",
  ...footnoteRules,
} satisfies Record<string, MarkdownIt.RendererRule>);

/** For markdown-it, which puts it into `pre` and `code`. */
function colouredCode(code: string, info: string): string {
  return highlight(code, info)
    .map(({ kind, text }) => (kind === null ? escapeHtml(text) : `<span class="code-${kind}">${escapeHtml(text)}</span>`))
    .join("");
}

/** A token of this exporter's own, rendered by the rule of its type. */
export function makeToken(type: string, content = ""): Token {
  const token = new MarkdownIt.Token(type, "", 0);
  token.content = content;
  return token;
}

/** `hasFootnotes`: footnotes are read, and come last; else they stay as they are written. */
export function parseMarkdown(text: string, hasFootnotes = true): Token[] {
  return hasFootnotes ? placeFootnotes(md.parse(text, footnoteEnvironment()), makeToken) : md.parse(text, {});
}

export function renderTokens(tokens: readonly Token[]): string {
  return md.renderer.render([...tokens], md.options, {});
}

/** The words of an inline token, without marks, addresses and line breaks. */
export function plainText(token: Token | undefined): string {
  return (token?.children ?? [])
    .map((child) => {
      if (child.type === "softbreak" || child.type === "hardbreak") return " ";
      return child.children ? plainText(child) : child.content;
    })
    .join("");
}

function altText(token: Token | undefined): string {
  return plainText(token).trim();
}
