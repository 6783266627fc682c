import assert from "node:assert/strict";
import type { Problem } from "../../../src/core/rules/engine";
import type { Fix } from "../../../src/core/rules/rule";
import { insert, replace } from "../../../src/core/text/edit";
import { safeEdits } from "../../../src/core/rules/support/safe-edits";

function problem(...fixes: Partial<Fix>[]): Problem {
  return {
    rule: "sample",
    severity: "warning",
    message: "Sample.",
    range: { start: 0, end: 1 },
    fixes: fixes.map((fix) => ({ title: "Fix", edits: [], snippet: false, safe: true, ...fix })),
    related: [],
    control: [],
  };
}

describe("safeEdits", () => {
  it("takes the safe fixes only", () => {
    const edit = insert(4, "x");
    assert.deepEqual(safeEdits([problem({ edits: [insert(1, "no")], safe: false }, { edits: [edit] })]), [edit]);
    assert.deepEqual(safeEdits([problem({ edits: [edit], safe: false }), problem()]), []);
  });

  it("leaves a fix for the next run that touches what an earlier one changes", () => {
    const first = replace({ start: 0, end: 5 }, "a");
    const apart = replace({ start: 8, end: 9 }, "c");
    const edits = safeEdits([
      problem({ edits: [first] }),
      problem({ edits: [replace({ start: 4, end: 6 }, "b"), insert(20, "b")] }),
      problem({ edits: [apart] }),
    ]);
    assert.deepEqual(edits, [first, apart]);
  });

  it("takes a change once that several problems propose", () => {
    const sort = replace({ start: 0, end: 50 }, "sorted");
    assert.deepEqual(safeEdits([problem({ edits: [sort] }), problem({ edits: [{ ...sort }] })]), [sort]);
  });

  it("puts in the placeholders of a snippet", () => {
    assert.deepEqual(safeEdits([problem({ edits: [insert(0, "${1:UTC} \\$")], snippet: true })]), [insert(0, "UTC $")]);
  });
});
