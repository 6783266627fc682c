/** What the grammar finds in a sentence. */
import type { Span } from "../../text/span";
import type { BlameCategory } from "../category";
import { NEGATIONS } from "../lexicon/actors";
import type { Sentence } from "../prose";
import type { Token } from "../tokens";
import { matchAt, matchesAnywhere, type Form } from "./match";
import { isHardStop, type Run } from "./people";
import { PRECISION } from "./precision";
import { patternIndex, type Ready } from "./registry";

/** Offsets as those of the sentence's tokens. */
export interface Hit {
  /** Id of the pattern. */
  readonly pattern: string;
  /** Which of its forms. */
  readonly form: string;
  readonly category: BlameCategory;
  /** The share of the pattern's hits that were right where it was measured, 0 to 1. */
  readonly precision: number;
  readonly range: Span;
  /** The words that the pattern was found by. */
  readonly words: Span;
}

/** How far in front of a phrase a word that turns it around is looked for, in tokens. */
const REACH = 12;

/** What is expected of a pattern that has not been measured. */
const UNMEASURED = 0.5;

/** What makes a sentence speak of blame without laying any. */
const ABOUT_BLAME = /^(?:blameless\w*|blame-free|no-blame|non-blaming)$/;

/** In the order of the words that they start from; hits may overlap. Linear in the length of the sentence. */
export function grammarHits(sentence: Sentence): Hit[] {
  const { tokens } = sentence;
  const out: Hit[] = [];
  const index = patternIndex();
  tokens.forEach((token, at) => {
    if (token.kind !== "word") return;
    for (const ready of index.startingFrom(token.word)) {
      const run = matchAt(ready.form, tokens, at);
      if (!run || (ready.affirmative && isNegated(tokens, run.from, at)) || !holds(ready, sentence, run)) continue;
      const first = tokens[run.from];
      const last = tokens[run.to - 1];
      if (!first || !last) continue;
      const range = { start: first.range.start, end: last.range.end };
      if (out.some((other) => other.pattern === ready.pattern.id && other.range.start <= range.start && other.range.end >= range.end))
        continue;
      out.push({
        pattern: ready.pattern.id,
        form: ready.written,
        category: categoryOf(ready, tokens, run),
        precision: PRECISION[ready.pattern.id] ?? UNMEASURED,
        range,
        words: token.range,
      });
    }
  });
  return out.length > 0 && tokens.some(({ word }) => ABOUT_BLAME.test(word)) ? [] : out;
}

function holds({ pattern, unless, notAfter }: Ready, { tokens, section }: Sentence, { from }: Run): boolean {
  if (pattern.notIn && section !== null && pattern.notIn.includes(section)) return false;
  if (pattern.question !== undefined && pattern.question !== (tokens.at(-1)?.written === "?")) return false;
  return !standsAfter(tokens, from, notAfter) && !unless.some((form: Form) => matchesAnywhere(form, tokens));
}

/** Whether anything from the first token to the last, which is left out, is a negation. */
function isNegated(tokens: readonly Token[], first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (NEGATIONS.has(tokens[i]?.word ?? "")) return true;
  return false;
}

function standsAfter(tokens: readonly Token[], from: number, words: ReadonlySet<string>): boolean {
  if (words.size === 0) return false;
  for (let i = from - 1; i >= Math.max(0, from - REACH); i--) {
    const token = tokens[i];
    if (!token || isHardStop(token)) return false;
    if (words.has(token.word)) return true;
  }
  return false;
}

/** What a team failed to do is blamed on a team. */
function categoryOf({ pattern }: Ready, tokens: readonly Token[], { from, to }: Run): BlameCategory {
  if (pattern.category !== "person-failure-verb") return pattern.category;
  const actor = tokens.slice(from, to).find((token) => token.actor !== null)?.actor;
  return actor === "team" ? "team-blame" : pattern.category;
}
