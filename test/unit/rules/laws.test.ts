import * as assert from "node:assert/strict";
import fc from "fast-check";
import { parse } from "../../../src/core/document/parse";
import { check, type Problem } from "../../../src/core/rules/engine";
import { flattenSnippet } from "../../../src/core/rules/snippet";
import { rules } from "../../../src/core/rules/registry";
import { defaultSettings } from "../../../src/core/settings/settings";
import { applyEdits } from "../../../src/core/text/edit";
import { fixtures, withoutMarks } from "./support/fixtures";

const context = {
  now: Date.UTC(2026, 2, 12, 9, 0),
  roster: ["Amara Okafor", "Jun, \\ | $ } Sato"],
  onRuleError: (_: string, error: unknown): never => {
    throw error;
  },
};

const check1 = (text: string): readonly Problem[] => check(parse(text), defaultSettings, context);

/** Lines of all fixtures, put together anew: half-formed documents of every shape, with the line ends of either kind. */
const lines = [
  ...new Set(rules.flatMap(({ meta }) => fixtures(meta.id).flatMap(({ source }) => withoutMarks(source).split("\n")))),
  "\t", "|", "| |", "||||", "- ", "**Timeline**", "- **Impact**:", "🔥", "<!--", "```", "> ", "\u2028", "...", "+++", "   - x",
]; // prettier-ignore
const documents = fc
  .tuple(
    fc.constantFrom("", "---\npostmortem: 1\n"),
    fc.array(fc.constantFrom(...lines), { maxLength: 40 }),
    fc.constantFrom("\n", "\r\n", "\r"),
  )
  .map(([head, body, end]) => (head + body.join("\n")).replace(/\n/g, end));
const texts = fc.oneof(documents, fc.string({ unit: "grapheme" }));

describe("all rules, over any text", () => {
  it("report ranges within the text, in their order, and do not throw", () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { range, related } of check1(text)) {
          for (const one of [range, ...related.map((other) => other.range)]) {
            assert.ok(0 <= one.start && one.start <= one.end && one.end <= text.length, JSON.stringify(one));
          }
          assert.ok(range.start >= last);
          last = range.start;
        }
      }),
      { numRuns: 400 },
    );
  });

  it("give the same problems for the same text", () => {
    fc.assert(
      fc.property(texts, (text) => assert.deepEqual(check1(text), check1(text))),
      { numRuns: 50 },
    );
  });

  it("offer fixes that touch only their own ranges, and never half of a line end or of a character", () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { rule, fixes } of check1(text)) {
          assert.ok(fixes.filter((fix) => fix.preferred).length <= 1, rule);
          for (const { edits, snippet, title } of fixes) {
            assert.match(title, /^[A-Z].*[^.]$/);
            assert.ok(edits.length > 0, title);
            const flat = edits.map((edit) => ({ ...edit, text: snippet ? flattenSnippet(edit.text) : edit.text }));
            // Throws where two edits of one fix overlap.
            const result = applyEdits(text, flat);
            let kept = "";
            let at = 0;
            for (const { range } of [...flat].sort((a, b) => a.range.start - b.range.start)) {
              for (const offset of [range.start, range.end]) {
                assert.ok(!(text[offset - 1] === "\r" && text[offset] === "\n"), `${title}: between CR and LF`);
                assert.doesNotMatch(text.slice(offset - 1, offset + 1), /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/, title);
              }
              kept += text.slice(at, range.start);
              at = range.end;
            }
            kept += text.slice(at);
            assert.equal(result.length, kept.length + flat.reduce((sum, edit) => sum + edit.text.length, 0));
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it("offer fixes that keep the line ends of the document", () => {
    fc.assert(
      fc.property(documents, (text) => {
        const end = /\r\n|\r|\n/.exec(text)?.[0] ?? "\n";
        for (const { fixes } of check1(text)) {
          for (const { text: inserted } of fixes.flatMap((fix) => fix.edits)) {
            for (const [own] of inserted.matchAll(/\r\n|\r|\n/g)) assert.equal(own, end);
          }
        }
      }),
    );
  });

  it("look at a large document within seconds of processor time, whatever it repeats", () => {
    const parts = [
      "- TODO <name ‹x [insert y YYYY-MM-DD ",
      "| a | TBD |\n",
      "\n## Timeline\n- 10:58 x\n",
      "\n## Action items\n- do it\n",
      "\n## Contributing factors\n- a disk was full\n",
      "<<<<<<<<",
      "https://<",
      "](",
    ];
    for (const part of parts) {
      const document = parse(`---\npostmortem: 1\n---\n${part.repeat(60_000 / part.length)}`);
      const started = process.cpuUsage().user;
      check(document, defaultSettings, context);
      const seconds = (process.cpuUsage().user - started) / 1e6;
      assert.ok(seconds < 2, `${JSON.stringify(part)} took ${seconds.toFixed(1)} s`);
    }
  }).timeout(60_000);
});
