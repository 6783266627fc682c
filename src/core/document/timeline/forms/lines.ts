/**
 * Paragraphs: one entry each (`11.13 First alerts …`), or one entry a line where two or more lines start with a stamp.
 * Lines without a stamp continue the entry before them; a line that is only a date dates the lines after it.
 */
import type { Source } from "../../source";
import { span, trim, type Span } from "../../../text/span";
import { linesOf } from "../../markdown/inline";
import type { Lead } from "../../stamps/lead";
import { isDateAlone, leadOf, separated, textAfter, type Found, type FormReader } from "../form";

function readContent(source: Source, content: Span): Found[] {
  const lines = linesOf(source.text, content, true).map((line) => ({ line, lead: leadOf(source, line) }));
  const stamped = lines.filter(({ lead }) => lead !== null);
  const first = lines[0];
  if (stamped.length >= 2) return perLine(source, content, lines);
  if (!first?.lead) return [];
  const whole = leadOf(source, content);
  if (!whole) return [];
  if (isDateAlone(source, whole, content.end)) return [found("paragraph", "group", content, whole, content)];
  // `May 3 was a holiday` is prose: a date without a time needs a separator or a line of its own.
  if (!whole.time && !whole.placeholder && !separated(source, whole)) return [];
  return [found("paragraph", "entry", content, whole, textAfter(source, whole, content))];
}

interface StampedLine {
  readonly line: Span;
  readonly lead: Lead | null;
}

function perLine(source: Source, content: Span, lines: readonly StampedLine[]): Found[] {
  const starts = lines.filter(({ lead }) => lead !== null);
  return starts.map(({ line, lead }, index) => {
    const end = starts[index + 1]?.line.start ?? content.end;
    const range = trim(source.text, span(line.start, end));
    const alone = lead !== null && isDateAlone(source, lead, line.end) && range.end <= line.end;
    return found("line", alone ? "group" : "entry", range, lead, textAfter(source, lead, range));
  });
}

function found(form: "paragraph" | "line", role: Found["role"], range: Span, lead: Lead | null, text: Span): Found {
  return { form, role, range, lead, at: span(range.start, range.start), text, zone: null, amongTimed: true };
}

/** Both forms come from here: which one a paragraph has depends on its lines. */
export function readParagraph(source: Source, content: Span): Found[] {
  return readContent(source, content);
}

const paragraphs = (form: "paragraph" | "line"): FormReader => ({
  form,
  read: (source, blocks) =>
    blocks.flatMap((block) => (block.kind === "paragraph" ? readContent(source, block.content).filter((f) => f.form === form) : [])),
});

export const paragraphForm = paragraphs("paragraph");
export const lineForm = paragraphs("line");
