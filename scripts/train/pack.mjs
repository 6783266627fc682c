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

/** The first look's models in the form in which they are stored. */
export function pack(words, kinds, { net, vocabulary }) {
  const { at, table } = heavy(words);
  const kindTable = quantise(Float64Array.from(kinds.known.at.flatMap((_, i) => kinds.models.map(({ weights }) => weights[i]))));
  const parts = [net.table, ...denseParts(net).slice(0, -1)].map((numbers) => quantise(numbers));
  const shape = {
    linear: { bits: words.bits, known: at.length, scale: table.scale, bias: words.bias },
    kinds: { known: kinds.known.at.length, scale: kindTable.scale, biases: kinds.models.map(({ bias }) => bias) },
    net: {
      dimensions: net.dimensions,
      widths: net.widths,
      filters: net.filters,
      contexts: vocabulary.contexts,
      biases: [...net.biases],
      scales: parts.map(({ scale }) => scale),
    },
  };
  const bytesOf = ({ bytes: part }) => Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  const bytes = [steps(at), bytesOf(table), steps(kinds.known.at), bytesOf(kindTable), ...parts.map(bytesOf)];
  return { shape, weights: Buffer.concat(bytes).toString("base64"), vocabulary: vocabulary.names.join(" ") };
}

/** Weights smaller than this many steps are left out: there are many, and together they say little. */
const LIGHT = 2;

function heavy({ known, weights }) {
  const { bytes, scale } = quantise(weights);
  const kept = known.at.flatMap((_, i) => (Math.abs(bytes[i]) >= LIGHT ? [i] : []));
  return { at: kept.map((i) => known.at[i]), table: { bytes: Int8Array.from(kept, (i) => bytes[i]), scale } };
}

/** Rising whole numbers as `Parts.rising` reads them. */
function steps(numbers) {
  const out = [];
  let last = 0;
  for (const number of numbers) {
    let step = number - last;
    for (; step >= 255; step -= 255) out.push(255);
    out.push(step);
    last = number;
  }
  return Buffer.from(out);
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
