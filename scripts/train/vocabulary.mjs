/** The rows of the net's table: words with vectors, then what has none to begin with. */
import { readFileSync } from "node:fs";
import { core } from "./core.mjs";
import { random } from "./random.mjs";

const { BLAME_CATEGORIES } = await core("language/category.js");
const { contextsOf, EDGE, hitsOf, inputOf, traitsOf, UNKNOWN, wordOf } = await core("language/tagger/net-input.js");

/** Dimensions of the vectors in words.bin. */
export const DIMENSIONS = 48;

/** A word without a vector has a row of its own when it is used as often. */
const OFTEN = 3;

/** Root mean square of the starting vectors. */
const SIZE = 0.5;

const read = (name) => readFileSync(new URL(name, import.meta.url));

/** `sentences`: those that are learned from. */
export function vocabularyOf(sentences) {
  const words = read("words.txt").toString("utf8").trim().split("\n");
  const bytes = new Int8Array(read("words.bin"));
  const known = new Set(words);
  const counts = new Map();
  const contexts = new Set();
  const special = new Set([EDGE, UNKNOWN]);
  for (const { sentence, hits } of sentences) {
    for (const context of contextsOf(sentence)) contexts.add(context);
    for (const token of sentence.tokens) {
      for (const trait of [...traitsOf(token), ...hitsOf(token, hits)]) special.add(trait);
      const word = wordOf(token);
      if (!known.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const own = [...special, ...[...counts].filter(([word, count]) => count >= OFTEN && !special.has(word)).map(([word]) => word)].sort();
  const names = [...words, ...own];
  const next = random(7);
  const table = Float64Array.from({ length: names.length * DIMENSIONS }, () => (next() * 2 - 1) * 0.02);
  let squares = 0;
  for (const byte of bytes) squares += byte * byte;
  const scale = SIZE / Math.sqrt(squares / bytes.length);
  bytes.forEach((byte, i) => (table[i] = byte * scale));
  const contextNames = [...contexts].sort();
  return {
    names,
    contexts: contextNames,
    /** Rows from here on began without a vector. */
    own: words.length,
    table,
    index: { rows: new Map(names.map((name, i) => [name, i])), contexts: new Map(contextNames.map((name, i) => [name, i])) },
  };
}

/** A labelled sentence as the net is trained with. */
export function exampleOf({ sentence, hits, blame, within }, { index }) {
  return {
    ...inputOf(sentence, index, hits),
    blame: Number(blame),
    kind: within.length > 0 ? BLAME_CATEGORIES.indexOf(within[0].category) : -1,
  };
}
