import * as vscode from "vscode";
import { ok } from "../support/assert";
import { until } from "../support/until";
import { closeEditors, openDocument, remove } from "../support/workspace";

const TEXT = `---
postmortem: 1
id: PM-2026-071
severity: P2
status: draft
started: 2026-03-04T10:58:00Z
detected: 2026-03-04T11:12:00Z
resolved: 2026-03-04T12:00:00Z
---

# Parcels were late

## Timeline

| Time (UTC) | Event |
| ---------- | ----- |
| 2026-03-04 10:58 | It began |
| 2026-03-04 11:12 | Somebody noticed |

## Action items

| Action | Owner | Status |
| --- | --- | --- |
| Add an alert | Jun Sato | done |
`;

/** The editor's own Markdown extension renders. */
function rendered(document: vscode.TextDocument): Thenable<string | undefined> {
  return vscode.commands.executeCommand<string | undefined>("markdown.api.render", document);
}

export function markdownPreviewSuite(): void {
  describe("The editor's Markdown preview", () => {
    let hasWritten = false;
    afterEach(closeEditors);
    after(async () => {
      if (hasWritten) await remove("postmortems");
    });

    it("shows the card, the chart and the states of action items of a post-mortem", async function () {
      // A web host beside a server: the editor's Markdown extension runs on the server then, and extensions of another host are out of its reach.
      if (!vscode.extensions.getExtension("vscode.markdown-language-features")) this.skip();
      hasWritten = true;
      const { document } = await openDocument("postmortems/preview.md", TEXT);
      const html = await until("the card", async () => {
        const html = await rendered(document);
        return html?.includes("Post-mortem · PM-2026-071") === true ? html : null;
      });
      for (const part of ["<h1", '<svg xmlns="http://www.w3.org/2000/svg"', '<span class="chip done">done</span>']) {
        ok(html.includes(part), `${part} is not in ${html}`);
      }
    });

    it("shows other documents as they are", async () => {
      const { document } = await openDocument("docs/plain.md", "# Notes\n\nSeverity: P1\n");
      const html = await rendered(document);
      ok(html?.includes("<h1") === true && !html.includes("postmortem"), String(html));
    });
  });
}
