import * as z from "../zod";
import type { PostMortem, Section } from "../document/model";
import type { Ranged } from "../text/line-search";
import { lineAt, nextLine } from "../text/lines";
import { slice, type Span } from "../text/span";
import { SpanSet } from "../text/span-set";
import { defineRule, type Finding } from "./rule";
import { gapOf } from "./support/action-part";
import { heldPlace } from "./support/stamp-text";
import { number } from "./support/number";
import { findPlaceholders } from "./support/placeholder";
import { quote } from "./support/quote";

const options = z.object({ allow: z._default(z.array(z.string()), []) });

export const placeholderLeft = defineRule<z.infer<typeof options>>({
  meta: {
    id: "placeholder-left",
    category: "hygiene",
    severity: { managed: "warning", adopted: "information" },
    control: [],
    summary: "No placeholder of a template or of the writer is left in the text.",
    why: "A prompt that was never answered reads like an answer to whoever skims the page, and shows that the review skipped it.",
    options,
  },
  *check(document, { options: { allow }, memory }) {
    const { text } = document;
    const silent = new SpanSet([
      ...document.opaque.filter((hidden) => !isPrompt(text, hidden)),
      ...memory.search(addresses, text).map(({ range }) => range),
      ...reportedElsewhere(document),
      ...frontMatterButValues(document),
    ]);
    const actions = [...document.actions, ...document.sections.filter(({ kind }) => kind === "actions")];
    const states = new SpanSet(actions.map(({ range }) => range));
    const forms = new SpanSet([
      ...memory.search(delimiterRows, text).map(({ range }) => headOf(text, range)),
      ...document.sections.map(({ headingRange }) => headingRange),
    ]);
    const prompts = new Map<Section, Span[]>();
    for (const { range } of memory.search(placeholders, text)) {
      const written = slice(text, range);
      if (allow.includes(written) || silent.touches(range)) continue;
      // The state of an action, which is what a list of actions uses the word for.
      if (written === "TODO" && states.touches(range)) continue;
      if (/^(?:YYYY|HH)/.test(written) && forms.touches(range)) continue;
      const section = written.startsWith("‹") && isDraft(document) ? sectionOf(document, range) : undefined;
      if (section) prompts.set(section, [...(prompts.get(section) ?? []), range]);
      else yield { range, message: message(written) };
    }
    for (const [section, ranges] of prompts) yield* inDraft(text, section, ranges);
  },
});

function message(written: string): string {
  return `The placeholder ${quote(written)} is still there; write what belongs in its place.`;
}

/** The prompts of the template are what a draft is written along: one word for each section is enough. */
function* inDraft(text: string, { heading }: Section, [first, ...others]: readonly Span[]): Iterable<Finding> {
  if (!first) return;
  yield {
    range: first,
    message:
      others.length === 0
        ? message(slice(text, first))
        : `Under ${quote(heading)}, ${number(others.length + 1)} prompts are still there; write what belongs in their place.`,
    related: others.map((range) => ({ range, message: message(slice(text, range)) })),
    severity: "information",
  };
}

function isDraft({ managed, header: { status } }: PostMortem): boolean {
  return managed && status?.value === "draft";
}

function sectionOf({ sections }: PostMortem, { start }: Span): Section | undefined {
  return sections.findLast(({ form, range }) => form !== "label" && range.start <= start && start < range.end);
}

/** `<Describe what happened>` is a tag to Markdown. */
function isPrompt(text: string, { start, end }: Span): boolean {
  return text[start] === "<" && end - start < 100 && findPlaceholders(text.slice(start, end).trim())[0]?.start === 0;
}

/** Addresses, bare and behind a link's text: what stands in them is not for the reader. */
function addresses(text: string): readonly Ranged[] {
  const found = text.matchAll(/\bhttps?:\/\/(?:[^\s<>)\]]|<[^<>\s]{1,40}>)*|\]\([^()\r\n]*\)/g);
  return [...found].map((match) => ({ range: { start: match.index, end: match.index + match[0].length } }));
}

function placeholders(text: string): readonly Ranged[] {
  return findPlaceholders(text).map((range) => ({ range }));
}

/** Gaps that rules of their own report: an entry's time, an action's owner and due date. */
function reportedElsewhere(document: PostMortem): readonly Span[] {
  const stamps = document.timelines.flatMap(({ entries }) => entries.flatMap((entry) => heldPlace(document.text, entry) ?? []));
  const gaps = document.actions.flatMap((action) => [gapOf(document, action, action.owner), gapOf(document, action, action.due)]);
  return [...stamps, ...gaps.flatMap((gap) => (gap?.held ? [gap.range] : []))];
}

/** The comments of the front matter explain the template to the writer; its values are what counts. */
function frontMatterButValues({ frontMatter }: PostMortem): readonly Span[] {
  if (!frontMatter) return [];
  const values = [...frontMatter.fields.values()].map(({ valueRange }) => valueRange).sort((a, b) => a.start - b.start);
  const starts = [frontMatter.range.start, ...values.map(({ end }) => end)];
  const ends = [...values.map(({ start }) => start), frontMatter.range.end];
  return starts.map((start, index) => ({ start, end: ends[index] ?? start }));
}

/** The rows below the heads of tables: `| --- | --- |`. */
function delimiterRows(text: string): readonly Ranged[] {
  const rows: Ranged[] = [];
  for (let at = text.indexOf("---"); at >= 0; at = text.indexOf("---", nextLine(text, at))) {
    const range = lineAt(text, at);
    if (/^[\s|:-]+$/.test(slice(text, range))) rows.push({ range });
  }
  return rows;
}

/** The line above, which says how times are written: `| Time (YYYY-MM-DD HH:MM) |`. */
function headOf(text: string, { start }: Span): Span {
  const end = start - (text.startsWith("\r\n", start - 2) ? 2 : 1);
  return end < 0 ? { start: 0, end: 0 } : lineAt(text, end);
}
