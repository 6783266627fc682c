import * as vscode from "vscode";
import type { PostMortemApi, PostMortemForm } from "../../../src/vscode/api";
import { equal, includes, ok } from "../support/assert";
import { extension } from "../support/extension";
import { until } from "../support/until";
import { closeEditors, openDocument, readText, remove, workspaceUri, writeText } from "../support/workspace";

const FORM = "postmortem.form";
const TEXT = `---
postmortem: 1
id: PM-2031-077 # ours
title: Parcels were late
severity: P1
---

# Parcels were late

## Summary

Parcels were late for an hour.

## Timeline

| Time (UTC)       | Event           | Seen by |
| ---------------- | --------------- | ------- |
| 2026-03-04 10:58 | A deploy begins | Jun     |
| 2026-03-04 11:02 | An alert fires  | Amara   |
`;

export function formSuite(): void {
  describe("The form", () => {
    let api: PostMortemApi;
    let opened = 0;

    before(async () => {
      api = (await extension().activate()) as PostMortemApi;
    });
    afterEach(async () => {
      await api.whenIdle();
      await closeEditors();
      await until("no form", () => api.forms().length === 0);
    });
    after(() => remove("postmortems"));

    async function open(text = TEXT): Promise<{ readonly document: vscode.TextDocument; readonly form: PostMortemForm }> {
      const { document } = await openDocument(`postmortems/form-${String(++opened)}.md`, text);
      ok(await vscode.commands.executeCommand<boolean>("postmortem.openForm", document.uri), "It did not open.");
      return { document, form: await formOn(document) };
    }
    async function formOn(document: vscode.TextDocument, index = 0): Promise<PostMortemForm> {
      const form = await until("the form", () => api.forms()[index]);
      equal(form.uri.toString(), document.uri.toString());
      await until("the page", () => form.isOnScreen && form.data !== null);
      await api.whenIdle();
      return form;
    }
    let number = 0;
    const set = (form: PostMortemForm, document: vscode.TextDocument, field: string, value: string): Promise<boolean> =>
      form.receive({ type: "change", number: ++number, version: document.version, change: { type: "set", field, value } });
    const valueOf = ({ data }: PostMortemForm, id: string): string | undefined => data?.header.find((field) => field.id === id)?.value;

    it("writes one value into the text and leaves the rest as it was", async () => {
      const { document, form } = await open();
      equal(valueOf(form, "header:severity"), "P1");
      ok(await set(form, document, "header:severity", "P2"), "The change was refused.");
      equal(document.getText(), TEXT.replace("severity: P1", "severity: P2"));
      equal(valueOf(form, "header:severity"), "P2");
      ok(await set(form, document, "header:id", "PM-2031-078"), "The change was refused.");
      includes(document.getText(), "id: PM-2031-078 # ours\n");
    });

    it("follows what is typed in the text", async () => {
      const { document, form } = await open();
      const edit = new vscode.WorkspaceEdit();
      edit.replace(document.uri, document.lineAt(4).range, "severity: P3");
      ok(await vscode.workspace.applyEdit(edit), "It was refused.");
      await until("the new severity", () => valueOf(form, "header:severity") === "P3");
    });

    it("takes its changes back one by one, and does them again", async () => {
      const { document, form } = await open();
      await set(form, document, "header:severity", "P2");
      await set(form, document, "header:severity", "P3");
      await form.receive({ type: "undo" });
      await until("one step back", () => document.getText().includes("severity: P2"));
      await form.receive({ type: "undo" });
      await until("the text from before", () => document.getText() === TEXT);
      await form.receive({ type: "redo" });
      await until("one step on", () => document.getText().includes("severity: P2"));
      await until("the form too", () => valueOf(form, "header:severity") === "P2");
    });

    it("refuses a change that was made for another text, and changes nothing", async () => {
      const { document, form } = await open();
      const { version } = document;
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(document.lineCount - 1, 0), "\nMore.\n");
      ok(await vscode.workspace.applyEdit(edit), "It was refused.");
      const before = document.getText();
      const change = { type: "set", field: "header:severity", value: "P2" };
      equal(await form.receive({ type: "change", number: ++number, version, change }), false);
      equal(document.getText(), before);
    });

    it("does not act on what its page cannot have sent", async () => {
      const { document, form } = await open();
      const hostile: readonly unknown[] = [
        null,
        "change",
        { type: "run", command: "workbench.action.closeWindow" },
        { type: "change", number: 1, version: document.version, change: { type: "set", field: "header:severity", value: "P2", path: "/" } },
        { type: "change", number: 1, version: document.version, change: { type: "set", field: "header:__proto__", value: "x" } },
        {
          type: "change",
          number: 1,
          version: document.version,
          change: { type: "set", field: "header:severity", value: "x".repeat(1_000_000) },
        },
        { type: "change", number: -1, version: document.version, change: { type: "sort", list: "timeline:0" } },
        { type: "change", number: 1, version: document.version, change: { type: "move", row: "timeline:0:0", after: 1e9 } },
        { type: "open-rule", rule: "../../../etc/passwd" },
        { type: "fix", number: 1, version: document.version, problem: "none", title: "Delete everything" },
      ];
      for (const message of hostile) equal(await form.receive(message), false);
      equal(document.getText(), TEXT);
    });

    it("adds, moves and removes rows of a table that stays a table", async () => {
      const { document, form } = await open();
      const send = (change: unknown): Promise<boolean> =>
        form.receive({ type: "change", number: ++number, version: document.version, change });
      ok(
        await send({ type: "add", list: "timeline:0", after: 1, values: { time: "2026-03-04 11:30", event: "The deploy is taken back" } }),
        "It was refused.",
      );
      includes(document.getText(), "| 2026-03-04 11:30 | The deploy is taken back |");
      ok(await send({ type: "move", row: "timeline:0:2", after: -1 }), "It was refused.");
      ok(document.getText().indexOf("11:30") < document.getText().indexOf("10:58"), document.getText());
      ok(await send({ type: "remove", row: "timeline:0:0" }), "It was refused.");
      equal(document.getText(), TEXT);
    });

    it("shows the problems at their places, and applies their fixes", async () => {
      const { document, form } = await open();
      await until("problems", () => form.problems.length > 0);
      const missing = form.problems.find(({ message }) => message.includes("Impact"));
      ok(missing, form.problems.map(({ message }) => message).join("\n"));
      const [title] = missing.fixes;
      ok(title, "No fix.");
      ok(
        await form.receive({ type: "fix", number: ++number, version: document.version, problem: missing.id, title }),
        "The fix was refused.",
      );
      includes(document.getText(), "## Impact\n");
    });

    it("stays while the front matter cannot be read, and goes on when it can", async () => {
      const { document, form } = await open();
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(2, 0), "broken: [\n");
      ok(await vscode.workspace.applyEdit(edit), "It was refused.");
      await until("where it is broken", () => form.data?.broken !== null);
      equal(await set(form, document, "header:severity", "P2"), false);
      await form.receive({ type: "undo" });
      await until("the form again", () => form.data?.broken === null && valueOf(form, "header:severity") === "P1");
    });

    it("keeps two forms and the text on one document in step", async () => {
      const { document, form } = await open();
      await vscode.commands.executeCommand("vscode.openWith", document.uri, FORM, { viewColumn: vscode.ViewColumn.Two });
      const other = await formOn(document, 1);
      await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Three });
      ok(await set(other, document, "header:severity", "P4"), "It was refused.");
      await until("both", () => valueOf(form, "header:severity") === "P4" && valueOf(other, "header:severity") === "P4");
    });

    it("saves what was changed in it", async () => {
      const { document, form } = await open();
      ok(await set(form, document, "header:severity", "P2"), "It was refused.");
      ok(document.isDirty, "It was refused.");
      ok(await form.receive({ type: "save" }), "It was refused.");
      await until("the saved file", () => !document.isDirty);
      includes(await readText(document.uri), "severity: P2");
    });

    it("is not lost when its file is renamed", async () => {
      const { document } = await open();
      const uri = workspaceUri(`postmortems/form-renamed-${String(opened)}.md`);
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(document.uri, uri);
      ok(await vscode.workspace.applyEdit(edit), "It was refused.");
      const form = await until("the form of the renamed file", () => api.forms().find((one) => one.uri.toString() === uri.toString()));
      await until("its data", () => form.isOnScreen && form.data !== null);
      const renamed = await vscode.workspace.openTextDocument(uri);
      ok(await set(form, renamed, "header:severity", "P2"), "It was refused.");
      includes(renamed.getText(), "severity: P2");
    });

    it("keeps what was changed when its file is deleted", async () => {
      const { document, form } = await open();
      ok(await set(form, document, "header:severity", "P2"), "It was refused.");
      await vscode.workspace.fs.delete(document.uri);
      ok(await set(form, document, "header:severity", "P3"), "It was refused.");
      includes(document.getText(), "severity: P3");
      ok(await form.receive({ type: "save" }), "It was not saved.");
      includes(await readText(document.uri), "severity: P3");
    });

    it("shows a file of a file system that takes no changes, and changes nothing", async () => {
      const system = vscode.workspace.registerFileSystemProvider("postmortem-read-only", readOnlySystem(TEXT), { isReadonly: true });
      try {
        const uri = vscode.Uri.parse("postmortem-read-only:/postmortems/kept.md");
        await vscode.commands.executeCommand("vscode.openWith", uri, FORM);
        const document = await vscode.workspace.openTextDocument(uri);
        const form = await formOn(document);
        equal(valueOf(form, "header:severity"), "P1");
        equal(await set(form, document, "header:severity", "P2"), false);
        equal(document.getText(), TEXT);
      } finally {
        await closeEditors();
        system.dispose();
      }
    });

    it("gives a document without front matter one, with what its body says", async () => {
      const { document, form } = await open("# Parcels were late\n\n**Severity:** P1\n\n## Summary\n\nParcels were late.\n");
      equal(form.data?.managed, false);
      ok(
        await form.receive({ type: "change", number: ++number, version: document.version, change: { type: "add-front-matter" } }),
        "It was refused.",
      );
      ok(document.getText().startsWith("---\npostmortem: 1\n"), document.getText());
      includes(document.getText(), "severity: P1");
      equal(form.data?.managed, true);
    });

    it("shows what was written to the file by somebody else", async () => {
      const { document, form } = await open();
      await writeText(document.uri, TEXT.replace("severity: P1", "severity: P5"));
      await until("the new text", () => valueOf(form, "header:severity") === "P5");
    });
  });
}

/** Every file of it is there, holds this text, and stays so. */
function readOnlySystem(text: string): vscode.FileSystemProvider {
  const refuse = (): never => {
    throw vscode.FileSystemError.NoPermissions();
  };
  return {
    onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
    watch: () => new vscode.Disposable(() => undefined),
    stat: () => ({ type: vscode.FileType.File, ctime: 0, mtime: 0, size: text.length, permissions: vscode.FilePermission.Readonly }),
    readFile: () => new TextEncoder().encode(text),
    readDirectory: () => [],
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
}
