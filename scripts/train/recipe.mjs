/** How the tagger is trained, from sentences to what the product computes with. */
import { core } from "./core.mjs";
import { scoreLinear, trainDense, trainLinear } from "./linear.mjs";
import { createNet, trainNet } from "./net.mjs";
import { DIMENSIONS, exampleOf, vocabularyOf } from "./vocabulary.mjs";

const { BLAME_CATEGORIES } = await core("language/category.js");
const { RULED_OUT } = await core("language/tagger/neighbours.js");

/** How much of a feature's hash is kept. */
const BITS = 22;
const MASK = 2 ** BITS - 1;

/** Features that fewer documents show are left out: they say more of the document than of blame. */
const DOCUMENTS = 3;
const KIND_DOCUMENTS = 8;

const NET = { widths: [1, 3, 5], filters: 48 };
const TRAINING = { epochs: 4, rate: 2e-3, rowRate: 0.02, dropRows: 0.1, dropAnswers: 0.5, kindShare: 0.5, decay: 1e-4, seed: 1 };

/** Single sentences without a document around them count less. */
const importanceOf = ({ document }) => (document.author === 0 ? 0.5 : 1);

/** Features that as many documents show, in rising order, and their places in that order. */
function knownFeatures(sentences, documents) {
  const seen = new Map();
  for (const { features, document } of sentences) {
    for (const hash of features.hashes) {
      const feature = hash & MASK;
      const by = seen.get(feature);
      if (!by) seen.set(feature, { last: document, count: 1 });
      else if (by.last !== document) {
        by.last = document;
        by.count++;
      }
    }
  }
  const at = [...seen].filter(([, { count }]) => count >= documents).map(([feature]) => feature);
  at.sort((a, b) => a - b);
  return { at, places: new Map(at.map((feature, i) => [feature, i])) };
}

/** `{ row, size }`: places of the features that are known, and how many the sentence has in all. */
const rowOf = ({ features }, { places }) => ({
  row: features.hashes.flatMap((hash) => places.get(hash & MASK) ?? []),
  size: features.hashes.length,
});

/** The words: whether a sentence blames. */
export function trainWords(sentences) {
  const used = sentences.filter(({ neither }) => !neither);
  const known = knownFeatures(sentences, DOCUMENTS);
  const { weights, bias } = trainLinear(
    used.map((one) => rowOf(one, known)),
    used.map(({ blame }) => Number(blame)),
    { width: known.at.length, importance: used.map(importanceOf) },
  );
  return { bits: BITS, known, weights, bias };
}

/** The log odds of a sentence by the words. */
export const scoreWords = (words, sentence) => scoreLinear(words, rowOf(sentence, words.known));

/** Which kind of blame it is, by the words: one model for each, from sentences that blame alone. */
export function trainKinds(sentences) {
  const used = sentences.filter(({ blame }) => blame);
  const known = knownFeatures(used, KIND_DOCUMENTS);
  const rows = used.map((one) => rowOf(one, known));
  const models = BLAME_CATEGORIES.map((kind) =>
    trainLinear(
      rows,
      used.map(({ within }) => Number(within.some(({ category }) => category === kind))),
      { width: known.at.length },
    ),
  );
  return { known, models };
}

/** The net, from sentences that the words do not rule out: whether they blame, and of which kind. Each has `linear`, by a model that has not seen it. */
export function trainLook(sentences, say, { seed = TRAINING.seed } = {}) {
  const vocabulary = vocabularyOf(sentences);
  const used = sentences.filter(({ neither, linear }) => !neither && linear >= RULED_OUT);
  const net = createNet({
    ...NET,
    table: vocabulary.table,
    dimensions: DIMENSIONS,
    contexts: vocabulary.contexts.length,
    kinds: BLAME_CATEGORIES.length,
    seed,
  });
  trainNet(
    net,
    used.map((one) => exampleOf(one, vocabulary)),
    { ...TRAINING, seed, own: vocabulary.own, say },
  );
  return withoutUnseen(net, vocabulary, sentences);
}

/** Without the rows of words that no sentence has: they are as they were before the training, and take room. */
function withoutUnseen(net, vocabulary, sentences) {
  const seen = new Set(sentences.flatMap((one) => [...exampleOf(one, vocabulary).rows]));
  const rows = vocabulary.names.flatMap((_, row) => (row >= vocabulary.own || seen.has(row) ? [row] : []));
  const table = Float64Array.from(rows.flatMap((row) => [...net.table.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS)]));
  const names = rows.map((row) => vocabulary.names[row]);
  const index = { ...vocabulary.index, rows: new Map(names.map((name, i) => [name, i])) };
  return { net: { ...net, table }, vocabulary: { ...vocabulary, names, index } };
}

/** The second look, from rows of inputs and the sentences in the same order. */
export function trainSecond(rows, sentences) {
  const used = sentences.flatMap(({ neither }, i) => (neither ? [] : [i]));
  return trainDense(
    used.map((i) => rows[i]),
    used.map((i) => Number(sentences[i].blame)),
  );
}
