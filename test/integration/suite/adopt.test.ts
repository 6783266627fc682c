import * as vscode from "vscode";
import { equal, ok } from "../support/assert";
import { closeEditors, openDocument, remove, workspaceUri } from "../support/workspace";

const TEXT = "# Parcels were late\n\n**Severity:** P2\n\n## Timeline\n\n- 2026-03-04 10:58 UTC It began\n- 2026-03-04 11:36 UTC It ended\n";

export function adoptSuite(): void {
  describe("Adopt as post-mortem", () => {
    afterEach(closeEditors);
    after(() => remove("notes"));

    it("puts what the body says into new front matter, and one undo takes it back", async () => {
      const { document } = await openDocument("notes/old.md", TEXT);
      equal(await vscode.commands.executeCommand("postmortem.adopt"), true);
      const text = document.getText();
      ok(/^---\npostmortem: 1\nid: PM-2026-\d{3}\n/.test(text), text);
      ok(text.includes("\nseverity: P2\n") && text.endsWith(TEXT), text);
      equal(await vscode.commands.executeCommand("postmortem.adopt"), false, "It is one already.");
      await vscode.commands.executeCommand("undo");
      equal(document.getText(), TEXT);
    });

    it("takes the document as its argument", async () => {
      const { document } = await openDocument("notes/given.md", TEXT);
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(workspaceUri("docs/handbook.md")));
      equal(await vscode.commands.executeCommand("postmortem.adopt", document.uri), true);
      ok(document.getText().startsWith("---\npostmortem: 1\n"), document.getText());
      equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString());
    });
  });
}
