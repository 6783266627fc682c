/** Checks the post-mortems of the workspace that are not open, and shows what it finds in the Problems panel. */
import { type CancellationToken, Disposable, type TextDocument, type Uri, workspace } from "vscode";
import { toDiagnostic } from "../adapters/diagnostic";
import { explain } from "../adapters/log";
import { rangesInText } from "../adapters/ranges";
import { add, count, type Counts, NOTHING } from "../analysis/count";
import { isLookedAt } from "../analysis/scope";
import type { Deps } from "../deps";
import { findPostMortems } from "./find-post-mortems";

export interface SweepResult {
  readonly files: number;
  readonly problems: Counts;
  /** Files that could not be read, were binary or too large. The log says which and why. */
  readonly skipped: number;
  readonly cancelled: boolean;
}

/** So many files are read at once; the analysis itself is one after the other. */
const READERS = 4;

export class Sweep {
  #watching: Disposable | null = null;

  constructor(readonly deps: Deps) {}

  /** All files once; those that are open count as they are in the editor, where they are shown already. */
  async run(report: (done: number, of: number) => void, token?: CancellationToken): Promise<SweepResult> {
    const found = await findPostMortems(this.deps, token);
    let problems = NOTHING;
    let files = 0;
    let skipped = 0;
    const queue = found.values();
    const reader = async (): Promise<void> => {
      for (const uri of queue) {
        if (token?.isCancellationRequested) return;
        const counts = await this.#check(uri).catch((error: unknown) => this.#failed(uri, error));
        if (counts) {
          files++;
          problems = add(problems, counts);
        } else skipped++;
        report(files + skipped, found.length);
        // Lets the extension host answer the editor in between.
        await new Promise<void>((resolve) => setTimeout(resolve, 0));
      }
    };
    await Promise.all(Array.from({ length: READERS }, reader));
    return { files, problems, skipped, cancelled: token?.isCancellationRequested ?? false };
  }

  /** From now on what the panel shows of files that are not open follows the disk and the settings. */
  watch(): void {
    if (this.#watching) return;
    const watcher = workspace.createFileSystemWatcher("**/*.{md,markdown}", false, false, true);
    // A folder that is deleted is one event, of its own path and not of those in it.
    const deletions = workspace.createFileSystemWatcher("**", true, true, false);
    const checkAgain = (uri: Uri): void => this.#inBackground(() => this.#checkIfIncluded(uri));
    this.#watching = Disposable.from(
      watcher,
      deletions,
      deletions.onDidDelete((uri) => this.forget(uri)),
      watcher.onDidCreate(checkAgain),
      watcher.onDidChange(checkAgain),
      workspace.onDidCloseTextDocument((document) => {
        if (isLookedAt(document) && document.uri.scheme !== "untitled") checkAgain(document.uri);
      }),
      this.deps.settings.onDidChange(() => this.#inBackground(() => this.#runAgain())),
    );
  }

  /** A file or a folder is gone, and with it the problems of what was there. */
  forget(gone: Uri): void {
    this.deps.diagnostics.forEach((uri) => {
      if (uri.toString() !== gone.toString() && !uri.toString().startsWith(`${gone.toString()}/`)) return;
      this.deps.analyses.forget(uri);
      if (!openDocument(uri)) this.deps.diagnostics.delete(uri);
    });
  }

  dispose(): void {
    this.#watching?.dispose();
  }

  /** `null`: it could not be checked, and the log says why. */
  async #check(uri: Uri): Promise<Counts | null> {
    const { analyses, diagnostics, files, log, settings, extensionUri } = this.deps;
    const open = openDocument(uri);
    if (open) return count((await analyses.of(open))?.problems ?? []);
    const text = await files.readText(uri.toString());
    if (!text.ok) {
      if (text.error.code !== "not-found") log.warn(`${uri.toString(true)} is not checked. ${text.error.message}`);
      diagnostics.delete(uri);
      return null;
    }
    const analysis = await analyses.ofText(text.value, uri, await settings.of(uri));
    // Opened meanwhile: the editor's text is shown, not the disk's.
    if (!openDocument(uri)) {
      const toRange = rangesInText(text.value);
      diagnostics.set(
        uri,
        analysis.problems.map((problem) => toDiagnostic(problem, uri, toRange, extensionUri)),
      );
    }
    return count(analysis.problems);
  }

  #failed(uri: Uri, error: unknown): null {
    this.deps.log.error(`${uri.toString(true)} could not be checked: ${explain(error)}`);
    return null;
  }

  async #checkIfIncluded(uri: Uri): Promise<void> {
    const { scope, settings } = this.deps;
    if (!openDocument(uri) && scope.includes(uri, await settings.of(uri))) await this.#check(uri);
  }

  async #runAgain(): Promise<void> {
    this.deps.diagnostics.forEach((uri) => {
      if (!openDocument(uri)) this.deps.diagnostics.delete(uri);
    });
    await this.run(() => undefined);
  }

  #inBackground(work: () => Promise<void>): void {
    void this.deps.activity.during(work).catch((error: unknown) => this.deps.log.error(`Checking again failed: ${explain(error)}`));
  }
}

function openDocument(uri: Uri): TextDocument | undefined {
  const key = uri.toString();
  return workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === key && isLookedAt(document));
}
