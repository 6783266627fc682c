/** Trained numbers → the text of src/core/language/tagger/weights.ts. */
const LARGEST = 127;

/** Numbers as bytes and what a step of one byte stands for. Larger numbers than `limit` are cut off there. */
export function quantise(numbers, limit = Infinity) {
  let largest = 0;
  for (const number of numbers) largest = Math.max(largest, Math.min(limit, Math.abs(number)));
  const scale = largest / LARGEST || 1;
  const bytes = Int8Array.from(numbers, (number) => Math.max(-LARGEST, Math.min(LARGEST, Math.round(number / scale))));
  return { bytes, scale };
}

/** `parts`: byte arrays in the order in which model.ts takes them out. */
export function weightsModule(shape, parts) {
  const base64 = Buffer.concat(parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength))).toString("base64");
  return [
    "/** Written by `npm run train`: the trained weights of the tagger. Not for editing. */",
    'import type { Shape } from "./model";',
    "",
    `export const SHAPE: Shape = ${JSON.stringify(shape)};`,
    "",
    `export const WEIGHTS = "${base64}";`,
    "",
  ].join("\n");
}
