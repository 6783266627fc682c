import * as vscode from "vscode";
import { equal, includes } from "../support/assert";
import { problemOf } from "../support/problems";
import { until } from "../support/until";
import { closeEditors, openDocument, readText, remove } from "../support/workspace";

const TEXT = "---\npostmortem: 1\n---\n\n# Late\n\n## Timeline\n\n- 2026-03-04 10:58 UTC It began\n- 2026-03-04 11:12 Somebody noticed\n";

export function onSave(): void {
  describe("On save", () => {
    const set = (value: unknown): Thenable<void> =>
      vscode.workspace.getConfiguration("editor").update("codeActionsOnSave", value, vscode.ConfigurationTarget.Workspace);

    const edited = async (path: string): Promise<vscode.TextDocument> => {
      const editor = await openDocument(path, TEXT);
      await problemOf(editor.document.uri, "timestamp-incomplete");
      await editor.edit((edit) => edit.insert(editor.document.positionAt(TEXT.length), "\nA word.\n"));
      return editor.document;
    };

    afterEach(closeEditors);
    after(async () => {
      await set(undefined);
      await remove("postmortems");
    });

    it("nothing is changed unasked", async () => {
      const document = await edited("postmortems/unasked.md");
      await document.save();
      equal(await readText(document.uri), `${TEXT}\nA word.\n`);
    });

    it("the safe fixes are applied where the person wants that", async () => {
      await set({ "source.fixAll.postmortem": "explicit" });
      const document = await edited("postmortems/asked.md");
      // VS Code drops the answers of a request during which any other extension registers a provider: saved until it is there.
      await until("the stamp as ISO 8601", async () => {
        await vscode.commands.executeCommand("workbench.action.files.save");
        return (await readText(document.uri)).includes("- 2026-03-04T10:58Z It began\n");
      });
      includes(await readText(document.uri), "\n- 2026-03-04 11:12 Somebody noticed\n\nA word.\n");
    });
  });
}
