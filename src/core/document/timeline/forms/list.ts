/** Bullets and numbers: `- **16:58 UTC** - Writer database restarts`. Nested items are details, unless their parent only dates or names them. */
import type { Source } from "../../source";
import { span, trim, type Span } from "../../../text/span";
import type { Item, List } from "../../markdown/block";
import { isDateAlone, leadOf, textAfter, type Found, type FormReader } from "../form";
import { readParagraph } from "./lines";

function readList(source: Source, list: List): Found[] {
  const leading = list.items.flatMap((item) => readItem(source, item));
  const found = leading.some((f) => f.lead !== null) ? leading : (readTrailing(source, list) ?? leading);
  const amongTimed = found.some((f) => f.lead !== null && f.role === "entry");
  return found.map((f) => (f.amongTimed === amongTimed ? f : { ...f, amongTimed }));
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

/** `1. **The fix is deployed** (24 August, ~18:30 UTC)`, `- alert (11:02 UTC)`: where no item leads with a stamp, most may end with one. */
function readTrailing(source: Source, { items }: List): Found[] | null {
  const found = items.flatMap((item): Found[] => {
    const { content } = item;
    if (content.start === content.end) return [];
    const tail = /\(([^()\n]{4,60})\)[\s.*_]*$/.exec(source.text.slice(Math.max(content.start, content.end - 80), content.end));
    const inner = tail?.[1];
    const at = tail && inner !== undefined ? content.end - tail[0].length + 1 : 0;
    const lead = inner === undefined ? null : leadOf(source, span(at, at + inner.length));
    const whole = lead !== null && (lead.date?.month != null || lead.time !== null) && lead.range.end >= at + (inner?.length ?? 0);
    return [
      whole ? entry(item.range, lead, trim(source.text, span(content.start, at - 1)), content) : entry(item.range, null, content, content),
    ];
  });
  const stamped = found.filter((f) => f.lead !== null).length;
  return stamped >= 2 && stamped * 2 >= found.length ? found : null;
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
