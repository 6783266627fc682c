import { deepEqual, equal, ok } from "node:assert/strict";
import fc from "fast-check";
import { contains, overlaps, shift, slice, span, trim } from "../../../src/core/text/span";
import { spans, textAndSpan, units } from "./support/arbitraries";

describe("a range", () => {
  it("slices to what it names", () => {
    //            0123456
    equal(slice("Impact: 4 h", span(0, 6)), "Impact");
    equal(slice("🔥 Fire", span(0, 2)), "🔥");
    equal(slice("Fire", span(2, 2)), "");
  });

  it("contains what begins and ends within it, empty ranges at its edges too", () => {
    ok(contains(span(2, 6), span(2, 6)));
    ok(contains(span(2, 6), span(6, 6)));
    ok(!contains(span(2, 6), span(5, 7)));
    ok(!contains(span(3, 3), span(2, 4)));
  });

  it("overlaps a range that shares a unit with it, and not its neighbour", () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        fc.pre(a.start < a.end && b.start < b.end);
        const shared = units(a).some((unit) => units(b).includes(unit));
        equal(overlaps(a, b), shared);
      }),
    );
  });

  it("that is empty overlaps what it touches, because what is inserted there belongs to no side", () => {
    ok(overlaps(span(4, 4), span(4, 6)));
    ok(overlaps(span(6, 6), span(4, 6)));
    ok(overlaps(span(5, 5), span(5, 5)));
    ok(!overlaps(span(3, 3), span(4, 6)));
  });

  it("overlaps in both directions or in none", () => {
    fc.assert(fc.property(spans, spans, (a, b) => overlaps(a, b) === overlaps(b, a)));
  });

  it("is shifted without changing its length, and back", () => {
    fc.assert(fc.property(spans, fc.integer({ min: -9, max: 9 }), (range, by) => deepEqual(shift(shift(range, by), -by), range)));
    deepEqual(shift(span(2, 5), 3), span(5, 8));
  });

  it("is trimmed of every kind of white space at its ends, and of none between", () => {
    const text = "\t\u3000 10:58  Paged.\u00a0\r\n";
    equal(slice(text, trim(text, span(0, text.length))), "10:58  Paged.");
  });

  it("of blanks alone becomes empty where it starts", () => {
    const range = trim("a  \n b", span(1, 5));
    equal(range.start, range.end);
  });

  it("trimmed says the same as String.trim, and trimming again changes nothing", () => {
    fc.assert(
      fc.property(textAndSpan, ([text, range]) => {
        const trimmed = trim(text, range);
        ok(contains(range, trimmed));
        equal(slice(text, trimmed), slice(text, range).trim());
        deepEqual(trim(text, trimmed), trimmed);
      }),
    );
  });
});
