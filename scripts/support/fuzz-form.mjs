// Random changes of the form, several after one another: each is held to the laws that test/unit/form/random-change.ts states.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";

/** Documents of others, for whoever has some; they are only read. */
const OTHERS = process.env.POSTMORTEM_CORPUS ?? "../shared/corpus/texts";
/** Milliseconds of CPU that one change may take with all its checks. */
const HANG = 3000;

/** `piece`: what random edits put into the text before the form gets it. */
export function fuzzForm({ runs, seed, examples, piece, require }) {
  const { parse } = require("../out/src/core/document/parse.js");
  const { Readings } = require("../out/src/core/document/source.js");
  const { editsFor } = require("../out/src/core/form/edits-for.js");
  const { formOf } = require("../out/src/core/form/form-of.js");
  const { applyEdits } = require("../out/src/core/text/edit.js");
  const { DOCUMENTS } = require("../out/test/unit/form/documents.js");
  const { CONTEXT, changeFor, keepsLaws, pick } = require("../out/test/unit/form/random-change.js");

  const others = existsSync(OTHERS) ? readdirSync(OTHERS).filter((file) => file.endsWith(".md")) : [];
  const texts = [
    ...DOCUMENTS.map(([, text]) => text),
    ...examples,
    ...others.map((file) => readFileSync(join(OTHERS, file), "utf8")),
  ].filter((text) => text.length < 30_000);
  const own = DOCUMENTS.map(([, text]) => text);
  const edit = fc.record({ at: fc.nat(), remove: fc.nat({ max: 30 }), insert: fc.oneof(piece, fc.constant("")) });
  const mutated = fc
    .tuple(fc.oneof(fc.constantFrom(...own), fc.constantFrom(...texts)), fc.array(edit, { maxLength: 4 }))
    .map(([text, edits]) =>
      edits.reduce((current, { at, remove, insert }) => {
        const from = current.length === 0 ? 0 : at % current.length;
        return current.slice(0, from) + insert + current.slice(from + remove);
      }, text),
    );
  const outcomes = {};
  let [changes, usual, refused, slowest, shown] = [0, 0, 0, 0, 0];
  const started = Date.now();
  const each = 8;
  fc.assert(
    fc.property(
      fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...texts) }, { weight: 1, arbitrary: mutated }),
      fc.array(pick, { minLength: each, maxLength: each }),
      (text, picks) => {
        const readings = new Readings();
        const context = { ...CONTEXT, readings };
        let document = parse(text, { readings });
        for (const choice of picks) {
          const before = process.cpuUsage();
          const { change, normal } = changeFor(formOf(document, context), choice);
          const outcome = keepsLaws(document, change, context, { readings });
          const { user, system } = process.cpuUsage(before);
          slowest = Math.max(slowest, (user + system) / 1000);
          assert.ok((user + system) / 1000 < HANG, `${(user + system) / 1000} ms for ${document.text.length} characters`);
          outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
          changes++;
          if (normal) usual++;
          if (normal && (outcome === "refused" || outcome === "locked")) refused++;
          if (outcome !== "made") continue;
          const edited = editsFor(document, change, context);
          if (edited.ok) document = parse(applyEdits(document.text, edited.edits), { readings });
        }
        if (changes >= shown + 10_000) {
          shown = changes;
          console.log(`${changes} changes, ${Math.round((Date.now() - started) / 1000)} s`);
        }
      },
    ),
    { numRuns: Math.ceil(runs / each), seed },
  );
  const share = ((100 * refused) / Math.max(1, usual)).toFixed(2);
  console.log(`${changes} changes: ${JSON.stringify(outcomes)}; of ${usual} usual ones ${share} % refused`);
  console.log(`slowest ${slowest.toFixed(0)} ms of CPU, ${Math.round((Date.now() - started) / 1000)} s in all`);
}
