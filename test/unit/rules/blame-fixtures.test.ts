/** The rules `blame/…` rest on a trained model: what they find is clear, where exactly it begins and ends is not. */
import assert from "node:assert/strict";
import { parse } from "../../../src/core/document/parse";
import { blameRules } from "../../../src/core/rules/blame/registry";
import { check, type Problem } from "../../../src/core/rules/engine";
import { defaultSettings } from "../../../src/core/settings/settings";
import { overlaps, slice, type Span } from "../../../src/core/text/span";
import { fixtures, withoutMarks, type FixtureSetup } from "./support/fixtures";

const rules = blameRules.map(({ rule }) => rule);

function problemsIn(text: string, setup: FixtureSetup): readonly Problem[] {
  const context = {
    now: Date.UTC(2026, 2, 12, 9, 0),
    roster: setup.roster ?? [],
    onRuleError: (_: string, error: unknown): never => {
      throw error;
    },
  };
  return check(parse(text, { path: "postmortems/test.md" }), { ...defaultSettings, ...setup.settings }, context, rules);
}

/** The ranges that `[|…|]` marks, in the text without marks. */
function marked(source: string): readonly Span[] {
  return Array.from(source.matchAll(/\[\|([^]*?)\|\]/g), ({ index, 1: words = "" }, before) => {
    const start = index - before * 4;
    return { start, end: start + words.length };
  });
}

for (const { guidance, rule } of blameRules) {
  const { id } = rule.meta;
  describe(id, () => {
    for (const { name, source, setup } of fixtures(id)) {
      for (const [ends, convert] of Object.entries({
        LF: (text: string) => text,
        CRLF: (text: string) => text.replace(/\n/g, "\r\n"),
      })) {
        describe(`${name} with ${ends}`, () => {
          const text = withoutMarks(convert(source));
          const problems = problemsIn(text, setup);
          const marks = marked(convert(source));

          if (name.startsWith("good")) {
            it("shows nothing of any kind of blame", () => {
              assert.deepEqual(
                problems.map(({ rule, range }) => `${rule}: ${slice(text, range)}`),
                [],
              );
            });
            return;
          }

          it("finds each marked place, all of them but one at most as this kind, and nothing else", () => {
            const found = marks.map((mark) => problems.filter(({ range }) => overlaps(range, mark)));
            const kinds = found.map((at, i) => `${slice(text, marks[i] ?? problems[0]!.range)}: ${at.map((one) => one.rule).join()}`);
            assert.ok(
              found.every((at) => at.length === 1),
              kinds.join("\n"),
            );
            assert.ok(found.filter(([one]) => one?.rule !== id).length <= 1, kinds.join("\n"));
            assert.equal(problems.length, marks.length);
          });

          it("says in one calm sentence what is there and what is wanted", () => {
            for (const { message } of problems) {
              const outside = message.replace(/"[^"]*"/g, "x");
              assert.match(outside, /^[A-Z][^.!?\r\n]*\.$/);
              assert.doesNotMatch(outside, /\b(?:you|your|please|wrong|bad|forgot|forgotten|failed to|must|should have)\b/i);
              assert.ok(message.length <= 200, message);
            }
          });

          it("offers its rewrites and its question, none of them to be applied unasked", () => {
            for (const { fixes } of problems.filter((problem) => problem.rule === id)) {
              const titles = fixes.map(({ title }) => title);
              for (const { title } of guidance.rewrites) assert.ok(titles.includes(title), title);
              assert.equal(titles.at(-1), `Ask: ${guidance.question}`);
              assert.equal(new Set(titles).size, titles.length, titles.join("\n"));
              assert.ok(fixes.every(({ safe, preferred }) => !safe && preferred !== true));
            }
          });
        });
      }
    }
  });
}
