import * as vscode from "vscode";
import { equal, includes, ok } from "../support/assert";
import { noProblemOf, problemOf, problemsOf, ruleOf } from "../support/problems";
import { until } from "../support/until";
import { closeEditors, openDocument, remove } from "../support/workspace";

const { Error: ERROR, Warning: WARNING, Hint: HINT } = vscode.DiagnosticSeverity;

const ACTIONS = "## Action items\n\n- [ ] Alert on a full queue (owner: Ines Moreau, due: 2026-03-20)\n- [ ] Clean the queue\n";
const MANAGED = `---\npostmortem: 1\ntitle: Queue full\n---\n\n# Queue full\n\n${ACTIONS}`;
const ADOPTED = `# Queue full\n\n${ACTIONS}`;

export function diagnostics(): void {
  describe("Diagnostics", () => {
    afterEach(closeEditors);
    after(() => remove("postmortems", "anywhere"));

    it("stand at the place of the problem, with the message, the source and the page of the rule", async () => {
      const { document } = await openDocument("postmortems/place.md", `${MANAGED}\n## Impact\n\nTBD: how many\n`);
      const problem = await problemOf(document.uri, "placeholder-left");
      equal(document.getText(problem.range), "TBD");
      equal(problem.source, "postmortem");
      includes(problem.message, "TBD");
      const code = problem.code as { value: string; target: vscode.Uri };
      equal(code.value, "placeholder-left");
      const page = await vscode.workspace.openTextDocument(code.target);
      includes(page.getText(), "placeholder-left");
    });

    it("follow the typing", async () => {
      const { document } = await openDocument("postmortems/typing.md", MANAGED);
      await problemOf(document.uri, "action-unowned");
      const edit = new vscode.WorkspaceEdit();
      const line = document.lineCount - 2;
      edit.insert(document.uri, document.lineAt(line).range.end, " (owner: Jun Sato)");
      await vscode.workspace.applyEdit(edit);
      await noProblemOf(document.uri, "action-unowned");

      await vscode.commands.executeCommand("undo");
      await problemOf(document.uri, "action-unowned");
    });

    it("come after the last key, not while somebody types", async () => {
      const editor = await openDocument("postmortems/quiet.md", `${MANAGED}\n`);
      const { document } = editor;
      await problemOf(document.uri, "action-unowned");
      editor.selection = new vscode.Selection(document.lineCount - 1, 0, document.lineCount - 1, 0);
      let changes = 0;
      const counting = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((uri) => uri.toString() === document.uri.toString())) changes++;
      });
      await Promise.all(Array.from("## Impact").map((text) => vscode.commands.executeCommand("type", { text })));
      await until("the problem of the empty section", () =>
        problemsOf(document.uri).some((problem) => ruleOf(problem) === "section-empty"),
      );
      counting.dispose();
      ok(changes <= 4, `${String(changes)} changes while nine keys were typed.`);
    });

    it("are strict with a managed document and mild with an adopted one", async () => {
      const managed = await openDocument("postmortems/managed.md", MANAGED);
      const adopted = await openDocument("postmortems/adopted.md", ADOPTED);
      const severities = async (uri: vscode.Uri): Promise<readonly unknown[]> => [
        (await problemOf(uri, "action-unowned")).severity,
        (await problemOf(uri, "section-missing")).severity,
        (await problemOf(uri, "action-due-missing")).severity,
      ];
      equal(await severities(managed.document.uri), [ERROR, ERROR, ERROR]);
      equal(await severities(adopted.document.uri), [WARNING, HINT, HINT]);
    });

    it("find a managed document outside of the usual folders", async () => {
      const { document } = await openDocument("anywhere/managed.md", MANAGED);
      await problemOf(document.uri, "action-unowned");
    });

    it("go when the front matter no longer says that it is one, and come back", async () => {
      const { document } = await openDocument("anywhere/leaving.md", MANAGED);
      await problemOf(document.uri, "action-unowned");
      const key = new vscode.Range(1, 0, 2, 0);
      const edit = new vscode.WorkspaceEdit();
      edit.delete(document.uri, key);
      await vscode.workspace.applyEdit(edit);
      await until("no problems", () => problemsOf(document.uri).length === 0);
      await vscode.commands.executeCommand("undo");
      await problemOf(document.uri, "action-unowned");
    });

    it("have exact places in a document with CRLF line ends, a byte order mark and characters outside of the BMP", async () => {
      const text = `\uFEFF${MANAGED}\n## Impact\n\n🚢🚢 TBD 🚢\n`.replaceAll("\n", "\r\n");
      const { document } = await openDocument("postmortems/crlf.md", text);
      equal(document.eol, vscode.EndOfLine.CRLF);
      equal(document.getText((await problemOf(document.uri, "placeholder-left")).range), "TBD");
      const unowned = await problemOf(document.uri, "action-unowned");
      includes(document.lineAt(unowned.range.start.line).text, "Clean the queue");
    });

    it("go on while the front matter is broken", async () => {
      const { document } = await openDocument("postmortems/broken.md", MANAGED);
      await problemOf(document.uri, "action-unowned");
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(2, 0), 'id: "PM-2026-\nowner: [\n');
      await vscode.workspace.applyEdit(edit);
      await problemOf(document.uri, "front-matter-invalid");
      await problemOf(document.uri, "action-unowned");
      await vscode.commands.executeCommand("undo");
      await noProblemOf(document.uri, "front-matter-invalid");
    });
  });
}
