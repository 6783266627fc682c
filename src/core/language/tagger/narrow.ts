/** A sentence that blames → the words of it that do. */
import { isStandIn } from "../mask";
import type { Token } from "../tokens";
import type { Span } from "../../text/span";

/** In words. */
const SHORTEST = 3;
const LONGEST = 14;

/** How many of the words a finding rests on are named. */
const EVIDENCE = 3;

/** `weights`: what each token adds. The run of tokens that adds most, as offsets of the tokens' text. */
export function narrow(tokens: readonly Token[], weights: Float64Array): Span {
  const words = tokens.flatMap((token, i) => (carries(token) ? [i] : []));
  const mean = weights.reduce((sum, one) => sum + one, 0) / (weights.length || 1);
  let best = { value: -Infinity, from: 0, to: words.length - 1 };
  for (let from = 0; from < words.length; from++) {
    let value = 0;
    for (let to = from; to < Math.min(words.length, from + LONGEST); to++) {
      value += (weights[words[to] ?? 0] ?? 0) - Math.max(0, mean) / 2;
      if (to - from + 1 >= Math.min(SHORTEST, words.length) && value > best.value) best = { value, from, to };
    }
  }
  const first = tokens[words[best.from] ?? 0];
  const last = tokens[words[best.to] ?? tokens.length - 1];
  return { start: first?.range.start ?? 0, end: last?.range.end ?? 0 };
}

/** The words that add most, in the order of the text. */
export function evidence(tokens: readonly Token[], weights: Float64Array): Span[] {
  return tokens
    .map((token, i) => ({ token, weight: weights[i] ?? 0 }))
    .filter(({ token, weight }) => weight > 0 && carries(token))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, EVIDENCE)
    .map(({ token }) => token.range)
    .sort((a, b) => a.start - b.start);
}

function carries(token: Token): boolean {
  return (token.kind === "word" || token.kind === "number") && !isStandIn(token.word.charAt(0));
}
