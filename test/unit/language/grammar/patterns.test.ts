import assert from "node:assert/strict";
import { Memory } from "../../../../src/core/document/memory";
import { parse } from "../../../../src/core/document/parse";
import { NOTHING_KNOWN } from "../../../../src/core/language/actors";
import { grammarHits, type Hit } from "../../../../src/core/language/grammar/hits";
import { formOf } from "../../../../src/core/language/grammar/match";
import { PRECISION } from "../../../../src/core/language/grammar/precision";
import { PATTERNS } from "../../../../src/core/language/grammar/registry";
import { readProse, type Sentence } from "../../../../src/core/language/prose";
import { EXAMPLES } from "./examples";

function sentences(text: string): readonly Sentence[] {
  return readProse(parse(text), NOTHING_KNOWN, new Memory()).flatMap(({ reading }) => reading.sentences);
}

const hits = (text: string): Hit[] => sentences(text).flatMap(grammarHits);
const ids = (text: string): string[] => hits(text).map(({ pattern }) => pattern);

describe("grammar", () => {
  for (const { id } of PATTERNS) {
    describe(id, () => {
      for (const text of EXAMPLES[id]?.yes ?? []) it(`finds: ${text}`, () => assert.ok(ids(text).includes(id), ids(text).join()));
      for (const text of EXAMPLES[id]?.no ?? []) it(`leaves: ${text}`, () => assert.ok(!ids(text).includes(id)));
    });
  }

  it("has examples and a measured precision for every pattern, and no others", () => {
    const all = PATTERNS.map(({ id }) => id).sort();
    assert.deepEqual(Object.keys(EXAMPLES).sort(), all);
    assert.deepEqual(Object.keys(PRECISION).sort(), all);
    assert.equal(new Set(all).size, all.length);
  });

  it("names a pattern by its category", () => {
    for (const { id, category } of PATTERNS) assert.ok(id.startsWith(`${category}/`), id);
  });

  it("refuses a form that nothing can start from or that names no list", () => {
    for (const form of ["OTHERS ~3", "x? $", "%nothing", "NOBODIES did"]) assert.throws(() => formOf(form));
  });

  it("takes what a team omits for team blame", () => {
    assert.deepEqual(
      hits("The platform team did not check the target host.").map(({ category }) => category),
      ["team-blame", "team-blame"],
    );
  });

  it("finds the subject of a verb behind a phrase, a relative clause, brackets and another verb", () => {
    const id = "person-failure-verb/did-not-do-duty";
    for (const subject of [
      "The operator on duty",
      "The operator, a contractor,",
      "One of the operators",
      "The operator (on her first night)",
      "The operator who ran the import",
      "The operator ran the import and",
    ])
      assert.ok(ids(`${subject} did not check the host.`).includes(id), subject);
  });

  it("takes no person beside the subject for the subject", () => {
    const id = "person-failure-verb/did-not-do-duty";
    for (const subject of [
      "The script of the operator",
      "The operator's script",
      "The alert for the operator",
      "The probes restarted as they",
    ])
      assert.ok(!ids(`${subject} did not check the host.`).includes(id), subject);
  });

  it("finds nothing in code and quotations", () => {
    assert.deepEqual(hits('The page says "the operator was careless" and `human error`.'), []);
  });

  it("gives ranges inside the sentence, with the words it was found by", () => {
    const [sentence] = sentences("In the morning the operator was negligent.");
    assert.ok(sentence);
    for (const { range, words } of grammarHits(sentence)) {
      assert.ok(
        sentence.range.start <= range.start && range.start <= words.start && words.end <= range.end && range.end <= sentence.range.end,
      );
    }
  });

  it("takes any text in time that grows with its length", () => {
    for (const text of ["", "\uD800", "the ".repeat(20_000), "operator did not ".repeat(3_000), "and, ".repeat(5_000), "(".repeat(2_000)])
      hits(text);
  });
});
