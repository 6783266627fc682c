/**
 * Text → document model. Never throws; linear in the length of the text.
 *
 * Front matter → blocks → sections → facts. Each step is a file or folder beside this one.
 */
import { span, trim, type Span } from "../text/span";
import { readActions } from "./actions/read-actions";
import { readFactors, readRootCause } from "./causes";
import { invalid, readHeader } from "./front-matter/header";
import { FRONT_MATTER_KEYS } from "./front-matter/schema";
import { readFrontMatter } from "./front-matter/read-front-matter";
import { readKeyValues, type KeyValue } from "./key-values";
import type { Block, Heading } from "./markdown/block";
import { readBlocks } from "./markdown/read-blocks";
import { measure } from "./measures";
import { readMilestones } from "./milestones";
import type { DocumentProblem, Field, FrontMatter, Header, PostMortem, Section, SectionKind, Severity } from "./model";
import { opaqueRanges } from "./opaque";
import { readPassages } from "./passages";
import { headingMatcher, type HeadingMatcher } from "./sections/heading-table";
import { readSections, type SectionNode } from "./sections/read-sections";
import { linesIn, saysPostMortem } from "./says-post-mortem";
import { levelOf } from "./severity";
import { Source, type Readings } from "./source";
import { documentSurroundings, documentZone } from "./surroundings";
import { readTimeline } from "./timeline/read-timeline";
import { readWaivers } from "./waivers";

export interface ParseOptions {
  /** Workspace-relative path; its name may carry the date and the id. */
  readonly path?: string;
  /** More headings by kind of section, from the settings. */
  readonly headings?: Readonly<Record<string, readonly string[]>>;
  /** More severity names, from the settings. */
  readonly severities?: Readonly<Record<string, string>>;
  /** What an earlier reading of the same document found; kept between its versions, it makes the next reading quick. */
  readonly readings?: Readings;
}

/** As much of a text as front matter is looked for in. */
const HEAD = 16 * 1024;

const builtInHeadings = headingMatcher();

export function parse(text: string, options: ParseOptions = {}): PostMortem {
  options.readings?.turn();
  const source = new Source(text, options.readings);
  const { frontMatter, problems: syntax } = readFrontMatter(text);
  // Front matter that was refused has no fields; its lines still say what the document is.
  const managed = (frontMatter?.fields.has("postmortem") ?? false) || saysPostMortem(linesIn(text.slice(0, HEAD)));
  const { header, problems: values } = readHeader(frontMatter, managed);
  const blocks = readBlocks(text, frontMatter?.range ?? null, source.readings.blocks);
  const match = options.headings && Object.keys(options.headings).length > 0 ? headingMatcher(options.headings) : builtInHeadings;
  const titleHeading = findTitle(source, blocks, match);
  const sections = readSections(source, blocks, titleHeading, match);
  const keyValues = readKeyValues(source, metadataBlocks(blocks, sections));
  const title = titleOf(source, frontMatter, titleHeading);
  const zone = documentZone(source, header, title, keyValues, blocks, sections);
  const around = documentSurroundings(source, { frontMatter, title, keyValues, path: options.path ?? null, zone });
  const { milestones, inBody, problems: instants } = readMilestones(source, frontMatter, keyValues, around, managed);
  const severity = readSeverity(source, frontMatter, keyValues, options.severities);
  const problems = [...syntax, ...values, ...instants, ...severityProblems(frontMatter, severity, managed)];
  const opaque = opaqueRanges(source, blocks);
  return {
    text,
    path: options.path ?? null,
    managed,
    frontMatter,
    header: completeHeader(source, header, keyValues),
    title,
    titleRange: titleHeading?.content ?? title?.range ?? firstLine(text, frontMatter),
    severity,
    milestones,
    zone: zone?.zone.name ?? null,
    bodyFacts: {
      title: titleHeading && headingTitle(source, titleHeading),
      severity: severityInBody(source, keyValues, SEVERITY_KEYS, options.severities),
      owner: ownerInBody(source, keyValues),
      milestones: inBody,
    },
    sections: sections.map(toSection),
    timelines: sections.flatMap((section, index) => (section.kind === "timeline" ? readTimeline(source, section, index, around) : [])),
    rootCause: readRootCause(source, sections),
    contributingFactors: readFactors(source, sections),
    actions: readActions(source, sections, blocks, around.date, header),
    measures: measure(milestones, zone?.zone ?? null),
    problems: problems.sort((a, b) => a.range.start - b.range.start),
    waivers: readWaivers(text, frontMatter, opaque),
    opaque,
    passages: readPassages(source, blocks, sections),
  };
}

/** The first heading of level 1 that names no section; without one, a first heading of level 2 that stands alone at the top. */
function findTitle(source: Source, blocks: readonly Block[], match: HeadingMatcher): Heading | null {
  const headings = blocks.filter((block) => block.kind === "heading");
  const first = headings[0];
  const tops = headings.filter((heading) => heading.level === 1);
  const top = tops[0];
  const alone = tops.length === 1 && headings.length > 1;
  if (top && match(source.plain(top.content), alone) === null) return top;
  const unnamed = first && first !== top && match(source.plain(first.content)) === null && first === blocks[0];
  return unnamed ? first : null;
}

function titleOf(source: Source, frontMatter: FrontMatter | null, heading: Heading | null): Field | null {
  const field = frontMatter?.fields.get("title");
  if (field && field.value !== null && field.value !== "" && (typeof field.value === "string" || typeof field.value === "number")) {
    return { written: field.written, value: String(field.value), range: field.valueRange };
  }
  return heading && headingTitle(source, heading);
}

function headingTitle(source: Source, { content }: Heading): Field {
  return { written: source.slice(content), value: source.plain(content), range: content };
}

function firstLine(text: string, frontMatter: FrontMatter | null): Span {
  if (frontMatter) return frontMatter.openingFence;
  const start = text.search(/\S/);
  if (start < 0) return span(0, 0);
  const end = text.slice(start, start + 500).search(/[\r\n]/);
  return trim(text, span(start, end < 0 ? Math.min(text.length, start + 500) : start + end));
}

/** Where facts stand as `Key: value`: everywhere but in timelines, lists of actions and the like. */
function metadataBlocks(blocks: readonly Block[], sections: readonly SectionNode[]): Block[] {
  const closed = new Set<SectionKind>(["timeline", "actions", "contributing-factors", "references"]);
  const left = new Set(sections.filter((s) => closed.has(s.kind) && s.form !== "label").flatMap((s) => s.blocks));
  return blocks.filter((block) => !left.has(block));
}

function toSection({ kind, heading, level, headingRange, content, range, form }: SectionNode): Section {
  return { kind, heading, level, headingRange, content, range, form };
}

function readSeverity(
  source: Source,
  frontMatter: FrontMatter | null,
  body: readonly KeyValue[],
  extra?: Readonly<Record<string, string>>,
): Severity | null {
  const field = frontMatter?.fields.get("severity");
  if (field && (typeof field.value === "string" || typeof field.value === "number") && field.value !== "") {
    return { written: String(field.value), value: levelOf(String(field.value), extra), range: field.valueRange };
  }
  return severityInBody(source, body, SEVERITY_OR_PRIORITY, extra);
}

const SEVERITY_KEYS = /^(?:severity|sev|incident severity|severity level|重大度|schweregrad|gravité|gravedad|severidade|alvorlighet)$/;
const SEVERITY_OR_PRIORITY = new RegExp(`${SEVERITY_KEYS.source}|^priority$`);

function severityInBody(
  source: Source,
  body: readonly KeyValue[],
  keys: RegExp,
  extra?: Readonly<Record<string, string>>,
): Severity | null {
  const found = body.find(({ key }) => keys.test(key));
  if (!found) return null;
  const written = source.plain(found.value);
  return { written, value: levelOf(written, extra), range: found.value };
}

function severityProblems(frontMatter: FrontMatter | null, severity: Severity | null, managed: boolean): DocumentProblem[] {
  const field = frontMatter?.fields.get("severity");
  return managed && field && severity && severity.value === null ? [invalid(field, FRONT_MATTER_KEYS.severity.wanted)] : [];
}

/** What the front matter leaves out and the body says. */
function completeHeader(source: Source, header: Header, body: readonly KeyValue[]): Header {
  const owner = header.owner ?? ownerInBody(source, body);
  const status = header.status ?? fieldInBody(source, body, /^(?:status|post-?mortem status|document status)$/);
  const id = header.id ?? fieldInBody(source, body, /^(?:id|incident id|post-?mortem id|incident number)$/);
  return { ...header, ...(owner && { owner }), ...(status && { status }), ...(id && { id }) };
}

function ownerInBody(source: Source, body: readonly KeyValue[]): Field | null {
  return fieldInBody(source, body, /^(?:owner|owners|post-?mortem owner|incident owner)$/);
}

function fieldInBody(source: Source, body: readonly KeyValue[], keys: RegExp): Field | null {
  const found = body.find(({ key }) => keys.test(key));
  return found ? { written: source.slice(found.value), value: source.plain(found.value), range: found.value } : null;
}
