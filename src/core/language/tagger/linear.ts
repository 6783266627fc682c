/** A weighted sum over hashed features. */
import type { Scaled } from "./bytes";
import type { Features } from "./features";

/** A table of weights; its length is a power of two. */
export interface Linear {
  readonly weights: Scaled;
  readonly bias: number;
}

/** The log odds. */
export function scoreLinear({ weights: { values, scale }, bias }: Linear, { hashes }: Features): number {
  const mask = values.length - 1;
  let sum = 0;
  for (const hash of hashes) sum += values[hash & mask] ?? 0;
  return bias + (sum * scale) / Math.sqrt(hashes.length || 1);
}

/** What each token adds to the score: a feature's weight is shared out among the tokens that it was seen at. */
export function contributions({ weights: { values, scale } }: Linear, { hashes, from, to }: Features, tokens: number): Float64Array {
  const out = new Float64Array(tokens);
  const mask = values.length - 1;
  hashes.forEach((hash, k) => {
    const weight = values[hash & mask] ?? 0;
    const first = from[k] ?? -1;
    const last = to[k] ?? -1;
    if (weight === 0 || first < 0) return;
    const share = (weight * scale) / Math.sqrt(hashes.length) / (last > first ? 2 : 1);
    out[first] = (out[first] ?? 0) + share;
    if (last > first) out[last] = (out[last] ?? 0) + share;
  });
  return out;
}
