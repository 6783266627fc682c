/** `postmortem.openRule`: shows the page of a rule, as it looks and not as its source. */
import { commands, type Disposable, window } from "vscode";
import { rulePage } from "../adapters/diagnostic";
import { reason } from "../adapters/files";
import type { Deps } from "../deps";

export const OPEN_RULE = "postmortem.openRule";

export function registerRulePage({ extensionUri, log }: Deps): Disposable {
  return commands.registerCommand(OPEN_RULE, async (rule: unknown) => {
    if (typeof rule !== "string") return;
    const uri = rulePage(extensionUri, rule);
    try {
      await commands.executeCommand("markdown.showPreview", uri);
    } catch (error) {
      // The built-in Markdown extension is switched off: its source is readable too.
      log.info(`No Markdown preview (${reason(error)}); the page is opened as text.`);
      await window.showTextDocument(uri, { preview: true });
    }
  });
}
