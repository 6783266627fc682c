/** Takes words out of a sentence, with the blanks and commas that belong to them. */
import type { PostMortem } from "../../../document/model";
import type { Blame } from "../../../language/blame";
import { insert, replace, type TextEdit } from "../../../text/edit";
import { overlaps, slice, type Span } from "../../../text/span";
import type { Fix } from "../../rule";
import { quote } from "../../support/quote";
import { REMOVABLE } from "./removable";

/** A fix for each of the words that the sentence stands without; of those within the phrase, where there are any. */
export function removals(document: PostMortem, { range, sentence }: Blame): readonly Fix[] {
  const { text } = document;
  const found = Array.from(slice(text, sentence).matchAll(REMOVABLE), ({ index, 0: written }): Span => {
    const start = sentence.start + index;
    return { start, end: start + written.length };
  });
  const within = found.filter((one) => overlaps(one, range));
  return (within.length > 0 ? within : found).slice(0, 3).map((one) => ({
    title: `Remove ${quote(slice(text, one).toLowerCase())}`,
    edits: remove(text, one, sentence),
    snippet: false,
    safe: false,
  }));
}

/** What follows moves up: at the beginning of the sentence with a capital, behind `a` or `an` with the right one of the two. */
function remove(text: string, words: Span, sentence: Span): readonly TextEdit[] {
  const before = text.slice(sentence.start, words.start);
  const after = text.slice(words.end, sentence.end);
  const isFirst = !/[\p{L}\p{N}]/u.test(before) || /[:;]\s*$/.test(before);
  const isLast = !/[\p{L}\p{N}]/u.test(after);
  const comma = /,\s*$/.exec(before)?.[0].length ?? 0;
  const blanks = /[^\S\r\n]*$/.exec(before)?.[0].length ?? 0;
  if (isLast) return [replace({ start: words.start - Math.max(comma, blanks), end: words.end }, "")];
  const gap = /^\s*,?\s*/.exec(after)?.[0] ?? "";
  const end = words.end + gap.length;
  const [next = ""] = text.slice(end, end + 2);
  if (isFirst) {
    const capital = /^\p{Lu}/u.test(slice(text, words)) ? next.toUpperCase() : next;
    return [replace({ start: words.start, end: end + next.length }, capital)];
  }
  // Between two commas: one of them goes with the words, and the other one too.
  const between = comma > 0 && gap.includes(",");
  const start = between ? words.start - comma : words.start;
  const article = between ? null : /(?<=^|\s)(a)(n?)\s+$/i.exec(before);
  const fixed = article && /^n?$/i.test(article[2] ?? "") && /[aeiou]/i.test(next) !== (article[2] !== "");
  const edits = [replace({ start, end }, between ? " " : "")];
  if (!fixed) return edits;
  const at = words.start - article[0].length + 1;
  return [article[2] === "" ? insert(at, "n") : replace({ start: at, end: at + 1 }, ""), ...edits];
}
