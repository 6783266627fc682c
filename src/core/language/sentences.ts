/** Masked passage → sentences. A line of a paragraph that is a statement of its own (a stamp, a bullet) ends the one before. */
import type { Span } from "../text/span";

/** A full stop after these ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s("'])(?:mr|mrs|ms|dr|prof|st|e\.g|i\.e|etc|vs|cf|approx|no|nr|fig|sec|min|max|incl|resp|p\.m|a\.m|inc|ltd|corp|co|jr|sr|\p{L})\.$/iu;

/** Shorter lines are not broken because they were full. */
const FULL_LINE = 55;

/** What opens a line that does not go on with the line before. */
const OWN_LINE =
  /^[ \t]*(?:[-*+•–—→]\s|\(?\d{1,3}[.)]\s|\([a-z]\)\s|\[\s?[\dx ]|\d{1,2}[:h.]\d\d|\d{4}-\d\d|\p{Lu}[\p{L} ]{1,28}:\s|[#|>])/u;

/** Sentences without blanks at their ends; each holds at least two letters in a row. Ranges are offsets into `masked`. */
export function sentencesOf(masked: string): Span[] {
  const out: Span[] = [];
  for (const piece of pieces(masked)) {
    let from = piece.start;
    const text = masked.slice(piece.start, piece.end);
    for (const match of text.matchAll(/[.!?…]+["'”»)\]]*(?=\s|$)|;(?=\s)/g)) {
      const end = piece.start + match.index + match[0].length;
      if (match[0] !== ";" && !ends(masked, from, end, piece.end, match[0])) continue;
      if (match[0] === ";" && end - from < 40) continue;
      push(out, masked, from, end);
      from = end;
    }
    push(out, masked, from, piece.end);
  }
  return out;
}

function ends(masked: string, from: number, end: number, last: number, mark: string): boolean {
  if (!mark.startsWith(".") || mark.length > 1) return true;
  const before = masked.slice(Math.max(from, end - 12), end);
  if (ABBREVIATION.test(before) || /^\s*\d+(?:\.\d+)*\.$/.test(masked.slice(from, end))) return false;
  return !/^\s+\p{Ll}/u.test(masked.slice(end, Math.min(last, end + 6)));
}

/** Runs of lines that belong together. */
function pieces(masked: string): Span[] {
  const out: Span[] = [];
  let start = 0;
  let lineStart = 0;
  for (let at = masked.indexOf("\n"); at >= 0; at = masked.indexOf("\n", at + 1)) {
    const line = masked.slice(lineStart, at).trim();
    const next = masked.slice(at + 1, at + 60);
    if (line.length < FULL_LINE || /[:|]$/.test(line) || OWN_LINE.test(next)) {
      out.push({ start, end: at });
      start = at + 1;
    }
    lineStart = at + 1;
  }
  out.push({ start, end: masked.length });
  return out;
}

function push(out: Span[], masked: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(masked.charAt(start))) start++;
  while (end > start && /\s/.test(masked.charAt(end - 1))) end--;
  if (/\p{L}{2}/u.test(masked.slice(start, end))) out.push({ start, end });
}
