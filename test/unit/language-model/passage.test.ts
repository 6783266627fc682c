import { deepEqual, equal } from "node:assert/strict";
import { parse } from "../../../src/core/document/parse";
import type { Blame } from "../../../src/core/language/blame";
import { passageAt, passageOf } from "../../../src/core/language-model/passage";

const NAMES = { people: [], systems: [] };
const HEAD = "---\npostmortem: 1\ntitle: Late\n---\n\n# Late\n\n## Summary\n\n";

function of(body: string, sentence: string) {
  const document = parse(HEAD + body, { path: "late.md" });
  const start = document.text.indexOf(sentence);
  return passageOf(document, { start, end: start + sentence.length }, NAMES);
}

describe("what a language model gets to read", () => {
  it("is the sentence and its neighbours", () => {
    const written = "He forgot the flag which tells the rollout to wait for the second\nregion.";
    const { before, sentence, after, range } = of(`One was first. It rained. ${written} It was dark. Five came last.\n`, written);
    deepEqual([before, sentence, after], ["It rained.", written, "It was dark."]);
    equal(range.end - range.start, sentence.length);
  });

  it("is never a heading, or another section", () => {
    const { before, after } = of("He forgot the flag.\n\n## Impact\n\nMany were cut off.\n", "He forgot the flag.");
    deepEqual([before, after], ["", ""]);
  });

  it("is of neighbours no more than a few hundred units, in whole words", () => {
    const { after } = of(`He forgot the flag. It ${"rained and ".repeat(200)}stopped.\n`, "He forgot the flag.");
    equal(after.length <= 502 && after.endsWith(" …"), true, after);
  });

  it("is nothing where the sentence is pasted text, or where nothing was found", () => {
    const document = parse(HEAD, { path: "late.md" });
    const long = { range: { start: 5, end: 9 }, sentence: { start: 0, end: 3_000 } } as Blame;
    equal(passageAt(document, [long], { start: 6, end: 7 }, NAMES), null);
    equal(passageAt(document, [], { start: 6, end: 7 }, NAMES), null);
  });
});
