/** The document that a blameless preview shows. */
import { type TextDocument, type Uri, workspace } from "vscode";

/** As the titles have it. */
export function nameOf(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf("/") + 1);
}

/** `null`: there is no such document any more. */
export async function openDocument(uri: Uri): Promise<TextDocument | null> {
  try {
    return await workspace.openTextDocument(uri);
  } catch {
    return null;
  }
}
