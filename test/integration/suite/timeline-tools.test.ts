import * as vscode from "vscode";
import { equal, ok } from "../support/assert";
import { until } from "../support/until";
import { closeEditors, openDocument, remove } from "../support/workspace";

const HEAD = "---\npostmortem: 1\ntimezone: UTC\n---\n\n# Tools on 2026-03-04\n\n## Timeline\n\n";

async function run(name: string, given?: unknown): Promise<number> {
  return await vscode.commands.executeCommand<number>(`postmortem.timeline.${name}`, given);
}

export function timelineTools(): void {
  describe("Timeline tools", () => {
    afterEach(closeEditors);
    after(() => remove("postmortems"));

    // A file of its own each time: VS Code keeps the text of a closed one for a while.
    let opened = 0;
    const open = async (content: string): Promise<vscode.TextEditor> =>
      await openDocument(`postmortems/tools-${String(++opened)}.md`, HEAD + content);
    const contentOf = (editor: vscode.TextEditor): string => editor.document.getText().slice(HEAD.length);

    it("sort the entries, in one step that can be undone", async () => {
      const editor = await open("- 11:05 alert\n  goes off\n- 10:58 deploy\n");
      equal(await run("sort"), 2);
      equal(contentOf(editor), "- 10:58 deploy\n- 11:05 alert\n  goes off\n");
      await vscode.commands.executeCommand("undo");
      await until("the text from before", () => contentOf(editor) === "- 11:05 alert\n  goes off\n- 10:58 deploy\n");
      equal(await run("sort"), 2);
      equal(await run("sort"), 0);
    });

    it("write all times as ISO 8601 in the zone that is asked for", async () => {
      const editor = await open("- 10:58 deploy\n- 23:30 alert\n");
      equal(await run("normalise", { zone: "Europe/Oslo" }), 2);
      equal(contentOf(editor), "- 2026-03-04T11:58+01:00 deploy\n- 2026-03-05T00:30+01:00 alert\n");
    });

    it("shift all entries, or those that are selected", async () => {
      const editor = await open("- 10:58 deploy\n- 11:05 alert\n");
      equal(await run("shift", { offset: "+1h" }), 2);
      equal(contentOf(editor), "- 11:58 deploy\n- 12:05 alert\n");
      editor.selection = new vscode.Selection(9, 3, 9, 6);
      equal(await run("shift", { offset: "-15m" }), 1);
      equal(contentOf(editor), "- 11:43 deploy\n- 12:05 alert\n");
    });

    it("insert an entry with the present, its text selected, and nothing else changes", async () => {
      const editor = await open("| Time | Event | Source |\n| ---- | ----- | ------ |\n| 10:58 | deploy | log |\n");
      editor.selection = new vscode.Selection(0, 0, 0, 0);
      equal(await run("insertNow"), 1);
      ok(
        /\| 10:58 \| deploy \| log \|\n\| \d{4}-\d\d-\d\d \d\d:\d\d(?: UTC)? \| ‹what happened› \| {2}\|\n$/.test(contentOf(editor)),
        contentOf(editor),
      );
      equal(editor.document.getText(editor.selection), "‹what happened›");
      ok(editor.document.getText().startsWith(HEAD), "What stands before the timeline changed.");
    });

    it("keep the line ends of the document", async () => {
      const editor = await openDocument("postmortems/tools-crlf.md", `${HEAD}- 11:05 b\n- 10:58 a\n`.replace(/\n/g, "\r\n"));
      equal(await run("sort"), 2);
      equal(editor.document.getText(), `${HEAD}- 10:58 a\n- 11:05 b\n`.replace(/\n/g, "\r\n"));
    });
  });
}
