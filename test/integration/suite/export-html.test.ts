import * as vscode from "vscode";
import { includes, ok } from "../support/assert";
import { closeEditors, openDocument, readText, remove, workspaceUri, writeText } from "../support/workspace";

/** One point. */
const PNG = new Uint8Array([
  0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0, 0x1f, 0x15, 0xc4,
  0x89,
]);

const TEXT = `---
postmortem: 1
id: PM-2026-080
---

# Images

![Beside it](images/graph.png) ![From the root](/brand/logo.png) ![Outside](../../secret.png) ![No image](/brand/page.png) ![Gone](gone.png)
`;

const PAGE = `<style>.ours{color:teal}</style><div class="ours" onclick="hit()">{{id}}</div><script>hit()</script>{{body}}`;

async function exported(name: string): Promise<string> {
  const { document } = await openDocument(`postmortems/${name}.md`, TEXT);
  const target = workspaceUri(`postmortems/${name}.html`);
  const uri = await vscode.commands.executeCommand<vscode.Uri | null>("postmortem.exportHtml", { uri: document.uri, target });
  ok(uri, "Nothing was exported.");
  return readText(uri);
}

export function exportHtmlSuite(): void {
  describe("Exporting as HTML", () => {
    before(async () => {
      await vscode.workspace.fs.writeFile(workspaceUri("postmortems/images/graph.png"), PNG);
      await vscode.workspace.fs.writeFile(workspaceUri("brand/logo.png"), PNG);
      await writeText(workspaceUri("brand/page.png"), "<script>hit()</script>");
      await writeText(workspaceUri("brand/page.html"), PAGE);
    });

    afterEach(closeEditors);
    after(() => remove("postmortems", "brand"));

    it("takes the images of the workspace into the page, and says of others why it does not", async () => {
      const html = await exported("images");
      for (const alt of ["Beside it", "From the root"])
        ok(new RegExp(`<img src="data:image/png;base64,[^"]+" alt="${alt}"`).test(html), alt);
      for (const [alt, why] of [
        ["Outside", "It lies outside of the workspace."],
        ["No image", "It is not a PNG, JPEG, GIF, WebP, AVIF or SVG image."],
        ["Gone", "It is not there."],
      ] as const) {
        includes(html, `${alt}</span> <span class="note" lang="en">Image left out. ${why}<`);
      }
    });

    it("puts the document into a page of one's own, in which nothing can act", async () => {
      const settings = vscode.workspace.getConfiguration("postmortem");
      await settings.update("export", { template: "brand/page.html" }, vscode.ConfigurationTarget.Workspace);
      try {
        const html = await exported("templated");
        includes(html, '<body>\n<div class="ours">PM-2026-080</div><main>');
        ok(!html.includes("hit()"), html);
      } finally {
        await settings.update("export", undefined, vscode.ConfigurationTarget.Workspace);
      }
    });
  });
}
