import * as vscode from "vscode";
import { equal, ok } from "../support/assert";
import { noProblemOf, problemOf, problemsOf, ruleOf } from "../support/problems";
import { until } from "../support/until";
import { closeEditors, readText, writeText } from "../support/workspace";

const FIRST = "severities:\n  Red: P1\nrules:\n  placeholder-left: error\n";
const SECOND = "severities:\n  Amber: P2\ninclude: ['reviews/**/*.md']\nrules:\n  placeholder-left: hint\n";
/** Within the first folder, and stricter about what it includes. */
const INNER = "include: ['kept/**/*.md']\n";

/** A file of a folder by its place in the workspace. */
function uriIn(index: number, path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[index];
  ok(folder, "The folder is not in the workspace.");
  return vscode.Uri.joinPath(folder.uri, path);
}

function text(id: string, severity: string): string {
  return `---\npostmortem: 1\nid: ${id}\nseverity: ${severity}\n---\n\n# Parcels were late\n\n## Impact\n\nTBD\n`;
}

async function open(uri: vscode.Uri, content: string): Promise<vscode.TextDocument> {
  await writeText(uri, content);
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

export function severalFolders(): void {
  describe("A workspace of several folders", () => {
    const settings = (key: string, value: unknown, index: number): Thenable<void> =>
      vscode.workspace.getConfiguration("postmortem", uriIn(index, "")).update(key, value, vscode.ConfigurationTarget.WorkspaceFolder);

    before(async () => {
      await writeText(uriIn(0, ".postmortem.yaml"), FIRST);
      await writeText(uriIn(1, ".postmortem.yaml"), SECOND);
      await writeText(uriIn(2, ".postmortem.yaml"), INNER);
    });
    afterEach(closeEditors);

    it("follows in each folder the settings of that folder", async () => {
      const first = await open(uriIn(0, "postmortems/a.md"), text("PM-2026-001", "Red"));
      const second = await open(uriIn(1, "reviews/b.md"), text("PM-2026-002", "Amber"));
      equal((await problemOf(first.uri, "placeholder-left")).severity, vscode.DiagnosticSeverity.Error);
      equal((await problemOf(second.uri, "placeholder-left")).severity, vscode.DiagnosticSeverity.Hint);
      for (const { uri } of [first, second]) await noProblemOf(uri, "front-matter-invalid");
      const strange = await open(uriIn(1, "reviews/c.md"), text("PM-2026-003", "Red"));
      await problemOf(strange.uri, "front-matter-invalid");
    });

    it("includes in each folder what that folder includes", async () => {
      const prose = "# An older review\n\n## Impact\n\nTBD\n";
      const included = await open(uriIn(1, "reviews/older.md"), prose);
      await problemOf(included.uri, "placeholder-left");
      const other = await open(uriIn(0, "reviews/older.md"), prose);
      const inner = await open(uriIn(2, "postmortems/older.md"), prose);
      const kept = await open(uriIn(2, "kept/older.md"), prose);
      await problemOf(kept.uri, "placeholder-left");
      equal([...problemsOf(other.uri), ...problemsOf(inner.uri)].map(ruleOf), []);
    });

    it("follows a change in the file of one folder, and in that one only", async () => {
      const first = await open(uriIn(0, "postmortems/a.md"), text("PM-2026-001", "Red"));
      const second = await open(uriIn(1, "reviews/b.md"), text("PM-2026-002", "Amber"));
      await problemOf(second.uri, "placeholder-left");
      await writeText(uriIn(1, ".postmortem.yaml"), SECOND.replace("hint", "warning"));
      await until("a warning", () =>
        problemsOf(second.uri).some(
          (problem) => ruleOf(problem) === "placeholder-left" && problem.severity === vscode.DiagnosticSeverity.Warning,
        ),
      );
      equal((await problemOf(first.uri, "placeholder-left")).severity, vscode.DiagnosticSeverity.Error);
      await writeText(uriIn(1, ".postmortem.yaml"), SECOND);
    });

    it("follows the settings of VS Code by folder too", async () => {
      const inner = await open(uriIn(2, "kept/d.md"), text("PM-2026-004", "P3"));
      await problemOf(inner.uri, "placeholder-left");
      await settings("rules", { "placeholder-left": "off" }, 2);
      await noProblemOf(inner.uri, "placeholder-left");
      const first = await open(uriIn(0, "postmortems/a.md"), text("PM-2026-001", "Red"));
      await problemOf(first.uri, "placeholder-left");
      await settings("rules", undefined, 2);
      await problemOf(inner.uri, "placeholder-left");
    });

    it("compares ids within a folder", async () => {
      const first = await open(uriIn(0, "postmortems/same.md"), text("PM-2026-009", "P3"));
      const second = await open(uriIn(1, "reviews/same.md"), text("PM-2026-009", "P3"));
      for (const { uri } of [first, second]) await problemOf(uri, "placeholder-left");
      equal([...problemsOf(first.uri), ...problemsOf(second.uri)].filter((problem) => ruleOf(problem) === "duplicate-id").length, 0);
      await open(uriIn(1, "reviews/again.md"), text("PM-2026-009", "P3"));
      await problemOf(second.uri, "duplicate-id");
      equal(problemsOf(first.uri).filter((problem) => ruleOf(problem) === "duplicate-id").length, 0);
    });

    it("checks all of it, each file once and by the settings of its own folder", async () => {
      const file = uriIn(2, "postmortems/left-out.md");
      await writeText(file, "# An older review\n\n## Impact\n\nTBD\n");
      await writeText(uriIn(0, "postmortems/closed.md"), text("PM-2026-005", "Red"));
      const { files } = await vscode.commands.executeCommand<{ files: number }>("postmortem.checkAll");
      const expected = ["postmortems/a.md", "postmortems/same.md", "postmortems/closed.md"].length;
      const reviews = ["b.md", "c.md", "older.md", "same.md", "again.md"].length;
      equal(files, expected + reviews + ["kept/older.md", "kept/d.md"].length);
      equal(problemsOf(file).length, 0);
      equal((await problemOf(uriIn(0, "postmortems/closed.md"), "placeholder-left")).severity, vscode.DiagnosticSeverity.Error);
    });

    it("gives a new one the next id and the place of the folder that it is for", async () => {
      const folder = vscode.workspace.workspaceFolders?.[1]?.name;
      const known = { folder, title: "Mails were late", severity: "P2", resolved: "2026-04-02 10:00 UTC", file: "reviews/new.md" };
      const uri = await vscode.commands.executeCommand<vscode.Uri | null>("postmortem.new", known);
      equal(uri?.toString(), uriIn(1, "reviews/new.md").toString());
      ok((await readText(uriIn(1, "reviews/new.md"))).includes("\nid: PM-2026-010\n"), "It has another id.");
    });

    it("gives an adopted document the next id of its own folder", async () => {
      const document = await open(uriIn(1, "reviews/to-adopt.md"), "# Mails were late on 2026-04-02\n\n## Impact\n\nTwelve mails.\n");
      equal(await vscode.commands.executeCommand("postmortem.adopt", document.uri), true);
      ok(document.getText().includes("\nid: PM-2026-011\n"), document.getText());
      const other = await open(uriIn(2, "kept/to-adopt.md"), "# Mails were late on 2026-04-02\n\n## Impact\n\nTwelve mails.\n");
      equal(await vscode.commands.executeCommand("postmortem.adopt", other.uri), true);
      ok(other.getText().includes("\nid: PM-2026-005\n"), other.getText());
      ok(!(await readText(uriIn(2, "kept/to-adopt.md"))).includes("PM-"), "It was saved.");
    });

    it("forgets a folder that is taken out of it, and knows it again when it is back", async () => {
      const kept = await writeText(uriIn(2, "kept/closed.md"), "# An older review\n\n## Impact\n\nTBD\n");
      await vscode.commands.executeCommand("postmortem.checkAll");
      await problemOf(kept, "placeholder-left");
      const [, , inner] = vscode.workspace.workspaceFolders ?? [];
      ok(inner, "There is no third folder.");
      vscode.workspace.updateWorkspaceFolders(2, 1);
      // The settings of the folder around it do not include the file.
      await until("no problems", () => problemsOf(kept).length === 0);
      vscode.workspace.updateWorkspaceFolders(2, 0, { uri: inner.uri });
      await problemOf(kept, "placeholder-left");
    });
  });
}
