/** Scores of each author by models that have not seen that author. */
import { core } from "./core.mjs";
import { scoreLinear } from "./linear.mjs";
import { trainBlame, trainKinds } from "./recipe.mjs";

const { inputsOf } = await core("language/tagger/neighbours.js");

export const sentencesOf = (documents) => documents.flatMap(({ sentences }) => sentences);

export const authorsOf = (documents) => [...new Set(documents.map(({ author }) => author))].filter((author) => author > 0);

/** Sets `looks` of every sentence, and `kind` the index of its category, by models that learn from the other authors alone. */
export function scoreLeftOut(documents, say = () => {}) {
  for (const author of authorsOf(documents)) {
    const others = sentencesOf(documents.filter((document) => document.author !== author));
    score(
      documents.filter((document) => document.author === author),
      trainBlame(others),
      trainKinds(others),
    );
    say(author);
  }
}

/** Sets what the models say of each sentence, and the inputs of the second look. */
export function score(documents, blame, kinds) {
  for (const { sentences } of documents) {
    for (const one of sentences) {
      one.first = { linear: scoreLinear(blame, one.features.hashes), place: one.sentence.place };
      one.kinds = kinds.map((kind) => scoreLinear(kind, one.features.hashes));
    }
    const rows = inputsOf(sentences.map(({ first }) => first));
    sentences.forEach((one, i) => (one.inputs = rows[i]));
  }
}
