/** A weighted sum over hashed features. */
import type { Scaled } from "./bytes";
import type { Features } from "./collector";

/** A table of weights, most of them 0; its length is a power of two. */
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

/** A model for each kind of blame over the same features. */
export interface Kinds {
  /** The features known, by their place in `weights`. */
  readonly rows: ReadonlyMap<number, number>;
  /** For each feature one weight for each kind. */
  readonly weights: Scaled;
  readonly biases: readonly number[];
  /** What is left of a hash. */
  readonly mask: number;
}

/** The log odds of each kind. */
export function scoreKinds({ rows, weights: { values, scale }, biases, mask }: Kinds, { hashes }: Features): number[] {
  const sums = new Float64Array(biases.length);
  for (const hash of hashes) {
    const row = rows.get(hash & mask);
    if (row === undefined) continue;
    for (let kind = 0; kind < sums.length; kind++) sums[kind] = (sums[kind] ?? 0) + (values[row * sums.length + kind] ?? 0);
  }
  return biases.map((bias, kind) => bias + ((sums[kind] ?? 0) * scale) / Math.sqrt(hashes.length || 1));
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
