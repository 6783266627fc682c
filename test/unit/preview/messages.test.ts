import { deepEqual, equal } from "node:assert/strict";
import { fromPage, pageState } from "../../../src/core/preview/messages";

describe("the messages of the preview's page", () => {
  it("are taken as they are meant", () => {
    deepEqual(fromPage({ type: "rewrite", phrase: "counterfactual/should/0", title: "Say what was seen" }), {
      type: "rewrite",
      phrase: "counterfactual/should/0",
      title: "Say what was seen",
    });
    deepEqual(fromPage({ type: "rewrite-with-model", phrase: "a/b/0" }), { type: "rewrite-with-model", phrase: "a/b/0" });
    deepEqual(fromPage({ type: "ready" }), { type: "ready" });
  });

  const forged: readonly unknown[] = [
    null,
    "ready",
    [],
    {},
    { type: "run" },
    { type: "ready", command: "workbench.action.terminal.new" },
    { type: "rewrite", phrase: "a" },
    { type: "rewrite", phrase: "a", title: "b", text: "rm" },
    { type: "rewrite", phrase: { toString: "a" }, title: "b" },
    { type: "rewrite", phrase: "x".repeat(5_001), title: "b" },
    { type: "rewrite-with-model", phrase: "a", start: 0, end: 9 },
    { type: "scrolled", line: -1 },
    { type: "scrolled", line: 1.5 },
    { type: "scrolled", line: Number.NaN },
    { type: "lock", locked: "yes" },
    { type: "waive", phrase: "a", reason: 1 },
    JSON.parse('{ "type": "open", "phrase": "a", "focus": true, "__proto__": { "x": 1 } }'),
  ];
  for (const message of forged) {
    it(`are refused when they are ${JSON.stringify(message).slice(0, 80)}`, () => equal(fromPage(message), null));
  }

  it("restore a page by what it kept, and by nothing else", () => {
    deepEqual(pageState({ uri: "file:///a.md", locked: true, line: 4, more: 1 }), { uri: "file:///a.md", locked: true, line: 4 });
    equal(pageState(undefined), null);
    equal(pageState({ uri: "", locked: true, line: 4 }), null);
    equal(pageState({ uri: "file:///a.md", locked: 1, line: 4 }), null);
  });
});
