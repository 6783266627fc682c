import { equal, ok } from "node:assert/strict";
import fc from "fast-check";
import { span } from "../../../src/core/text/span";
import { SpanSet } from "../../../src/core/text/span-set";
import { spans, units } from "./support/arbitraries";

describe("a set of ranges", () => {
  it("touches a range exactly when one of its ranges shares a unit with it", () => {
    fc.assert(
      fc.property(fc.array(spans, { maxLength: 8 }), spans, (ranges, range) => {
        fc.pre(range.start < range.end);
        const held = new Set(ranges.flatMap(units));
        equal(
          new SpanSet(ranges).touches(range),
          units(range).some((unit) => held.has(unit)),
        );
      }),
    );
  });

  it("does not touch the neighbours of its ranges", () => {
    const set = new SpanSet([span(4, 6), span(8, 10)]);
    ok(!set.touches(span(0, 4)));
    ok(!set.touches(span(6, 8)));
    ok(!set.touches(span(10, 12)));
  });

  it("of empty ranges touches nothing", () => {
    ok(!new SpanSet([span(3, 3)]).touches(span(0, 9)));
    ok(!new SpanSet([]).touches(span(0, 9)));
  });
});
