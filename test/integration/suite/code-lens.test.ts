import * as vscode from "vscode";
import { equal, ok } from "../support/assert";
import { problemsOf } from "../support/problems";
import { until } from "../support/until";
import { closeEditors, openDocument, remove, workspaceUri } from "../support/workspace";

const TEXT = `---
postmortem: 1
title: Parcels were late
---

# Parcels were late

## Action items

- [ ] Alert on a full queue (owner: Ines Moreau, due: 2020-03-20)
- [ ] Clean the queue (owner: Jun Sato, due: 2999-03-20)
- [x] Write it down (owner: Jun Sato, due: 2020-03-20)
`;

async function lenses(uri: vscode.Uri): Promise<readonly vscode.CodeLens[]> {
  return await vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", uri, 20);
}

export function codeLens(): void {
  describe("Code lenses", () => {
    afterEach(closeEditors);
    after(() => remove("postmortems"));

    it("stand above the title and above the action items", async () => {
      const { document } = await openDocument("postmortems/lenses.md", TEXT);
      const found = await until("five lenses", async () => {
        const all = await lenses(document.uri);
        return all.length === 5 ? all : null;
      });
      const shown = found.map(({ range, command }) => `${range.start.line}: ${command?.title ?? ""}`);
      const listed = problemsOf(document.uri).filter(({ severity }) => severity !== vscode.DiagnosticSeverity.Hint).length;
      ok(listed > 0, "There are no problems.");
      equal(shown, [`5: ${listed} problem${listed === 1 ? "" : "s"}`, "5: Open form", "5: Preview", "5: Export", "7: 2 open, 1 overdue"]);
      equal(
        found.map(({ command }) => command?.command ?? ""),
        ["postmortem.showProblems", "postmortem.openForm", "postmortem.openBlamelessPreview", "postmortem.export", ""],
      );
    });

    it("are none in documents that are no post-mortems", async () => {
      const uri = workspaceUri("docs/handbook.md");
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
      equal((await lenses(uri)).length, 0);
    });
  });
}
