import assert from "node:assert/strict";
import {
  fileComplaint,
  numbered,
  proposedFile,
  proposedInstant,
  readArguments,
  resolvedComplaint,
  titleComplaint,
} from "../../../src/vscode/analysis/new-fields";

describe("the answers to New Post-mortem", () => {
  it("propose a minute that is itself an answer", () => {
    const proposed = proposedInstant(Date.UTC(2026, 2, 4, 11, 36, 59, 999));
    assert.equal(proposed, "2026-03-04 11:36 UTC");
    assert.equal(resolvedComplaint(proposed), null);
  });

  it("want a title, and a time with its date and zone", () => {
    assert.match(titleComplaint(" ") ?? "", /title is wanted/);
    assert.equal(titleComplaint("Checkout failed"), null);
    for (const time of ["", "11:36", "2026-03-04", "2026-03-04 11:36", "2026-02-31 11:36 UTC"]) {
      assert.match(resolvedComplaint(time) ?? "", /Date, time and zone/, time);
    }
    assert.equal(resolvedComplaint("2026-03-04 12:36+01:00"), null);
  });

  it("want a Markdown file within the workspace folder", () => {
    for (const file of ["a.md", "post-mortems/2026/a b.md", "x.MARKDOWN"]) assert.equal(fileComplaint(file), null, file);
    for (const file of ["/a.md", "../a.md", "a/../../b.md", "C:/a.md", "a\\b.md", "a//b.md", "", "./a.md", "\\\\host\\a.md"]) {
      assert.match(fileComplaint(file) ?? "", /within the workspace folder/, file);
    }
    for (const file of ["a.txt", "folder/.md", "a"]) assert.match(fileComplaint(file) ?? "", /ends in \.md/, file);
  });

  it("propose a place that is never outside of the workspace folder", () => {
    assert.equal(proposedFile("postmortems", "a.md"), "postmortems/a.md");
    assert.equal(proposedFile("./docs\\incidents/", "a.md"), "docs/incidents/a.md");
    for (const folder of ["", ".", "../..", "docs/../../x", "C:\\docs", "/"]) {
      assert.equal(fileComplaint(proposedFile(folder, "a.md")), null, folder);
      assert.equal(proposedFile(folder, "a.md"), "a.md", folder);
    }
  });

  it("number a name that is taken", () => {
    assert.equal(numbered("p/2026-03-04-x.md", 1), "p/2026-03-04-x.md");
    assert.equal(numbered("p/2026-03-04-x.md", 3), "p/2026-03-04-x-3.md");
  });

  it("take from a caller what is usable, and ask for the rest", () => {
    const all = { folder: "one", title: "T", severity: "P1", resolved: "2026-03-04T11:36:00Z", file: "a.md" };
    assert.deepEqual(readArguments({ ...all, more: 1 }), all);
    assert.deepEqual(readArguments({ title: "", severity: "P9", resolved: "noon", file: "../a.md" }), {});
    for (const nothing of [undefined, null, "x", 4, []]) assert.deepEqual(readArguments(nothing), {});
  });
});
