/** Behind `## `: the sections of the template that are not there yet, each with what it starts with. */
import { canonicalIndex, skeleton } from "../../rules/support/skeleton";
import { escapeSnippet } from "../../rules/snippet";
import { templateSections } from "../../template/sections";
import { nextLine } from "../../text/lines";
import { type Cursor, type Suggestion, wordAt } from "./suggestion";

/** `null`: the line is no heading. */
export function inHeading(cursor: Cursor): readonly Suggestion[] | null {
  const { document, text, line, before, after } = cursor;
  const heading = /^ {0,3}(#{1,6})[ \t]+(.*)$/.exec(before);
  if (!heading) return null;
  const [, marks = "", typed = ""] = heading;
  const others = document.sections.filter((section) => section.headingRange.start < line.start || section.headingRange.start > line.end);
  const levels = others.filter((section) => section.form === "heading" && canonicalIndex(section.kind) !== null).map(({ level }) => level);
  // One hash is the title's, unless the document has its sections there.
  if (marks.length < Math.min(2, ...levels)) return [];
  const there = new Set(others.map(({ kind }) => kind));
  const range = wordAt(cursor, typed, after.trimEnd());
  const bare = isFollowedByNothing(text, line.end);
  return templateSections
    .filter(({ kind }) => !there.has(kind))
    .map(({ kind, heading: label }) => {
      const body = bare ? skeleton(kind) : null;
      const common = { kind: "section", label, range } as const;
      return body ? { ...common, text: [escapeSnippet(label), "", ...body].join("\n"), snippet: true } : { ...common, text: label };
    });
}

/** Whether the next thing is another heading, or the end. */
function isFollowedByNothing(text: string, end: number): boolean {
  const rest = text.slice(nextLine(text, end), nextLine(text, end) + 1000).trimStart();
  return rest === "" || /^#{1,6}[ \t]/.test(rest);
}
