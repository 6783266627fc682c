import * as vscode from "vscode";
import type { PostMortemApi } from "../../../src/vscode/api";
import type { ExportAllResult } from "../../../src/vscode/features/export-all";
import { equal, includes, ok } from "../support/assert";
import { extension } from "../support/extension";
import { closeEditors, openDocument, remove, workspaceUri, writeText } from "../support/workspace";

const TEXT =
  "---\npostmortem: 1\nid: PM-2026-031\ntitle: Parcels were late\n---\n\n# Parcels were late\n\n## Impact\n\nTwelve parcels 📦 were late.\n";

export function exportSuite(): void {
  describe("Export", () => {
    before(async () => {
      await extension().activate();
    });
    afterEach(closeEditors);
    after(async () => {
      await remove("postmortems");
      await remove("exported");
    });

    const bytesOf = async (name: string): Promise<string> => {
      const bytes = await vscode.workspace.fs.readFile(workspaceUri(name));
      return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
    };

    it("as PDF writes what is in the editor, in a worker of this host", async function () {
      this.timeout(90_000);
      const { document } = await openDocument("postmortems/late.md", TEXT);
      const target = workspaceUri("postmortems/late.pdf");
      const uri = await vscode.commands.executeCommand<vscode.Uri | null>("postmortem.exportPdf", { uri: document.uri, target });
      equal(uri?.toString(), target.toString());
      const pdf = await bytesOf("postmortems/late.pdf");
      ok(pdf.startsWith("%PDF-1.7") && pdf.endsWith("%%EOF\n"), pdf.slice(0, 20));
      includes(pdf, "<pdfuaid:part>1</pdfuaid:part>");
      const files = (await vscode.workspace.fs.readDirectory(workspaceUri("postmortems"))).map(([name]) => name);
      equal(
        files.filter((name) => name.endsWith(".tmp")),
        [],
      );
    });

    it("gives the same bytes the second time", async function () {
      this.timeout(90_000);
      const { document } = await openDocument("postmortems/late.md", TEXT);
      for (const name of ["postmortems/one.pdf", "postmortems/two.pdf"]) {
        await vscode.commands.executeCommand("postmortem.exportPdf", { uri: document.uri, target: workspaceUri(name) });
      }
      ok((await bytesOf("postmortems/one.pdf")) === (await bytesOf("postmortems/two.pdf")), "The two files differ.");
    });

    it("All writes each post-mortem of the workspace into one folder, two of one name apart", async function () {
      this.timeout(90_000);
      await remove("postmortems");
      for (const name of ["a/late.md", "b/late.md", "other.md"]) await writeText(workspaceUri(`postmortems/${name}`), TEXT);
      const folder = workspaceUri("exported");
      for (const format of ["pdf", "html"]) {
        const result = await vscode.commands.executeCommand<ExportAllResult | null>("postmortem.exportAll", { format, folder });
        ok(result !== null && result.exported >= 3 && result.failed === 0 && !result.cancelled, JSON.stringify(result));
      }
      const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
      for (const ending of ["pdf", "html"]) {
        equal(
          names.filter((name) => name.endsWith(`postmortems-a-late.${ending}`) || name.endsWith(`postmortems-b-late.${ending}`)).length,
          2,
        );
        ok(names.includes(`other.${ending}`), names.join(", "));
      }
      await ((await extension().activate()) as PostMortemApi).whenIdle();
    });
  });
}
