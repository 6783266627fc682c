/** What a document says before its first section: an introduction, lines such as `**Date:** …`, or all that it says. */
import type { Section, SectionKind } from "../document/model";
import { replace } from "../text/edit";
import { contains, slice, trim, type Span } from "../text/span";
import { bodyRanges } from "./header";
import type { ProsePlan } from "./plan";
import { proseText } from "./prose";
import type { Reading } from "./reading";
import { meets, speaks } from "./speaks";

export const OPENING = "section:opening";

/** `null` where nothing is said there. */
export function openingProse(reading: Reading): ProsePlan | null {
  const range = placeOf(reading);
  if (!range) return null;
  const { text, eol } = reading;
  return {
    type: "prose",
    part: {
      type: "prose",
      id: OPENING,
      kind: "other",
      heading: "Introduction",
      present: true,
      markdown: proseText(slice(text, range)),
      prompt: "",
      locked: null,
      line: reading.line(range.start),
    },
    range,
    write: (markdown) => [[replace(range, proseText(markdown).replaceAll("\n", eol))]],
  };
}

const PASSING: ReadonlySet<SectionKind> = new Set<SectionKind>(["status", "people", "other"]);

/** From the first block that says something to the last one, behind title and front matter and before the first section. */
function placeOf(reading: Reading): Span | null {
  const { document, text, blocks } = reading;
  const title = document.bodyFacts.title?.range;
  const from = document.frontMatter?.range.end ?? 0;
  const facts = bodyRanges(reading);
  // `**Date:** …` and its like are labels of what is said in passing.
  const inPassing = ({ form, kind, range }: Section): boolean =>
    form === "label" && (PASSING.has(kind) || facts.some((fact) => contains(range, fact)));
  const to = document.sections.find((section) => !inPassing(section))?.range.start ?? text.length;
  const before = blocks.filter(({ range }) => range.start >= from && range.start < to);
  const heading = title ? before.findLastIndex((block) => meets(block.range, title)) : -1;
  const said = before.slice(heading + 1);
  const first = said.find((block) => speaks(reading, block));
  // A block that holds the first section too, such as a list with labels for its items, is that section's.
  if (!first || said.some(({ range }) => range.end > to)) return null;
  return trim(text, { start: first.range.start, end: to });
}
