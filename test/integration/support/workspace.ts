import * as vscode from "vscode";

/** `path` is relative to the workspace, a copy that is thrown away after the run. */
export function workspaceUri(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error("The tests need an open folder.");
  return vscode.Uri.joinPath(folder.uri, path);
}

export async function writeText(uri: vscode.Uri, text: string): Promise<vscode.Uri> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

export async function readText(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

export async function remove(...paths: readonly string[]): Promise<void> {
  for (const path of paths) await vscode.workspace.fs.delete(workspaceUri(path), { recursive: true, useTrash: false });
}

/** Writes the file and shows it in an editor. */
export async function openDocument(path: string, text: string): Promise<vscode.TextEditor> {
  const uri = await writeText(workspaceUri(path), text);
  return await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** Closes all editors without saving. */
export async function closeEditors(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("workbench.action.files.revert");
  }
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
}
