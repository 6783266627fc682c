import * as vscode from "vscode";
import { equal, ok } from "../support/assert";
import { apply, noProblemOf, problemOf, quickFix } from "../support/problems";
import { closeEditors, openDocument, remove } from "../support/workspace";

const HEAD = "---\npostmortem: 1\n---\n\n# Parcels were late\n\n";

export function quickFixSuite(): void {
  describe("Quick fixes", () => {
    afterEach(closeEditors);
    after(() => remove("postmortems"));

    it("insert a missing section where it belongs", async () => {
      const text = `${HEAD}## Summary\n\nShort.\n\n## Timeline\n\n- 2026-03-04 10:58 UTC It began\n`;
      const { document } = await openDocument("postmortems/section.md", text);
      const problem = await problemOf(document.uri, "section-missing");
      await apply(await quickFix(document.uri, problem.range, /"Impact"/));
      const [before, after] = document.getText().split("## Impact");
      ok(after !== undefined, `No section was inserted:\n${document.getText()}`);
      equal(before, `${HEAD}## Summary\n\nShort.\n\n`);
      ok(after.endsWith("\n\n## Timeline\n\n- 2026-03-04 10:58 UTC It began\n"), `The rest of the text has changed:\n${after}`);
    });

    it("fill the owner's cell and leave the rest of the table as it is", async () => {
      const table = "| Action | Owner | Due |\n| ------ | ----- | --- |\n| Alert on a full queue |  | 2026-03-20 |\n";
      const { document } = await openDocument("postmortems/owner.md", `${HEAD}## Action items\n\n${table}`);
      const problem = await problemOf(document.uri, "action-unowned");
      await apply(await quickFix(document.uri, problem.range, /owner$/));
      const row = document.getText().split("\n").at(-2) ?? "";
      ok(/^\| Alert on a full queue \| .+ \| 2026-03-20 \|$/.test(row), row);
      await noProblemOf(document.uri, "section-empty");
    });

    it("give a timeline entry a time in a document with CRLF line ends", async () => {
      const text = `${HEAD}## Timeline (UTC)\n\n- 2026-03-04 10:58 It began\n- Somebody noticed\n- 2026-03-04 11:36 It ended\n`;
      const { document } = await openDocument("postmortems/stamp.md", text.replaceAll("\n", "\r\n"));
      const problem = await problemOf(document.uri, "timestamp-missing");
      await apply(await quickFix(document.uri, problem.range, /^Insert the current time/));
      await noProblemOf(document.uri, "timestamp-missing");
      equal(document.getText().replaceAll("\r\n", "").includes("\n"), false, "A line end of the other kind came in.");
      ok(/^- \d{4}-\d\d-\d\d \d\d:\d\d (?:- )?Somebody noticed$/m.test(document.getText().replaceAll("\r", "")), document.getText());
    });

    it("are undone in one step", async () => {
      const text = `${HEAD}## Summary\n\nShort.\n`;
      const { document } = await openDocument("postmortems/undo.md", text);
      const problem = await problemOf(document.uri, "section-missing");
      await apply(await quickFix(document.uri, problem.range, /"Impact"/));
      await vscode.commands.executeCommand("undo");
      equal(document.getText(), text);
    });

    it("lead to the page of the rule", async () => {
      const { document } = await openDocument("postmortems/page.md", `${HEAD}## Impact\n\nTBD\n`);
      const problem = await problemOf(document.uri, "placeholder-left");
      const action = await quickFix(document.uri, problem.range, 'Open the page of the rule "placeholder-left"');
      await apply(action);
    });
  });
}
