import type { PostMortem, Section } from "../document/model";
import { insert, type TextEdit } from "../text/edit";
import { lineEnd } from "../text/lines";
import { slice } from "../text/span";
import { defineRule } from "./rule";
import { tabStop } from "./snippet";
import { quote } from "./support/quote";
import { isEmptySection, writtenLines } from "./support/section-text";
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
      if (section.kind === "other" || !isEmptySection(document, section, document.sections[index + 1])) continue;
      const fix = fill(document, section);
      yield {
        range: section.headingRange,
        message: `Nothing is written under ${quote(section.heading)}; write what belongs there, or remove the heading.`,
        fixes: fix ? [{ title: "Insert what the section starts with", edits: [fix], snippet: true, safe: false, preferred: true }] : [],
      };
    }
  },
});

function fill(document: PostMortem, section: Section): TextEdit | null {
  const { text } = document;
  const eol = lineEnd(text);
  const [head, delimiter] = writtenLines(document, section.content, 2);
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
