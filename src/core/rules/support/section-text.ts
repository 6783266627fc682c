/** What is written in a section. */
import type { PostMortem, Section } from "../../document/model";
import { lineAt, nextLine } from "../../text/lines";
import { slice, trim, type Span } from "../../text/span";
import { SpanSet } from "../../text/span-set";

/** Whether the section says nothing: no text, a table without rows, no headings below it. `next`: the section behind it. */
export function isEmptySection(document: PostMortem, section: Section, next: Section | undefined): boolean {
  // `## Date: July 1` says it all in the heading.
  if (/[:：]\s*\S/.test(section.heading)) return false;
  // `## Lessons learned` directly above `### What went well` is a heading over headings.
  const parent = next !== undefined && next.level > section.level && next.range.start >= section.content.start;
  if (parent && writtenLines(document, { start: section.content.start, end: next.range.start }, 1).length === 0) return false;
  const lines = writtenLines(document, section.content, 3);
  return lines.length === 0 || isTableHead(document.text, lines);
}

/** The first `most` lines with something on them, comments and rules (`---`) left out. */
export function writtenLines(document: PostMortem, range: Span, most: number): readonly Span[] {
  const { text } = document;
  const comments = new SpanSet(commentsIn(document, range));
  const lines: Span[] = [];
  for (let at = range.start; at < range.end && lines.length < most;) {
    const line = lineAt(text, at);
    const end = Math.min(line.end, range.end);
    const inner = trim(text, { start: at, end });
    if (inner.end > inner.start && !comments.touches(inner) && !/^(?:-{3,}|\*{3,}|_{3,})$/.test(slice(text, inner))) lines.push(inner);
    at = nextLine(text, end);
  }
  return lines;
}

/** `document.opaque` is sorted: the first that lies within the range is found by halving. */
function* commentsIn({ text, opaque }: PostMortem, range: Span): Iterable<Span> {
  let low = 0;
  let high = opaque.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((opaque[middle]?.start ?? 0) < range.start) low = middle + 1;
    else high = middle;
  }
  for (let hidden = opaque[low]; hidden && hidden.end <= range.end; hidden = opaque[++low]) {
    if (text.startsWith("<!--", hidden.start)) yield hidden;
  }
}

function isTableHead(text: string, [head, delimiter, ...rows]: readonly Span[]): boolean {
  if (!head || !delimiter || rows.length > 0) return false;
  return slice(text, head).includes("|") && /^[\s|:-]*-[\s|:-]*$/.test(slice(text, delimiter)) && slice(text, delimiter).includes("|");
}
