import type { PostMortem, Section } from "../document/model";
import { insert, type TextEdit } from "../text/edit";
import { lineAt, lineEnd, nextLine } from "../text/lines";
import { contains, slice, trim, type Span } from "../text/span";
import { SpanSet } from "../text/span-set";
import { defineRule } from "./rule";
import { tabStop } from "./snippet";
import { quote } from "./support/quote";
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
      if (section.kind === "other" || says(document, section, document.sections[index + 1])) continue;
      const fix = fill(document, section);
      yield {
        range: section.headingRange,
        message: `Nothing is written under ${quote(section.heading)}; write what belongs there, or remove the heading.`,
        fixes: fix ? [{ title: "Insert what the section starts with", edits: [fix], snippet: true, safe: false, preferred: true }] : [],
      };
    }
  },
});

function says(document: PostMortem, section: Section, next: Section | undefined): boolean {
  // `## Date: July 1` says it all in the heading.
  if (/[:：]\s*\S/.test(section.heading)) return true;
  // `## Lessons learned` directly above `### What went well` is a heading over headings.
  const parent = next !== undefined && next.level > section.level && next.range.start >= section.content.start;
  if (parent && written(document, { start: section.content.start, end: next.range.start }).length === 0) return true;
  const lines = written(document, section.content);
  return lines.length > 0 && !isTableHead(document.text, lines);
}

/** The lines with something on them, comments and rules (`---`) left out. */
function written(document: PostMortem, range: Span): readonly Span[] {
  const { text } = document;
  const comments = new SpanSet(document.opaque.filter((hidden) => contains(range, hidden) && slice(text, hidden).startsWith("<!--")));
  const lines: Span[] = [];
  for (let at = range.start; at < range.end;) {
    const line = lineAt(text, at);
    const end = Math.min(line.end, range.end);
    const inner = trim(text, { start: at, end });
    if (inner.end > inner.start && !comments.touches(inner) && !/^(?:-{3,}|\*{3,}|_{3,})$/.test(slice(text, inner))) lines.push(inner);
    at = nextLine(text, end);
  }
  return lines;
}

function isTableHead(text: string, [head, delimiter, ...rows]: readonly Span[]): boolean {
  if (!head || !delimiter || rows.length > 0) return false;
  return slice(text, head).includes("|") && /^[\s|:-]*-[\s|:-]*$/.test(slice(text, delimiter)) && slice(text, delimiter).includes("|");
}

function fill(document: PostMortem, section: Section): TextEdit | null {
  const { text } = document;
  const eol = lineEnd(text);
  const [head, delimiter] = written(document, section.content);
  if (head && delimiter) {
    const names = slice(text, head)
      .replace(/^\||\|$/g, "")
      .split("|")
      .map((name) =>
        name
          .replace(/[*_`‹›]/g, "")
          .trim()
          .toLowerCase(),
      );
    return insert(delimiter.end, `${eol}| ${names.map((name, index) => tabStop(index + 1, `‹${name}›`)).join(" | ")} |`);
  }
  const body = skeleton(section.kind);
  if (!body) return null;
  return insert(section.headingRange.end, section.form === "label" ? ` ${shortSkeleton(section.kind)}` : eol + eol + body.join(eol));
}
