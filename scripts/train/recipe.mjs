/** How the tagger is trained, from sentences to what the product computes with. */
import { core } from "./core.mjs";
import { trainDense, trainLinear } from "./linear.mjs";

const { BLAME_CATEGORIES } = await core("language/category.js");

export const BLAME_BITS = 18;
export const KIND_BITS = 13;

/** Single sentences without a document around them count less. */
const importanceOf = ({ document }) => (document.author === 0 ? 0.5 : 1);

/** The first look: whether a sentence blames. */
export function trainBlame(sentences) {
  const used = sentences.filter(({ neither }) => !neither);
  return trainLinear(
    used.map(({ features }) => features.hashes),
    used.map(({ blame }) => Number(blame)),
    { bits: BLAME_BITS, importance: used.map(importanceOf) },
  );
}

/** Which kind of blame it is: for each kind one table, learned from sentences that blame alone. */
export function trainKinds(sentences) {
  const used = sentences.filter(({ blame }) => blame);
  const rows = used.map(({ features }) => features.hashes);
  return BLAME_CATEGORIES.map((kind) =>
    trainLinear(
      rows,
      used.map(({ within }) => Number(within.some(({ category }) => category === kind))),
      { bits: KIND_BITS },
    ),
  );
}

/** The second look. `documents`: lists of rows of inputs; `sentences` in the same order. */
export function trainSecond(rows, sentences) {
  const used = sentences.flatMap(({ neither }, i) => (neither ? [] : [i]));
  return trainDense(
    used.map((i) => rows[i]),
    used.map((i) => Number(sentences[i].blame)),
  );
}
