import assert from "node:assert/strict";
import { saysPostMortem } from "../../../src/core/document/says-post-mortem";

function document(text: string): Parameters<typeof saysPostMortem>[0] {
  const lines = text.split(/\r?\n/);
  return { lineCount: lines.length, lineAt: (line) => ({ text: lines[line] ?? "" }) };
}

describe("the cheap test of front matter", () => {
  for (const [what, text] of [
    ["the key", "---\npostmortem: 1\n---\n"],
    ["the key among others", "---\r\ntitle: x\r\npostmortem: 1\r\n---\r\n"],
    ["the key without a value, as somebody types it", "---\npostmortem:\n---\n"],
    ["a quoted key", '---\n"postmortem": 1\n---\n'],
    ["front matter that is not closed yet", "---\npostmortem: 1\n\n# Title\n"],
    ["a byte order mark", "\uFEFF---\npostmortem: 1\n---\n"],
    ["TOML", "+++\npostmortem = 1\n+++\n"],
  ] as const) {
    it(`finds ${what}`, () => assert.equal(saysPostMortem(document(text)), true));
  }

  for (const [what, text] of [
    ["an empty document", ""],
    ["no front matter", "# postmortem: 1\n"],
    ["other front matter", "---\ntitle: postmortem: 1\n---\npostmortem: 1\n"],
    ["a nested key", "---\nlayout:\n  postmortem: 1\n---\n"],
    ["a longer key", "---\npostmortems: 1\npostmortem-of: x\n---\n"],
    ["a fence that is no fence", "----\npostmortem: 1\n----\n"],
    ["a key far below an open fence", `---\n${"x: 1\n".repeat(300)}postmortem: 1\n---\n`],
  ] as const) {
    it(`says no to ${what}`, () => assert.equal(saysPostMortem(document(text)), false));
  }
});
