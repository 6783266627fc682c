/** The context key `postmortem.isPostmortem`: whether the active editor shows a post-mortem. Menus and commands hang on it. */
import { commands, Disposable, window } from "vscode";
import type { Deps } from "../deps";

const IS_POST_MORTEM = "postmortem.isPostmortem";

export function registerActiveContext({ live }: Deps): Disposable {
  let shown: boolean | null = null;
  const update = (): void => {
    const uri = window.activeTextEditor?.document.uri;
    const now = uri !== undefined && live.get(uri) !== undefined;
    if (now === shown) return;
    shown = now;
    void commands.executeCommand("setContext", IS_POST_MORTEM, now);
  };
  update();
  return Disposable.from(window.onDidChangeActiveTextEditor(update), live.onDidChange(update));
}
