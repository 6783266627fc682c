/** Small documents in tests: what a range names is compared by its text. */
import { parse, type ParseOptions } from "../../../src/core/document/parse";
import type { PostMortem, TimelineEntry } from "../../../src/core/document/model";
import type { Span } from "../../../src/core/text/span";

export function read(text: string, options: ParseOptions = {}): PostMortem {
  return parse(text, options);
}

export function entries(document: PostMortem): readonly TimelineEntry[] {
  return document.timelines.flatMap((timeline) => timeline.entries);
}

export function textOf(document: PostMortem, range: Span): string {
  return document.text.slice(range.start, range.end);
}

/** One line an entry: `form | written | date (source) time zone | text`. */
export function summary(document: PostMortem): string[] {
  return entries(document).map(({ form, stamp, text }) => {
    const date = stamp.date ? `${stamp.date.value} (${stamp.date.source})` : "no date";
    return [form, stamp.written, [date, stamp.time?.value ?? "no time", stamp.zone?.value ?? "no zone"].join(" "), text.value].join(" | ");
  });
}

export function timeline(content: string, before = "# An incident\n\n"): string {
  return `${before}## Timeline\n\n${content}\n`;
}

/** Every range that the model names, with a label. */
export function ranges(document: PostMortem): { readonly label: string; readonly range: Span; readonly written?: string }[] {
  const out: { label: string; range: Span; written?: string }[] = [{ label: "title", range: document.titleRange }];
  if (document.title) out.push({ label: "title field", range: document.title.range, written: document.title.written });
  for (const section of document.sections)
    out.push(
      { label: "section", range: section.range },
      { label: "content", range: section.content },
      { label: "heading", range: section.headingRange },
    );
  for (const entry of entries(document)) {
    out.push(
      { label: "entry", range: entry.range },
      { label: "stamp", range: entry.stamp.range, written: entry.stamp.written },
      { label: "text", range: entry.text.range, written: entry.text.written },
    );
  }
  for (const factor of document.contributingFactors) out.push({ label: "factor", range: factor.range });
  for (const action of document.actions) {
    out.push({ label: "action", range: action.range }, { label: "action text", range: action.text.range, written: action.text.written });
    for (const part of [action.owner, action.due, action.ticket, action.evidence, action.priority, action.status, action.type]) {
      if (part.field) out.push({ label: "part", range: part.field.range });
      if (part.slot) out.push({ label: "slot", range: part.slot });
    }
  }
  for (const problem of document.problems) out.push({ label: "problem", range: problem.range });
  for (const range of document.opaque) out.push({ label: "opaque", range });
  for (const field of document.frontMatter?.fields.values() ?? [])
    out.push(
      { label: "key", range: field.keyRange, written: field.key },
      { label: "value", range: field.valueRange, written: field.written },
    );
  return out;
}
