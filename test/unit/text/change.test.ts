import { deepEqual, equal } from "node:assert/strict";
import fc from "fast-check";
import { changeBetween } from "../../../src/core/text/change";

const few = fc.string({ unit: fc.constantFrom("a", "b", "\n"), maxLength: 12 });

describe("the change between two texts", () => {
  it("makes the one of the other, and shares nothing more at its ends", () => {
    const around = fc.tuple(fc.nat({ max: 9000 }), fc.nat({ max: 9000 }));
    fc.assert(
      fc.property(few, few, around, (one, other, [ahead, behind]) => {
        const before = "x".repeat(ahead) + one + "y".repeat(behind);
        const after = "x".repeat(ahead) + other + "y".repeat(behind);
        const { start, endBefore, endAfter } = changeBetween(before, after);
        equal(before.slice(0, start) + after.slice(start, endAfter) + before.slice(endBefore), after);
        const open = start < endBefore && start < endAfter;
        if (open) deepEqual([before[start] === after[start], before[endBefore - 1] === after[endAfter - 1]], [false, false]);
        else equal(Math.min(endBefore, endAfter), start);
      }),
    );
  });

  it("of equal texts is empty", () => {
    deepEqual(changeBetween("same", "same"), { start: 4, endBefore: 4, endAfter: 4 });
  });
});
