import assert from "node:assert/strict";
import { set } from "./shown";

describe("the details of an entry", () => {
  const timeline = (...items: readonly string[]): string => `## Timeline (UTC)\n\n${items.join("\n")}\n\n## Impact\n\nx\n`;
  const [a, b, c] = ["* **10:00** – Deploy", "* **10:05** – Alert,\n  far too late", "* **10:20** – Back"];

  it("are changed, added and removed at its indentation", () => {
    const at = (details: string): string => timeline(a, `${b}${details}`, c);
    assert.equal(set(at("\n    * by mail"), "timeline:0:1:details", "* by mail\n* by phone"), at("\n    * by mail\n    * by phone"));
    assert.equal(set(at("\n    * by mail"), "timeline:0:1:details", ""), at(""));
    assert.equal(set(at("\n    * by mail"), "timeline:0:1:details", "By mail."), at("\n\n    By mail."));
    assert.equal(
      set(at("\n    * by mail"), "timeline:0:0:details", "- of 4.2"),
      at("\n    * by mail").replace("Deploy", "Deploy\n  - of 4.2"),
    );
    const actions = "## Action items\n\n1. Add an alert (Owner: Jo)\n   - in May\n2. Test it\n";
    assert.equal(set(actions, "actions:0:details", "- in June\n\nOr later."), actions.replace("- in May", "- in June\n\n   Or later."));
    assert.equal(
      set(actions.replaceAll("\n", "\r\n"), "actions:1:details", "A\n\nB"),
      `${actions}\n   A\n\n   B\n`.replaceAll("\n", "\r\n"),
    );
    const headings = "## Timeline\n\n### 10:00\n\nDeploy.\n\n### 10:05\n\nAlert.\n\n- a\n\n## Impact\n\nx\n";
    assert.equal(set(headings, "timeline:0:1:event", "Alert.\n\nTwo pages."), headings.replace("- a", "Two pages."));
  });
});
