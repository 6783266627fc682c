/** How the tagger is trained, from sentences to what the product computes with. */
import { core } from "./core.mjs";
import { trainDense, trainLinear } from "./linear.mjs";
import { createNet, trainNet } from "./net.mjs";
import { DIMENSIONS, exampleOf, vocabularyOf } from "./vocabulary.mjs";

const { BLAME_CATEGORIES } = await core("language/category.js");
const { RULED_OUT } = await core("language/tagger/neighbours.js");

export const LINEAR_BITS = 18;

const NET = { widths: [1, 3, 5], filters: 48 };
const TRAINING = { epochs: 6, rate: 2e-3, rowRate: 0.02, dropRows: 0.1, dropAnswers: 0.5, kindShare: 0.5, decay: 1e-4, seed: 1 };

/** Single sentences without a document around them count less. */
const importanceOf = ({ document }) => (document.author === 0 ? 0.5 : 1);

/** The words: whether a sentence blames. */
export function trainWords(sentences) {
  const used = sentences.filter(({ neither }) => !neither);
  return trainLinear(
    used.map(({ features }) => features.hashes),
    used.map(({ blame }) => Number(blame)),
    { bits: LINEAR_BITS, importance: used.map(importanceOf) },
  );
}

/** The net, from sentences that the words do not rule out: whether they blame, and of which kind. Each has `linear`, by a model that has not seen it. */
export function trainLook(sentences, say) {
  const vocabulary = vocabularyOf(sentences);
  const used = sentences.filter(({ neither, linear }) => !neither && linear >= RULED_OUT);
  const net = createNet({
    ...NET,
    table: vocabulary.table,
    dimensions: DIMENSIONS,
    contexts: vocabulary.contexts.length,
    kinds: BLAME_CATEGORIES.length,
    seed: TRAINING.seed,
  });
  trainNet(
    net,
    used.map((one) => exampleOf(one, vocabulary)),
    { ...TRAINING, own: vocabulary.own, say },
  );
  return { net, vocabulary };
}

/** The second look, from rows of inputs and the sentences in the same order. */
export function trainSecond(rows, sentences) {
  const used = sentences.flatMap(({ neither }, i) => (neither ? [] : [i]));
  return trainDense(
    used.map((i) => rows[i]),
    used.map((i) => Number(sentences[i].blame)),
  );
}
