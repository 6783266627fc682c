/** Scores of left-out authors → the second look, what its scores are worth, and where the tiers begin. */
import { calibrate, threshold } from "./calibrate.mjs";
import { core } from "./core.mjs";
import { trainSecond } from "./recipe.mjs";

const { confidenceAt, secondLook } = await core("language/tagger/neighbours.js");

/** The precision that each tier promises on text by somebody whose text it has not learned from. */
const PRECISION = { squiggle: 0.9, preview: 0.7 };

/** `sentences` have `inputs` by models that have not seen their authors. */
export function trainTiers(sentences) {
  const second = trainSecond(
    sentences.map(({ inputs }) => inputs),
    sentences,
  );
  const pairs = sentences.filter(({ neither }) => !neither).map(({ inputs, blame }) => [secondLook(second, inputs), Number(blame)]);
  const calibration = calibrate(pairs);
  const tiers = Object.fromEntries(
    Object.entries(PRECISION).map(([tier, precision]) => [tier, confidenceAt(calibration, threshold(pairs, precision))]),
  );
  return { second, calibration, tiers };
}
