/** One self-contained HTML page: no script, nothing loaded, light and dark, ready to print. */
import type { PostMortem } from "../document/model";
import type { Exporter } from "./exporter";
import { headerCard } from "./html/card";
import { escapeHtml } from "./html/escape";
import { words } from "./html/format";
import { numberHeadings, takeTitle, type Heading } from "./html/headings";
import { parseMarkdown, plainText, renderTokens } from "./html/markdown";
import { tidy } from "./html/passes";
import { styleSheet } from "./html/style";
import { markTables } from "./html/tables";

export interface HtmlOptions {
  /** BCP 47; without it the front matter's `lang`, else English. */
  readonly lang?: string;
}

/** Belt and braces: nothing in the page needs a policy, and with it nothing that slipped through could load or send anything. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'";
const SHORTEST_CONTENTS = 3;

export const html: Exporter = {
  id: "html",
  extension: ".html",
  summary: "HTML: one page that needs nothing else, for reading, printing and keeping",
  render: (document) => exportHtml(document),
};

export function exportHtml(document: PostMortem, options: HtmlOptions = {}): string {
  const tokens = parseMarkdown(withoutFrontMatter(document));
  tidy(tokens);
  markTables(tokens, document);
  const heading = takeTitle(tokens, document.title?.value ?? null);
  const title = document.title?.value ?? (heading ? plainText(heading) : null) ?? "Post-mortem";
  const headings = numberHeadings(tokens);
  return `<!doctype html>
<html lang="${escapeHtml(options.lang ?? language(document))}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Post-mortem">
<title>${escapeHtml(title)}</title>
<style>
${styleSheet(document.header.id?.value ?? "")}</style>
</head>
<body>
${headerCard(document, heading ? renderTokens([heading]) : escapeHtml(title))}
${contents(headings)}<main>
${renderTokens(tokens)}</main>
${footer(document)}
</body>
</html>
`;
}

/** The same number of lines and offsets, so that the tokens' lines are the file's. */
function withoutFrontMatter({ text, frontMatter }: PostMortem): string {
  const body = frontMatter ? text.slice(0, frontMatter.range.end).replace(/[^\r\n]/g, " ") + text.slice(frontMatter.range.end) : text;
  return body.replace(/^\uFEFF/, " ");
}

function language({ frontMatter }: PostMortem): string {
  const lang = frontMatter?.fields.get("lang")?.value;
  return typeof lang === "string" && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(lang) ? lang : "en";
}

function contents(headings: readonly Heading[]): string {
  const listed = headings.filter(({ level, text }) => level === 2 && text !== "");
  if (listed.length < SHORTEST_CONTENTS) return "";
  const items = listed.map(({ id, text }) => `<li><a href="#${escapeHtml(encodeURIComponent(id))}">${escapeHtml(text)}</a></li>`);
  return `<nav aria-label="Contents"><p class="contents" lang="en">Contents</p>\n<ol>\n${items.join("\n")}\n</ol></nav>\n`;
}

function footer({ header, severity, path }: PostMortem): string {
  const parts = [header.id?.value, severity?.value ?? severity?.written, header.status && words(header.status.value), path];
  const shown = parts.filter((part): part is string => typeof part === "string" && part !== "");
  return `<footer lang="en">${shown.map((part) => `<span>${escapeHtml(part)}</span>`).join("")}</footer>`;
}
