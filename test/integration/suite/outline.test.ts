import * as vscode from "vscode";
import { equal, ok } from "../support/assert";
import { until } from "../support/until";
import { closeEditors, openDocument, remove, workspaceUri } from "../support/workspace";

const TEXT = `---
postmortem: 1
started: 2026-03-04T10:58:00Z
---

# Parcels were late

## Timeline

| Time (UTC) | Event |
| ---------- | ----- |
| 2026-03-04 10:58 | It began |
| 2026-03-04 11:12 | Somebody noticed |

**Root cause**

The queue was emptied.
`;

async function symbols(uri: vscode.Uri): Promise<readonly vscode.DocumentSymbol[]> {
  return (await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>("vscode.executeDocumentSymbolProvider", uri)) ?? [];
}

export function outlineSuite(): void {
  describe("The outline and folding", () => {
    afterEach(closeEditors);
    after(() => remove("postmortems"));

    it("list sections and, in them, the timeline's entries", async () => {
      const { document } = await openDocument("postmortems/outline.md", TEXT);
      const timeline = await until("the section", async () =>
        (await symbols(document.uri)).find(({ name, children }) => name === "Timeline" && children.length > 0),
      );
      equal(
        timeline.children.map(({ name, detail, range }) => `${range.start.line}: ${name} (${detail})`),
        ["11: 2026-03-04 10:58 It began (T+0m)", "12: 11:12 Somebody noticed (T+14m)", "14: Root cause ()"],
      );
    });

    it("fold the front matter, sections and the timeline", async () => {
      const { document } = await openDocument("postmortems/folding.md", TEXT);
      const command = "vscode.executeFoldingRangeProvider";
      await until("the ranges", async () => {
        const ranges = (await vscode.commands.executeCommand<vscode.FoldingRange[] | undefined>(command, document.uri)) ?? [];
        const found = ranges.map(({ start, end }) => `${start}-${end}`);
        return ["0-3", "7-12", "9-12", "14-16"].every((range) => found.includes(range));
      });
    });

    it("leave documents alone that are no post-mortems", async () => {
      const uri = workspaceUri("docs/handbook.md");
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
      ok(
        (await symbols(uri)).every(({ kind }) => kind === vscode.SymbolKind.String),
        "There are symbols of other kinds.",
      );
    });
  });
}
