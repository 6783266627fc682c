/** Text as it may stand in a PDF: no control characters, and places to break lines in what has none of its own. */
import { BREAK } from "./layout";

/** From here on a run without a blank is wider than a narrow column. */
const LONG = 25;
const PIECE = 10;

/** Control characters have no glyph and are forbidden in XMP metadata; a lone half of a surrogate pair is no character. */
export function clean(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g, "").replace(/\p{Cs}/gu, "\ufffd");
}

/** With BREAK in the words of `longest` characters and more: after a sign that ends a part (`/`, `.`, `-` …), else every few characters. */
export function breakable(text: string, longest = LONG): string {
  if (text.length < longest) return text;
  return text.replace(/[!-~]+/g, (word) => (word.length < longest ? word : pieces(word, Math.min(longest, PIECE)).join(BREAK)));
}

function pieces(word: string, longest: number): readonly string[] {
  const found: string[] = [];
  let start = 0;
  for (let at = 1; at < word.length; at++) {
    const length = at - start;
    const afterSign = length >= 2 && /[/.,;:_&?=|)\]}-]/.test(word.charAt(at - 1));
    if (!afterSign && length < longest) continue;
    found.push(word.slice(start, at));
    start = at;
  }
  found.push(word.slice(start));
  return found;
}
