import * as vscode from "vscode";
import { equal } from "../support/assert";
import { until } from "../support/until";
import { closeEditors, openDocument, remove, workspaceUri } from "../support/workspace";

const TEXT = `---
postmortem: 1
started: 2026-03-04T10:58:00Z
---

# Parcels were late

## Timeline (UTC)

- 2026-03-04 10:58 It began
- 2026-03-04 11:12 Somebody noticed
`;

async function hints(document: vscode.TextDocument): Promise<readonly string[]> {
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const found = await vscode.commands.executeCommand<vscode.InlayHint[]>("vscode.executeInlayHintProvider", document.uri, whole);
  return found.map(
    ({ position, label }) => `${position.line}: ${typeof label === "string" ? label : label.map(({ value }) => value).join("")}`,
  );
}

function expected(document: vscode.TextDocument, wanted: readonly string[]): Promise<unknown> {
  return until(wanted.join() || "no hints", async () => JSON.stringify(await hints(document)) === JSON.stringify(wanted));
}

export function inlayHintSuite(): void {
  describe("Inlay hints", () => {
    const set = (value: unknown): Thenable<void> =>
      vscode.workspace.getConfiguration("postmortem").update("inlayHints", value, vscode.ConfigurationTarget.Workspace);

    afterEach(closeEditors);
    after(async () => {
      await set(undefined);
      await remove("postmortems");
    });

    it("tell the time since the start behind each timeline entry, and follow the text", async () => {
      const { document } = await openDocument("postmortems/hints.md", TEXT);
      await expected(document, ["9: T+0m", "10: T+14m"]);
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(11, 0), "- 2026-03-04 12:58 It ended\n");
      await vscode.workspace.applyEdit(edit);
      await expected(document, ["9: T+0m", "10: T+14m", "11: T+2h00m"]);
    });

    it("are more or fewer by the setting", async () => {
      const { document } = await openDocument("postmortems/levels.md", TEXT);
      await set("all");
      await expected(document, ["2: Wed", "9: T+0m", "10: T+14m"]);
      await set("off");
      await expected(document, []);
    });

    it("are none in documents that are no post-mortems", async () => {
      const handbook = await vscode.workspace.openTextDocument(workspaceUri("docs/handbook.md"));
      await vscode.window.showTextDocument(handbook);
      equal(await hints(handbook), []);
    });
  });
}
