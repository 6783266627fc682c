/** A small convolutional net over the tokens of a sentence; trained by scripts/train/net.mjs, which tells how it is built. */
import type { Scaled } from "./bytes";
import { EDGES, type NetInput } from "./net-input";

export interface Net {
  readonly dimensions: number;
  readonly widths: readonly number[];
  /** Filters of each width. */
  readonly filters: number;
  readonly table: Scaled;
  /** For each width, filter after filter. */
  readonly windows: readonly Float64Array[];
  readonly thresholds: Float64Array;
  readonly blame: Float64Array;
  readonly blameContext: Float64Array;
  /** For each kind of blame, one weight for each filter. */
  readonly kind: Float64Array;
  /** Blame's, then that of each kind. */
  readonly biases: Float64Array;
}

export interface NetScore {
  /** Log odds of blame. */
  readonly odds: number;
  /** The highest answer of each filter, 0 where it says nothing, and the token at which its window begins. */
  readonly answers: Float64Array;
  readonly at: Int32Array;
  readonly vectors: Float64Array;
}

export function scoreNet(net: Net, input: NetInput): NetScore {
  const { dimensions, widths, filters, windows, thresholds } = net;
  const vectors = embed(net, input);
  const tokens = input.starts.length - 1;
  const answers = new Float64Array(thresholds.length);
  const at = new Int32Array(thresholds.length);
  let odds = net.biases[0] ?? 0;
  for (const context of input.context) odds += net.blameContext[context] ?? 0;
  widths.forEach((width, w) => {
    const weights = windows[w];
    if (!weights) return;
    const size = width * dimensions;
    for (let f = 0; f < filters; f++) {
      const { best, place } = highest(weights, f * size, size, vectors, tokens - width, dimensions);
      const answer = w * filters + f;
      const value = Math.max(0, best + (thresholds[answer] ?? 0));
      answers[answer] = value;
      at[answer] = place;
      odds += value * (net.blame[answer] ?? 0);
    }
  });
  return { odds, answers, at, vectors };
}

function embed({ table: { values, scale }, dimensions }: Net, { rows, starts }: NetInput): Float64Array {
  const out = new Float64Array((starts.length - 1) * dimensions);
  for (let t = 0; t + 1 < starts.length; t++) {
    for (let r = starts[t] ?? 0; r < (starts[t + 1] ?? 0); r++) {
      const from = (rows[r] ?? 0) * dimensions;
      const to = t * dimensions;
      for (let d = 0; d < dimensions; d++) out[to + d] = (out[to + d] ?? 0) + (values[from + d] ?? 0) * scale;
    }
  }
  return out;
}

/** The window at which the weights from `from` on answer highest. The size is a multiple of four. */
function highest(
  weights: Float64Array,
  from: number,
  size: number,
  vectors: Float64Array,
  last: number,
  step: number,
): { readonly best: number; readonly place: number } {
  let best = -Infinity;
  let place = 0;
  for (let t = 0; t <= last; t++) {
    const to = t * step;
    let a = 0;
    let b = 0;
    let c = 0;
    let e = 0;
    // Within their bounds by construction; a check for each would double the time.
    for (let k = 0; k < size; k += 4) {
      a += (weights[from + k] as number) * (vectors[to + k] as number);
      b += (weights[from + k + 1] as number) * (vectors[to + k + 1] as number);
      c += (weights[from + k + 2] as number) * (vectors[to + k + 2] as number);
      e += (weights[from + k + 3] as number) * (vectors[to + k + 3] as number);
    }
    const sum = a + b + c + e;
    if (sum > best) {
      best = sum;
      place = t;
    }
  }
  return { best, place };
}

/** A score for each kind of blame. */
export function kindScores({ kind, biases, thresholds }: Net, { answers }: NetScore): number[] {
  return Array.from(biases.subarray(1), (bias, k) => {
    let sum = bias;
    for (let i = 0; i < answers.length; i++) sum += (kind[k * thresholds.length + i] ?? 0) * (answers[i] ?? 0);
    return sum;
  });
}

/** What each token of the sentence adds to the log odds. `tokens`: how many the sentence has. */
export function netContributions(net: Net, { answers, at, vectors }: NetScore, tokens: number): Float64Array {
  const { dimensions, widths, filters, windows, blame } = net;
  const out = new Float64Array(tokens);
  widths.forEach((width, w) => {
    for (let f = 0; f < filters; f++) {
      const answer = w * filters + f;
      if ((answers[answer] ?? 0) === 0) continue;
      for (let k = 0; k < width; k++) {
        const token = (at[answer] ?? 0) + k - EDGES;
        if (token < 0 || token >= tokens) continue;
        let sum = 0;
        for (let d = 0; d < dimensions; d++)
          sum += (windows[w]?.[(f * width + k) * dimensions + d] ?? 0) * (vectors[(token + EDGES) * dimensions + d] ?? 0);
        out[token] = (out[token] ?? 0) + sum * (blame[answer] ?? 0);
      }
    }
  });
  return out;
}
