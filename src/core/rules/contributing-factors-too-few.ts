import type { Memory } from "../document/memory";
import type { Factor, PostMortem } from "../document/model";
import { applyEdits, insert, replace } from "../text/edit";
import { lineAt, lineEnd } from "../text/lines";
import { slice, trim } from "../text/span";
import { defineRule, type Finding, type Fix } from "./rule";
import { tabStop } from "./snippet";
import { insertSection } from "./support/insert-section";
import { isNarrative } from "./support/narrative";
import { number } from "./support/number";
import { findPlaceholders, isPlaceholder } from "./support/placeholder";
import { alike, keywords, restates, sentences } from "./support/similar";
import { FACTOR_PROMPTS } from "./support/skeleton";

export const contributingFactorsTooFew = defineRule({
  meta: {
    id: "contributing-factors-too-few",
    category: "causes",
    severity: { managed: "error", adopted: "warning" },
    control: ["CC7.4", "CC7.5"],
    summary: "The document names at least two distinct contributing factors, beside the root cause.",
    why: "One cause is where the search stopped, not where the incident came from. Repeating a factor, or the root cause, in other words is still one.",
  },
  *check(document, { settings: { minimumContributingFactors: minimum, rules }, memory }) {
    if (isNarrative(document)) return;
    const { distinct, open, repeats } = count(document, minimum, memory);
    if (distinct >= minimum) return;
    const section = document.sections.find(({ kind }) => kind === "contributing-factors");
    const all = document.contributingFactors.length;
    const softly = document.managed ? null : inProse(document, section !== undefined, minimum);
    const finding: Finding = {
      range: section?.headingRange ?? document.titleRange,
      message: softly ?? message(all, distinct, open, minimum),
      // Repeated factors are reported one by one, where that rule is not switched off.
      related: rules["contributing-factor-duplicate"] === "off" ? repeats : repeats.filter(({ of }) => of === "root-cause"),
      fixes: softly !== null && section ? [] : add(document, minimum - distinct - open, open),
    };
    yield softly === null ? finding : { ...finding, severity: "hint" };
  },
});

/**
 * What is wanted of an older document that may well tell its factors, in its story or several in one sentence: to set them
 * apart. `null` where it can be seen that there are too few.
 */
function inProse({ text, contributingFactors }: PostMortem, named: boolean, minimum: number): string | null {
  const wanted = `at least ${number(minimum)} distinct ones`;
  if (!named) return `The contributing factors have no heading of their own; name ${wanted} under one, such as "Contributing factors".`;
  const [only, ...more] = contributingFactors;
  if (!only || more.length > 0 || isOpen(only)) return null;
  if (!SEVERAL.test(only.text) && !NESTED.test(text.slice(only.range.end, only.range.end + 200))) return null;
  return `The contributing factors are told in one piece; set ${wanted} apart.`;
}

/** More than one sentence, or what joins two: `The release broke the menu, and no test saw it.` */
const SEVERAL = /[.;!?,]\s+\S|\s[–—-]\s|[。！？、；，]\S|\s(?:and|but|while|also|because|und|aber|weil|et|mais|y|pero|e|og|men)\s/iu;

/** A bullet below it, further in. */
const NESTED = /^[^\S\r\n]*\r?\n[ \t]+(?:[-*+]|\d{1,9}[.)])[ \t]/;

/** A root cause is told in a few sentences; more than these are not compared. */
const MAX_SENTENCES = 200;

interface Count {
  /** How many say something of their own. */
  readonly distinct: number;
  /** How many are prompts that nobody has answered yet. */
  readonly open: number;
  readonly repeats: readonly { readonly range: Factor["range"]; readonly message: string; readonly of: "factor" | "root-cause" }[];
}

/** Looks no further than to the one that makes enough. */
function count(document: PostMortem, enough: number, memory: Memory): Count {
  const { range: cause } = document.rootCause;
  const root = cause ? sentences(slice(document.text, cause), MAX_SENTENCES, (sentence) => memory.recall(keywords, sentence)) : [];
  const seen: ReadonlySet<string>[] = [];
  const repeats: Count["repeats"][number][] = [];
  let open = 0;
  for (const factor of document.contributingFactors) {
    if (seen.length >= enough) break;
    if (isOpen(factor)) {
      open++;
      continue;
    }
    const words = keywords(factor.text);
    const again = seen.some((other) => alike(words, other));
    const fromRoot = !again && !within(factor, cause) && restates(words, root);
    if (again) repeats.push({ range: factor.range, message: "This says nearly the same as a factor above it.", of: "factor" });
    else if (fromRoot) repeats.push({ range: factor.range, message: "This repeats the root cause.", of: "root-cause" });
    else seen.push(words);
  }
  return { distinct: seen.length, open, repeats };
}

function within(factor: Factor, range: Factor["range"] | null): boolean {
  return range !== null && factor.range.start < range.end && range.start < factor.range.end;
}

/** A prompt of the template, with or without its lead: `**Technology**: ‹what made this possible?›`. */
function isOpen({ text }: Factor): boolean {
  if (isPlaceholder(text)) return true;
  const prompts = findPlaceholders(text);
  const rest = applyEdits(
    text,
    prompts.map((range) => replace(range, "")),
  );
  return prompts.length > 0 && keywords(rest).size <= 2;
}

function message(all: number, distinct: number, open: number, minimum: number): string {
  const wanted = `name at least ${number(minimum)} distinct ones`;
  if (all === 0) return `The document names no contributing factor; ${wanted}, beside the root cause.`;
  if (open > 0 && distinct === 0) return `The contributing factors are still prompts; ${wanted}, beside the root cause.`;
  if (distinct === 0) return `What stands as contributing factors repeats the root cause; ${wanted}, beside it.`;
  if (distinct + open === all) return `The document names ${number(distinct)} contributing factor${distinct === 1 ? "" : "s"}; ${wanted}.`;
  return `Only ${number(distinct)} of the ${number(all)} contributing factors ${distinct === 1 ? "is" : "are"} distinct; ${wanted}.`;
}

/** As many factors as are missing, each with another of the prompts; `open`: how many stand there already. */
function add(document: PostMortem, missing: number, open: number): readonly Fix[] {
  if (missing <= 0) return [];
  const { text } = document;
  const eol = lineEnd(text);
  const bullets = Array.from({ length: missing }, (_, index) => {
    const [name, question] = FACTOR_PROMPTS[(open + index) % FACTOR_PROMPTS.length] ?? ["", ""];
    return `**${name}**: ${tabStop(index + 1, question)}`;
  });
  const last = document.contributingFactors.at(-1);
  const section = document.sections.find(({ kind }) => kind === "contributing-factors");
  const title = missing === 1 ? "Insert a contributing factor" : `Insert ${number(missing)} contributing factors`;
  const fix = (edit: Fix["edits"][number]): readonly Fix[] => [{ title, edits: [edit], snippet: true, safe: false, preferred: true }];

  if (last) {
    const line = lineAt(text, last.range.start);
    const marker = /^([ \t]*)([-*+]|\d{1,9}([.)]))[ \t]+/.exec(text.slice(line.start, line.end));
    const end = trim(text, last.range).end;
    if (!marker) return fix(insert(end, eol + eol + bullets.map((bullet) => `- ${bullet}`).join(eol)));
    const [, indent = "", bullet = "-", delimiter] = marker;
    const items = bullets.map(
      (item, index) => `${indent}${delimiter ? `${String(parseInt(bullet, 10) + 1 + index)}${delimiter}` : bullet} ${item}`,
    );
    return fix(insert(withNested(text, end, indent.length), eol + items.join(eol)));
  }
  const lines = bullets.map((bullet) => `- ${bullet}`);
  if (!section) return fix(insertSection(document, "contributing-factors", lines));
  return fix(insert(trim(text, section.range).end, eol + eol + lines.join(eol)));
}

/** The end of a bullet, with what stands below it further in. */
function withNested(text: string, end: number, indent: number): number {
  const further = new RegExp(`(?:[ \\t]*(?:\\r?\\n|\\r))+[ \\t]{${String(indent + 1)},}[^\\s][^\\r\\n]*`, "y");
  for (further.lastIndex = end; further.test(text);) end = further.lastIndex;
  return end;
}
