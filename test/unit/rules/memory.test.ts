import assert from "node:assert/strict";
import fc from "fast-check";
import { parse } from "../../../src/core/document/parse";
import { Readings } from "../../../src/core/document/source";
import { check } from "../../../src/core/rules/engine";
import { rules } from "../../../src/core/rules/registry";
import { defaultSettings } from "../../../src/core/settings/settings";
import { fixtures, withoutMarks } from "./support/fixtures";

const context = { now: Date.UTC(2026, 2, 12, 9, 0), roster: ["Amara Okafor", "Jun Sato"] };

const documents = [...new Set(rules.flatMap(({ meta }) => fixtures(meta.id).map(({ source }) => withoutMarks(source))))];
const lines = [...new Set(documents.flatMap((text) => text.split("\n")))];

const edit = fc.record({
  at: fc.nat(),
  remove: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 400 })),
  insert: fc.oneof(
    fc.constantFrom("", "a", "\n", "|", "TODO", "-->", "the "),
    fc.constantFrom(...lines),
    fc.constantFrom(...lines).map((line) => `\n${line}\n`),
  ),
});

describe("all rules, in a document that is edited", () => {
  it("find with what they remember what they find anew", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...documents), { minLength: 1, maxLength: 2 }),
        fc.constantFrom("\n", "\r\n", "\r"),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        (parts, end, edits) => {
          const readings = new Readings();
          let text = parts.join("\n").replace(/\n/g, end);
          check(parse(text, { readings }), defaultSettings, { ...context, memory: readings.memory });
          for (const { at, remove, insert } of edits) {
            const from = at % (text.length + 1);
            text = text.slice(0, from) + insert.replace(/\n/g, end) + text.slice(from + remove);
            const quick = check(parse(text, { readings }), defaultSettings, { ...context, memory: readings.memory });
            assert.deepEqual(quick, check(parse(text), defaultSettings, context));
          }
        },
      ),
      { numRuns: 60, seed: 20260304 },
    );
  });
});
