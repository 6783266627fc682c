/** Checks the post-mortems of the workspace that are not open, and shows what it finds in the Problems panel. */
import { type CancellationToken, CancellationTokenSource, Disposable, Uri, workspace, type WorkspaceFolder } from "vscode";
import type { Settings } from "../../core/settings/settings";
import { explain } from "../adapters/log";
import { rangesInText } from "../adapters/ranges";
import { add, count, type Counts, NOTHING } from "../analysis/count";
import { isLookedAt, openDocument } from "../analysis/scope";
import type { Surface } from "../deps";
import { diagnosticsOf } from "./diagnostics";
import { findPostMortems } from "./find-post-mortems";
import { watchNewFolders } from "./new-folders";

export interface SweepResult {
  readonly files: number;
  readonly problems: Counts;
  /** Files that could not be read, were binary or too large. The log says which and why. */
  readonly skipped: number;
  readonly cancelled: boolean;
}

interface Pace {
  /** So many files are read at once; the analysis itself is one after the other. */
  readonly readers: number;
  /** Milliseconds for the extension host to answer the editor before the next file. */
  readonly pause: number;
  readonly most: number;
}

const ASKED_FOR: Pace = { readers: 4, pause: 0, most: Infinity };
/** Nobody waits for it: one file after the other, and not for ever. */
const IN_BACKGROUND: Pace = { readers: 1, pause: 15, most: 2000 };

type Report = (done: number, of: number) => void;

export class Sweep {
  #watching: Disposable | null = null;
  #background: CancellationTokenSource | null = null;
  /** The folders whose settings want no checking in the background, and whose files somebody asked for all the same. */
  readonly #askedFor = new Set<string>();
  /** By file, the last check of it that is under way. */
  readonly #checking = new Map<string, Promise<Counts | null>>();

  constructor(readonly deps: Surface) {}

  /** All files once, and on from then; those that are open count as they are in the editor, where they are shown already. */
  async run(report: Report, token?: CancellationToken): Promise<SweepResult> {
    this.stop();
    for (const folder of workspace.workspaceFolders ?? []) {
      if (!(await this.deps.settings.of(folder.uri)).workspaceDiagnostics) this.#askedFor.add(folder.uri.toString());
    }
    this.#watch();
    return await this.#sweep(ASKED_FOR, report, token);
  }

  /** The files of the folders that want it, without hurry. `null`: no folder does, or it was stopped. */
  async runInBackground(report: Report): Promise<SweepResult | null> {
    this.stop();
    const source = new CancellationTokenSource();
    this.#background = source;
    try {
      if (!(await this.#anyFolder())) return null;
      this.#watch();
      const result = await this.#sweep(IN_BACKGROUND, report, source.token);
      return result.cancelled ? null : result;
    } finally {
      if (this.#background === source) this.#background = null;
      source.dispose();
    }
  }

  /** Ends what runs in the background. */
  stop(): void {
    this.#background?.cancel();
    this.#background = null;
  }

  /** The file (its URI) has changed: what is shown of it, by the editor or by the disk, is looked at again. */
  checkAgain(file: string): void {
    const uri = Uri.parse(file, true);
    if (openDocument(uri)) this.deps.analyses.lookAgain([file]);
    else this.#later(() => this.#checkIfFollowed(uri));
  }

  dispose(): void {
    this.stop();
    this.#watching?.dispose();
  }

  /** Whether there is anything to do; what was shown of folders that want it no more is taken back. */
  async #anyFolder(): Promise<boolean> {
    const { settings, diagnostics } = this.deps;
    let any = false;
    for (const folder of workspace.workspaceFolders ?? []) {
      const rules = await settings.of(folder.uri);
      // Wanted now: a setting that is switched off later counts from then on.
      if (rules.workspaceDiagnostics) this.#askedFor.delete(folder.uri.toString());
      any ||= this.#follows(rules, folder);
    }
    if (any) return true;
    diagnostics.forEach((uri) => {
      if (!openDocument(uri)) diagnostics.delete(uri);
    });
    return false;
  }

  #follows({ workspaceDiagnostics }: Settings, folder: WorkspaceFolder | undefined): boolean {
    return workspaceDiagnostics || (folder !== undefined && this.#askedFor.has(folder.uri.toString()));
  }

  async #sweep({ readers, pause, most }: Pace, report: Report, token?: CancellationToken): Promise<SweepResult> {
    const { log, diagnostics } = this.deps;
    const found = await findPostMortems(this.deps, token, (settings, folder) => this.#follows(settings, folder));
    const taken = found.slice(0, most);
    if (found.length > taken.length) {
      log.info(
        `${String(found.length)} post-mortems: the first ${String(most)} are checked in the background. "Check All Post-mortems" checks all.`,
      );
    }
    let problems = NOTHING;
    let files = 0;
    let skipped = 0;
    const queue = taken.values();
    const reader = async (): Promise<void> => {
      for (const uri of queue) {
        if (token?.isCancellationRequested) return;
        const counts = await this.#check(uri).catch((error: unknown) => this.#failed(uri, error));
        if (counts) {
          files++;
          problems = add(problems, counts);
        } else skipped++;
        report(files + skipped, taken.length);
        await new Promise<void>((resolve) => setTimeout(resolve, pause));
      }
    };
    await Promise.all(Array.from({ length: readers }, reader));
    const cancelled = token?.isCancellationRequested ?? false;
    if (!cancelled) {
      // What was checked before and is not in scope any more.
      const present = new Set(taken.map(String));
      diagnostics.forEach((uri) => {
        if (!present.has(uri.toString()) && !openDocument(uri)) diagnostics.delete(uri);
      });
    }
    return { files, problems, skipped, cancelled };
  }

  /** What the panel shows of files that are not open follows the disk. */
  #watch(): void {
    if (this.#watching) return;
    const watcher = workspace.createFileSystemWatcher("**/*.{md,markdown}", false, false, true);
    const checkAgain = (uri: Uri): void => this.#later(() => this.#checkIfFollowed(uri));
    this.#watching = Disposable.from(
      watcher,
      watcher.onDidCreate(checkAgain),
      watcher.onDidChange(checkAgain),
      watchNewFolders(this.deps.activity, (files) => files.forEach(checkAgain)),
      workspace.onDidCloseTextDocument((document) => {
        if (isLookedAt(document) && document.uri.scheme !== "untitled") checkAgain(document.uri);
      }),
      this.deps.analyses.onDidBecomeStale((concerns) => {
        this.deps.diagnostics.forEach((uri) => {
          if (concerns(uri) && !openDocument(uri)) checkAgain(uri);
        });
      }),
    );
  }

  /** `null`: it could not be checked, and the log says why. One after the other for a file, so that the newest text comes last. */
  async #check(uri: Uri): Promise<Counts | null> {
    const key = uri.toString();
    const before = this.#checking.get(key);
    const check = (async () => {
      await before?.catch(() => null);
      return await this.#checkNow(uri);
    })();
    this.#checking.set(key, check);
    try {
      return await check;
    } finally {
      if (this.#checking.get(key) === check) this.#checking.delete(key);
    }
  }

  async #checkNow(uri: Uri): Promise<Counts | null> {
    const { analyses, diagnostics, files, log, settings } = this.deps;
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
      diagnostics.set(uri, diagnosticsOf(this.deps, analysis, uri, rangesInText(text.value)));
    }
    return count(analysis.problems);
  }

  #failed(uri: Uri, error: unknown): null {
    this.deps.log.error(`${uri.toString(true)} could not be checked: ${explain(error)}`);
    return null;
  }

  async #checkIfFollowed(uri: Uri): Promise<void> {
    const { scope, settings } = this.deps;
    const rules = await settings.of(uri);
    if (openDocument(uri) || !this.#follows(rules, workspace.getWorkspaceFolder(uri))) return;
    if (scope.includes(uri, rules)) await this.#check(uri);
  }

  #later(work: () => Promise<void>): void {
    void this.deps.activity.during(work).catch((error: unknown) => this.deps.log.error(`Checking again failed: ${explain(error)}`));
  }
}
