import * as vscode from "vscode";
import { ok } from "../support/assert";
import { until } from "../support/until";
import { closeEditors, openDocument, remove, workspaceUri, writeText } from "../support/workspace";

const TEXT = "---\npostmortem: 1\nid: PM-2026-501\nowner: \n---\n\n# Parcels were late\n";

async function owners(uri: vscode.Uri): Promise<readonly string[]> {
  const at = new vscode.Position(3, 7);
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>("vscode.executeCompletionItemProvider", uri, at);
  return items.map(({ label }) => (typeof label === "string" ? label : label.label));
}

export function peopleSuite(): void {
  describe("The people who are proposed as owners", () => {
    afterEach(closeEditors);
    after(() => remove("postmortems", ".github"));

    it("are also those of CODEOWNERS, without teams", async () => {
      await writeText(workspaceUri(".github/CODEOWNERS"), "* @example/platform @yuki-tanabe\n");
      const { document } = await openDocument("postmortems/owners.md", TEXT);
      // The file is read again with the next analysis after its change was heard of.
      await until("the handle", async () => {
        if ((await owners(document.uri)).includes("@yuki-tanabe")) return true;
        const end = document.lineAt(document.lineCount - 1).range.end;
        await vscode.window.activeTextEditor?.edit((edit) => edit.insert(end, "x"));
        return false;
      });
      ok(!(await owners(document.uri)).some((name) => name.includes("platform")), "A team is proposed.");
    });

    it("are also the authors of git commits, where there is git; never in a browser", async function () {
      const history = await vscode.workspace.fs.stat(workspaceUri(".git/HEAD")).then(
        () => true,
        () => false,
      );
      if (!history) this.skip();
      const { document } = await openDocument("postmortems/authors.md", TEXT);
      const inBrowser = vscode.workspace.getConfiguration("postmortemTests").get<string>("host") === "web";
      if (inBrowser) {
        await until("other proposals", async () => (await owners(document.uri)).length > 0);
        ok(!(await owners(document.uri)).includes("Greta Lindqvist"), "An author is proposed.");
      } else await until("the author", async () => (await owners(document.uri)).includes("Greta Lindqvist"));
    });
  });
}
