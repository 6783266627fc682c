import assert from "node:assert/strict";
import { add, byKind, count, inDetail, inShort, listed, NOTHING } from "../../../src/vscode/analysis/count";

describe("counts of problems", () => {
  it("name what there is", () => {
    const counts = count([{ severity: "error" }, { severity: "error" }, { severity: "warning" }, { severity: "hint" }]);
    assert.equal(inShort(counts), "3 problems");
    assert.equal(inDetail(counts), "3 problems (2 errors, 1 warning), 1 hint");
    assert.equal(byKind(counts), "2 errors, 1 warning, 1 hint");
    assert.equal(byKind(NOTHING), "no problems");
    assert.equal(inShort(NOTHING), "no problems");
    assert.equal(inDetail(NOTHING), "no problems");
    assert.equal(inShort(count([{ severity: "information" }])), "1 problem");
    assert.equal(inDetail(count([{ severity: "information" }])), "1 problem (1 info)");
  });

  it("do not count hints among what the Problems panel lists", () => {
    const hints = count([{ severity: "hint" }]);
    assert.equal(listed(hints), 0);
    assert.equal(inShort(hints), "no problems");
    assert.equal(inDetail(hints), "no problems, 1 hint");
  });

  it("add up", () => {
    const one = { error: 1, warning: 2, information: 3, hint: 4 };
    assert.deepEqual(add(one, add(NOTHING, one)), { error: 2, warning: 4, information: 6, hint: 8 });
  });
});
