/** Who owns code in a workspace folder, by its `CODEOWNERS`: people to propose as owners of actions. */
import { type Disposable, RelativePattern, Uri, workspace, type WorkspaceFolder } from "vscode";
import type { Files } from "../../core/ports";
import { CODE_OWNERS_PLACES, codeOwners } from "../../core/roster/code-owners";

export class Owners {
  readonly #names = new Map<string, readonly string[]>();
  readonly #reading = new Map<string, Promise<void>>();
  readonly #watchers = new Map<string, Disposable>();

  /** `changed`: called when other people are known than before. */
  constructor(
    readonly files: Files,
    readonly changed: () => void,
  ) {}

  /** Those of all folders that were read so far. */
  known(): readonly string[] {
    return [...this.#names.values()].flat();
  }

  /** Resolves when the owners of the document's folder are known. */
  async read(uri: Uri): Promise<void> {
    const folder = workspace.getWorkspaceFolder(uri);
    if (!folder) return;
    const key = folder.uri.toString();
    let reading = this.#reading.get(key);
    if (!reading) {
      reading = this.#load(folder);
      this.#reading.set(key, reading);
    }
    await reading;
  }

  /** The folder is no longer in the workspace. */
  forget(folder: WorkspaceFolder): void {
    const key = folder.uri.toString();
    this.#names.delete(key);
    this.#reading.delete(key);
    this.#watchers.get(key)?.dispose();
    this.#watchers.delete(key);
  }

  dispose(): void {
    for (const watcher of this.#watchers.values()) watcher.dispose();
  }

  async #load(folder: WorkspaceFolder): Promise<void> {
    const key = folder.uri.toString();
    this.#watch(folder, key);
    const texts = await Promise.all(CODE_OWNERS_PLACES.map((path) => this.files.readText(Uri.joinPath(folder.uri, path).toString())));
    const first = texts.find(({ ok }) => ok);
    this.#names.set(key, first?.ok ? codeOwners(first.value) : []);
    this.changed();
  }

  #watch(folder: WorkspaceFolder, key: string): void {
    if (this.#watchers.has(key)) return;
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, `{${CODE_OWNERS_PLACES.join(",")}}`));
    const again = (): void => void this.#reading.delete(key);
    watcher.onDidCreate(again);
    watcher.onDidChange(again);
    watcher.onDidDelete(again);
    this.#watchers.set(key, watcher);
  }
}
