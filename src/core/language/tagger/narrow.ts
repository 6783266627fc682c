/** A sentence that blames → the phrases of it that do. */
import type { Hit } from "../grammar/hits";
import { belongsTo, phraseStart } from "../grammar/people";
import { DETERMINERS, PREPOSITIONS } from "../lexicon/grammar";
import type { Token } from "../tokens";
import { overlaps, type Span } from "../../text/span";

/** In words. */
const SHORTEST = 3;
const LONGEST = 14;

/** How far in front of the words that add most their subject is looked for, and how long a phrase becomes by what is behind them. In tokens. */
const SUBJECT = 8;
const WHOLE = 12;

/** How much of what the first phrase adds another one adds at least. */
const SECOND = 0.5;

/** How many of the words a finding rests on are named. */
const EVIDENCE = 3;

/** What stands between two phrases that blame each by itself. */
const BREAK = /^(?:[,;:.!?()–—]|and|but|or|then|which|who|while|because|so|although|instead)$/;

/** What tells when or why, behind what blames. */
const LATER = /^(?:before|after|until|when|while|because|since|although|though|whereas)$/;

/** What stands between the members of a list. */
const LISTED = /^(?:and|or|,)$/;

/** A phrase has as many tokens at least in front of such words. */
const BEFORE_LATER = 4;

export interface Phrase {
  readonly range: Span;
  /** What the grammar found in it, if anything. */
  readonly hits: readonly Hit[];
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

/**
 * `weights`: what each token adds. What the grammar found, each phrase once, and the run of tokens that adds most, with another
 * one in another clause when that adds nearly as much. In the order of the text, apart from each other.
 */
export function phrases(tokens: readonly Token[], weights: Float64Array, hits: readonly Hit[]): Phrase[] {
  const out = joined(tokens, hits);
  for (const range of runs(tokens, weights)) if (!out.some((other) => overlaps(other.range, range))) out.push({ range, hits: [] });
  return out.sort((a, b) => a.range.start - b.range.start);
}

/** Hits that overlap, or stand beside each other in the same list, are one phrase, as long as it stays short. */
function joined(tokens: readonly Token[], hits: readonly Hit[]): Phrase[] {
  const out: Phrase[] = [];
  for (const hit of [...hits].sort((a, b) => a.range.start - b.range.start)) {
    const range = whole(tokens, hit.range);
    const last = out.at(-1);
    if (!last) {
      out.push({ range, hits: [hit] });
      continue;
    }
    const both = { start: last.range.start, end: Math.max(last.range.end, range.end) };
    const between = tokens.filter((token) => token.range.start >= last.range.end && token.range.end <= range.start);
    const isOne = overlaps(last.range, range) || (between.length <= 1 && between.every(({ word }) => LISTED.test(word)));
    if (isOne && tokens.filter((token) => overlaps(token.range, both)).length <= LONGEST)
      out[out.length - 1] = { range: both, hits: [...last.hits, hit] };
    else if (range.start >= last.range.end) out.push({ range, hits: [hit] });
  }
  return out;
}

function runs(tokens: readonly Token[], weights: Float64Array): Span[] {
  const words = tokens.flatMap((token, i) => (carries(token) ? [i] : []));
  const first = heaviest(words, weights);
  const { from, to } = first;
  const rangeOf = (run: Run): Span => ({
    start: tokens[words[run.from] ?? 0]?.range.start ?? 0,
    end: tokens[words[run.to] ?? tokens.length - 1]?.range.end ?? 0,
  });
  const out = [whole(tokens, rangeOf(first))];
  const before = lastBreak(tokens, words[from] ?? 0);
  const behind = nextBreak(tokens, words[to] ?? tokens.length);
  for (const rest of [words.filter((i) => i < before), words.filter((i) => i > behind)]) {
    if (rest.length < SHORTEST) continue;
    const other = heaviest(rest, weights);
    if (other.value < SECOND * first.value || other.value <= 0) continue;
    out.push(whole(tokens, { start: tokens[rest[other.from] ?? 0]?.range.start ?? 0, end: tokens[rest[other.to] ?? 0]?.range.end ?? 0 }));
  }
  return out;
}

/** Among the tokens at `words`. What a token adds must be worth its place. */
function heaviest(words: readonly number[], weights: Float64Array): Run {
  const mean = weights.reduce((sum, one) => sum + one, 0) / (weights.length || 1);
  let best: Run = { value: -Infinity, from: 0, to: words.length - 1 };
  for (let from = 0; from < words.length; from++) {
    let value = 0;
    for (let to = from; to < Math.min(words.length, from + LONGEST); to++) {
      value += (weights[words[to] ?? 0] ?? 0) - Math.max(0, mean) / 2;
      if (to - from + 1 >= Math.min(SHORTEST, words.length) && value > best.value) best = { value, from, to };
    }
  }
  return best;
}

/** The phrase with its subject in front and what is said behind, as far as the clause goes. */
function whole(tokens: readonly Token[], range: Span): Span {
  let from = tokens.findIndex((token) => token.range.end > range.start);
  let to = tokens.findIndex((token) => token.range.end >= range.end);
  if (from < 0 || to < 0) return range;
  for (let i = Math.min(from + 2, to); i >= Math.max(0, from - SUBJECT); i--) {
    const token = tokens[i];
    if (!token || (i < from && ends(token))) break;
    if (!belongsTo(token, "ALL") || token.possessive) continue;
    from = Math.min(from, phraseStart(tokens, i));
    break;
  }
  for (let next = tokens[to + 1]; next && to - from + 1 < WHOLE && !ends(next); next = tokens[to + 1]) to++;
  return trimmed(tokens, { start: tokens[from]?.range.start ?? range.start, end: tokens[to]?.range.end ?? range.end });
}

function ends({ word, kind }: Token): boolean {
  return kind === "mark" || kind === "hidden" || BREAK.test(word) || LATER.test(word);
}

/** Without what begins a new part of the sentence, and without words at the end that lead on to others. */
function trimmed(tokens: readonly Token[], range: Span): Span {
  const within = tokens.filter((token) => token.range.start >= range.start && token.range.end <= range.end);
  const later = within.findIndex((token, i) => i >= BEFORE_LATER && LATER.test(token.word));
  const kept = later < 0 ? within : within.slice(0, later);
  while (kept.length > SHORTEST && leadsOn(kept.at(-1))) kept.pop();
  return { start: range.start, end: kept.at(-1)?.range.end ?? range.end };
}

function leadsOn(token: Token | undefined): boolean {
  return (
    token !== undefined && (token.kind === "mark" || DETERMINERS.has(token.word) || PREPOSITIONS.has(token.word) || token.word === "and")
  );
}

function lastBreak(tokens: readonly Token[], before: number): number {
  for (let i = before - 1; i >= 0; i--) if (BREAK.test(tokens[i]?.word ?? "")) return i;
  return -1;
}

function nextBreak(tokens: readonly Token[], after: number): number {
  for (let i = after + 1; i < tokens.length; i++) if (BREAK.test(tokens[i]?.word ?? "")) return i;
  return tokens.length;
}

/** The words of the phrase that add most, in the order of the text. */
export function evidence(tokens: readonly Token[], weights: Float64Array, within: Span): Span[] {
  return tokens
    .map((token, i) => ({ token, weight: weights[i] ?? 0 }))
    .filter(({ token, weight }) => weight > 0 && carries(token) && overlaps(token.range, within))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, EVIDENCE)
    .map(({ token }) => token.range)
    .sort((a, b) => a.start - b.start);
}

function carries({ kind }: Token): boolean {
  return kind === "word" || kind === "number";
}
