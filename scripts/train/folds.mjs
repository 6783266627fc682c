/** Scores of each author by models that have not seen that author. */
import { core } from "./core.mjs";
import { pack, unpacked } from "./pack.mjs";
import { scoreWords, trainKinds, trainLook, trainWords } from "./recipe.mjs";

const { lookAt } = await core("language/tagger/tagger.js");
const { inputsOf } = await core("language/tagger/neighbours.js");

/** The net is trained once for several authors who are left out together. */
const GROUPS = 4;

export const sentencesOf = (documents) => documents.flatMap(({ sentences }) => sentences);

export const authorsOf = (documents) => [...new Set(documents.map(({ author }) => author))].filter((author) => author > 0);

/** Sets what the first look says of every sentence, by models that have not seen its author. */
export function scoreLeftOut(documents, say) {
  const words = scoreByWords(documents, say);
  const authors = authorsOf(documents);
  for (let group = 0; group < Math.min(GROUPS, authors.length); group++) {
    const out = new Set(authors.filter((_, i) => i % GROUPS === group));
    const look = trainLook(sentencesOf(documents.filter(({ author }) => !out.has(author))), say);
    for (const author of out) {
      const own = documents.filter((document) => document.author === author);
      const kinds = trainKinds(sentencesOf(documents.filter((document) => document.author !== author)));
      score(own, unpacked(pack(words.get(author), kinds, look)));
    }
    say(`net without authors ${[...out].join(", ")}`);
  }
}

/** Sets `linear` of each sentence by words learned from the other authors alone; returns what was learned, by the author left out. */
function scoreByWords(documents, say) {
  const learned = new Map();
  for (const author of new Set(documents.map((document) => document.author))) {
    const words = trainWords(sentencesOf(documents.filter((document) => document.author !== author)));
    const own = documents.filter((document) => document.author === author);
    for (const one of sentencesOf(own)) one.linear = scoreWords(words, one);
    learned.set(author, words);
    say(`words without author ${author}`);
  }
  return learned;
}

/** Sets what the models, as the product has them, say of each sentence, and the inputs of the second look. */
export function score(documents, model) {
  for (const { sentences } of documents) {
    for (const one of sentences) one.look = lookAt(one.sentence, model);
    const rows = inputsOf(sentences.map(({ look }) => look));
    sentences.forEach((one, i) => {
      one.inputs = rows[i];
      [one.inputsAlone] = inputsOf([one.look]);
    });
  }
}
