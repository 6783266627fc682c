import assert from "node:assert/strict";
import { made } from "./shown";

describe("a change of the rows of a timeline", () => {
  it("writes out the day that an entry has from one that is moved or removed", () => {
    const entries = (...all: readonly string[]): string => `## Timeline (UTC)\n\n${all.join("\n")}\n`;
    const three = entries("- 2026-03-04 10:58 a", "- 11:00 b", "- 11:05 c");
    assert.equal(
      made(three, { type: "move", row: "timeline:0:0", after: 0 }),
      entries("- 2026-03-04 11:00 b", "- 2026-03-04 10:58 a", "- 11:05 c"),
    );
    assert.equal(made(three, { type: "remove", row: "timeline:0:0" }), entries("- 2026-03-04 11:00 b", "- 11:05 c"));
    assert.equal(made(three, { type: "move", row: "timeline:0:1", after: 1 }), entries("- 2026-03-04 10:58 a", "- 11:05 c", "- 11:00 b"));
  });
});
