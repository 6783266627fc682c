import * as vscode from "vscode";
import { equal, ok } from "../support/assert";
import { extension } from "../support/extension";
import { problemsOf, ruleOf } from "../support/problems";
import { pause, until } from "../support/until";
import { closeEditors, openDocument, remove, workspaceUri } from "../support/workspace";

/** Runs first: the workspace holds no post-mortem yet. */
export function activation(): void {
  describe("Activation", () => {
    after(async () => {
      await closeEditors();
      await remove("postmortems", "plain.txt");
    });

    it("does not happen at start-up in a workspace without post-mortems", () => {
      ok(!extension().isActive, "The extension is active.");
    });

    it("does not happen for a file that is not Markdown", async () => {
      await openDocument("plain.txt", "postmortem: 1\n");
      await pause(500);
      ok(!extension().isActive, "The extension is active.");
    });

    it("happens when a post-mortem is opened, and its problems show", async () => {
      const { document } = await openDocument("postmortems/first.md", "# A first one\n\n## Timeline\n");
      await until("activation", () => extension().isActive);
      await until("problems", () => problemsOf(document.uri).length > 0);
    });

    it("says nothing about Markdown files that are not post-mortems", async () => {
      const handbook = await vscode.workspace.openTextDocument(workspaceUri("docs/handbook.md"));
      await vscode.window.showTextDocument(handbook);
      await pause(1000);
      equal(problemsOf(handbook.uri).map(ruleOf), []);
    });
  });
}
