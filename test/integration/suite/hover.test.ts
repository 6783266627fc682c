import * as vscode from "vscode";
import { equal, includes } from "../support/assert";
import { problemOf } from "../support/problems";
import { until } from "../support/until";
import { closeEditors, openDocument, remove, workspaceUri } from "../support/workspace";

const TEXT = `---
postmortem: 1
severity: P1
started: 2026-03-04T10:58:00Z
resolved: 2026-03-04T11:36:00Z
completed: 2026-03-10
timezone: Europe/Oslo
---

# Parcels were late

## Timeline

- 2026-03-04 12:12 Somebody noticed

## Impact

TBD
`;

async function hoverText(uri: vscode.Uri, at: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", uri, at);
  const contents = hovers.flatMap((found) => found.contents);
  return contents.map((content) => (content instanceof vscode.MarkdownString ? content.value : "")).join("\n");
}

async function hoverOf(document: vscode.TextDocument, word: string, part: string): Promise<string> {
  const at = document.positionAt(document.getText().indexOf(word) + 1);
  return await until(`${part} at ${word}`, async () => {
    const text = await hoverText(document.uri, at);
    return text.includes(part) ? text : null;
  });
}

export function hover(): void {
  describe("Hover", () => {
    afterEach(closeEditors);
    after(() => remove("postmortems"));

    it("tells a timeline's time in other zones and since the start", async () => {
      const { document } = await openDocument("postmortems/hover.md", TEXT);
      const text = await hoverOf(document, "2026-03-04 12:12", "T+14m");
      includes(text, " UTC");
      includes(text, "Wed 2026-03-04 11:12");
      includes(text, "Europe/Oslo (UTC+1), the document's");
    });

    it("tells how the deadline comes about", async () => {
      const { document } = await openDocument("postmortems/deadline.md", TEXT);
      const text = await hoverOf(document, "2026-03-04T11:36", "Due by the end of Wednesday, 11 March 2026");
      includes(text, "in time");
      includes(await hoverOf(document, "resolved", "Due by the end of"), "The deadline counts from this day.");
    });

    it("tells what the rule behind a problem is for, with the way to its page", async () => {
      const { document } = await openDocument("postmortems/rule.md", TEXT);
      await problemOf(document.uri, "placeholder-left");
      includes(await hoverOf(document, "TBD", "**placeholder-left**"), "command:postmortem.openRule");
    });

    it("is silent in documents that are no post-mortems", async () => {
      const uri = workspaceUri("docs/handbook.md");
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
      equal(await hoverText(uri, new vscode.Position(0, 3)), "");
    });
  });
}
