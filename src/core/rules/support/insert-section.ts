/** Where a section that is not there belongs, and the text that puts it there in the document's own style. */
import type { PostMortem, Section, SectionKind } from "../../document/model";
import { insert, type TextEdit } from "../../text/edit";
import { lineAt, lineEnd } from "../../text/lines";
import { trim, type Span } from "../../text/span";
import { escapeSnippet } from "../snippet";
import { canonicalHeading, canonicalIndex, shortSkeleton, skeleton } from "./skeleton";

/** A section of the topmost level with what stands below it. */
interface Group {
  readonly first: Section;
  readonly range: Span;
}

interface Ranked {
  readonly index: number;
  readonly group: Group;
}

/**
 * One insertion, a snippet: behind the section that comes before it in the canonical order, else before the first one
 * that follows, else at the end of the text.
 */
export function insertSection(document: PostMortem, kind: SectionKind, body: readonly string[] = skeleton(kind) ?? []): TextEdit {
  const { text } = document;
  const wanted = canonicalIndex(kind) ?? Infinity;
  const ranked = rank(document.sections);
  const before = ranked.filter((item) => item.index < wanted).reduce<Ranked | null>(higher, null);
  const after = before ? null : ranked.find((item) => item.index > wanted);

  const eol = lineEnd(text);
  const model = (before ?? after)?.group.first ?? null;
  const lines = write(model, kind, body).join(eol);
  const gap = model?.form === "label" ? eol : eol + eol;
  if (after) return insert(lineAt(text, after.group.range.start).start, lines + gap);
  const end = trim(text, before?.group.range ?? { start: 0, end: text.length }).end;
  return insert(end, end === 0 ? lines + eol : gap + lines);
}

/** The title of the fix that does it. */
export function insertSectionTitle(kind: SectionKind): string {
  return `Insert the section "${canonicalHeading(kind)}"`;
}

/** The canonical sections, each with the group that it stands in. */
function rank(sections: readonly Section[]): readonly Ranked[] {
  const level = Math.min(...sections.filter(({ kind }) => canonicalIndex(kind) !== null).map((section) => section.level));
  const ranked: Ranked[] = [];
  let members: Section[] = [];
  const close = (): void => {
    const [first] = members;
    if (!first) return;
    const group = { first, range: { start: first.range.start, end: Math.max(...members.map(({ range }) => range.end)) } };
    for (const member of members) {
      const index = canonicalIndex(member.kind);
      if (index !== null) ranked.push({ index, group });
    }
  };
  for (const section of sections) {
    if (section.level <= level) {
      close();
      members = [];
    }
    members.push(section);
  }
  close();
  return ranked;
}

/** Of two sections the one that is later in the canonical order; of equals the one that is later in the text. */
function higher(best: Ranked | null, item: Ranked): Ranked {
  return best && best.index > item.index ? best : item;
}

/** The section's lines, written as the model is: a heading of its level, a bold line, or the bold label of a bullet. */
function write(model: Section | null, kind: SectionKind, body: readonly string[]): readonly string[] {
  const name = escapeSnippet(canonicalHeading(kind));
  switch (model?.form) {
    case "label":
      return [`- **${name}**: ${shortSkeleton(kind)}`];
    case "bold-line":
      return [`**${name}**`, "", ...body];
    case "heading":
    case undefined:
      return [`${"#".repeat(Math.min(model?.level ?? 2, 6))} ${name}`, "", ...body];
  }
}
