import * as vscode from "vscode";
import type { PostMortemApi } from "../../../src/vscode/api";
import type { ExportAllResult } from "../../../src/vscode/features/export-all";
import { equal, includes, ok } from "../support/assert";
import { extension } from "../support/extension";
import { until } from "../support/until";
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
      await vscode.commands.executeCommand("workbench.action.closePanel");
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

    for (const format of ["Html", "Pdf"] as const) {
      const run = (source: vscode.Uri, target: vscode.Uri): Thenable<vscode.Uri | null> =>
        vscode.commands.executeCommand<vscode.Uri | null>(`postmortem.export${format}`, { uri: source, target });
      const name = `late.${format.toLowerCase()}`;
      const isWhole = (bytes: string): boolean =>
        format === "Pdf"
          ? bytes.startsWith("%PDF-") && bytes.endsWith("%%EOF\n")
          : bytes.startsWith("<!doctype html>") && bytes.endsWith("</html>\n");

      it(`as ${format} takes a document that was never saved, whose images are nowhere yet`, async function () {
        this.timeout(90_000);
        const document = await vscode.workspace.openTextDocument({
          language: "markdown",
          content: `${TEXT}\n![Belt](belt-${format}.png)\n`,
        });
        equal(document.isUntitled, true);
        const target = workspaceUri(`exported/untitled-${format}/${name}`);
        equal((await run(document.uri, target))?.toString(), target.toString());
        ok(isWhole(await bytesOf(`exported/untitled-${format}/${name}`)), "The file is not whole.");
        await logged(`belt-${format}.png: The document has no place yet that its images could be looked for at.`);
        equal(await filesIn(`exported/untitled-${format}`), [name]);
      });

      it(`as ${format} makes the folder anew that is gone by the time of writing`, async function () {
        this.timeout(90_000);
        const { document } = await openDocument("postmortems/late.md", TEXT);
        const target = workspaceUri(`exported/gone/${name}`);
        await vscode.workspace.fs.createDirectory(workspaceUri("exported/gone"));
        await remove("exported/gone");
        ok(await run(document.uri, target), "Nothing was exported.");
        ok(isWhole(await bytesOf(`exported/gone/${name}`)), "The file is not whole.");
        // Where it goes while it is written into, the export may come too early or too late, but leaves nothing half done behind.
        const exported = run(document.uri, target);
        await remove("exported/gone");
        await exported;
        await vscode.workspace.fs.createDirectory(workspaceUri("exported/gone"));
        const left = await filesIn("exported/gone");
        equal(left, left.length === 0 ? [] : [name]);
        if (left.length > 0) ok(isWhole(await bytesOf(`exported/gone/${name}`)), "The file is not whole.");
      });

      it(`as ${format} says so where the folder has become a file, and leaves that alone`, async function () {
        this.timeout(90_000);
        const { document } = await openDocument("postmortems/late.md", TEXT);
        await writeText(workspaceUri(`exported/file-${format}`), "mine");
        equal(await run(document.uri, workspaceUri(`exported/file-${format}/in-a-file-${name}`)), null);
        await logged(`in-a-file-${name} could not be written. `);
        equal(await bytesOf(`exported/file-${format}`), "mine");
      });

      for (const isReadonly of [true, false]) {
        const scheme = `postmortem-${isReadonly ? "read-only" : "refusing"}-${format.toLowerCase()}`;
        const kind = isReadonly ? "is read-only" : "refuses to be written";

        it(`as ${format} says so where the file system of the target ${kind}, and changes nothing there`, async function () {
          this.timeout(90_000);
          const { document } = await openDocument("postmortems/late.md", TEXT);
          const { system, asked } = refusing(TEXT);
          const registered = vscode.workspace.registerFileSystemProvider(scheme, system, { isReadonly });
          try {
            const folder = vscode.Uri.from({ scheme, path: "/folder" });
            equal(await run(document.uri, vscode.Uri.joinPath(folder, `${scheme}-${name}`)), null);
            await logged(`${scheme}-${name} could not be written. There is no permission to write there.`);
            const all = await vscode.commands.executeCommand<ExportAllResult | null>("postmortem.exportAll", {
              format: format.toLowerCase(),
              folder,
            });
            ok(all !== null && all.failed > 0 && all.exported === 0 && !all.cancelled, JSON.stringify(all));
            if (isReadonly) equal(asked, []);
          } finally {
            registered.dispose();
          }
        });
      }

      it(`as ${format} takes a document of a read-only file system`, async function () {
        this.timeout(90_000);
        const scheme = `postmortem-source-${format.toLowerCase()}`;
        const { system, asked } = refusing(TEXT);
        const registered = vscode.workspace.registerFileSystemProvider(scheme, system, { isReadonly: true });
        try {
          const target = workspaceUri(`exported/from-read-only/${name}`);
          const source = vscode.Uri.from({ scheme, path: "/postmortems/late.md" });
          equal((await run(source, target))?.toString(), target.toString());
          ok(isWhole(await bytesOf(`exported/from-read-only/${name}`)), "The file is not whole.");
          equal(asked, []);
          // Beside its source nothing can be written.
          equal(await run(source, vscode.Uri.joinPath(source, `../${name}`)), null);
          equal(asked, []);
        } finally {
          registered.dispose();
        }
      });
    }
  });
}

/** Waits until the log of the extension, which says what the messages say, says this. */
async function logged(sentence: string): Promise<void> {
  const show = (await vscode.commands.getCommands()).filter((id) =>
    /^workbench\.action\.output\.show\..*postmortem.*Post-mortem(?:\.log)?$/.test(id),
  );
  ok(show.length > 0, "There is no log.");
  for (const id of show) await vscode.commands.executeCommand(id);
  await until(`"${sentence}" in the log`, () =>
    vscode.workspace.textDocuments.some((document) => document.uri.scheme === "output" && document.getText().includes(sentence)),
  );
}

async function filesIn(folder: string): Promise<readonly string[]> {
  return (await vscode.workspace.fs.readDirectory(workspaceUri(folder))).map(([name]) => name);
}

/** A file system in which each file of a name holds this text, and which takes no change; `asked`: for which it was asked all the same. */
function refusing(text: string): { readonly system: vscode.FileSystemProvider; readonly asked: readonly string[] } {
  const asked: string[] = [];
  const refuse = (what: string) => (): never => {
    asked.push(what);
    throw vscode.FileSystemError.NoPermissions();
  };
  const system: vscode.FileSystemProvider = {
    onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
    watch: () => new vscode.Disposable(() => undefined),
    stat: ({ path }) => {
      if (path.endsWith(".md")) return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: text.length };
      if (path.includes(".")) throw vscode.FileSystemError.FileNotFound();
      return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    },
    readFile: () => new TextEncoder().encode(text),
    readDirectory: () => [],
    createDirectory: refuse("createDirectory"),
    writeFile: refuse("writeFile"),
    delete: refuse("delete"),
    rename: refuse("rename"),
  };
  return { system, asked };
}
