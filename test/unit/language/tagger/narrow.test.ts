import assert from "node:assert/strict";
import type { Hit } from "../../../../src/core/language/grammar/hits";
import { evidence, phrases } from "../../../../src/core/language/tagger/narrow";
import { tagActors } from "../../../../src/core/language/actors";
import { tokensOf } from "../../../../src/core/language/tokens";

/** `weights` by word; the phrases as written. */
function found(text: string, weights: Readonly<Record<string, number>>, hits: readonly Hit[] = []): string[] {
  const tokens = tokensOf(text, 0);
  tagActors(tokens);
  const list = Float64Array.from(tokens, ({ word }) => weights[word] ?? 0);
  return phrases(tokens, list, hits).map(({ range }) => text.slice(range.start, range.end));
}

const hit = (text: string, phrase: string): Hit => {
  const start = text.indexOf(phrase);
  const range = { start, end: start + phrase.length };
  return { pattern: "a/b", form: "", category: "judgmental-language", precision: 0.9, range, words: range };
};

describe("phrases of a sentence that blames", () => {
  it("are the words that add most, with no more around them than a phrase needs", () => {
    assert.deepEqual(found("After the call the careless engineer left at once and all was quiet.", { careless: 2, engineer: 1, left: 1 }), [
      "the careless engineer left at once",
    ]);
  });

  it("are two where clauses blame that are far apart", () => {
    const text = "Piotr never read the note, the file was larger than the mail server of the other site takes, and Ines forgot to tell us.";
    assert.deepEqual(found(text, { never: 2, read: 1, note: 1, forgot: 2, tell: 1, us: 1 }), [
      "Piotr never read the note",
      "Ines forgot to tell us",
    ]);
  });

  it("are what the grammar found, and others only beside it", () => {
    const text = "The careless engineer never looked.";
    assert.deepEqual(found(text, { careless: 2, engineer: 1, never: 1 }, [hit(text, "engineer never looked")]), [
      "The careless engineer never looked",
    ]);
  });

  it("go from their subject to the end of what is said", () => {
    const text = "On Monday the new engineer should have checked the left dashboard before he ran it.";
    assert.deepEqual(found(text, { should: 1, have: 2, checked: 2 }), ["the new engineer should have checked the left dashboard"]);
  });

  it("begin and end with words, also in a sentence of few", () => {
    assert.deepEqual(found("— (careless)!", { careless: 1, "!": 3 }), ["careless"]);
    assert.deepEqual(found("\uE000\uE000 forgot it \uE001", { "\uE000": 5, forgot: 1 }), ["forgot it"]);
  });

  it("rest on words within them", () => {
    const text = "The careless engineer never looked at it.";
    const tokens = tokensOf(text, 0);
    const weights = Float64Array.from(tokens, (_, i) => 10 - i);
    const words = evidence(tokens, weights, { start: 4, end: 27 }).map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(words, ["careless", "engineer", "never"]);
  });
});
