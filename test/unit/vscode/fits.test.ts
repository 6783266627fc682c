import assert from "node:assert/strict";
import { fits } from "../../../src/vscode/analysis/fits";

describe("what is typed fits a proposal", () => {
  it("that holds its characters in their order, from the start of a word", () => {
    for (const typed of ["", " ", "d", "dr", "drf", "DRAFT"]) assert.equal(fits("draft", typed), true, typed);
    assert.equal(fits("Ines Moreau", "mor"), true);
    assert.equal(fits("in-progress", "pro"), true);
  });

  it("and no other", () => {
    for (const typed of ["nearly", "raft", "drafts", "x"]) assert.equal(fits("draft", typed), false, typed);
  });
});
