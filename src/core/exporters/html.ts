/** One self-contained HTML page: no script, nothing loaded, light and dark, ready to print. */
import type { PostMortem } from "../document/model";
import { sha256 } from "../text/sha256";
import type { Exporter, ExportSettings } from "./exporter";
import { headerCard } from "./html/card";
import { placeChart } from "./html/chart-block";
import { escapeHtml } from "./html/escape";
import { words } from "./html/format";
import type { Heading } from "./html/headings";
import { renderTokens } from "./html/markdown";
import { language, readPage } from "./html/page";
import { styleSheet } from "./html/style";
import { type Pictures, pictureOf } from "./images";
import { fillTemplate, type TemplateValues } from "./template/template";

export interface HtmlOptions {
  /** BCP 47; without it the front matter's `lang`, else English. */
  readonly lang?: string;
  /** The images of the workspace that become part of the page; others are named. */
  readonly pictures?: Pictures;
  readonly settings?: ExportSettings;
}

/** Belt and braces: nothing in the page needs a policy, and with it nothing that slipped through could load or send anything. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'";
const SHORTEST_CONTENTS = 3;

export const html: Exporter = {
  id: "html",
  extension: ".html",
  summary: "HTML: one page that needs nothing else, for reading, printing and keeping",
  render: (document, { pictures, settings }) => exportHtml(document, { pictures, settings }),
};

export function exportHtml(document: PostMortem, options: HtmlOptions = {}): string {
  const { title, heading, headings, tokens } = readPage(document, undefined, options.pictures);
  placeChart(tokens, document);
  const hash = sha256(document.text);
  const { settings = {} } = options;
  const parts = {
    card: headerCard(document, heading ? renderTokens([heading]) : escapeHtml(title), logoOf(settings)),
    contents: contents(headings),
    body: `<main>\n${renderTokens(tokens)}</main>`,
    footer: footer(document, hash, settings),
  };
  const body = settings.template?.body ?? null;
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
${styleSheet(runningFoot(document, hash, settings), settings)}${settings.template?.style ?? ""}</style>
</head>
<body>
${body ? fillTemplate(body, { parts, facts: factsOf(document, title, hash) }) : `${parts.card}\n${parts.contents}${parts.body}\n${parts.footer}`}
</body>
</html>
`;
}

/** It says nothing that the page does not say in words. */
function logoOf({ logo }: ExportSettings): string {
  const picture = logo ? pictureOf(logo, 0) : null;
  return picture?.src === undefined ? "" : `<p class="logo"><img src="${picture.src}" alt=""></p>`;
}

function factsOf({ header, severity, path }: PostMortem, title: string, hash: string): TemplateValues["facts"] {
  return {
    id: header.id?.value ?? "",
    title,
    severity: severity?.value ?? severity?.written ?? "",
    status: header.status ? words(header.status.value) : "",
    category: header.category ? words(header.category.value) : "",
    owner: header.owner?.value ?? "",
    authors: header.authors?.join(", ") ?? "",
    path: path ?? "",
    hash,
  };
}

function contents(headings: readonly Heading[]): string {
  const listed = headings.filter(({ level, text }) => level === 2 && text !== "");
  if (listed.length < SHORTEST_CONTENTS) return "";
  const items = listed.map(({ id, text }) => `<li><a href="#${escapeHtml(encodeURIComponent(id))}">${escapeHtml(text)}</a></li>`);
  return `<nav aria-label="Contents"><p class="contents" lang="en">Contents</p>\n<ol>\n${items.join("\n")}\n</ol></nav>\n`;
}

/** At the end: which document this is, and the digest of its text, by which another version can be told from it. */
function footer({ header, severity, path }: PostMortem, hash: string, settings: ExportSettings): string {
  const parts = [
    settings.footer,
    header.id?.value,
    severity?.value ?? severity?.written,
    header.status && words(header.status.value),
    path,
  ];
  const shown = parts.filter((part): part is string => typeof part === "string" && part !== "");
  const spans = shown.map((part) => `<span>${escapeHtml(part)}</span>`).join("");
  return `<footer lang="en">${spans}<span class="hash">SHA-256 of the source: <code>${hash}</code></span></footer>`;
}

/** On each page of paper. */
function runningFoot({ header }: PostMortem, hash: string, settings: ExportSettings): string {
  const parts = [settings.footer, header.id?.value, header.status && words(header.status.value), `Source SHA-256 ${hash.slice(0, 12)}`];
  return parts.filter((part) => part !== undefined && part !== "").join(" · ");
}
