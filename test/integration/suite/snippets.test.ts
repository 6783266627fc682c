import * as vscode from "vscode";
import { ok } from "../support/assert";
import { until } from "../support/until";
import { closeEditors, openDocument, remove } from "../support/workspace";

export function snippets(): void {
  describe("Snippets", () => {
    afterEach(closeEditors);
    after(() => remove("postmortems"));

    it("are offered in Markdown documents and put in the whole template", async () => {
      const editor = await openDocument("postmortems/snippet.md", "postmortem");
      const end = editor.document.lineAt(0).range.end;
      editor.selection = new vscode.Selection(end, end);
      const item = await until("the snippet", async () => {
        const list = await vscode.commands.executeCommand<vscode.CompletionList>(
          "vscode.executeCompletionItemProvider",
          editor.document.uri,
          end,
        );
        return list.items.find(({ label }) => (typeof label === "string" ? label : label.label) === "postmortem");
      });
      const text = item.insertText;
      ok(text instanceof vscode.SnippetString, "It is not a snippet.");
      await editor.insertSnippet(text, editor.document.lineAt(0).range);
      const lines = editor.document.getText().split("\n");
      for (const line of ["postmortem: 1", "## Summary", "## Timeline", "## Root cause", "## Contributing factors", "## Action items"]) {
        ok(lines.includes(line), `"${line}" is missing.`);
      }
    });
  });
}
