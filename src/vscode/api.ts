import type MarkdownIt from "markdown-it";
import type { Uri } from "vscode";
import type { FormData, FormProblem } from "../core/form/form";
import type { Noted } from "../core/preview/preview";
import type { Problem } from "../core/rules/engine";

/**
 * What `activate` returns, for tests and for other extensions:
 * `extensions.getExtension<PostMortemApi>("postmortem.postmortem")?.exports`.
 */
export interface PostMortemApi {
  /** Resolves when no analysis, check or command of the extension is under way or waiting for the typing to pause. */
  whenIdle(): Promise<void>;
  /** The problems of an open post-mortem, by place; empty for every other document. */
  problemsOf(uri: Uri): readonly Problem[];
  /** What the status-bar item says, without its icon; `null` while it is hidden. */
  statusBarText(): string | null;
  /** The blameless previews that are open, the oldest first. */
  blamelessPreviews(): readonly BlamelessPreview[];
  /** The forms that are open, the oldest first. */
  forms(): readonly PostMortemForm[];
  /** For the editor's own Markdown preview, as its extension point `markdown.markdownItPlugins` asks for it. */
  extendMarkdownIt(md: MarkdownIt.MarkdownIt): MarkdownIt.MarkdownIt;
}

export interface PostMortemForm {
  /** The document that it edits. */
  readonly uri: Uri;
  /** Its page is loaded, and gets what there is to show. */
  readonly isOnScreen: boolean;
  /** What it shows; `null` while nothing can be shown. */
  readonly data: FormData | null;
  readonly problems: readonly FormProblem[];
  /** Does what a message of its page asks for, as told in `core/form/messages.ts`; `false` where that is refused. */
  receive(message: unknown): Promise<boolean>;
}

export interface BlamelessPreview {
  /** The document that it shows. */
  readonly uri: Uri;
  readonly locked: boolean;
  /** Its page is loaded, and gets what there is to show. */
  readonly isOnScreen: boolean;
  /** The phrases to look at, in the order of the text. */
  readonly phrases: readonly Noted[];
  /** Its page offers to have a sentence rewritten by a language model. */
  readonly offersModel: boolean;
  /** Does what a message of its page asks for, as told in `core/preview/messages.ts`; `false` where that is refused. */
  receive(message: unknown): Promise<boolean>;
}
