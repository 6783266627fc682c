/** A post-mortem → what the compiler is given: the document as data, and its images as files. */
import type { PostMortem } from "../../document/model";
import { LineMap } from "../../text/line-map";
import { sha256 } from "../../text/sha256";
import { timelineChart } from "../chart";
import type { ExportSettings } from "../exporter";
import { highlight } from "../highlight";
import { blockAt } from "../html/chart-block";
import { words } from "../html/format";
import { makeToken, type Token } from "../html/markdown";
import { language, readPage } from "../html/page";
import type { Pictures } from "../images";
import { blocks, CHART } from "./blocks";
import { card } from "./card";
import { breakable, clean } from "./clean";
import type { PdfJob } from "./engine";
import { inlines, type InlineContext } from "./inlines";
import type { CodeRun, PdfDocument } from "./layout";
import { PictureFiles } from "./pictures";

export interface PdfOptions extends ExportSettings {
  readonly pictures: Pictures;
}

const ACCENT = "#1a56c4";
const SHORTEST_CONTENTS = 3;
/** Characters that are sure to have room in one line, side by side. */
const WIDTH_OF_TITLE = 72;
const WIDTH_OF_ID = 28;
const NOT_PART = "image, not part of this file";

export function pdfJob(document: PostMortem, options: PdfOptions): PdfJob {
  const { title, heading, headings, tokens } = readPage(document, undefined, options.pictures);
  const images = new PictureFiles();
  const chart = placeChart(tokens, document);
  const charts = chart ? [{ path: "/chart.svg", bytes: new TextEncoder().encode(chart.svg) }] : [];
  const context: InlineContext = {
    anchors: new Set(headings.map(({ id }) => id)),
    image: (source) => (source.startsWith("data:") ? images.add(source) : { why: NOT_PART }),
  };
  const logo = options.logo ? images.add("logo", options.logo) : null;
  const { id, authors } = document.header;
  const content: PdfDocument = {
    lang: language(document),
    title: clean(title),
    heading: heading ? inlines(heading, context) : [{ t: "text", text: breakable(clean(title)) }],
    head: [shortened(clean(title), WIDTH_OF_TITLE), shortened(clean(id?.value ?? ""), WIDTH_OF_ID)],
    authors: (authors ?? []).map(clean),
    keywords: [id?.value, document.severity?.value].filter((word) => typeof word === "string").map(clean),
    date: day(document),
    paper: options.paper === "Letter" ? "us-letter" : "a4",
    accent: options.accent ?? ACCENT,
    logo: logo && "file" in logo ? logo.file : null,
    foot: foot(document, options.footer),
    card: card(document, title),
    contents: headings.filter(({ level, text }) => level === 2 && text !== "").length >= SHORTEST_CONTENTS,
    blocks: blocks(tokens, { ...context, highlight: colouredLines, chart }),
    source: { name: sourceName(document), text: document.text },
  };
  return { document: content, files: [...charts, ...images.files] };
}

/** Puts a token for the chart in front of the first entries, and answers what it shows; `null` where there is none. */
function placeChart(
  tokens: Token[],
  document: PostMortem,
): { readonly svg: string; readonly alt: string; readonly caption: string } | null {
  const first = document.timelines.find(({ entries }) => entries.length > 0)?.entries[0];
  const at = first ? blockAt(tokens, new LineMap(document.text).position(first.range.start).line - 1) : -1;
  const chart = at < 0 ? null : timelineChart(document);
  if (!chart) return null;
  tokens.splice(at, 0, makeToken(CHART));
  return { svg: chart.svg.replace("<svg ", '<svg font-family="Source Sans 3" '), alt: clean(chart.alt), caption: clean(chart.caption) };
}

function foot({ header, text }: PostMortem, footer: string | undefined): readonly string[] {
  const parts = [footer, header.id?.value, header.status && words(header.status.value), `Source SHA-256 ${sha256(text).slice(0, 12)}`];
  return parts.filter((part) => part !== undefined && part !== "").map((part) => breakable(clean(part ?? "")));
}

function shortened(text: string, most: number): string {
  const all = [...text.replace(/\s+/g, " ").trim()];
  return all.length <= most
    ? all.join("")
    : `${all
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`;
}

function day({ milestones }: PostMortem): PdfDocument["date"] {
  const written = (milestones.completed ?? milestones.initiated ?? milestones.resolved ?? milestones.started)?.date;
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(written ?? "");
  return match ? [Number(match[1]), Number(match[2]), Number(match[3])] : null;
}

/** A name that any reader can save the attachment under. */
function sourceName({ path }: PostMortem): string {
  const name =
    (path ?? "")
      .split("/")
      .at(-1)
      ?.replace(/[^\w.-]+/g, "-") ?? "";
  return /\w/.test(name) ? name : "post-mortem.md";
}

function colouredLines(code: string, info: string): readonly (readonly CodeRun[])[] {
  const lines: CodeRun[][] = [[]];
  for (const { kind, text } of highlight(code, info)) {
    for (const [index, piece] of text.split("\n").entries()) {
      if (index > 0) lines.push([]);
      if (piece !== "") lines.at(-1)?.push([kind ?? "", piece]);
    }
  }
  return lines;
}
