/** A small convolutional net over the tokens of a sentence; trained by scripts/train/net.mjs, which tells how it is built. */
import { EDGES, type NetInput } from "./net-input";
import { productsOf, type Filters, type Products } from "./products";

export interface Net extends Filters {
  readonly products: (row: number) => Products;
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
  /** Of each token, the sums over its rows. */
  readonly products: readonly Products[];
}

export function scoreNet(net: Net, input: NetInput): NetScore {
  const { widths, filters, thresholds, table, windows } = net;
  const products = productsOfTokens(net, input);
  const answers = new Float64Array(thresholds.length);
  const at = new Int32Array(thresholds.length);
  let odds = net.biases[0] ?? 0;
  for (const context of input.context) odds += net.blameContext[context] ?? 0;
  let from = 0;
  widths.forEach((width, w) => {
    const { best, places } = highest(products, from, width, filters);
    const scale = table.scale * (windows[w]?.scale ?? 1);
    for (let f = 0; f < filters; f++) {
      const answer = w * filters + f;
      const value = Math.max(0, (best[f] ?? 0) * scale + (thresholds[answer] ?? 0));
      answers[answer] = value;
      at[answer] = places[f] ?? 0;
      odds += value * (net.blame[answer] ?? 0);
    }
    from += width * filters;
  });
  return { odds, answers, at, products };
}

function productsOfTokens(net: Net, { rows, starts }: NetInput): Products[] {
  const out: Products[] = [];
  for (let t = 0; t + 1 < starts.length; t++) {
    const first = starts[t] ?? 0;
    const end = starts[t + 1] ?? 0;
    if (end === first + 1) {
      out.push(net.products(rows[first] ?? 0));
      continue;
    }
    const sum = new Int32Array(productsOf(net));
    for (let r = first; r < end; r++) {
      const products = net.products(rows[r] ?? 0);
      for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (products[i] as number);
    }
    out.push(sum);
  }
  return out;
}

/** Of each filter of a width, the highest sum over a window and the token at which that begins. `from`: where the width's products begin. */
function highest(
  products: readonly Products[],
  from: number,
  width: number,
  filters: number,
): { readonly best: Float64Array; readonly places: Int32Array } {
  const best = new Float64Array(filters).fill(-Infinity);
  const places = new Int32Array(filters);
  const sums = new Int32Array(filters);
  for (let t = 0; t + width <= products.length; t++) {
    sums.fill(0);
    for (let k = 0; k < width; k++) {
      const token = products[t + k];
      const begin = from + k * filters;
      // Within their bounds by construction; a check for each would double the time.
      if (token) for (let f = 0; f < filters; f++) sums[f] = (sums[f] as number) + (token[begin + f] as number);
    }
    for (let f = 0; f < filters; f++) {
      if ((sums[f] as number) <= (best[f] as number)) continue;
      best[f] = sums[f] as number;
      places[f] = t;
    }
  }
  return { best, places };
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
export function netContributions(net: Net, { answers, at, products }: NetScore, tokens: number): Float64Array {
  const { widths, filters, windows, table, blame } = net;
  const out = new Float64Array(tokens);
  let from = 0;
  widths.forEach((width, w) => {
    const scale = table.scale * (windows[w]?.scale ?? 1);
    for (let f = 0; f < filters; f++) {
      const answer = w * filters + f;
      if ((answers[answer] ?? 0) === 0) continue;
      for (let k = 0; k < width; k++) {
        const place = (at[answer] ?? 0) + k;
        const token = place - EDGES;
        if (token < 0 || token >= tokens) continue;
        const product = products[place]?.[from + k * filters + f] ?? 0;
        out[token] = (out[token] ?? 0) + product * scale * (blame[answer] ?? 0);
      }
    }
    from += width * filters;
  });
  return out;
}
