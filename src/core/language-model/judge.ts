/** Whether a text that a language model proposes may take the place of a sentence. */
import { type Facts, factsOf, namesIn, wordsIn } from "./facts";
import { oneLine } from "./one-line";
import type { Passage } from "./passage";

export type Refusal = "empty" | "same" | "too-long" | "marks" | "facts" | "names";

/** Marks of Markdown and HTML: another wording has as many of each as the sentence, or none. */
const MARKS = ["*", "_", "`", "[", "]", "<", ">", "|", "~", "\\", "#", "{", "}", "$"];

/** Control characters, and those that change the direction or hide. */
const HIDDEN =
  /[\u0000-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** What would begin a block where the sentence begins one. */
const BLOCK = /^(?:[-+*#>|=~]|\d{1,9}[.)](?:\s|$)|&)/;

/** `null`: it may. `text` is on one line. */
export function refuse(text: string, { sentence, before, after }: Passage): Refusal | null {
  const original = oneLine(sentence);
  if (!/\p{L}{2}/u.test(text)) return "empty";
  if (text.toLowerCase() === original.toLowerCase()) return "same";
  if (text.length > 2 * original.length + 120) return "too-long";
  if (HIDDEN.test(text) || (BLOCK.test(text) && !BLOCK.test(original))) return "marks";
  if (MARKS.some((mark) => ![0, count(original, mark)].includes(count(text, mark)))) return "marks";
  if (!sameFacts(factsOf(text), factsOf(original))) return "facts";
  const known = wordsIn(`${original} ${before} ${after}`);
  return namesIn(text).every((name) => known.has(name.toLowerCase())) ? null : "names";
}

function sameFacts(a: Facts, b: Facts): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}
