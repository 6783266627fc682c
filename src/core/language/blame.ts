/** The blameless-language check: phrases of a document that blame people, each with its kind and how sure the check is. */
import type { Memory } from "../document/memory";
import type { PostMortem, SectionKind } from "../document/model";
import { overlaps, shift, slice, type Span } from "../text/span";
import type { BlameCategory } from "./category";
import { knownNames, type Names } from "./known";
import type { LeftOut } from "./limits";
import { leftOutIn, readProse, type Place, type Sentence } from "./prose";
import { tag, TIERS } from "./tagger/tagger";

/** `squiggle`: almost surely blame, shown in the text. `preview`: worth a look, shown to who asks. */
export type Tier = "squiggle" | "preview";

/** All ranges are offsets into the document. */
export interface Blame {
  /** The phrase. */
  readonly range: Span;
  readonly category: BlameCategory;
  /** The share of such findings that are right, as measured on authors that the check has not learned from: 0 to 1. */
  readonly confidence: number;
  readonly tier: Tier;
  /** The sentence that holds the phrase. */
  readonly sentence: Span;
  /** The words that the finding rests on. */
  readonly evidence: readonly Span[];
  /** The people whom the sentence names, by name or handle, without a possessive ending. */
  readonly people: readonly Span[];
  readonly place: Place;
  readonly section: SectionKind | null;
}

export interface LanguageContext {
  readonly names: Names;
  /** Phrases that the team has found to be no blame, in any case. */
  readonly allow: readonly string[];
  readonly memory: Memory;
}

export interface Looked {
  /** In the order of the text; phrases do not overlap. */
  readonly found: readonly Blame[];
  /** What was not looked at, for its length or that of the document, in the order of the text; see `limits.ts`. */
  readonly leftOut: readonly LeftOut[];
}

/** What is found in the document, see `lookForBlame`. */
export function findBlame(document: PostMortem, context: LanguageContext): readonly Blame[] {
  return lookForBlame(document, context).found;
}

export function lookForBlame(document: PostMortem, { names, allow, memory }: LanguageContext): Looked {
  const prose = readProse(document, knownNames(document, names, memory), memory);
  const allowed = allow.map(patternOf).filter((pattern) => pattern !== null);
  const out: Blame[] = [];
  const leftOut = leftOutIn(document, prose);
  for (const found of tag(prose, memory)) {
    if (found.confidence < TIERS.preview) continue;
    const piece = prose[found.passage];
    const sentence = piece?.reading.sentences[found.sentence];
    if (!piece || !sentence) continue;
    const { start } = piece.passage.range;
    const range = shift(found.range, start);
    const whole = shift(sentence.range, start);
    if (isAllowed(document.text, range, whole, allowed)) continue;
    out.push({
      range,
      category: found.category,
      confidence: found.confidence,
      tier: found.confidence >= TIERS.squiggle ? "squiggle" : "preview",
      sentence: whole,
      evidence: found.evidence.map((word) => shift(word, start)),
      people: peopleIn(sentence).map((name) => shift(name, start)),
      place: sentence.place,
      section: sentence.section,
    });
  }
  return { found: out, leftOut };
}

/** The phrase in any case, with any blanks and apostrophes, as whole words. */
function patternOf(phrase: string): RegExp | null {
  const words = phrase.split(/\s+/).filter((word) => word !== "");
  if (words.length === 0) return null;
  const written = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/['‘’ʼ]/g, "['‘’ʼ]")).join("\\s+");
  return new RegExp(`(?<![\\p{L}\\p{N}])${written}(?![\\p{L}\\p{N}])`, "giu");
}

/** Whether an allowed phrase stands in the sentence and shares words with what was found there. */
function isAllowed(text: string, found: Span, sentence: Span, allowed: readonly RegExp[]): boolean {
  if (allowed.length === 0) return false;
  const written = slice(text, sentence);
  return allowed.some((pattern) =>
    Array.from(written.matchAll(pattern)).some(({ index, 0: phrase }) => {
      const start = sentence.start + index;
      return overlaps(found, { start, end: start + phrase.length });
    }),
  );
}

/** Each run of names is one person. */
function peopleIn({ tokens }: Sentence): Span[] {
  const out: Span[] = [];
  let isOpen = false;
  for (const { actor, possessive, range, written } of tokens) {
    const last = out.at(-1);
    if (actor === "name") {
      const ending = possessive ? (/['’ʼ‘]s$/i.exec(written)?.[0].length ?? 0) : 0;
      const end = range.end - ending;
      if (isOpen && last) out[out.length - 1] = { start: last.start, end };
      else out.push({ start: range.start, end });
    }
    isOpen = actor === "name" && !possessive;
  }
  return out;
}
