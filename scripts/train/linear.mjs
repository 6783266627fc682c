/** Logistic regression over features, by gradient descent with a step of its own for each weight. */
import { random, shuffle } from "./random.mjs";

const EPOCHS = 6;
const STEP = 0.3;

/** `rows`: `{ row, size }`, the features of each example by their place, and how many it has with those that have none; `labels`: 0 or 1. */
export function trainLinear(rows, labels, { width, importance = null, epochs = EPOCHS, seed = 1 }) {
  const weights = new Float64Array(width);
  const squares = new Float64Array(width).fill(1e-6);
  const next = random(seed);
  const order = rows.map((_, i) => i);
  let bias = 0;
  let biasSquares = 1e-6;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const i of shuffle(order, next)) {
      const { row, size } = rows[i];
      const value = 1 / Math.sqrt(size || 1);
      let sum = 0;
      for (let k = 0; k < row.length; k++) sum += weights[row[k]];
      const error = (1 / (1 + Math.exp(-(bias + sum * value))) - labels[i]) * (importance ? importance[i] : 1);
      biasSquares += error * error;
      bias -= (STEP * error) / Math.sqrt(biasSquares);
      const gradient = error * value;
      for (let k = 0; k < row.length; k++) {
        const at = row[k];
        squares[at] += gradient * gradient;
        weights[at] -= (STEP * gradient) / Math.sqrt(squares[at]);
      }
    }
  }
  return { weights, bias };
}

export function scoreLinear({ weights, bias }, { row, size }) {
  let sum = 0;
  for (let k = 0; k < row.length; k++) sum += weights[row[k]];
  return bias + sum / Math.sqrt(size || 1);
}

/** The same for inputs that are numbers, all examples at once; the weights belong to the inputs as they are given. */
export function trainDense(rows, labels, { steps = 300, rate = 1.5 } = {}) {
  const width = rows[0].length;
  const mean = new Float64Array(width);
  const deviation = new Float64Array(width);
  for (const row of rows) row.forEach((value, j) => (mean[j] += value / rows.length));
  for (const row of rows) row.forEach((value, j) => (deviation[j] += (value - mean[j]) ** 2 / rows.length));
  const scale = deviation.map((value) => Math.sqrt(value) || 1);
  const scaled = rows.map((row) => Float64Array.from(row, (value, j) => (value - mean[j]) / scale[j]));
  const weights = new Float64Array(width);
  let bias = 0;
  for (let step = 0; step < steps; step++) {
    const gradient = new Float64Array(width);
    let biasGradient = 0;
    scaled.forEach((row, i) => {
      let sum = bias;
      for (let j = 0; j < width; j++) sum += weights[j] * row[j];
      const error = 1 / (1 + Math.exp(-sum)) - labels[i];
      for (let j = 0; j < width; j++) gradient[j] += error * row[j];
      biasGradient += error;
    });
    for (let j = 0; j < width; j++) weights[j] -= (rate * gradient[j]) / rows.length;
    bias -= (rate * biasGradient) / rows.length;
  }
  const unscaled = Array.from(weights, (weight, j) => weight / scale[j]);
  return { weights: unscaled, bias: bias - unscaled.reduce((sum, weight, j) => sum + weight * mean[j], 0) };
}
