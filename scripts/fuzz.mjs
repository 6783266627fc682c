// Reads and checks random documents: nothing may throw, hang or name a range that is not what it says.
//   npm run fuzz                      100,000 documents
//   npm run fuzz -- --runs 5000       fewer
//   npm run fuzz -- --seed 7          other ones
//   npm run fuzz -- --form            as many random changes of the form instead, each held to its laws
// Documents are examples with random edits, soups of Markdown pieces, and random Unicode.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parseArgs } from "node:util";
import fc from "fast-check";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "100000" },
    seed: { type: "string", default: "1" },
    form: { type: "boolean", default: false },
  },
});
const runs = Number(values.runs);
const seed = Number(values.seed);
/** Milliseconds of CPU that one small document may take, garbage collection included. */
const HANG = 3000;

const root = new URL("..", import.meta.url);
execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-b", "test/unit"], { cwd: root, stdio: "inherit" });
const require = createRequire(import.meta.url);
const { parse } = require("../out/src/core/document/parse.js");
const { check } = require("../out/src/core/rules/engine.js");
const { applyEdits } = require("../out/src/core/text/edit.js");
const { flattenSnippet } = require("../out/src/core/rules/snippet.js");
const { defaultSettings } = require("../out/src/core/settings/settings.js");
const { ranges } = require("../out/test/unit/document/marked.js");
const { PIECES } = require("../out/test/unit/document/pieces.js");

const folder = new URL("examples/postmortems/", root);
const examples = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), "utf8"));

const piece = fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 8, unit: "binary" }));
const soup = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(""));
const unicode = fc.string({ maxLength: 400, unit: "binary" });
const edit = fc.record({ at: fc.nat(), remove: fc.nat({ max: 60 }), insert: fc.oneof(piece, fc.constant("")) });
const mutated = fc.tuple(fc.constantFrom(...examples), fc.array(edit, { maxLength: 12 })).map(([text, edits]) =>
  edits.reduce((current, { at, remove, insert }) => {
    const from = current.length === 0 ? 0 : at % current.length;
    return current.slice(0, from) + insert + current.slice(from + remove);
  }, text),
);

if (values.form) {
  await import("./support/fuzz-form.mjs").then(({ fuzzForm }) => fuzzForm({ runs, seed, examples, piece, require }));
  process.exit();
}

let slowest = 0;
let documents = 0;
let problems = 0;
const started = Date.now();
fc.assert(
  fc.property(fc.oneof({ weight: 3, arbitrary: soup }, { weight: 1, arbitrary: unicode }, { weight: 1, arbitrary: mutated }), (text) => {
    const before = process.cpuUsage();
    const document = parse(text, { path: "incidents/2026-03-04-a.md" });
    const found = check(document, defaultSettings, {
      now: Date.UTC(2026, 2, 12),
      roster: ["Jun Sato"],
      onRuleError: (rule, error) => {
        throw new Error(`The rule ${rule} threw.`, { cause: error });
      },
    });
    const { user, system } = process.cpuUsage(before);
    const took = (user + system) / 1000;
    slowest = Math.max(slowest, took);
    assert.ok(took < HANG, `${took} ms for ${text.length} characters`);
    for (const { label, range, written } of ranges(document)) {
      assert.ok(0 <= range.start && range.start <= range.end && range.end <= text.length, label);
      if (written !== undefined && label !== "key") assert.equal(text.slice(range.start, range.end), written, label);
    }
    for (const { rule, range, fixes } of found) {
      assert.ok(0 <= range.start && range.start <= range.end && range.end <= text.length, rule);
      for (const fix of fixes) applyEdits(text, fix.snippet ? fix.edits.map((e) => ({ ...e, text: flattenSnippet(e.text) })) : fix.edits);
    }
    documents++;
    problems += found.length;
    if (documents % 10000 === 0)
      console.log(`${documents} documents, ${problems} problems, ${Math.round((Date.now() - started) / 1000)} s`);
  }),
  { numRuns: runs, seed },
);
console.log(
  `${documents} documents read and checked, ${problems} problems found, slowest ${slowest.toFixed(0)} ms of CPU, ${Math.round((Date.now() - started) / 1000)} s in all`,
);
