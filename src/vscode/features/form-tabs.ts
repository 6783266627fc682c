/** The tabs in which forms and texts are open. */
import { type Tab, TabInputText, type Uri, type ViewColumn, window } from "vscode";

/** The kind of custom editor, by which VS Code knows the form. */
export const FORM = "postmortem.form";

/** Where the document is open as text. */
export function columnOf(uri: Uri): ViewColumn | undefined {
  return window.tabGroups.all.find(({ tabs }) => tabs.some((tab) => isTextOf(tab, uri)))?.viewColumn;
}

/** The tab with the document as text; `column`: in that group, else in any. */
export function textTab(uri: Uri, column: ViewColumn | undefined): Tab | undefined {
  const groups = window.tabGroups.all.filter(({ viewColumn }) => column === undefined || viewColumn === column);
  return groups.flatMap(({ tabs }) => tabs).find((tab) => isTextOf(tab, uri));
}

function isTextOf({ input }: Tab, uri: Uri): boolean {
  return input instanceof TabInputText && input.uri.toString() === uri.toString();
}
