/** Where a section that is not there belongs, and the text that puts it there in the document's own style. */
import type { PostMortem, Section, SectionKind } from "../../document/model";
import { insert, type TextEdit } from "../../text/edit";
import { lineEnd } from "../../text/lines";
import { contains, trim } from "../../text/span";
import { canonicalHeading, canonicalIndex, shortSkeleton, skeleton, snippetHeading } from "./skeleton";

/** One insertion, a snippet: behind the section that comes before it in the canonical order, else before the first that follows, else at the end. */
export function insertSection(document: PostMortem, kind: SectionKind, body: readonly string[] = skeleton(kind) ?? []): TextEdit {
  const { text } = document;
  const outermost = document.sections.filter((section) => !document.sections.some((other) => holds(other, section)));
  const wanted = canonicalIndex(kind) ?? Infinity;
  const ranked = document.sections
    .map((section) => ({
      index: canonicalIndex(section.kind),
      top: outermost.find((top) => top === section || holds(top, section)) ?? section,
    }))
    .filter((item): item is { index: number; top: Section } => item.index !== null);
  const before = ranked.filter((item) => item.index < wanted).reduce<(typeof ranked)[number] | null>(later, null);
  const after = ranked.find((item) => item.index > wanted);

  const eol = lineEnd(text);
  const model = before?.top ?? after?.top ?? null;
  const lines = write(model, kind, body).join(eol);
  if (before) {
    const end = trim(text, before.top.range).end;
    const gap = before.top.form === "label" ? eol : eol + eol;
    return insert(end, gap + lines);
  }
  if (after) {
    const start = after.top.range.start;
    return insert(start, lines + (after.top.form === "label" ? eol : eol + eol));
  }
  const end = trim(text, { start: 0, end: text.length }).end;
  return insert(end, end === 0 ? lines + eol : eol + eol + lines);
}

/** The title of the fix that does it. */
export function insertSectionTitle(kind: SectionKind): string {
  return `Insert the section "${canonicalHeading(kind)}"`;
}

/** Of two sections the one with the higher place in the canonical order; of equals the one that comes later in the text. */
function later<T extends { readonly index: number }>(best: T | null, item: T): T {
  return best && best.index > item.index ? best : item;
}

function holds(outer: Section, inner: Section): boolean {
  return (
    outer !== inner && contains(outer.range, inner.range) && (outer.range.start < inner.range.start || outer.range.end > inner.range.end)
  );
}

/** The section's lines, written as the model writes its own: a heading of its level, a bold line, or a bold label of a bullet. */
function write(model: Section | null, kind: SectionKind, body: readonly string[]): readonly string[] {
  const name = snippetHeading(kind);
  switch (model?.form) {
    case "label":
      return [`- **${name}**: ${shortSkeleton(kind)}`];
    case "bold-line":
      return [`**${name}**`, "", ...body];
    case "heading":
    case undefined:
      return [`${"#".repeat(model?.level ?? 2)} ${name}`, "", ...body];
  }
}
