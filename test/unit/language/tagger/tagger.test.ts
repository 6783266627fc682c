import assert from "node:assert/strict";
import { Memory } from "../../../../src/core/document/memory";
import { parse } from "../../../../src/core/document/parse";
import { NOTHING_KNOWN } from "../../../../src/core/language/actors";
import { readProse } from "../../../../src/core/language/prose";
import { tag, TIERS, type Tagged } from "../../../../src/core/language/tagger/tagger";

interface Found extends Tagged {
  readonly words: string;
}

function tagged(text: string, memory = new Memory()): Found[] {
  const prose = readProse(parse(text), NOTHING_KNOWN, memory);
  return tag(prose, memory).map((found) => {
    const start = prose[found.passage]!.passage.range.start;
    return { ...found, words: text.slice(start + found.range.start, start + found.range.end) };
  });
}

const shown = (text: string): Found[] => tagged(text).filter(({ confidence }) => confidence >= TIERS.preview);

const BLAMING = `# Root cause

The engineer was careless and failed to read the runbook before the change.

The load balancer dropped its connections when the certificate expired.
`;

describe("tagger", () => {
  it("finds a sentence that blames, not one about a machine", () => {
    const found = shown(BLAMING);
    assert.ok(found.length > 0);
    for (const { words } of found) assert.match(words, /careless|failed/);
  });

  it("names words of the sentence as evidence", () => {
    for (const { evidence, range } of tagged(BLAMING)) {
      assert.ok(evidence.length <= 3);
      for (const words of evidence) assert.ok(words.start < words.end && range.end > 0);
    }
  });

  it("says the same of a document whether its passages are remembered or not", () => {
    const memory = new Memory();
    tagged(BLAMING, memory);
    assert.deepEqual(tagged(`${BLAMING}\nMore.\n`, memory), tagged(`${BLAMING}\nMore.\n`));
  });

  it("finds the same in a sentence that is there again, at its own place", () => {
    const sentence = "The engineer was careless and failed to read the runbook.";
    const found = tagged(`${sentence} The disk was full. ${sentence}\n`);
    const [first, again] = [found.filter((one) => one.sentence === 0), found.filter((one) => one.sentence === 2)];
    assert.ok(first.length > 0);
    assert.deepEqual(
      again.map(({ words, category }) => [words, category]),
      first.map(({ words, category }) => [words, category]),
    );
    for (const one of again) assert.ok(one.evidence.every(({ start }) => start >= `${sentence} The disk was full. `.length));
  });

  it("looks for nothing in what is too long for a sentence", () => {
    assert.deepEqual(tagged("the engineer failed to check and ".repeat(200)), []);
  });

  it("takes any text", () => {
    for (const text of ["", "\uD800", "\uE000\uE001 \uE002\n", "# \n\n- \n", "a".repeat(50_000), "x ".repeat(5_000)]) {
      for (const { confidence } of tagged(text)) assert.ok(confidence >= 0 && confidence <= 1);
    }
  });

  it("has a tier for what is near certain above the one for review", () => assert.ok(TIERS.squiggle > TIERS.preview));
});
