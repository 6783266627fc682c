import assert from "node:assert/strict";
import fc from "fast-check";
import { Memory } from "../../../src/core/document/memory";
import { parse } from "../../../src/core/document/parse";
import { Readings } from "../../../src/core/document/source";
import { findBlame, type Blame } from "../../../src/core/language/blame";
import { blameRules } from "../../../src/core/rules/blame/registry";
import { contains, overlaps } from "../../../src/core/text/span";
import { fixtures, withoutMarks } from "../rules/support/fixtures";

/** Sentences that are found wherever they stand as the writer's own words. */
const sentences = blameRules.flatMap(({ rule }) =>
  fixtures(rule.meta.id).flatMap(({ name, source }) =>
    name.startsWith("bad") ? Array.from(source.matchAll(/\[\|([^]*?)\|\]/g), ([, words = ""]) => words) : [],
  ),
);
const documents = blameRules.flatMap(({ rule }) => fixtures(rule.meta.id).map(({ source }) => withoutMarks(source)));
const lines = [...new Set(documents.flatMap((text) => text.split("\n")))];

const NAMES = { people: ["Martin Ruud"], systems: ["Ingrid"] };

function found(text: string, memory = new Memory(), readings = new Readings()): readonly Blame[] {
  return findBlame(parse(text, { readings }), { names: NAMES, allow: [], memory });
}

/** Places where words are not the writer's own. */
const HIDDEN: Readonly<Record<string, (said: string) => string>> = {
  "a code span": (said) => `The log says \`${said}\` at 10:05.`,
  "a fenced block": (said) => `\`\`\`text\n${said}.\n\`\`\``,
  "a block of tildes": (said) => `~~~\n${said}.\n~~~`,
  "a quotation": (said) => `The mail began with "${said}." and the address.`,
  "a quotation in curly marks": (said) => `The mail began with “${said}” and the address.`,
  "a block quote": (said) => `> ${said}.`,
  "a nested block quote": (said) => `> > ${said}.\n>\n> ${said}.`,
  "a comment": (said) => `<!-- ${said}. -->`,
  "a link's words": (said) => `See [${said}](https://example.com/1).`,
  "a link's words, by reference": (said) => `See [${said}][1] for more.\n\n[1]: https://example.com/1`,
  "an image's words": (said) => `![${said}](https://example.com/1.png)`,
  "a link's title": (said) => `See [the ticket](https://example.com/1 "${said}").`,
  "a link's address": (said) => `See [the ticket](https://example.com/${said.replace(/[^a-z]+/gi, "-")}).`,
  "an address": (said) => `See https://example.com/${said.replace(/[^a-z]+/gi, "-")}`,
};

const neutral = fc.constantFrom(
  "The queue was full at 10:05.",
  "No labels were printed between 10:05 and 12:40.",
  "The second printer took over.",
  "- The spooler shares a disk with the log.",
  "| Time | What |\n| --- | --- |\n| 10:05 | The disk was full. |",
);

describe("the blameless-language check, over any document", () => {
  it("finds the sentences that the other laws hide", () => {
    const text = `# Late\n\n## Contributing factors\n\n${sentences.map((said) => `- ${said}.`).join("\n")}\n`;
    assert.ok(found(text).length > sentences.length * 0.9);
  });

  for (const [place, hide] of Object.entries(HIDDEN)) {
    it(`finds nothing within ${place}`, () => {
      fc.assert(
        fc.property(
          fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 4 }),
          fc.array(neutral, { maxLength: 3 }),
          fc.constantFrom("Summary", "Root cause", "Contributing factors", "Timeline", "Lessons learned"),
          fc.constantFrom("\n", "\r\n"),
          (said, around, heading, end) => {
            const body = [...around, ...said.map(hide)].join("\n\n");
            const text = `# Late\n\n## ${heading}\n\n${body}\n`.replace(/\n/g, end);
            assert.deepEqual(
              found(text).map(({ range }) => text.slice(range.start, range.end)),
              [],
            );
          },
        ),
        { numRuns: 60 },
      );
    });
  }

  it("finds nothing in the front matter", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 4 }), (said) => {
        const fields = said.map((one, i) => `note${String(i)}: ${JSON.stringify(one)}`).join("\n");
        assert.deepEqual(found(`---\npostmortem: 1\n${fields}\n---\n\n# Late\n\nThe queue was full.\n`), []);
      }),
      { numRuns: 40 },
    );
  });

  const mixed = fc
    .tuple(
      fc.array(
        fc.oneof(fc.constantFrom(...lines), fc.constantFrom("", "```", "> ", "- x", "| a | b |", "| --- | --- |", "<!--", "🔥 **Late**")),
        { maxLength: 25 },
      ),
      fc.constantFrom("\n", "\r\n", "\r"),
    )
    .map(([body, end]) => body.join(end));

  it("gives phrases in their order that do not overlap, each within its sentence and within one passage", () => {
    fc.assert(
      fc.property(fc.oneof(mixed, fc.string({ unit: "grapheme" })), (text) => {
        const { passages } = parse(text);
        let last = 0;
        for (const { range, sentence, evidence, people, confidence } of found(text)) {
          assert.ok(last <= range.start && range.start < range.end);
          assert.ok(contains(sentence, range));
          assert.equal(passages.filter((passage) => contains(passage.range, sentence)).length, 1);
          assert.ok(passages.every((passage) => contains(passage.range, range) || !overlaps(passage.range, range)));
          for (const one of [...evidence, ...people]) assert.ok(contains(sentence, one) && one.start < one.end);
          assert.ok(confidence > 0 && confidence <= 1);
          last = range.end;
        }
      }),
      { numRuns: 200 },
    );
  });

  it("finds in a document that is edited what it finds anew", () => {
    const edit = fc.record({
      at: fc.nat(),
      remove: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 200 })),
      insert: fc.oneof(fc.constantFrom("", "a", "\n", "|", '"', "`", "-->"), fc.constantFrom(...lines)),
    });
    fc.assert(
      fc.property(fc.constantFrom(...documents), fc.array(edit, { minLength: 1, maxLength: 5 }), (start, edits) => {
        const readings = new Readings();
        let text = start;
        found(text, readings.memory, readings);
        for (const { at, remove, insert } of edits) {
          const from = at % (text.length + 1);
          text = text.slice(0, from) + insert + text.slice(from + remove);
          assert.deepEqual(found(text, readings.memory, readings), found(text));
        }
      }),
      { numRuns: 80 },
    );
  });
});
