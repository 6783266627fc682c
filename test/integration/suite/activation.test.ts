import * as vscode from "vscode";
import { equal, ok } from "../support/assert";
import { problemsOf } from "../support/problems";
import { pause, until } from "../support/until";
import { closeEditors, openDocument, remove } from "../support/workspace";

const extensionId = "postmortem.postmortem";

export function activation(): void {
  describe("Activation", () => {
    after(closeEditors);

    it("finds the extension and activates it with a post-mortem", async () => {
      const extension = vscode.extensions.getExtension(extensionId);
      ok(extension, `${extensionId} is not installed.`);
      const { document } = await openDocument("postmortems/first.md", "# A first one\n\n## Timeline\n");
      await until("activation", () => extension.isActive);
      await until("problems", () => problemsOf(document.uri).length > 0);
      await remove("postmortems/first.md");
    });

    it("says nothing about other Markdown files", async () => {
      const { document } = await openDocument("notes/plain.md", "# Notes\n\nTODO\n\n## Timeline\n\n- somebody did it\n\n## Action items\n");
      await pause(1500);
      equal(problemsOf(document.uri), []);
      await remove("notes/plain.md");
    });
  });
}
