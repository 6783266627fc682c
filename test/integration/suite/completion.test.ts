import * as vscode from "vscode";
import { equal, includes, ok } from "../support/assert";
import { problemOf } from "../support/problems";
import { until } from "../support/until";
import { closeEditors, openDocument, remove, workspaceUri } from "../support/workspace";

const HEAD = "---\npostmortem: 1\nid: PM-2026-031\nowner: Ines Moreau\nseverity: \n---\n\n# Parcels were late\n\n";
const TABLE = "| Action | Owner | Ticket |\n| ------ | ----- | ------ |\n";

function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === "string" ? label : label.label;
}

async function proposed(uri: vscode.Uri, at: vscode.Position, character?: string): Promise<readonly vscode.CompletionItem[]> {
  const command = "vscode.executeCompletionItemProvider";
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(command, uri, at, character);
  return list.items;
}

/** The proposal of that label, once it is there; puts it in as VS Code does when it is chosen. */
async function take(editor: vscode.TextEditor, at: vscode.Position, label: string): Promise<void> {
  const { document } = editor;
  const item = await until(label, async () => (await proposed(document.uri, at)).find((found) => labelOf(found) === label));
  const range = item.range instanceof vscode.Range ? item.range : item.range?.replacing;
  ok(range, "It has no range.");
  const text = item.insertText instanceof vscode.SnippetString ? item.insertText : new vscode.SnippetString(item.insertText ?? label);
  await editor.insertSnippet(text, range);
}

export function completion(): void {
  describe("Completion", () => {
    afterEach(closeEditors);
    after(() => remove("postmortems"));

    it("fills in the front matter", async () => {
      const editor = await openDocument("postmortems/keys.md", HEAD);
      await take(editor, new vscode.Position(4, 10), "P1");
      includes(editor.document.getText(), "\nseverity: P1\n---\n");
      await editor.edit((edit) => edit.insert(new vscode.Position(5, 0), "\n"));
      await take(editor, new vscode.Position(5, 0), "timezone");
      includes(editor.document.getText(), "\nseverity: P1\ntimezone: \n---\n");
    });

    it("shows all values that there are in the place of one that there is not", async () => {
      const { document } = await openDocument("postmortems/status.md", HEAD.replace("severity: ", "status: nearly done"));
      const found = await until("the values", async () => {
        const items = (await proposed(document.uri, new vscode.Position(4, 11))).filter(
          ({ kind }) => kind === vscode.CompletionItemKind.EnumMember,
        );
        return items.length > 1 && items;
      });
      ok(found.map(labelOf).includes("draft"), found.map(labelOf).join());
      equal(
        found.every(({ filterText }) => filterText === "nea"),
        true,
      );
    });

    it("shows all people in the place of one who is nobody", async () => {
      const { document } = await openDocument("postmortems/nobody.md", `${HEAD}## Action items\n\n${TABLE}| Alert | everyone | |\n`);
      const at = new vscode.Position(document.lineCount - 2, 18);
      const found = await until("the people", async () =>
        (await proposed(document.uri, at)).find((item) => labelOf(item) === "Ines Moreau" && item.filterText === "everyone"),
      );
      equal(found.kind, vscode.CompletionItemKind.User);
    });

    it("proposes the sections that are not there, and puts one in with what it starts with", async () => {
      const editor = await openDocument("postmortems/sections.md", `${HEAD}## Impact\n\nTwelve were late.\n\n## `);
      const at = editor.document.lineAt(editor.document.lineCount - 1).range.end;
      const labels = (await proposed(editor.document.uri, at, " ")).map(labelOf);
      ok(labels.includes("Timeline") && !labels.includes("Impact"), labels.join());
      await take(editor, at, "Timeline");
      includes(editor.document.getText(), "## Timeline\n\n| Time (UTC) |");
    });

    it("knows the people and the tickets of the other documents that are open", async () => {
      const other = await openDocument(
        "postmortems/other.md",
        `${HEAD.replace("Ines Moreau", "Jun Sato")}## Action items\n\n${TABLE}| Alert | Jun Sato | OPS-7 |\n`,
      );
      await problemOf(other.document.uri, "section-missing");
      const editor = await openDocument("postmortems/cells.md", `${HEAD}## Action items\n\n${TABLE}| Alert | | |\n`);
      const line = editor.document.lineCount - 2;
      await take(editor, new vscode.Position(line, 9), "Jun Sato");
      equal(editor.document.lineAt(line).text, "| Alert | Jun Sato | |");
      await take(editor, new vscode.Position(line, 21), "OPS-7");
      equal(editor.document.lineAt(line).text, "| Alert | Jun Sato | OPS-7 |");
    });

    it("is silent in prose and in documents that are no post-mortems", async () => {
      const { document } = await openDocument("postmortems/prose.md", `${HEAD}## Impact\n\nThe queue: \n`);
      const own = (await proposed(document.uri, new vscode.Position(document.lineCount - 2, 11), " ")).map(labelOf);
      equal(
        own.filter((label) => label === "Ines Moreau" || label === "now"),
        [],
      );
      const uri = workspaceUri("docs/handbook.md");
      const handbook = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(handbook);
      // Two words: no word of the text, which the editor proposes by itself.
      equal((await proposed(uri, new vscode.Position(0, 2), " ")).map(labelOf).includes("Contributing factors"), false);
    });
  });
}
