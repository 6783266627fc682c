/** What docs/blameless.md says is flagged and what is left alone, each as the only sentence of a document. */
import { deepEqual, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Memory } from "../../src/core/document/memory";
import { parse } from "../../src/core/document/parse";
import { findBlame, type Blame } from "../../src/core/language/blame";
import { BLAME_CATEGORIES } from "../../src/core/language/category";

const page = readFileSync("docs/blameless.md", "utf8");

function found(sentence: string): readonly Blame[] {
  return findBlame(parse(`${sentence}\n`), { names: { people: [], systems: [] }, allow: [], memory: new Memory() });
}

/** The sentences in italics behind `label`, each with the kind that it stands under. */
function examples(label: string): readonly { readonly category: string; readonly sentence: string }[] {
  const parts = page.split(/^\[`blame\/(?=[a-z-]+`\])/m).slice(1);
  return parts.flatMap((part) => {
    const category = part.slice(0, part.indexOf("`"));
    const line = part.split("\n").find((one) => one.startsWith(`- ${label}: `)) ?? "";
    return Array.from(line.matchAll(/_([^_]+)_/g), ([, sentence = ""]) => ({ category, sentence }));
  });
}

describe("the page about blameless language", () => {
  it("shows each kind in the order in which it is known", () => {
    deepEqual(
      examples("Flagged").map(({ category }) => category),
      BLAME_CATEGORIES,
    );
  });

  for (const { category, sentence } of examples("Flagged")) {
    it(`shows as ${category} what is found as that: ${sentence}`, () => {
      ok(found(sentence).some((blame) => blame.category === category));
    });
  }

  for (const { sentence } of examples("Left alone")) {
    it(`says of nothing underlined that it is left alone: ${sentence}`, () => {
      deepEqual(
        found(sentence).filter(({ tier }) => tier === "squiggle"),
        [],
      );
    });
  }
});
