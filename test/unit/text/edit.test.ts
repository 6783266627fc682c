import { deepEqual, equal, ok, throws } from "node:assert/strict";
import fc from "fast-check";
import { applyEdits, compatible, insert, replace, type TextEdit } from "../../../src/core/text/edit";
import { slice, span } from "../../../src/core/text/span";
import { spansIn, texts } from "./support/arbitraries";

/** A text with edits that each have a range within it; they may overlap. */
const textAndEdits = texts.chain((text) => {
  const edit = fc.tuple(spansIn(text), fc.constantFrom("", "x", "\r\n", "🔥")).map(([range, by]): TextEdit => replace(range, by));
  return fc.tuple(fc.constant(text), fc.array(edit, { maxLength: 4 }), fc.array(edit, { maxLength: 4 }));
});

const consistent = (edits: readonly TextEdit[]): boolean =>
  edits.every((edit, index) => compatible([edit], [...edits.slice(0, index), ...edits.slice(index + 1)]));

describe("edits", () => {
  it("are applied together, whatever order they are given in", () => {
    const edits = [replace(span(7, 8), "40 min"), insert(0, "## ")];
    equal(applyEdits("Impact 4", edits), "## Impact 40 min");
    equal(applyEdits("Impact 4", edits.toReversed()), "## Impact 40 min");
  });

  it("that insert at one place keep their order, before what is replaced there", () => {
    equal(applyEdits("ab", [insert(1, "1"), replace(span(1, 2), "B"), insert(1, "2")]), "a12B");
  });

  it("with the text that is there change nothing", () => {
    fc.assert(
      fc.property(
        texts.chain((text) => fc.tuple(fc.constant(text), spansIn(text))),
        ([text, range]) => equal(applyEdits(text, [replace(range, slice(text, range))]), text),
      ),
    );
    equal(applyEdits("as it is", []), "as it is");
  });

  it("leave everything outside their ranges as it is, unit for unit", () => {
    fc.assert(
      fc.property(textAndEdits, ([text, edits]) => {
        fc.pre(consistent(edits));
        const sorted = edits.toSorted((a, b) => a.range.start - b.range.start);
        const kept = [0, ...sorted.map(({ range }) => range.end)].map((from, index) => text.slice(from, sorted[index]?.range.start));
        const expected = kept.map((part, index) => part + (sorted[index]?.text ?? "")).join("");
        equal(applyEdits(text, edits), expected);
      }),
    );
  });

  it("that are compatible can be applied together, and in two steps with the same result", () => {
    fc.assert(
      fc.property(textAndEdits, ([text, a, b]) => {
        fc.pre(consistent(a) && consistent(b) && compatible(a, b));
        const together = applyEdits(text, [...a, ...b]);
        const moved = b.map(({ range, text: by }) => {
          const grown = a
            .filter((edit) => edit.range.end <= range.start)
            .reduce((sum, { range: { start, end }, text: by }) => sum + by.length - (end - start), 0);
          return replace(span(range.start + grown, range.end + grown), by);
        });
        equal(applyEdits(applyEdits(text, a), moved), together);
      }),
    );
  });

  it("that overlap are a bug of the caller, and the text is not touched", () => {
    throws(() => applyEdits("Impact", [replace(span(0, 3), "x"), replace(span(2, 5), "y")]), RangeError);
    throws(() => applyEdits("Impact", [replace(span(0, 3), "x"), insert(1, "y")]), RangeError);
  });

  it("are not reordered in the caller's own list", () => {
    const edits = [insert(3, "b"), insert(0, "a")];
    applyEdits("Fire", edits);
    deepEqual(edits, [insert(3, "b"), insert(0, "a")]);
  });

  it("are compatible in both directions or in none; with none, always", () => {
    fc.assert(fc.property(textAndEdits, ([, a, b]) => compatible(a, b) === compatible(b, a)));
    ok(compatible([], [insert(0, "a")]));
    ok(!compatible([insert(0, "a")], [insert(0, "b")]));
  });
});
