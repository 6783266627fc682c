import assert from "node:assert/strict";
import { parse } from "../../../src/core/document/parse";
import { IdIndex, type Names, namesOf } from "../../../src/vscode/analysis/id-index";

const name = (value: string) => ({ value, line: 2, start: 4, end: 4 + value.length });
const id = (value: string): Names => ({ id: name(value), incident: null });

describe("the ids of a workspace", () => {
  it("tell of each id which other documents have it", () => {
    const ids = new IdIndex();
    ids.set("a", "folder", "a.md", id("PM-1"));
    ids.set("b", "folder", "b.md", id("PM-1"));
    ids.set("c", "folder", "c.md", id("PM-2"));
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
    assert.deepEqual(ids.set("a", "folder", "a.md", id("PM-1")), []);
    assert.deepEqual(ids.set("b", "folder", "b.md", id("PM-1")), ["a"]);
    assert.deepEqual(ids.set("b", "folder", "b.md", { ...id("PM-1"), incident: name("INC-1") }), [], "its id is the same");
    ids.set("c", "folder", "c.md", id("PM-2"));
    assert.deepEqual(ids.set("b", "folder", "b.md", id("PM-2")), ["a", "c"], "those of the old id and of the new one");
    assert.deepEqual(ids.remove("b"), ["c"]);
    assert.deepEqual(ids.remove("b"), []);
  });

  it("are compared within a workspace folder only", () => {
    const ids = new IdIndex();
    ids.set("a", "one", "a.md", id("PM-1"));
    assert.deepEqual(ids.set("b", "two", "b.md", id("PM-1")), []);
    assert.equal(ids.others("b", "two").size, 0);
  });

  it("lead to the places of the other documents, first of all in the same folder", () => {
    const ids = new IdIndex();
    ids.set("a", "one", "a.md", id("PM-1"));
    ids.set("b", "one", "b.md", id("PM-1"));
    ids.set("c", "two", "c.md", id("PM-1"));
    assert.deepEqual(ids.places("PM-1", "a", "one"), [{ ...name("PM-1"), key: "b" }]);
    assert.deepEqual(
      ids.places("PM-1", "x", "three").map(({ key }) => key),
      ["a", "b", "c"],
    );
    assert.deepEqual(ids.places("PM-2", "a", "one"), []);
  });

  it("lead to those of an incident where no document has such an id", () => {
    const ids = new IdIndex();
    ids.set("a", "one", "a.md", { id: null, incident: name("INC-7") });
    ids.set("b", "one", "b.md", { id: name("INC-8"), incident: name("INC-7") });
    ids.set("c", "one", "c.md", { id: null, incident: name("INC-8") });
    assert.deepEqual(
      ids.placesOfWord("INC-7", "x", "one").map(({ key }) => key),
      ["a", "b"],
    );
    assert.deepEqual(
      ids.placesOfWord("INC-8", "x", "one").map(({ key }) => key),
      ["b"],
    );
  });

  it("are those of the front matter, not what the body calls an id", () => {
    const text = '---\r\npostmortem: 1\r\nid: PM-2026-001\r\nincident: "INC-7"\r\n---\r\n\r\n# A\r\n';
    const names = namesOf(parse(text));
    assert.deepEqual(names.id, { value: "PM-2026-001", line: 2, start: 4, end: 15 });
    assert.equal(text.split("\r\n")[names.incident!.line]!.slice(names.incident!.start, names.incident!.end).replaceAll('"', ""), "INC-7");
    assert.equal(namesOf(parse("# A\n\n**Incident ID**: 42\n")).id, null);
  });
});
