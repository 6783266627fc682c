// npm test: the unit tests, the tests inside a real VS Code, and the tests in a browser. The last line is the sum of all.
//
//   node scripts/test.mjs [--static] [--oldest] [unit] [integration] [ui]
//
// Without names: all three. --static: first the checks that run nothing (format, lint, types …), each counted as a test.
// --oldest: with the oldest VS Code that the extension supports.
import { parseArgs } from "node:util";
import { readCounts, tellCounts } from "./support/counts.mjs";
import { elapsed, runNode } from "./support/processes.mjs";
import { STATIC_STEPS, take } from "./support/steps.mjs";
import { runUnitTests } from "./support/unit.mjs";

const layers = {
  unit: runUnitTests,
  integration: () => runLayer("test/host/run-integration.mjs"),
  ui: () => runLayer("test/ui/run.mjs"),
};

const { values, positionals } = readArguments();
const names = positionals.length > 0 ? positionals : Object.keys(layers);
const chosen = [...(values.static ? [["static", runStaticChecks]] : []), ...names.map((name) => [name, layers[name]])];
const total = { passed: 0, failed: 0, skipped: 0 };
/** What failed, and what passed when it was tried once more: whoever has only the end of the output reads it there. */
const notable = [];
for (const [name, runTests] of chosen) {
  const started = performance.now();
  console.log(`\n— ${name} —`);
  const counts = await runTests();
  for (const key of Object.keys(total)) total[key] += counts[key];
  // A single layer tells its counts once, in the last line.
  if (chosen.length > 1) console.log(`— ${name}: ${tellCounts(counts)} in ${elapsed(started)} —`);
}
if (chosen.length > 1) for (const line of notable) console.log(line);
console.log(`\n${tellCounts(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** A layer with a runner of its own, whose last line says how many passed and failed. */
async function runLayer(script) {
  const { status, text } = await runNode([script, ...(values.oldest ? ["--oldest"] : [])], { output: "tee" });
  notable.push(...text.split("\n").flatMap((line) => (/^\s*[✗↻] /u.test(line) ? [`${script}: ${line.trim()}`] : [])));
  const counts = readCounts(text);
  if (counts === null) console.error(`"node ${script}" ended without telling its counts.`);
  else if (counts.passed + counts.failed + counts.skipped === 0) console.error(`"node ${script}" ran no test.`);
  else if (status === 0 || counts.failed > 0) return counts;
  else console.error(`"node ${script}" ended with exit code ${status}.`);
  return { passed: counts?.passed ?? 0, failed: (counts?.failed ?? 0) + 1, skipped: counts?.skipped ?? 0 };
}

async function runStaticChecks() {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const step of STATIC_STEPS) counts[(await take(step)) ? "passed" : "failed"]++;
  return counts;
}

function readArguments() {
  try {
    const read = parseArgs({ allowPositionals: true, options: { static: { type: "boolean" }, oldest: { type: "boolean" } } });
    const unknown = read.positionals.filter((name) => !Object.hasOwn(layers, name));
    if (unknown.length === 0) return read;
    throw new Error(`There are no tests "${unknown.join('", "')}"; there are "${Object.keys(layers).join('", "')}".`);
  } catch (error) {
    console.error(error.message);
    process.exit(2);
  }
}
