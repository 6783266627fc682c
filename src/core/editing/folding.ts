/** What can be folded: the front matter, each section, and a timeline apart from what else its section says. */
import type { PostMortem, Timeline } from "../document/model";
import { lineAt } from "../text/lines";
import { trim, type Span } from "../text/span";
import { lineAbove } from "./table-at";

/** Ranges over several lines; folded, the first line stays. */
export function foldable(document: PostMortem): readonly Span[] {
  const { text, frontMatter, sections, timelines } = document;
  const ranges = [
    ...(frontMatter ? [frontMatter.range] : []),
    ...sections.map(({ range }) => trim(text, range)),
    ...timelines.flatMap((timeline) => extent(text, timeline)),
  ];
  return ranges.filter((range) => /[\r\n]/.test(text.slice(range.start, range.end)));
}

/** From the first entry, for a table from its header, to the last. */
function extent(text: string, { entries, form }: Timeline): Span[] {
  const [first] = entries;
  if (!first) return [];
  let start = lineAt(text, first.range.start).start;
  while (form === "table" && start > 0) {
    const above = lineAt(text, lineAbove(text, start));
    if (!text.slice(above.start, above.end).includes("|")) break;
    start = above.start;
  }
  return [trim(text, { start, end: Math.max(...entries.map(({ range }) => range.end)) })];
}
