import type { PostMortem, Section } from "../document/model";
import { insert } from "../text/edit";
import { lineEnd } from "../text/lines";
import { contains, slice } from "../text/span";
import { defineRule, type Fix } from "./rule";
import { shortSkeleton, skeleton } from "./support/skeleton";

export const sectionEmpty = defineRule({
  meta: {
    id: "section-empty",
    category: "structure",
    severity: { managed: "error", adopted: "information" },
    control: ["CC7.4"],
    summary: "Under each section's heading there is something.",
    why: "An empty section looks finished in the outline and tells nothing. Writing that there is nothing to tell is better: the reader knows that somebody looked.",
  },
  *check(document) {
    for (const [index, section] of document.sections.entries()) {
      if (section.kind === "other" || !isEmpty(document, section, document.sections[index + 1])) continue;
      yield {
        range: section.headingRange,
        message: `Nothing is written under "${section.heading}"; write what belongs there, or remove the heading.`,
        fixes: fill(document, section),
      };
    }
  },
});

function isEmpty(document: PostMortem, section: Section, next: Section | undefined): boolean {
  // `## Date: July 1` says it all in the heading.
  if (/[:：]\s*\S/.test(section.heading)) return false;
  // `## Lessons learned` directly above `### What went well` is a heading over headings.
  if (
    next &&
    next.level > section.level &&
    next.range.start >= section.content.start &&
    isBlank(document, section.content.start, next.range.start)
  ) {
    return false;
  }
  return isBlank(document, section.content.start, section.content.end);
}

/** Nothing but blanks, comments, and a table's head without a row. */
function isBlank(document: PostMortem, start: number, end: number): boolean {
  let rest = "";
  let at = start;
  for (const hidden of document.opaque) {
    if (!contains({ start, end }, hidden) || !slice(document.text, hidden).startsWith("<!--")) continue;
    rest += document.text.slice(at, hidden.start);
    at = hidden.end;
  }
  rest += document.text.slice(at, Math.max(at, end));
  const lines = rest.split(/\r\n?|\n/).map((line) => line.trim());
  const written = lines.filter((line) => line !== "" && !/^(?:-{3,}|\*{3,}|_{3,})$/.test(line));
  return (
    written.length === 0 ||
    (written.length === 2 && /\|/.test(written[0] ?? "") && /^[|:\s-]+$/.test(written[1] ?? "") && /\|/.test(written[1] ?? ""))
  );
}

function fill(document: PostMortem, section: Section): readonly Fix[] {
  const { text } = document;
  const body = skeleton(section.kind);
  if (!body || text.slice(section.content.start, section.content.end).trim() !== "") return [];
  const eol = lineEnd(text);
  const lines = section.form === "label" ? ` ${shortSkeleton(section.kind)}` : eol + eol + body.join(eol);
  return [
    {
      title: "Insert what the section starts with",
      edits: [insert(section.headingRange.end, lines)],
      snippet: true,
      safe: false,
      preferred: true,
    },
  ];
}
