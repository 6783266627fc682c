/**
 * A small convolutional net over a sentence, and its training. Each token is the sum of some rows of a table (its word, what
 * kind of actor it is, its classes); filters of several widths pass over the tokens; of each filter the highest answer counts;
 * from these answers and the place of the sentence follow the log odds of blame and the kind of blame.
 *
 * An example is `{ rows, starts, context, blame, kind, offset }`: token t is made of rows[starts[t]] to rows[starts[t + 1]];
 * `context` are indices of what is known of the place; `kind` is -1 where there is none; `offset` is added to the log odds.
 */
import { random, shuffle } from "./random.mjs";

/** Only for shapes and starting values. `table`: rows × dimensions, taken over as it is. */
export function createNet({ table, dimensions, widths, filters, contexts, kinds, seed }) {
  const next = random(seed);
  const spread = (length, size) => Float64Array.from({ length }, () => (next() * 2 - 1) * size);
  const answers = widths.length * filters;
  return {
    dimensions,
    widths,
    filters,
    answers,
    kinds,
    table: Float64Array.from(table),
    /** For each width, filter after filter, each as wide as its window. */
    windows: widths.map((width) => spread(filters * width * dimensions, Math.sqrt(3 / (width * dimensions)))),
    thresholds: new Float64Array(answers),
    blame: spread(answers, Math.sqrt(3 / answers)),
    blameContext: new Float64Array(contexts),
    kind: spread(kinds * answers, Math.sqrt(3 / answers)),
    /** Blame's, then that of each kind. */
    biases: new Float64Array(1 + kinds),
  };
}

/** The parts that are trained at every step; the table is trained where it is used. */
export const denseParts = (net) => [...net.windows, net.thresholds, net.blame, net.blameContext, net.kind, net.biases];

/** Token vectors, one after the other. */
function embed({ table, dimensions }, { rows, starts }, keep) {
  const tokens = starts.length - 1;
  const out = new Float64Array(tokens * dimensions);
  for (let t = 0; t < tokens; t++) {
    for (let r = starts[t]; r < starts[t + 1]; r++) {
      if (keep && !keep[r]) continue;
      const from = rows[r] * dimensions;
      const to = t * dimensions;
      for (let d = 0; d < dimensions; d++) out[to + d] += table[from + d];
    }
  }
  return out;
}

/** The highest answer of each filter, and where it is. */
function convolve(net, vectors, tokens) {
  const { dimensions, widths, filters, windows, thresholds, answers } = net;
  const highest = new Float64Array(answers).fill(-Infinity);
  const at = new Int32Array(answers);
  widths.forEach((width, w) => {
    const size = width * dimensions;
    const weights = windows[w];
    for (let f = 0; f < filters; f++) {
      const from = f * size;
      let best = -Infinity;
      let place = 0;
      for (let t = 0; t + width <= tokens; t++) {
        const to = t * dimensions;
        let a = 0;
        let b = 0;
        let c = 0;
        let e = 0;
        for (let k = 0; k < size; k += 4) {
          a += weights[from + k] * vectors[to + k];
          b += weights[from + k + 1] * vectors[to + k + 1];
          c += weights[from + k + 2] * vectors[to + k + 2];
          e += weights[from + k + 3] * vectors[to + k + 3];
        }
        const sum = a + b + c + e;
        if (sum > best) {
          best = sum;
          place = t;
        }
      }
      const answer = w * filters + f;
      highest[answer] = best + thresholds[answer];
      at[answer] = place;
    }
  });
  return { highest, at };
}

/** `drop`: multiplies each answer, 0 for those that are left out; null when not training. */
export function forward(net, example, { keep = null, drop = null } = {}) {
  const tokens = example.starts.length - 1;
  const vectors = embed(net, example, keep);
  const { highest, at } = convolve(net, vectors, tokens);
  const answers = highest.map((value, i) => (value > 0 ? value * (drop ? drop[i] : 1) : 0));
  let odds = net.biases[0];
  for (let i = 0; i < answers.length; i++) odds += net.blame[i] * answers[i];
  for (const c of example.context) odds += net.blameContext[c];
  const kindScores = Array.from({ length: net.kinds }, (_, k) => {
    let sum = net.biases[1 + k];
    for (let i = 0; i < answers.length; i++) sum += net.kind[k * net.answers + i] * answers[i];
    return sum;
  });
  return { vectors, highest, at, answers, odds, kindScores };
}

/** Adds the gradient of the loss to `gradients` (in the order of `denseParts`) and `rowGradients` (a map by row); returns the loss. */
export function backward(net, example, { keep = null, drop = null, kindShare = 1 }, gradients, rowGradients) {
  const { dimensions, widths, filters } = net;
  const { vectors, highest, at, answers, odds, kindScores } = forward(net, example, { keep, drop });
  const n = widths.length;
  const [thresholds, blame, blameContext, kind, biases] = gradients.slice(n);
  const z = odds + (example.offset ?? 0);
  const error = 1 / (1 + Math.exp(-z)) - example.blame;
  let loss = Math.log1p(Math.exp(-Math.abs(z))) + Math.max(z, 0) - z * example.blame;
  const back = new Float64Array(net.answers);
  biases[0] += error;
  for (const c of example.context) blameContext[c] += error;
  for (let i = 0; i < net.answers; i++) {
    blame[i] += error * answers[i];
    back[i] = error * net.blame[i];
  }
  if (example.kind >= 0) {
    const top = Math.max(...kindScores);
    const powers = kindScores.map((score) => Math.exp(score - top));
    const sum = powers.reduce((a, b) => a + b, 0);
    loss += kindShare * (Math.log(sum) + top - kindScores[example.kind]);
    for (let k = 0; k < net.kinds; k++) {
      const wrong = kindShare * (powers[k] / sum - Number(k === example.kind));
      biases[1 + k] += wrong;
      for (let i = 0; i < net.answers; i++) {
        kind[k * net.answers + i] += wrong * answers[i];
        back[i] += wrong * net.kind[k * net.answers + i];
      }
    }
  }
  const vectorGradients = new Float64Array(vectors.length);
  widths.forEach((width, w) => {
    const size = width * dimensions;
    for (let f = 0; f < filters; f++) {
      const answer = w * filters + f;
      const g = back[answer] * (drop ? drop[answer] : 1);
      if (g === 0 || highest[answer] <= 0) continue;
      thresholds[answer] += g;
      const to = at[answer] * dimensions;
      const from = f * size;
      for (let k = 0; k < size; k++) {
        gradients[w][from + k] += g * vectors[to + k];
        vectorGradients[to + k] += g * net.windows[w][from + k];
      }
    }
  });
  const { rows, starts } = example;
  for (let t = 0; t + 1 < starts.length; t++) {
    for (let r = starts[t]; r < starts[t + 1]; r++) {
      if (keep && !keep[r]) continue;
      let row = rowGradients.get(rows[r]);
      if (!row) rowGradients.set(rows[r], (row = new Float64Array(dimensions)));
      for (let d = 0; d < dimensions; d++) row[d] += vectorGradients[t * dimensions + d];
    }
  }
  return loss;
}

const BATCH = 16;

/** Trains in place by Adam. `own`: rows from this on have no vector to begin with and learn as fast as the rest. */
export function trainNet(net, examples, options) {
  const { epochs, rate, rowRate, own, dropRows, dropAnswers, kindShare, decay = 0, seed, say = () => {} } = options;
  const next = random(seed);
  const parts = denseParts(net);
  const gradients = parts.map(({ length }) => new Float64Array(length));
  const adam = parts.map(({ length }) => ({ first: new Float64Array(length), second: new Float64Array(length) }));
  const rowSquares = new Float64Array(net.table.length / net.dimensions).fill(1e-8);
  const order = examples.map((_, i) => i);
  const steps = epochs * Math.ceil(examples.length / BATCH);
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, next);
    let loss = 0;
    for (let from = 0; from < order.length; from += BATCH) {
      const rowGradients = new Map();
      const batch = order.slice(from, from + BATCH);
      for (const i of batch) {
        const example = examples[i];
        const keep = Uint8Array.from(example.rows, () => Number(next() >= dropRows));
        const drop = Float64Array.from({ length: net.answers }, () => (next() >= dropAnswers ? 1 / (1 - dropAnswers) : 0));
        loss += backward(net, example, { keep, drop, kindShare }, gradients, rowGradients);
      }
      step++;
      const pace = Math.min(1, step / 100) * (1 - step / (steps + 1));
      adamStep(parts, gradients, adam, { rate: rate * pace, step, count: batch.length, decay });
      for (const [row, gradient] of rowGradients) {
        let sum = 0;
        for (const g of gradient) sum += (g * g) / net.dimensions;
        rowSquares[row] += sum;
        const pull = ((row < own ? rowRate : rate * 5) * pace) / Math.sqrt(rowSquares[row]);
        for (let d = 0; d < net.dimensions; d++) net.table[row * net.dimensions + d] -= pull * gradient[d];
      }
    }
    say(`epoch ${epoch + 1}: loss ${(loss / examples.length).toFixed(4)}`);
  }
  return net;
}

function adamStep(parts, gradients, adam, { rate, step, count, decay }) {
  const firstShare = 1 - 0.9 ** step;
  const secondShare = 1 - 0.999 ** step;
  parts.forEach((part, p) => {
    const { first, second } = adam[p];
    const gradient = gradients[p];
    for (let i = 0; i < part.length; i++) {
      const g = gradient[i] / count + decay * part[i];
      first[i] = 0.9 * first[i] + 0.1 * g;
      second[i] = 0.999 * second[i] + 0.001 * g * g;
      part[i] -= (rate * (first[i] / firstShare)) / (Math.sqrt(second[i] / secondShare) + 1e-8);
      gradient[i] = 0;
    }
  });
}
