/** Scores of left-out authors → the second look, what its scores are worth, and where the tiers begin. */
import { calibrate, threshold } from "./calibrate.mjs";
import { core } from "./core.mjs";
import { sentencesOf } from "./folds.mjs";
import { trainSecond } from "./recipe.mjs";

const { confidenceAt, secondLook } = await core("language/tagger/neighbours.js");

/** Of sentences, by somebody whose text it has not learned from. Documents that hardly blame get less: the tiers promise .90 and .70. */
const PRECISION = { squiggle: 0.905, preview: 0.75 };

/** The grammar was written with these authors' text at hand: what it finds there promises too much. */
const READ_FOR_GRAMMAR = new Set([1, 2, 3, 7, 8]);

/** The sentences of `documents` have `inputs` by models that have not seen their authors. */
export function trainTiers(documents) {
  const unread = documents.filter(({ author }) => author > 0 && !READ_FOR_GRAMMAR.has(author));
  const sentences = sentencesOf(unread.length > 0 ? unread : documents);
  // Each sentence once where it stands and once as a document of its own.
  const second = trainSecond(
    [...sentences.map(({ inputs }) => inputs), ...sentences.map(({ inputsAlone }) => inputsAlone)],
    [...sentences, ...sentences],
  );
  const pairs = sentences.filter(({ neither }) => !neither).map(({ inputs, blame }) => [secondLook(second, inputs), Number(blame)]);
  const calibration = calibrate(pairs);
  const tiers = Object.fromEntries(
    Object.entries(PRECISION).map(([tier, precision]) => [tier, confidenceAt(calibration, threshold(pairs, precision))]),
  );
  return { second, calibration, tiers };
}
