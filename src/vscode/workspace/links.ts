/** Whether the files that post-mortems link to are there. Asked once for each, and again when something comes or goes. */
import { Disposable, EventEmitter, Uri, workspace } from "vscode";
import { relativeTargets } from "../../core/document/links";
import type { PostMortem } from "../../core/document/model";
import type { Files } from "../../core/ports";

/** Switching a branch brings and takes files by the thousand: what changed is looked at once for all of them. */
const QUIET = 200;

export class Links {
  readonly #there = new Map<string, Promise<boolean>>();
  /** By document, the files that it links to. */
  readonly #targets = new Map<string, ReadonlySet<string>>();
  readonly #changed = new EventEmitter<readonly string[]>();
  readonly #pending = new Set<string>();
  #timer: HostTimer | null = null;
  #watching: Disposable | null = null;

  /** A file came or went that these documents link to. */
  readonly onDidChange = this.#changed.event;

  constructor(readonly files: Files) {}

  /** The relative targets that are not there. What lies outside of the workspace folder is not looked at. */
  async broken(document: PostMortem, uri: Uri): Promise<ReadonlySet<string>> {
    const found = this.#resolve(document, uri);
    const key = uri.toString();
    if (found.size === 0) {
      this.#targets.delete(key);
      return new Set();
    }
    this.#targets.set(key, new Set(found.values()));
    this.#watch();
    const there = await Promise.all([...found].map(async ([target, file]) => ((await this.#isThere(file)) ? null : target)));
    return new Set(there.filter((target) => target !== null));
  }

  forget(key: string): void {
    this.#targets.delete(key);
  }

  dispose(): void {
    this.#watching?.dispose();
    this.#changed.dispose();
    if (this.#timer) clearTimeout(this.#timer);
  }

  #resolve(document: PostMortem, uri: Uri): ReadonlyMap<string, string> {
    const folder = workspace.getWorkspaceFolder(uri);
    const files = new Map<string, string>();
    if (!folder) return files;
    const root = folder.uri.path.replace(/\/$/, "");
    for (const { target } of relativeTargets(document)) {
      const file = Uri.joinPath(uri, "..", target);
      if (file.path === root || file.path.startsWith(`${root}/`)) files.set(target, file.toString());
    }
    return files;
  }

  #isThere(file: string): Promise<boolean> {
    let answer = this.#there.get(file);
    if (!answer) {
      answer = this.files.exists(file);
      this.#there.set(file, answer);
    }
    return answer;
  }

  #watch(): void {
    if (this.#watching) return;
    const watcher = workspace.createFileSystemWatcher("**", false, true, false);
    const note = (uri: Uri): void => {
      this.#pending.add(uri.toString());
      this.#timer ??= setTimeout(() => this.#lookAgain(), QUIET);
    };
    this.#watching = Disposable.from(watcher, watcher.onDidCreate(note), watcher.onDidDelete(note));
  }

  #lookAgain(): void {
    this.#timer = null;
    const changed = new Set(this.#pending);
    this.#pending.clear();
    const stale = new Set([...this.#there.keys()].filter((file) => isIn(changed, file)));
    for (const file of stale) this.#there.delete(file);
    const documents = [...this.#targets].flatMap(([key, files]) => ([...files].some((file) => stale.has(file)) ? [key] : []));
    if (documents.length > 0) this.#changed.fire(documents);
  }
}

/** Whether the file is one of these, or lies in a folder that is: a folder that comes or goes is one event. */
function isIn(changed: ReadonlySet<string>, file: string): boolean {
  for (let path = file; path.includes("/"); path = path.slice(0, path.lastIndexOf("/"))) if (changed.has(path)) return true;
  return false;
}
