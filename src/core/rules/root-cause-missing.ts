import type { PostMortem } from "../document/model";
import { slice, type Span } from "../text/span";
import { defineRule, type Finding } from "./rule";
import { isNarrative, tellsTimes } from "./support/narrative";
import { findPlaceholders } from "./support/placeholder";
import { keywords } from "./support/similar";

export const rootCauseMissing = defineRule({
  meta: {
    id: "root-cause-missing",
    category: "causes",
    severity: { managed: "error", adopted: "warning" },
    control: ["CC7.4", "CC7.5"],
    summary: "The document says what the incident came from.",
    why: "Without the mechanism the actions are guesses, and the next incident of its kind is not recognised. The control asks for the root cause.",
  },
  *check(document) {
    if (isNarrative(document)) return;
    const section = document.sections.find(({ kind }) => kind === "root-cause" || kind === "five-whys");
    // Who names contributing factors has told the causes; an older document need not single one out.
    if (!document.managed && !section && document.contributingFactors.length > 0) return;
    if (document.rootCause.present && !isOpen(document, document.rootCause.range)) return;
    const finding: Finding = {
      range: section?.headingRange ?? document.titleRange,
      message: section
        ? "The root cause is not told yet; write how the change or the condition led to the impact, as far as it is known."
        : "The document names no root cause; write how the change or the condition led to the impact, as far as it is known.",
    };
    if (document.managed || section) yield finding;
    else if (tellsCause(document)) yield { ...finding, message: UNNAMED, severity: "hint" };
    else yield tellsTimes(document) ? finding : { ...finding, severity: "hint" };
  },
});

/** Whether only prompts stand there, or a word that the search goes on. */
function isOpen({ text, sections, opaque }: PostMortem, range: Span | null): boolean {
  const section = range && sections.find((candidate) => candidate.range.start === range.start);
  if (!section || section.content.end - section.content.start > 2000) return false;
  const written = slice(text, section.content);
  const hidden = opaque.filter(
    ({ start, end }) => start >= section.content.start && end <= section.content.end && text.startsWith("<!--", start),
  );
  const shift = -section.content.start;
  const comments = hidden.map(({ start, end }) => ({ start: start + shift, end: end + shift }));
  const rest = [...findPlaceholders(written), ...comments]
    .sort((a, b) => b.start - a.start)
    .reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), written);
  return keywords(rest).size === 0 || SEARCHING.test(rest.trim());
}

const UNNAMED = 'The cause has no heading of its own; put it under one, such as "Root cause", so that it is found.';

/** An older document may tell the cause in its story, in whatever words. */
function tellsCause({ text, sections }: PostMortem): boolean {
  return CAUSE.test(text) || sections.some(({ heading }) => CAUSE_HEADING.test(heading));
}

const CAUSE =
  /\b(?:root[- ]causes?|(?:the|main|likely|underlying|actual|immediate|probable) causes?\b|caused|caus(?:es?|ing) (?:by|of|for|the|a|this|our)\b|because|due to|result(?:ed|s|ing)? (?:in|of|from)|as a result|led to|triggered by|turn(?:s|ed) out|the (?:problem|issue|bug|reason|fault|culprit) (?:was|is|here|lay|lies)|reason (?:for|was|is|why))\b|原因|weil\b|Ursache|à cause|debido a|devido a|fordi\b/i;
const CAUSE_HEADING = /cause|vulnerab|flaw|bug|details|analysis|explanation|diagnos|what (?:happened|went wrong|broke)|why/i;

const SEARCHING =
  /^(?:(?:the|this|root|cause|is|was|it|still|currently|being)\s+){0,6}(?:under investigation|investigat(?:ed|ing)|to be (?:determined|investigated|confirmed|added)|pending(?: investigation)?|not (?:yet )?(?:known|determined|identified|understood)(?: yet)?)[.!…]*$/i;
