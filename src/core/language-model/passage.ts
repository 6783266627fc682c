/** What a language model gets to read of a document: the sentence to be written anew and its neighbours, and nothing else. */
import { Memory } from "../document/memory";
import type { PostMortem } from "../document/model";
import type { Blame } from "../language/blame";
import { knownNames, type Names } from "../language/known";
import { readProse } from "../language/prose";
import { overlaps, shift, slice, type Span } from "../text/span";
import { oneLine } from "./one-line";

export interface Passage {
  /** As it stands in the document, with its marks. */
  readonly sentence: string;
  /** The sentence before it and the one after it, on one line each; empty where there is none, shortened where it is long. */
  readonly before: string;
  readonly after: string;
  /** Of `sentence` in the document. */
  readonly range: Span;
}

/** UTF-16 units. A longer sentence is no sentence, but pasted text. */
export const MOST_SENTENCE = 2_000;
const MOST_NEIGHBOUR = 500;

/** The passage of the first phrase that shares words with `at`; `null` where there is none, or its sentence is too long. */
export function passageAt(
  document: PostMortem,
  blames: readonly Blame[],
  at: Span,
  names: Names,
): { passage: Passage; blame: Blame } | null {
  const blame = blames.find(({ range }) => overlaps(range, at)) ?? blames.find(({ sentence }) => overlaps(sentence, at));
  if (!blame || blame.sentence.end - blame.sentence.start > MOST_SENTENCE) return null;
  return { passage: passageOf(document, blame.sentence, names), blame };
}

/** A cell's neighbours are those in the cell; other sentences may have theirs in the paragraph or the item beside. */
export function passageOf(document: PostMortem, range: Span, names: Names): Passage {
  const memory = new Memory();
  const all = readProse(document, knownNames(document, names, memory), memory).flatMap(({ passage, reading }) =>
    reading.sentences.map((sentence) => ({ passage, place: sentence.place, range: shift(sentence.range, passage.range.start) })),
  );
  const index = all.findIndex((one) => one.range.start === range.start);
  const own = all[index];
  const neighbour = (other: (typeof all)[number] | undefined): string => {
    if (!own || !other || other.place === "heading" || other.passage.section !== own.passage.section) return "";
    if (other.passage !== own.passage && (own.place === "cell" || other.place === "cell")) return "";
    return shortened(oneLine(slice(document.text, other.range)));
  };
  return { sentence: slice(document.text, range), before: neighbour(all[index - 1]), after: neighbour(all[index + 1]), range };
}

function shortened(text: string): string {
  if (text.length <= MOST_NEIGHBOUR) return text;
  const blank = text.lastIndexOf(" ", MOST_NEIGHBOUR);
  return blank > 0 ? `${text.slice(0, blank)} …` : "";
}
