import * as vscode from "vscode";
import type { PostMortemApi } from "../../../src/vscode/api";
import { equal, includes, ok } from "../support/assert";
import { extension } from "../support/extension";
import { problemOf, problemsOf, ruleOf } from "../support/problems";
import { until } from "../support/until";
import { closeEditors, openDocument, readText, remove, workspaceUri, writeText } from "../support/workspace";

const TEXT = "---\npostmortem: 1\ntitle: Commands\n---\n\n# Commands\n\n## Impact\n\nTBD\n";

export function commands(): void {
  describe("Commands", () => {
    const api = async (): Promise<PostMortemApi> => (await extension().activate()) as PostMortemApi;

    afterEach(closeEditors);
    after(() => remove("postmortems"));

    it("of the extension are all there", async () => {
      await api();
      const known = await vscode.commands.getCommands(true);
      for (const name of ["new", "check", "checkAll", "exportHtml"])
        ok(known.includes(`postmortem.${name}`), `postmortem.${name} is missing.`);
    });

    it("New writes a document from the template and opens it at its first gap", async () => {
      const given = { title: "Mails were late", severity: "P2", resolved: "2026-03-04T11:36:00Z" };
      const uri = await vscode.commands.executeCommand<vscode.Uri | null>("postmortem.new", given);
      ok(uri, "Nothing was created.");
      equal(uri.path, workspaceUri("postmortems/2026-03-04-mails-were-late.md").path);
      const editor = await until("its editor", () =>
        vscode.window.activeTextEditor?.document.uri.toString() === uri.toString() ? vscode.window.activeTextEditor : null,
      );
      const text = editor.document.getText();
      includes(text, "title: Mails were late\nseverity: P2\n");
      includes(text, "resolved: 2026-03-04T11:36:00Z\n");
      ok(/^id: PM-2026-001$/m.test(text), text.slice(0, 200));
      includes(await readText(uri), "# Mails were late");
    });

    it("New takes the next id and never overwrites a document", async () => {
      const given = { title: "Mails were late", severity: "P2", resolved: "2026-03-04T11:36:00Z" };
      const first = await readText(workspaceUri("postmortems/2026-03-04-mails-were-late.md"));
      const uri = await vscode.commands.executeCommand<vscode.Uri | null>("postmortem.new", given);
      ok(uri, "Nothing was created.");
      equal(uri.path.endsWith("/2026-03-04-mails-were-late-2.md"), true, uri.path);
      ok(/^id: PM-2026-002$/m.test((await vscode.workspace.openTextDocument(uri)).getText()), "The id is not the next one.");
      equal(await readText(workspaceUri("postmortems/2026-03-04-mails-were-late.md")), first);
    });

    it("Check this document counts its problems", async () => {
      const { document } = await openDocument("postmortems/check.md", TEXT);
      const counts = await vscode.commands.executeCommand<Record<string, number>>("postmortem.check");
      await (await api()).whenIdle();
      const found = problemsOf(document.uri);
      equal(counts, {
        error: found.filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error).length,
        warning: found.filter(({ severity }) => severity === vscode.DiagnosticSeverity.Warning).length,
        information: found.filter(({ severity }) => severity === vscode.DiagnosticSeverity.Information).length,
        hint: found.filter(({ severity }) => severity === vscode.DiagnosticSeverity.Hint).length,
      });
      ok((counts["error"] ?? 0) > 0, "No error was found.");
    });

    it("Check this document says so when there is no post-mortem to check", async () => {
      const uri = workspaceUri("docs/handbook.md");
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
      equal(await vscode.commands.executeCommand("postmortem.check"), null);
    });

    it("Check all finds the problems of documents that were never opened, and follows the disk from then on", async () => {
      const uri = await writeText(workspaceUri("postmortems/never-opened.md"), TEXT);
      const result = await vscode.commands.executeCommand<{ files: number; skipped: number }>("postmortem.checkAll");
      ok(result.files >= 1, `${String(result.files)} files`);
      equal(result.skipped, 0);
      const problem = await problemOf(uri, "placeholder-left");
      equal(problem.range.start.line, 9);

      await writeText(uri, TEXT.replace("TBD", "Nobody noticed."));
      await until("the problem to go", () => !problemsOf(uri).some((found) => ruleOf(found) === "placeholder-left"));
      await remove("postmortems/never-opened.md");
      await until("all problems to go", () => problemsOf(uri).length === 0);
    });

    it("Check all leaves out what it cannot read, and says how many", async () => {
      const binary = workspaceUri("postmortems/binary.md");
      await vscode.workspace.fs.writeFile(binary, new Uint8Array([0x23, 0x20, 0, 1, 2, 3, 0xff, 0xfe, 0]));
      const result = await vscode.commands.executeCommand<{ files: number; skipped: number }>("postmortem.checkAll");
      equal(result.skipped, 1);
      equal(problemsOf(binary).map(ruleOf), []);
      await remove("postmortems/binary.md");
    });

    it("Export as HTML writes one file that needs nothing else", async () => {
      const { document } = await openDocument("postmortems/export.md", `${TEXT}\n<script>alert(1)</script>\n`);
      const target = workspaceUri("postmortems/export.html");
      const uri = await vscode.commands.executeCommand<vscode.Uri | null>("postmortem.exportHtml", { uri: document.uri, target });
      equal(uri?.toString(), target.toString());
      const html = await readText(target);
      ok(html.startsWith("<!doctype html>") || html.startsWith("<!DOCTYPE html>"), html.slice(0, 60));
      includes(html, "<h1");
      equal(/<script/i.test(html), false, "A script came through.");
      equal(/(?:src|href)="(?:https?:)?\/\//i.test(html), false, "It needs the network.");
    });

    it("Export as HTML exports what is in the editor, saved or not", async () => {
      const editor = await openDocument("postmortems/unsaved.md", TEXT);
      await editor.edit((edit) => {
        edit.insert(new vscode.Position(8, 0), "Twelve parcels were late.\n");
      });
      const target = workspaceUri("postmortems/unsaved.html");
      await vscode.commands.executeCommand("postmortem.exportHtml", { uri: editor.document.uri, target });
      includes(await readText(target), "Twelve parcels were late.");
    });
  });
}
