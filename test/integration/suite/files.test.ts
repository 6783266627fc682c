import * as vscode from "vscode";
import { problemOf, problemsOf } from "../support/problems";
import { until } from "../support/until";
import { closeEditors, openDocument, remove, workspaceUri } from "../support/workspace";

const TEXT = "---\npostmortem: 1\n---\n\n# Files come and go\n";

export function files(): void {
  describe("Files", () => {
    afterEach(closeEditors);
    after(() => remove("postmortems", "elsewhere"));

    it("that are deleted have no problems left", async () => {
      const { document } = await openDocument("postmortems/deleted.md", TEXT);
      await problemOf(document.uri, "section-missing");
      const edit = new vscode.WorkspaceEdit();
      edit.deleteFile(document.uri);
      await vscode.workspace.applyEdit(edit);
      await until("no problems", () => problemsOf(document.uri).length === 0);
    });

    it("that are renamed take their problems along", async () => {
      const { document } = await openDocument("postmortems/old-name.md", TEXT);
      await problemOf(document.uri, "section-missing");
      const renamed = workspaceUri("postmortems/new-name.md");
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(document.uri, renamed);
      await vscode.workspace.applyEdit(edit);
      await problemOf(renamed, "section-missing");
      await until("no problems under the old name", () => problemsOf(document.uri).length === 0);
    });

    it("that are moved out of scope have no problems left", async () => {
      const { document } = await openDocument("postmortems/leaves.md", "# Adopted by its folder\n");
      await until("problems", () => problemsOf(document.uri).length > 0);
      const moved = workspaceUri("elsewhere/left.md");
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(document.uri, moved);
      await vscode.workspace.applyEdit(edit);
      await until("no problems at either place", () => problemsOf(document.uri).length + problemsOf(moved).length === 0);
    });
  });
}
