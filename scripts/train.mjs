/** `npm run train`: learns the tagger's weights from the labelled text in test/fixtures/blameless; some minutes. Equal text gives equal weights. */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readAuthors } from "./train/data.mjs";
import { scoreLeftOut, sentencesOf } from "./train/folds.mjs";
import { leftOutTable } from "./train/report.mjs";
import { pack, weightsModule } from "./train/pack.mjs";
import { trainKinds, trainLook, trainWords } from "./train/recipe.mjs";
import { trainTiers } from "./train/tiers.mjs";

const { values } = parseArgs({ options: { data: { type: "string" } } });
const documents = readAuthors(values.data);
const all = sentencesOf(documents);
const say = (text) => process.stderr.write(`${text}\n`);

say(`${documents.length} documents, ${all.length} sentences`);
scoreLeftOut(documents, say);
const { tiers, second, calibration } = trainTiers(documents);
const packed = pack(trainWords(all), trainKinds(all), trainLook(all, say));
const shape = { ...packed.shape, second, calibration, tiers };
writeFileSync(new URL("../src/core/language/tagger/weights.ts", import.meta.url), weightsModule({ ...packed, shape }));
process.stdout.write(`${leftOutTable(documents)}\n`);
