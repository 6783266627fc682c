import assert from "node:assert/strict";
import { insideOf } from "../../../src/vscode/analysis/inside";

describe("Inside of what was deleted", () => {
  const inside = insideOf(new Set(["file:///w/a", "file:///w/b/c.md"]));

  it("is a file itself, and what lies in a folder at any depth", () => {
    assert.deepEqual(["file:///w/b/c.md", "file:///w/a/x.md", "file:///w/a/b/c/d.md", "file:///w/a"].map(inside), [true, true, true, true]);
  });

  it("is nothing that only begins with the same letters, or lies above", () => {
    assert.deepEqual(["file:///w/ab/x.md", "file:///w/b/c.md.bak", "file:///w/b", "file:///w", "untitled:Untitled-1", ""].map(inside), [
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it("is nothing where nothing was deleted", () => {
    assert.equal(insideOf(new Set())("file:///w/a"), false);
  });
});
