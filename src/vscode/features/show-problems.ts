/** `postmortem.showProblems`: brings up the Problems panel. */
import { commands, type Disposable } from "vscode";

export const SHOW_PROBLEMS = "postmortem.showProblems";

export function registerShowProblems(): Disposable {
  return commands.registerCommand(SHOW_PROBLEMS, focusProblems);
}

export async function focusProblems(): Promise<void> {
  await commands.executeCommand("workbench.panel.markers.view.focus");
}
