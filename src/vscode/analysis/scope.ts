/** Which open documents are looked at, and which of them are post-mortems. */
import { type TextDocument, type Uri, workspace } from "vscode";
import { saysPostMortem } from "../../core/document/says-post-mortem";
import { inScope } from "../../core/document/which";
import type { Settings } from "../../core/settings/settings";

export const LANGUAGE = "markdown";

/** Other versions of a file, output, and snippets in other views: text that nobody can act on where it stands. */
const VIEWS = new Set([
  "git",
  "gitlens",
  "gitlens-git",
  "output",
  "vscode-scm",
  "vscode-local-history",
  "vscode-chat-code-block",
  "chat-editing-text-model",
  "chat-editing-snapshot-text-model",
  "comment",
  "review",
  "pr",
  "githubpr",
  "debug",
  "search-editor",
  "vscode-interactive-input",
  "walkThroughSnippet",
  "walkThrough",
]);

/** A Markdown document that a person can edit, whatever file system it comes from. */
export function isLookedAt(document: TextDocument): boolean {
  if (document.languageId !== LANGUAGE) return false;
  const { scheme } = document.uri;
  return !VIEWS.has(scheme) && workspace.fs.isWritableFileSystem(scheme) !== false;
}

/** The document that the editor holds of this file, if any, and if it is looked at. */
export function openDocument(uri: Uri): TextDocument | undefined {
  const key = uri.toString();
  return workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === key && isLookedAt(document));
}

/** The path that the globs are matched against: relative to the workspace folder; whole, without its root, outside of one. */
export function pathOf(uri: Uri): string {
  const folder = workspace.getWorkspaceFolder(uri);
  return folder ? uri.path.slice(folder.uri.path.replace(/\/$/, "").length + 1) : uri.path.replace(/^\/+/, "");
}

/** The globs of the settings, compiled once for each settings object. */
export class Scope {
  readonly #tests = new WeakMap<Settings, (path: string) => boolean>();

  includes(uri: Uri, settings: Settings): boolean {
    let test = this.#tests.get(settings);
    if (!test) {
      test = inScope(settings);
      this.#tests.set(settings, test);
    }
    return test(pathOf(uri));
  }

  /** The cheap test: by the path, else by the lines of the front matter. Nothing is parsed. */
  isPostMortem(document: TextDocument, settings: Settings): boolean {
    return saysPostMortem(document) || this.includes(document.uri, settings);
  }
}
