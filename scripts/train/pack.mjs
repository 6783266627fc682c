/** Trained numbers → the text of src/core/language/tagger/weights.ts, and what the product reads from it. */
import { core } from "./core.mjs";
import { denseParts } from "./net.mjs";

const { unpack } = await core("language/tagger/model.js");

const LARGEST = 127;

/** Numbers as bytes and what a step of one byte stands for. Larger numbers than `limit` are cut off there. */
export function quantise(numbers, limit = Infinity) {
  let largest = 0;
  for (const number of numbers) largest = Math.max(largest, Math.min(limit, Math.abs(number)));
  const scale = largest / LARGEST || 1;
  const bytes = Int8Array.from(numbers, (number) => Math.max(-LARGEST, Math.min(LARGEST, Math.round(number / scale))));
  return { bytes, scale };
}

/** The first look's two models in the form in which they are stored. */
export function pack(words, { net, vocabulary }) {
  const table = quantise(words.weights);
  const parts = [net.table, ...denseParts(net).slice(0, -1)].map((numbers) => quantise(numbers));
  const shape = {
    linear: { length: table.bytes.length, scale: table.scale, bias: words.bias },
    net: {
      dimensions: net.dimensions,
      widths: net.widths,
      filters: net.filters,
      kinds: net.kinds,
      contexts: vocabulary.contexts,
      biases: [...net.biases],
      scales: parts.map(({ scale }) => scale),
    },
  };
  const bytes = [table, ...parts].map(({ bytes: part }) => Buffer.from(part.buffer, part.byteOffset, part.byteLength));
  return { shape, weights: Buffer.concat(bytes).toString("base64"), vocabulary: vocabulary.names.join(" ") };
}

/** The models as the product has them. */
export const unpacked = ({ shape, weights, vocabulary }) => unpack(weights, vocabulary, shape);

export function weightsModule({ shape, weights, vocabulary }) {
  return [
    "/** Written by `npm run train`: the trained weights of the tagger. Not for editing. */",
    'import type { Shape } from "./model";',
    "",
    `export const SHAPE: Shape = ${JSON.stringify(shape)};`,
    "",
    `export const VOCABULARY = ${JSON.stringify(vocabulary)};`,
    "",
    `export const WEIGHTS = "${weights}";`,
    "",
  ].join("\n");
}
