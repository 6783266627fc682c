import * as vscode from "vscode";
import type { PostMortemApi } from "../../../src/vscode/api";
import { equal } from "../support/assert";
import { extension } from "../support/extension";
import { problemsOf } from "../support/problems";
import { until } from "../support/until";
import { closeEditors, openDocument, remove, workspaceUri } from "../support/workspace";

export function statusBar(): void {
  describe("The status bar", () => {
    let api: PostMortemApi;

    before(async () => {
      api = (await extension().activate()) as PostMortemApi;
    });
    afterEach(closeEditors);
    after(() => remove("postmortems"));

    it("shows how many problems the post-mortem in the active editor has, hints not counted", async () => {
      const { document } = await openDocument("postmortems/bar.md", "---\npostmortem: 1\n---\n\n# Bar\n\n## Impact\n\nTBD\n");
      await until("a number of problems", () => /^Post-mortem: \d+ problems$/.test(api.statusBarText() ?? ""));
      await api.whenIdle();
      const listed = problemsOf(document.uri).filter(({ severity }) => severity !== vscode.DiagnosticSeverity.Hint).length;
      equal(api.statusBarText(), `Post-mortem: ${String(listed)} problems`);
    });

    it("is silent beside other documents and beside none", async () => {
      await openDocument("postmortems/silent.md", "---\npostmortem: 1\n---\n\n# Bar\n");
      await until("the item", () => api.statusBarText() !== null);
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(workspaceUri("docs/handbook.md")));
      await until("no item", () => api.statusBarText() === null);
      await closeEditors();
      equal(api.statusBarText(), null);
    });
  });
}
