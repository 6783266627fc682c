/** `npm run measure [-- --curve]`: how good the blameless check is on text by authors that it has not learned from, and on real documents. */
import path from "node:path";
import { parseArgs } from "node:util";
import { core } from "./train/core.mjs";
import { readAuthors, readReal } from "./train/data.mjs";
import { score, scoreLeftOut } from "./train/folds.mjs";
import { leftOutTable, realTable } from "./train/report.mjs";
import { random } from "./train/random.mjs";

const HELP = `npm run measure [-- --curve] [-- --real-only]

Trains without each author in turn and prints precision, recall, F1, agreement on the category, and false findings per
1,000 words. With --curve also for a quarter and a half of the documents. Real documents are measured with the weights of
the product when POSTMORTEM_BLAME_REAL names a folder with real.jsonl, real-lookalikes.jsonl and the folder texts.
`;

const { values } = parseArgs({
  options: { curve: { type: "boolean" }, "real-only": { type: "boolean" }, data: { type: "string" }, help: { type: "boolean" } },
});
const print = (text) => process.stdout.write(`${text}\n`);
const say = (text) => process.stderr.write(`${text}\n`);

if (values.help) {
  print(HELP);
  process.exit(0);
}

if (!values["real-only"]) {
  const documents = readAuthors(values.data);
  for (const share of values.curve ? [0.25, 0.5, 1] : [1]) {
    const next = random(11);
    const some = documents.filter(() => next() < share);
    scoreLeftOut(some, say);
    print(`Authors left out in turn, ${share * 100} % of the documents\n`);
    print(leftOutTable(some));
  }
}

const folder = process.env.POSTMORTEM_BLAME_REAL;
if (folder === undefined) print("Real documents are not measured: POSTMORTEM_BLAME_REAL names no folder.");
else {
  const { model } = await core("language/tagger/model.js");
  const { SHAPE } = await core("language/tagger/weights.js");
  const documents = readReal(folder, path.join(folder, "texts"));
  score(documents, model());
  print(realTable(documents, SHAPE));
}
