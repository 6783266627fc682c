import type { PostMortem, Section } from "../document/model";
import { insert } from "../text/edit";
import { lineEnd } from "../text/lines";
import { slice, trim } from "../text/span";
import { defineRule, type Finding, type Fix } from "./rule";
import { insertSection, insertSectionTitle } from "./support/insert-section";
import { isNarrative, tellsTimes } from "./support/narrative";
import { keywords } from "./support/similar";
import { skeleton } from "./support/skeleton";

export const actionsMissing = defineRule({
  meta: {
    id: "actions-missing",
    category: "actions",
    severity: { managed: "error", adopted: "warning" },
    control: ["CC7.4", "CC7.5"],
    summary: "The document names at least one action item.",
    why: "Without an action nothing is different afterwards. The control asks what was decided and follows it until it is done.",
  },
  *check(document) {
    if (document.actions.length > 0 || isNarrative(document)) return;
    const section = document.sections.find(({ kind }) => kind === "actions");
    // An older document that says in its own words what was decided, or that nothing was, is not asked for a list.
    if (!document.managed && section && saysSomething(document, section)) return;
    const finding: Finding = {
      range: section?.headingRange ?? document.titleRange,
      message: "The document names no action item; add what will be changed, with an owner and a due date.",
      fixes: add(document, section),
    };
    yield document.managed || section || (tellsTimes(document) && !tellsMeasures(document)) ? finding : { ...finding, severity: "hint" };
  },
});

function saysSomething({ text, opaque }: PostMortem, { content }: Section): boolean {
  const from = trim(text, content).start;
  const comment = opaque.find(({ start, end }) => start === from && end <= content.end && text.startsWith("<!--", start));
  return keywords(text.slice(comment?.end ?? from, content.end)).size > 0;
}

/** What was changed, or is to be, may be told under other headings. */
function tellsMeasures({ sections }: PostMortem): boolean {
  return sections.some(
    ({ kind, heading }) =>
      kind === "resolution" ||
      kind === "lessons" ||
      kind === "recurrence" ||
      kind === "response" ||
      kind === "conclusion" ||
      MEASURES.test(heading),
  );
}

const MEASURES =
  /\b(?:fix(?:es)?|recover\w*|mitigations?|remediations?|prevent\w*|improve\w*|recommend\w*|lessons?|learn\w*|next|future|follow|chang(?:es?|ed)|measures?|steps|plans?|doing|(?:being|was|were|have|has) done)\b/i;

function add(document: PostMortem, section: Section | undefined): readonly Fix[] {
  const { text } = document;
  const lines = skeleton("actions") ?? [];
  const fix = { snippet: true, safe: false, preferred: true };
  if (!section) return [{ ...fix, title: insertSectionTitle("actions"), edits: [insertSection(document, "actions")] }];
  const content = trim(text, section.content);
  // A table that has only its head is continued by the rule that speaks of empty sections.
  if (/^[ \t]*\|/m.test(slice(text, content))) return [];
  const eol = lineEnd(text);
  const at = content.end > content.start ? content.end : section.headingRange.end;
  return [{ ...fix, title: "Insert an action item", edits: [insert(at, eol + eol + lines.join(eol))] }];
}
