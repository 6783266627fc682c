/** `npm run measure:peers [-- --table FILE]`: keeps what the check finds of each author's text when it has not learned from that author. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { FIXTURES, readAuthors } from "./train/data.mjs";
import { scoreLeftOut } from "./train/folds.mjs";
import { leftOutTable } from "./train/report.mjs";

const HELP = `npm run measure:peers [-- --table FILE]

Trains without each author in turn, some minutes, and writes the counts to test/fixtures/blameless/left-out.json, where
\`npm run bench -- --only blame\` reads them. With --table they are taken from a file that holds what \`npm run train\` or
\`npm run measure\` has printed, and nothing is trained.
`;

/** Rows as \`leftOutTable\` writes them: the right ones of those shown, the found ones of those required. */
const ROW = /^author (\d+)\s[^(]*\((\d+)\/(\d+)\)[^(]*\((\d+)\/(\d+)\)/;
const HEAD = /^(squiggle|preview)\s+precision/;

const { values } = parseArgs({ options: { table: { type: "string" }, help: { type: "boolean" } } });

if (values.help) process.stdout.write(HELP);
else {
  const counts = countsOf(values.table ? readFileSync(values.table, "utf8") : measured());
  if (Object.values(counts).some((tier) => Object.keys(tier).length === 0)) {
    process.stderr.write("There is no author in the table.\n");
    process.exitCode = 1;
  } else writeFileSync(path.join(FIXTURES, "left-out.json"), `${JSON.stringify(counts, null, 1)}\n`);
}

function measured() {
  const documents = readAuthors();
  scoreLeftOut(documents, (text) => process.stderr.write(`${text}\n`));
  return leftOutTable(documents);
}

/** By tier and author. */
function countsOf(table) {
  const counts = { squiggle: {}, preview: {} };
  let tier = null;
  for (const line of table.split("\n")) {
    tier = HEAD.exec(line)?.[1] ?? tier;
    const row = ROW.exec(line);
    if (tier === null || row === null) continue;
    const [author, right, shown, found, required] = row.slice(1).map(Number);
    counts[tier][author] ??= { right, shown, found, required };
  }
  return counts;
}
