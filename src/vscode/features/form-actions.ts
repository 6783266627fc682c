/** What the form does to the text. Each is one edit, which one undo takes back. */
import { FilePermission, type TextDocument, TextEdit as Edit, type Uri, workspace, WorkspaceEdit } from "vscode";
import type { Refusal } from "../../core/form/changes";
import type { Fix } from "../../core/rules/rule";
import type { TextEdit } from "../../core/text/edit";
import { rangesIn } from "../adapters/ranges";

/** `false`: the text is not that of the version any more, or VS Code did not take the edit; nothing was done. */
export async function applyEditsTo(document: TextDocument, edits: readonly TextEdit[], version: number): Promise<boolean> {
  if (document.version !== version) return false;
  const toRange = rangesIn(document);
  const change = new WorkspaceEdit();
  change.set(
    document.uri,
    edits.map(({ range, text }) => new Edit(toRange(range), text)),
  );
  return await workspace.applyEdit(change);
}

/** A quick fix with what belongs in its gaps: there is no cursor to go from one to the next. */
export async function applyFix(document: TextDocument, fix: Fix, version: number): Promise<boolean> {
  const { flattenSnippet } = await import("../../core/rules/snippet.js");
  const edits = fix.snippet ? fix.edits.map(({ range, text }) => ({ range, text: flattenSnippet(text) })) : fix.edits;
  return await applyEditsTo(document, edits, version);
}

/** The file, or all of its file system, takes no changes. A file that is not there yet takes them. */
export async function isReadOnly(uri: Uri): Promise<boolean> {
  if (uri.scheme === "untitled") return false;
  if (workspace.fs.isWritableFileSystem(uri.scheme) === false) return true;
  try {
    const { permissions } = await workspace.fs.stat(uri);
    return permissions !== undefined && (permissions & FilePermission.Readonly) !== 0;
  } catch {
    return false;
  }
}

export function refusalInWords(why: Refusal | "changed" | "read-only" | "failed"): string {
  switch (why) {
    case "changed":
      return "The document was changed in the meantime. What you typed is still here; the rest of the form is up to date.";
    case "read-only":
      return "The file is read-only, so nothing can be changed in it.";
    case "gone":
      return "What this belonged to is no longer in the document.";
    case "locked":
      return "This part is edited in the text.";
    case "does-not-fit":
      return "The place in the document cannot hold that.";
    case "too-large":
      return "That is more than a field can hold.";
    case "failed":
      return "The change could not be made.";
  }
}
