/** One item in the status bar, while the active editor shows a post-mortem: how many problems it has. */
import { Disposable, StatusBarAlignment, type StatusBarItem, window } from "vscode";
import { count, inDetail, inShort, listed } from "../analysis/count";
import type { Deps } from "../deps";
import { SHOW_PROBLEMS } from "./show-problems";

export interface StatusBar {
  /** What the item says, without its icon; `null` while it is hidden. */
  text(): string | null;
  dispose(): void;
}

export function registerStatusBar({ live }: Deps): StatusBar {
  let item: StatusBarItem | null = null;
  let text: string | null = null;

  const update = (): void => {
    const uri = window.activeTextEditor?.document.uri;
    const known = uri && live.get(uri);
    if (!known) {
      text = null;
      item?.hide();
      return;
    }
    const counts = count(known.analysis.problems);
    text = `Post-mortem: ${inShort(counts)}`;
    item ??= createItem();
    item.text = `$(checklist) ${text}`;
    item.tooltip = listed(counts) > 0 ? `${inDetail(counts)}. Click to list them.` : `This post-mortem has ${inDetail(counts)}.`;
    item.accessibilityInformation = { label: `Post-mortem: ${inDetail(counts)}. Shows the list of problems.`, role: "button" };
    item.show();
  };

  update();
  const subscriptions = Disposable.from(window.onDidChangeActiveTextEditor(update), live.onDidChange(update));
  return {
    text: () => text,
    dispose: () => {
      subscriptions.dispose();
      item?.dispose();
    },
  };
}

function createItem(): StatusBarItem {
  const item = window.createStatusBarItem("postmortem.problems", StatusBarAlignment.Right, 100);
  item.name = "Post-mortem";
  item.command = SHOW_PROBLEMS;
  return item;
}
