/** `npm run train`: learns the tagger's weights from the labelled text in test/fixtures/blameless; a few minutes. */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { calibrate, threshold } from "./train/calibrate.mjs";
import { core } from "./train/core.mjs";
import { readAuthors } from "./train/data.mjs";
import { score, scoreLeftOut, sentencesOf } from "./train/folds.mjs";
import { quantise, weightsModule } from "./train/pack.mjs";
import { trainBlame, trainKinds, trainSecond } from "./train/recipe.mjs";
import { PRECISION } from "./train/tiers.mjs";

const { secondLook, confidenceAt } = await core("language/tagger/neighbours.js");

const { values } = parseArgs({ options: { data: { type: "string" } } });
const documents = readAuthors(values.data);
const say = (text) => process.stderr.write(`${text}\n`);

say(`${documents.length} documents, ${sentencesOf(documents).length} sentences`);
scoreLeftOut(documents, (author) => say(`without author ${author}`));
const measured = sentencesOf(documents.filter(({ author }) => author > 0));
const second = trainSecond(
  measured.map(({ inputs }) => inputs),
  measured,
);
const pairs = measured.filter(({ neither }) => !neither).map(({ inputs, blame }) => [secondLook(second, inputs), Number(blame)]);
const calibration = calibrate(pairs);
const tiers = Object.fromEntries(
  Object.entries(PRECISION).map(([tier, precision]) => [tier, confidenceAt(calibration, threshold(pairs, precision))]),
);

const all = sentencesOf(documents);
const blame = trainBlame(all);
const kinds = trainKinds(all);
score(documents, blame, kinds);
const table = quantise(blame.weights);
const kindTable = quantise(Float64Array.from(kinds.flatMap(({ weights }) => [...weights])));
const shape = {
  blame: { length: table.bytes.length, scale: table.scale, bias: blame.bias },
  kinds: { length: kinds[0].weights.length, scale: kindTable.scale, biases: kinds.map(({ bias }) => bias) },
  second,
  calibration,
  tiers,
};
writeFileSync(new URL("../src/core/language/tagger/weights.ts", import.meta.url), weightsModule(shape, [table.bytes, kindTable.bytes]));
say(JSON.stringify({ calibration, tiers }));
