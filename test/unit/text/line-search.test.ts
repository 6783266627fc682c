import { deepEqual, ok } from "node:assert/strict";
import fc from "fast-check";
import { changeBetween } from "../../../src/core/text/change";
import { LineSearch, type Ranged } from "../../../src/core/text/line-search";

/** Words of one letter behind which, within ten units, no `!` stands; with an empty range at each `^`. */
function find(text: string): readonly Ranged[] {
  return [...text.matchAll(/a+(?![^]{0,10}!)|(?=\^)/g)].map(({ index, 0: word }) => ({
    range: { start: index, end: index + word.length },
  }));
}

const pieces = fc
  .array(fc.constantFrom("a", "aa", "b", "!", "^", "\n", "\r", "\r\n", " ".repeat(60), "c".repeat(150)), { maxLength: 40 })
  .map((parts) => parts.join(""));
const edit = fc.record({ at: fc.nat(), remove: fc.nat({ max: 200 }), insert: pieces });

describe("a search by lines", () => {
  it("finds after any edits what a search of the whole text finds", () => {
    fc.assert(
      fc.property(pieces, fc.array(edit, { maxLength: 6 }), (start, edits) => {
        const search = new LineSearch(find);
        let text = start;
        deepEqual(search.in(text, changeBetween), find(text));
        for (const { at, remove, insert } of edits) {
          const from = at % (text.length + 1);
          text = text.slice(0, from) + insert + text.slice(from + remove);
          deepEqual(search.in(text, changeBetween), find(text));
        }
      }),
      { numRuns: 500 },
    );
  });

  it("looks only around what has changed", () => {
    let searched = 0;
    const counting = (text: string): readonly Ranged[] => {
      searched += text.length;
      return find(text);
    };
    const search = new LineSearch(counting);
    const lines = "some words a\n".repeat(1000);
    search.in(lines, changeBetween);
    searched = 0;
    const typed = `${lines.slice(0, 6500)}a${lines.slice(6500)}`;
    deepEqual(search.in(typed, changeBetween), find(typed));
    ok(searched < 1000, String(searched));
  });
});
