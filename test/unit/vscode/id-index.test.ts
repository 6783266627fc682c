import assert from "node:assert/strict";
import { parse } from "../../../src/core/document/parse";
import { IdIndex, idOf } from "../../../src/vscode/analysis/id-index";

describe("the ids of a workspace", () => {
  it("tell of each id which other documents have it", () => {
    const ids = new IdIndex();
    ids.set("a", "folder", "a.md", "PM-1");
    ids.set("b", "folder", "b.md", "PM-1");
    ids.set("c", "folder", "c.md", "PM-2");
    assert.deepEqual(
      [...ids.others("a", "folder")],
      [
        ["PM-1", ["b.md"]],
        ["PM-2", ["c.md"]],
      ],
    );
  });

  it("say for which others a change makes a difference", () => {
    const ids = new IdIndex();
    assert.deepEqual(ids.set("a", "folder", "a.md", "PM-1"), []);
    assert.deepEqual(ids.set("b", "folder", "b.md", "PM-1"), ["a"]);
    assert.deepEqual(ids.set("b", "folder", "b.md", "PM-1"), [], "nothing changed");
    ids.set("c", "folder", "c.md", "PM-2");
    assert.deepEqual(ids.set("b", "folder", "b.md", "PM-2"), ["a", "c"], "those of the old id and of the new one");
    assert.deepEqual(ids.set("b", "", "", null), ["c"]);
  });

  it("are compared within a workspace folder only", () => {
    const ids = new IdIndex();
    ids.set("a", "one", "a.md", "PM-1");
    assert.deepEqual(ids.set("b", "two", "b.md", "PM-1"), []);
    assert.equal(ids.others("b", "two").size, 0);
  });

  it("are those of the front matter, not what the body calls an id", () => {
    assert.equal(idOf(parse("---\npostmortem: 1\nid: PM-2026-001\n---\n\n# A\n")), "PM-2026-001");
    assert.equal(idOf(parse("# A\n\n**Incident ID**: 42\n")), null);
  });
});
