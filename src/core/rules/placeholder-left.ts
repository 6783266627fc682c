import { z } from "../zod";
import type { PostMortem } from "../document/model";
import { lineAt } from "../text/lines";
import { contains, overlaps, slice, type Span } from "../text/span";
import { SpanSet } from "../text/span-set";
import { defineRule } from "./rule";
import { isMissing } from "./support/action-part";
import { findPlaceholders } from "./support/placeholder";

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
  *check(document, { options: { allow } }) {
    const silent = new SpanSet([...document.opaque, ...addresses(document.text), ...reportedElsewhere(document)]);
    for (const range of findPlaceholders(document.text)) {
      const written = slice(document.text, range);
      if (allow.includes(written) || silent.touches(range) || !isGap(document, range, written)) continue;
      yield { range, message: `The placeholder "${written}" is still there; write what belongs in its place.` };
    }
  },
});

/** Addresses, bare and behind a link's text: what stands in them is not for the reader. */
function addresses(text: string): readonly Span[] {
  const found = text.matchAll(/\bhttps?:\/\/(?:[^\s<>)\]]|<[^<>\s]{1,40}>)*|\]\([^()\r\n]*\)/g);
  return [...found].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** Gaps that rules of their own report: an entry's time, an action's owner and due date. */
function reportedElsewhere(document: PostMortem): readonly Span[] {
  const stamps = document.timelines.flatMap(({ entries }) =>
    entries.filter(({ stamp }) => stamp.placeholder).map(({ stamp }) => stamp.range),
  );
  const parts = document.actions.flatMap(({ owner, due }) => [owner, due].filter(isMissing).map((part) => part.field?.range ?? part.slot));
  return [...stamps, ...parts.filter((range) => range !== null)];
}

function isGap(document: PostMortem, range: Span, written: string): boolean {
  const { frontMatter, sections, text } = document;
  if (frontMatter && overlaps(frontMatter.range, range)) {
    // The comments of the front matter explain the template to the writer; its values are what counts.
    return [...frontMatter.fields.values()].some((field) => contains(field.valueRange, range));
  }
  // The state of an action, which is what a list of actions uses the word for.
  if (written === "TODO")
    return ![...document.actions, ...sections.filter(({ kind }) => kind === "actions")].some((part) => contains(part.range, range));
  // A heading, or a table's head, that says how times are written: `Time (YYYY-MM-DD HH:MM)`.
  if (/^(?:YYYY|HH)/.test(written)) return !sections.some((section) => contains(section.headingRange, range)) && !isTableHead(text, range);
  return true;
}

function isTableHead(text: string, range: Span): boolean {
  const { end } = lineAt(text, range.end);
  const next = lineAt(text, text.startsWith("\r\n", end) ? end + 2 : end + 1);
  const line = text.slice(next.start, next.end);
  return line.includes("---") && /^[\s|:-]+$/.test(line);
}
