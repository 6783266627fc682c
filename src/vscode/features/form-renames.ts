/**
 * A form whose file is renamed stays a form. VS Code opens the renamed file with its text editor, because the form is not the
 * editor that Markdown opens with.
 */
import { commands, Disposable, Uri, type ViewColumn, window, workspace } from "vscode";
import type { FormPanel } from "./form-panel";
import { FORM, textTab } from "./form-tabs";

interface Renamed {
  readonly from: Uri;
  readonly column: ViewColumn | undefined;
  /** The file was open as text in the same group too, and stays so. */
  readonly asText: boolean;
}

export function keepWhenRenamed(panels: () => readonly FormPanel[]): Disposable {
  let renamed: readonly Renamed[] = [];
  return Disposable.from(
    workspace.onWillRenameFiles(({ files }) => {
      const concerned = panels().filter(({ uri }) => files.some(({ oldUri }) => within(uri, oldUri) !== null));
      renamed = concerned.map(({ uri, view: { viewColumn } }) => ({
        from: uri,
        column: viewColumn,
        asText: textTab(uri, viewColumn) !== undefined,
      }));
    }),
    workspace.onDidRenameFiles(async ({ files }) => {
      const known = renamed;
      renamed = [];
      for (const { from, column, asText } of known) {
        const to = files.map(({ oldUri, newUri }) => moved(from, oldUri, newUri)).find((uri) => uri !== null);
        if (!to) continue;
        await commands.executeCommand("vscode.openWith", to, FORM, column);
        const tab = asText ? undefined : textTab(to, column);
        if (tab && !tab.isDirty) await window.tabGroups.close(tab, true);
      }
    }),
  );
}

function moved(uri: Uri, from: Uri, to: Uri): Uri | null {
  const rest = within(uri, from);
  if (rest === null) return null;
  return rest === "" ? to : Uri.joinPath(to, rest);
}

/** The path within the file or folder, empty for itself; `null` outside of it. */
function within(uri: Uri, outer: Uri): string | null {
  if (uri.scheme !== outer.scheme || uri.authority !== outer.authority) return null;
  if (uri.path === outer.path) return "";
  return uri.path.startsWith(`${outer.path}/`) ? uri.path.slice(outer.path.length + 1) : null;
}
