/** Bullets and numbers: `- **16:58 UTC** - Writer database restarts`. Nested items are details, unless their parent only dates or names them. */
import type { Source } from "../../source";
import { span, type Span } from "../../../text/span";
import type { Item, List } from "../../markdown/block";
import { isDateAlone, leadOf, textAfter, type Found, type FormReader } from "../form";
import { readParagraph } from "./lines";

function readList(source: Source, list: List): Found[] {
  const found = list.items.flatMap((item) => readItem(source, item));
  const amongTimed = found.some((f) => f.lead !== null && f.role === "entry");
  return found.map((f) => ({ ...f, amongTimed }));
}

function readItem(source: Source, item: Item): Found[] {
  const { content } = item;
  const lead = leadOf(source, content);
  const nested = item.blocks.filter((block) => block.kind === "list");
  const children = nested.flatMap((list) => readList(source, list)).filter((f) => f.lead !== null);
  if (lead && isDateAlone(source, lead, content.end)) {
    return [{ ...entry(content, lead, content), role: "group" }, ...nested.flatMap((list) => readList(source, list))];
  }
  if (!lead && children.length > 0) return nested.flatMap((list) => readList(source, list));
  const lines = readParagraph(source, content);
  if (lines.length >= 2 && lead && lines.slice(1).every((line) => startsAnew(source.text, content, line.range)))
    return lines.map((line) => ({ ...line, form: "list" }));
  if (content.start === content.end) return [];
  return [entry(item.range, lead, textAfter(source, lead, content), content)];
}

/**
 * A second stamp in a bullet starts an entry where its line was broken on purpose or the sentence before has ended;
 * a wrapped line may begin with a time too.
 */
function startsAnew(text: string, content: Span, line: Span): boolean {
  const before = text.slice(Math.max(content.start, line.start - 12), line.start);
  return /(?:<br ?\/?>\s*| {2}\r?\n\s*|\\\r?\n\s*|[.!?;)…]\s*)$/i.test(before) || /^[*_`[]/.test(text.slice(line.start, line.start + 1));
}

function entry(range: Span, lead: Found["lead"], text: Span, content: Span = range): Found {
  return { form: "list", role: "entry", range, lead, at: span(content.start, content.start), text, zone: null, amongTimed: false };
}

export const listForm: FormReader = {
  form: "list",
  read: (source, blocks) => blocks.flatMap((block) => (block.kind === "list" ? readList(source, block) : [])),
};
