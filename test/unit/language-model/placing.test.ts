import { deepEqual, equal, ok } from "node:assert/strict";
import fc from "fast-check";
import { place } from "../../../src/core/language-model/placing";
import { applyEdits } from "../../../src/core/text/edit";

describe("the place of a rewritten sentence", () => {
  const then = "It rained. He forgot it. It was dark.";
  const range = { start: 11, end: 24 };

  it("is the smallest edit in the sentence", () => {
    deepEqual(place("He did not see it.", then, range, then), { range: { start: 14, end: 20 }, text: "did not see" });
  });

  it("moves with what was typed before it, and stays for what was typed after it", () => {
    const text = "Nobody saw it.";
    for (const [before, after] of [
      ["Well. It rained. ", " It was dark."],
      ["", " It was dark."],
      ["It rained. ", " It was very dark."],
      ["It rained. ", ""],
    ] as const) {
      const now = `${before}He forgot it.${after}`;
      const edit = place(text, then, range, now);
      equal(edit && applyEdits(now, [edit]), `${before}${text}${after}`);
    }
  });

  it("is none where the sentence was changed meanwhile", () => {
    equal(place("Nobody saw it.", then, range, "It rained. She forgot it. It was dark."), null);
    equal(place("Nobody saw it.", then, range, ""), null);
  });

  it("gives the text in its place and nothing else, and cuts no character", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", " ", "😀", "😁", "🧀") });
    fc.assert(
      fc.property(text, text, text, text, (before, sentence, after, wording) => {
        const whole = before + sentence + after;
        const edit = place(wording, whole, { start: before.length, end: before.length + sentence.length }, whole);
        equal(edit && applyEdits(whole, [edit]), before + wording + after);
        ok(!/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(edit?.text ?? ""));
      }),
    );
  });
});
