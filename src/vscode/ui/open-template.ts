/** Opens a new document with the tab stops of its template, the first one selected. */
import { Range, SnippetString, type TextDocument, Uri, window, workspace, type WorkspaceFolder } from "vscode";
import { type Files, ok, type Result } from "../../core/ports";
import type { NewPostMortem } from "../../core/template/new-post-mortem";
import { LANGUAGE } from "../analysis/scope";

/**
 * The file is written first, with the prompts as text: whatever happens to the editor, the document is there.
 * Never overwrites anything.
 */
export async function openTemplate(files: Files, folder: WorkspaceFolder, file: string, template: NewPostMortem): Promise<Result<Uri>> {
  const uri = Uri.joinPath(folder.uri, ...file.split("/"));
  const written = await files.writeText(uri.toString(), template.text, { overwrite: false });
  if (!written.ok) return written;
  await fill(await workspace.openTextDocument(uri), template);
  return ok(uri);
}

export async function openUntitled(template: NewPostMortem): Promise<Uri> {
  const document = await workspace.openTextDocument({ language: LANGUAGE });
  await fill(document, template);
  return document.uri;
}

async function fill(document: TextDocument, { snippet }: NewPostMortem): Promise<void> {
  const editor = await window.showTextDocument(document);
  const whole = new Range(0, 0, document.lineCount, 0);
  await editor.insertSnippet(new SnippetString(snippet), document.validateRange(whole));
}
