/**
 * Paragraphs: one entry each (`11.13 First alerts …`), or one entry a line where two or more lines start with a stamp.
 * Lines without a stamp continue the entry before them; a line that is only a date dates the lines after it.
 */
import { span, trim, type Span } from "../../../text/span";
import { linesOf } from "../../markdown/inline";
import type { Lead } from "../../stamps/lead";
import { isDateAlone, leadOf, separated, textAfter, type Found, type FormReader } from "../form";

function readContent(text: string, content: Span): Found[] {
  const lines = linesOf(text, content, true).map((line) => ({ line, lead: leadOf(text, line) }));
  const stamped = lines.filter(({ lead }) => lead !== null);
  const first = lines[0];
  if (stamped.length >= 2) return perLine(text, content, lines);
  if (!first?.lead) return [];
  const whole = leadOf(text, content);
  if (!whole) return [];
  if (isDateAlone(text, whole, content.end)) return [found("paragraph", "group", content, whole, content)];
  // `May 3 was a holiday` is prose: a date without a time needs a separator or a line of its own.
  if (!whole.time && !whole.placeholder && !separated(text, whole)) return [];
  return [found("paragraph", "entry", content, whole, textAfter(text, whole, content))];
}

interface StampedLine {
  readonly line: Span;
  readonly lead: Lead | null;
}

function perLine(text: string, content: Span, lines: readonly StampedLine[]): Found[] {
  const starts = lines.filter(({ lead }) => lead !== null);
  return starts.map(({ line, lead }, index) => {
    const end = starts[index + 1]?.line.start ?? content.end;
    const range = trim(text, span(line.start, end));
    const alone = lead !== null && isDateAlone(text, lead, line.end) && range.end <= line.end;
    return found("line", alone ? "group" : "entry", range, lead, textAfter(text, lead, range));
  });
}

function found(form: "paragraph" | "line", role: Found["role"], range: Span, lead: Lead | null, text: Span): Found {
  return { form, role, range, lead, at: span(range.start, range.start), text, zone: null, amongTimed: true };
}

/** Both forms come from here: which one a paragraph has depends on its lines. */
export function readParagraph(text: string, content: Span): Found[] {
  return readContent(text, content);
}

const paragraphs = (form: "paragraph" | "line"): FormReader => ({
  form,
  read: (text, blocks) =>
    blocks.flatMap((block) => (block.kind === "paragraph" ? readContent(text, block.content).filter((f) => f.form === form) : [])),
});

export const paragraphForm = paragraphs("paragraph");
export const lineForm = paragraphs("line");
