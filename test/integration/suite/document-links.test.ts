import * as vscode from "vscode";
import { equal } from "../support/assert";
import { until } from "../support/until";
import { closeEditors, openDocument, remove } from "../support/workspace";

const TEXT = "---\npostmortem: 1\nincident: INC-812\n---\n\n# Late\n\n## Action items\n\n- [ ] Alert on a full queue, PAY-431\n";

export function documentLinks(): void {
  describe("Document links", () => {
    const set = (value: unknown): Thenable<void> =>
      vscode.workspace.getConfiguration("postmortem").update("links", value, vscode.ConfigurationTarget.Workspace);

    afterEach(closeEditors);
    after(async () => {
      await set(undefined);
      await remove("postmortems");
    });

    it("lead from keys to where the setting says", async () => {
      await set({ "PAY-": "https://tracker.example.com/browse/{key}", "INC-": "https://incidents.example.com/{key}" });
      const { document } = await openDocument("postmortems/links.md", TEXT);
      const found = await until("two links", async () => {
        const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>("vscode.executeLinkProvider", document.uri);
        return links.length === 2 ? links : null;
      });
      equal(
        found.map(({ range, target }) => `${document.getText(range)} ${String(target)}`),
        ["INC-812 https://incidents.example.com/INC-812", "PAY-431 https://tracker.example.com/browse/PAY-431"],
      );
    });

    it("are none for an address that is not of the web", async () => {
      await set({ "PAY-": "command:workbench.action.quit?{key}" });
      const { document } = await openDocument("postmortems/unsafe.md", TEXT);
      const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>("vscode.executeLinkProvider", document.uri);
      equal(links.length, 0);
    });
  });
}
