import * as vscode from "vscode";
import type { BlamelessPreview, PostMortemApi } from "../../../src/vscode/api";
import { equal, includes, ok } from "../support/assert";
import { extension } from "../support/extension";
import { until } from "../support/until";
import { closeEditors, openDocument, readText, remove, workspaceUri, writeText } from "../support/workspace";

const HEAD = "---\npostmortem: 1\ntitle: Parcels were late\n---\n\n# Parcels were late\n\n## Summary\n\n";
const BLAMING = "It was a careless mistake of the night shift.";
const FORGOTTEN = "The engineer forgot to run the script.";

export function blamelessPreviewSuite(): void {
  describe("The blameless preview", () => {
    let api: PostMortemApi;
    let opened = 0;

    before(async () => {
      api = (await extension().activate()) as PostMortemApi;
    });
    afterEach(async () => {
      await api.whenIdle();
      await closeEditors();
      await until("no preview", () => api.blamelessPreviews().length === 0);
    });
    after(() => remove("postmortems"));

    async function open(body: string): Promise<{ readonly editor: vscode.TextEditor; readonly preview: BlamelessPreview }> {
      const editor = await openDocument(`postmortems/preview-${String(++opened)}.md`, HEAD + body);
      ok(await vscode.commands.executeCommand<boolean>("postmortem.openBlamelessPreview"), "It did not open.");
      const preview = await until("the preview", () => api.blamelessPreviews()[0]);
      await until("the page", () => preview.isOnScreen);
      await api.whenIdle();
      return { editor, preview };
    }
    const words = ({ phrases }: BlamelessPreview): readonly string[] => phrases.map(({ phrase }) => phrase.words);
    const idOf = ({ phrases }: BlamelessPreview): string => phrases[0]?.phrase.id ?? "";

    it("lists the phrases of the document, and follows what is typed", async () => {
      const { editor, preview } = await open(`${BLAMING}\n`);
      equal(preview.uri.toString(), editor.document.uri.toString());
      equal(words(preview).length, 1);
      includes(words(preview)[0] ?? "", "careless");
      await editor.edit((builder) => builder.insert(new vscode.Position(editor.document.lineCount - 1, 0), `\n${FORGOTTEN}\n`));
      await until("another phrase", () => words(preview).length === 2);
    });

    it("applies a rewrite, goes to its first gap, and one undo takes it back", async () => {
      const { editor, preview } = await open(`The queue was full. ${BLAMING} It was emptied.\n`);
      const before = editor.document.getText();
      const title = preview.phrases[0]?.phrase.rewrites.find(({ becomes }) => becomes?.includes("‹") === true)?.title;
      ok(title, "No rewrite with a gap.");
      ok(await preview.receive({ type: "rewrite", phrase: idOf(preview), title }), "The rewrite was refused.");
      const text = editor.document.getText();
      ok(text.startsWith(`${HEAD}The queue was full. `) && text.endsWith(" It was emptied.\n"), text);
      ok(!text.includes("careless"), text);
      const active = await until("the editor with the focus", () => vscode.window.activeTextEditor);
      equal(active.document.uri.toString(), editor.document.uri.toString());
      await until("the first gap", () => active.document.getText(active.selection).startsWith("‹"));
      await until("no phrase", () => words(preview).length === 0);
      await vscode.commands.executeCommand("undo");
      await until("the text from before", () => editor.document.getText() === before);
      await until("the phrase again", () => words(preview).length === 1);
    });

    it("writes a waiver with the reason, and undo takes it back", async () => {
      const { editor, preview } = await open(`${BLAMING}\n`);
      const before = editor.document.getText();
      ok(await preview.receive({ type: "waive", phrase: idOf(preview), reason: "It is a quote." }), "The waiver was refused.");
      includes(editor.document.getText(), "<!-- postmortem-disable-next-line blame/human-error: It is a quote. -->\nIt was");
      await until("no phrase", () => words(preview).length === 0);
      await vscode.window.showTextDocument(editor.document);
      await vscode.commands.executeCommand("undo");
      await until("the text from before", () => editor.document.getText() === before);
    });

    it("leaves a phrase alone for good", async () => {
      const { preview } = await open(`${BLAMING}\n`);
      const settings = workspaceUri(".vscode/settings.json");
      const before = await readText(settings);
      try {
        ok(await preview.receive({ type: "allow", phrase: idOf(preview) }), "It was refused.");
        await until("no phrase", () => words(preview).length === 0);
        includes(await readText(settings), "careless");
      } finally {
        await writeText(settings, before);
        await until(
          "the settings from before",
          () => !vscode.workspace.getConfiguration("postmortem").inspect("blameless")?.workspaceValue,
        );
      }
    });

    it("refuses what its page would not say, and changes nothing", async () => {
      const { editor, preview } = await open(`${BLAMING}\n`);
      const before = editor.document.getText();
      const phrase = idOf(preview);
      const forged: readonly unknown[] = [
        null,
        { type: "rewrite", phrase, title: "Delete everything" },
        { type: "rewrite", phrase: "human-error/nothing/0", title: "Say what made the action look right" },
        { type: "waive", phrase, reason: "--> <script>" },
        { type: "waive", phrase, reason: "fine", rule: "*" },
        { type: "command", command: "workbench.action.closeAllEditors" },
      ];
      for (const message of forged) equal(await preview.receive(message), false, JSON.stringify(message));
      equal(editor.document.getText(), before);
    });

    it("goes with the active editor, unless it is locked", async () => {
      const { editor, preview } = await open(`${BLAMING}\n`);
      const other = await writeText(workspaceUri("postmortems/preview-other.md"), `${HEAD}${FORGOTTEN}\n`);
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(other), editor.viewColumn);
      await until("the other document", () => preview.uri.toString() === other.toString());
      ok(await preview.receive({ type: "lock", locked: true }), "The lock was refused.");
      await vscode.window.showTextDocument(editor.document, editor.viewColumn);
      await api.whenIdle();
      equal(preview.uri.toString(), other.toString());
    });

    it("says where a document is no post-mortem, and adopts it", async () => {
      const { editor, preview } = await open(`${BLAMING}\n`);
      const other = await writeText(workspaceUri("docs/preview-notes.md"), `# Notes\n\n## Timeline\n\n${BLAMING}\n`);
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(other), editor.viewColumn);
      await until("the other document", () => preview.uri.toString() === other.toString() && words(preview).length === 0);
      await api.whenIdle();
      ok(await preview.receive({ type: "adopt" }), "It was not adopted.");
      await until("its phrase", () => words(preview).length === 1);
    });

    it("takes a change of a document of 10,000 words in a moment", async () => {
      const filler = "The queue was full and the workers waited for the store. ".repeat(10);
      const body = Array.from({ length: 90 }, (_, index) => `## Part ${String(index)}\n\n${filler}\n\n${BLAMING}\n`).join("\n");
      const { editor } = await open(body);
      await api.whenIdle();
      await vscode.commands.executeCommand("workbench.action.focusActiveEditorGroup");
      const preview = await until("the preview", () => api.blamelessPreviews()[0]);
      const { length } = words(preview);
      ok(length >= 80, `Of 90 phrases, ${String(length)} were found.`);
      const from = Date.now();
      await editor.edit((builder) => builder.insert(new vscode.Position(10, 0), `${FORGOTTEN}\n\n`));
      const typed = Date.now() - from;
      await until("another phrase", () => words(preview).length === length + 1);
      console.log(
        `      (the edit ${String(typed)} ms; the preview ${String(Date.now() - from)} ms after it, 250 of them waiting for the next key)`,
      );
      ok(typed < 500, `The edit took ${String(typed)} ms.`);
      ok(Date.now() - from < 3_000, "The preview is slow.");
    });
  });
}
