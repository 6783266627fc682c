import { deepEqual, equal, ok } from "node:assert/strict";
import { around } from "../../../src/core/preview/around";

describe("the words around a phrase", () => {
  it("are those of its sentence", () => {
    deepEqual(around("The engineer forgot to run the script.", "engineer forgot to"), { before: "The ", after: " run the script." });
    deepEqual(around("It was human error", "It was human error"), { before: "", after: "" });
  });

  it("are cut at a blank where there are many", () => {
    const { before, after } = around(`${"word ".repeat(40)}forgot it${" again".repeat(40)}.`, "forgot it");
    ok(/^… (?:word )+$/.test(before) && before.length <= 50, before);
    ok(/^(?: again)+ …$/.test(after) && after.length <= 50, after);
  });

  it("are never half a character, and never long", () => {
    const { before, after } = around(`${"😀".repeat(10_000)}forgot${"😀".repeat(10_000)}`, "forgot");
    deepEqual([before, after], ["…", "…"]);
  });

  it("are none where the phrase is not found in the sentence", () => {
    equal(around("The queue was full.", "forgot").before, "");
  });
});
