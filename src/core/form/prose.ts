/** Sections that are prose: what stands under the heading, as Markdown. */
import type { Section, SectionKind } from "../document/model";
import { flattenSnippet, escapeSnippet } from "../rules/snippet";
import { insertSection } from "../rules/support/insert-section";
import { canonicalHeading, shortSkeleton } from "../rules/support/skeleton";
import { insert, replace } from "../text/edit";
import { lineAt } from "../text/lines";
import { slice, trim } from "../text/span";
import type { AsText } from "./form";
import { nameOf, promptOfSection } from "./labels";
import type { ProsePlan, Ways } from "./plan";
import type { Reading } from "./reading";
import { isPrompt } from "./written";

/** With line feeds only, whatever the document has. */
export function proseText(written: string): string {
  return written.replace(/\r\n?/g, "\n").trim();
}

export function presentProse(reading: Reading, section: Section, id: string, locked: AsText | null): ProsePlan {
  const { text } = reading;
  const range = trim(text, section.content);
  const written = slice(text, range);
  const indent = indentOf(text, section);
  return {
    type: "prose",
    part: {
      type: "prose",
      id,
      kind: section.kind,
      heading: nameOf(section.heading),
      present: true,
      markdown: isPrompt(written) ? "" : outdented(proseText(written), indent),
      prompt: promptOfSection(section.kind),
      locked,
      line: reading.line(section.range.start),
    },
    range: section.range,
    write: locked === null ? (markdown) => writeProse(reading, section, markdown) : null,
  };
}

/** What begins the further lines of a label's text: blanks below the bullet's first word. */
function indentOf(text: string, { form, headingRange }: Section): string {
  const lead = form === "label" ? text.slice(lineAt(text, headingRange.start).start, headingRange.start) : "";
  return /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+$/.test(lead) ? lead.replace(/[^\t]/g, " ") : "";
}

function outdented(written: string, indent: string): string {
  return indent === "" ? written : written.replaceAll(`\n${indent}`, "\n");
}

function writeProse({ text, eol }: Reading, section: Section, markdown: string): Ways {
  const indent = indentOf(text, section);
  const next = proseText(markdown)
    .replace(/\n(?!\n|$)/g, `\n${indent}`)
    .replaceAll("\n", eol);
  const range = trim(text, section.content);
  const label = section.form === "label";
  if (range.start < range.end) {
    // A label in a line holds a paragraph; on a line of its own it holds several.
    const below = { start: section.headingRange.end, end: range.end };
    if (next !== "")
      return label && indent === "" ? [[replace(range, next)], [replace(below, eol + eol + next)]] : [[replace(range, next)]];
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
      return next === "" ? [[]] : addSection(reading, kind, next.split("\n"));
    },
  };
}

/** Ways to add a section with these lines in it: in the document's own style, else below a heading. */
export function addSection({ document, eol }: Reading, kind: SectionKind, lines: readonly string[]): Ways {
  const edit = insertSection(document, kind, lines.map(escapeSnippet));
  const written = flattenSnippet(edit.text);
  // Where sections are the labels of bullets, there is a prompt instead of the lines.
  const prompt = flattenSnippet(shortSkeleton(kind));
  const labelled = written.includes(prompt) && !lines.join("\n").includes(prompt);
  const [first = "", ...more] = lines.map((line, index) => (line === "" || index === 0 ? line : `  ${line}`));
  const nested = /^(?:[-|]|\d+[.)])/.test(first);
  const told = [nested ? `${eol}  ${first}` : ` ${first}`, ...more].join(eol);
  const own = labelled ? written.replace(` ${prompt}`, () => told) : written;
  const bold = `**${canonicalHeading(kind)}**`;
  return [
    [{ ...edit, text: own }],
    ...(written.includes(bold) ? [[{ ...edit, text: written.replace(bold, `## ${canonicalHeading(kind)}`) }]] : []),
  ];
}
