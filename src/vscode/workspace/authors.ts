/** Who wrote the history of a workspace folder: people to propose as owners of actions. Not in a browser, where there is no git. */
import { Disposable, EventEmitter, type Uri, workspace, type WorkspaceFolder } from "vscode";
import { authorNames } from "../../core/roster/authors";
import type { Host } from "../deps";

export class Authors {
  readonly #names = new Map<string, readonly string[]>();
  /** Folders that were asked about; each is once, since a team does not change while one writes. */
  readonly #asked = new Map<string, WorkspaceFolder>();
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: Disposable;

  /** More people are known than before. */
  readonly onDidChange = this.#changed.event;

  constructor(readonly host: Host) {
    this.#subscriptions = Disposable.from(
      this.#changed,
      workspace.onDidGrantWorkspaceTrust(() => {
        for (const folder of this.#asked.values()) void this.#load(folder);
      }),
    );
  }

  /** Those of all folders that were read so far. */
  known(): readonly string[] {
    return [...this.#names.values()].flat();
  }

  /** Begins to read the history of the document's folder; nobody waits for it. */
  read(uri: Uri): void {
    const folder = workspace.getWorkspaceFolder(uri);
    if (!folder || this.#asked.has(folder.uri.toString())) return;
    this.#asked.set(folder.uri.toString(), folder);
    void this.#load(folder);
  }

  /** The folder is no longer in the workspace. */
  forget(folder: WorkspaceFolder): void {
    this.#asked.delete(folder.uri.toString());
    this.#names.delete(folder.uri.toString());
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** git obeys what a repository configures, so it is not asked in a workspace that nobody trusts. */
  async #load(folder: WorkspaceFolder): Promise<void> {
    if (!this.host.gitAuthors || !workspace.isTrusted || folder.uri.scheme !== "file") return;
    const names = authorNames(await this.host.gitAuthors(folder.uri.fsPath));
    const key = folder.uri.toString();
    if (names.length === 0 || !this.#asked.has(key)) return;
    this.#names.set(key, names);
    this.#changed.fire();
  }
}
