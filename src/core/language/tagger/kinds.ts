/** Which kind of blame a sentence is likeliest to be. */
import { BLAME_CATEGORIES, type BlameCategory } from "../category";
import { probability } from "./neighbours";

/** Keeps one of the two from ruling a kind out by itself. */
const FLOOR = 0.01;

/**
 * Log odds of each category by the words, and scores of each by the net, both in the order of the categories.
 * `among`: those that come into question; all of them where it is empty.
 */
export function likeliest(byWords: readonly number[], byNet: readonly number[], among: readonly BlameCategory[] = []): BlameCategory {
  const words = shares(byWords.map(probability));
  const highest = Math.max(...byNet);
  const net = shares(byNet.map((score) => Math.exp(score - highest)));
  let best: BlameCategory = "judgmental-language";
  let most = 0;
  BLAME_CATEGORIES.forEach((category, i) => {
    if (among.length > 0 && !among.includes(category)) return;
    const both = ((words[i] ?? 0) + FLOOR) * ((net[i] ?? 0) + FLOOR);
    if (both > most) [best, most] = [category, both];
  });
  return best;
}

function shares(numbers: readonly number[]): number[] {
  const sum = numbers.reduce((total, one) => total + one, 0);
  return numbers.map((one) => one / (sum || 1));
}
