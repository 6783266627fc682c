/** Sections that are prose: what stands under the heading, as Markdown. */
import type { Section, SectionKind } from "../document/model";
import { flattenSnippet, escapeSnippet } from "../rules/snippet";
import { insertSection } from "../rules/support/insert-section";
import { canonicalHeading, shortSkeleton } from "../rules/support/skeleton";
import { insert, replace, type TextEdit } from "../text/edit";
import { slice, trim } from "../text/span";
import type { AsText } from "./form";
import { promptOfSection } from "./labels";
import type { ProsePlan, Ways } from "./plan";
import type { Reading } from "./reading";
import { isPrompt, oneLine } from "./written";

/** With line feeds only, whatever the document has. */
export function proseText(written: string): string {
  return written.replace(/\r\n?/g, "\n").trim();
}

export function presentProse(reading: Reading, section: Section, id: string, locked: AsText | null): ProsePlan {
  const { text } = reading;
  const range = trim(text, section.content);
  const written = slice(text, range);
  return {
    type: "prose",
    part: {
      type: "prose",
      id,
      kind: section.kind,
      heading: section.heading,
      present: true,
      markdown: isPrompt(written) ? "" : proseText(written),
      prompt: promptOfSection(section.kind),
      locked,
      line: reading.line(section.range.start),
    },
    range: section.range,
    write: locked === null ? (markdown) => writeProse(reading, section, markdown) : null,
  };
}

function writeProse({ text, eol }: Reading, section: Section, markdown: string): Ways {
  const next = proseText(markdown).replaceAll("\n", eol);
  const range = trim(text, section.content);
  const label = section.form === "label";
  if (range.start < range.end) {
    if (next !== "") return [[replace(range, next)]];
    return [[replace({ start: section.headingRange.end, end: range.end }, "")], [replace(range, "")]];
  }
  if (next === "") return [[]];
  const at = section.headingRange.end;
  const below = text.slice(at, section.content.end);
  const ends = at === text.length || section.content.end === text.length;
  const blank = /^[ \t]*(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)/.test(below);
  if (label) return [[insert(at, ` ${next}`)], [insert(at, `${eol}${eol}${next}`)]];
  return [[insert(at, eol + eol + next + (ends || blank ? "" : eol))]];
}

/** A section that is not there yet; it comes with what is written in it. */
export function missingProse(reading: Reading, kind: SectionKind): ProsePlan {
  return {
    type: "prose",
    part: {
      type: "prose",
      id: `section:${kind}`,
      kind,
      heading: canonicalHeading(kind),
      present: false,
      markdown: "",
      prompt: promptOfSection(kind),
      locked: null,
      line: null,
    },
    range: null,
    write: (markdown) => {
      const next = proseText(markdown);
      return next === "" ? [[]] : [[addSection(reading, kind, next.split("\n"))]];
    },
  };
}

/** The section in the document's own style, with these lines in it. */
export function addSection({ document }: Reading, kind: SectionKind, lines: readonly string[]): TextEdit {
  const edit = insertSection(document, kind, lines.map(escapeSnippet));
  const written = flattenSnippet(edit.text);
  // Where sections are the labels of bullets, there is a prompt instead of the lines.
  const prompt = flattenSnippet(shortSkeleton(kind));
  const text =
    written.includes(prompt) && !lines.join("\n").includes(prompt) ? written.replace(prompt, () => oneLine(lines.join("\n"))) : written;
  return { ...edit, text };
}
