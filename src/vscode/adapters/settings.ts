/** Settings by place: the user's configuration, and over it the `.postmortem.yaml` of the workspace folder. */
import { type ConfigurationScope, Disposable, EventEmitter, RelativePattern, Uri, workspace, type WorkspaceFolder } from "vscode";
import type { Files, Logger } from "../../core/ports";
import type { Settings } from "../../core/settings/settings";
import type { Span } from "../../core/text/span";

const SETTINGS_FILE = ".postmortem.yaml";
const SECTION = "postmortem";

/** What a settings file says that cannot be used. */
export interface SettingsReport {
  readonly uri: Uri;
  /** `null`: there is no such file any more. */
  readonly text: string | null;
  readonly problems: readonly { readonly message: string; readonly range: Span | null }[];
}

export class SettingsSource {
  /** By workspace folder; the empty key is for what lies outside of all folders. The same object as long as nothing changed. */
  readonly #settings = new Map<string, Promise<Settings>>();
  readonly #watchers = new Map<string, Disposable>();
  readonly #changed = new EventEmitter<void>();
  readonly #read = new EventEmitter<SettingsReport>();
  readonly #subscriptions: Disposable;

  readonly onDidChange = this.#changed.event;
  readonly onDidReadFile = this.#read.event;

  constructor(
    readonly files: Files,
    readonly log: Logger,
  ) {
    this.#subscriptions = Disposable.from(
      this.#changed,
      this.#read,
      workspace.onDidChangeConfiguration((event) => {
        if (!event.affectsConfiguration(SECTION)) return;
        this.#settings.clear();
        this.#changed.fire();
      }),
      workspace.onDidChangeWorkspaceFolders(({ removed }) => {
        for (const folder of removed) this.#forget(folder);
        this.#changed.fire();
      }),
    );
  }

  /** The settings for a document. One that is in no folder yet (`untitled:`) follows the first folder. */
  of(uri: Uri): Promise<Settings> {
    const folder = workspace.getWorkspaceFolder(uri) ?? (uri.scheme === "untitled" ? workspace.workspaceFolders?.[0] : undefined);
    const key = folder?.uri.toString() ?? "";
    let settings = this.#settings.get(key);
    if (!settings) {
      settings = this.#load(folder);
      this.#settings.set(key, settings);
      if (folder) this.#watch(folder);
    }
    return settings;
  }

  dispose(): void {
    this.#subscriptions.dispose();
    for (const watcher of this.#watchers.values()) watcher.dispose();
  }

  async #load(folder: WorkspaceFolder | undefined): Promise<Settings> {
    // Evaluated when the first Markdown document asks, not when the extension is activated.
    const [{ readSettings }, { defaultSettings }] = await Promise.all([
      import("../../core/settings/read.js"),
      import("../../core/settings/settings.js"),
    ]);
    const user = userSettings(Object.keys(defaultSettings), folder);
    const uri = folder ? Uri.joinPath(folder.uri, SETTINGS_FILE) : null;
    const text = uri ? await this.#readFile(uri) : null;
    const { settings, problems } = readSettings(user, text);
    for (const { message, range } of problems) if (range === null) this.log.warn(`Settings: ${message}`);
    if (uri) this.#read.fire({ uri, text, problems });
    return settings;
  }

  async #readFile(uri: Uri): Promise<string | null> {
    const text = await this.files.readText(uri.toString());
    if (text.ok) return text.value;
    if (text.error.code !== "not-found") this.log.warn(`${uri.toString(true)}: ${text.error.message} It is left out of account.`);
    return null;
  }

  #watch(folder: WorkspaceFolder): void {
    const key = folder.uri.toString();
    if (this.#watchers.has(key)) return;
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, SETTINGS_FILE));
    const changed = (): void => {
      this.#settings.delete(key);
      this.#changed.fire();
    };
    this.#watchers.set(
      key,
      Disposable.from(watcher, watcher.onDidCreate(changed), watcher.onDidChange(changed), watcher.onDidDelete(changed)),
    );
  }

  #forget(folder: WorkspaceFolder): void {
    const key = folder.uri.toString();
    this.#settings.delete(key);
    this.#watchers.get(key)?.dispose();
    this.#watchers.delete(key);
  }
}

/** What the configuration says, key by key, as plain data: VS Code hands out records as proxies. */
function userSettings(keys: readonly string[], scope: ConfigurationScope | undefined): Record<string, unknown> {
  const configuration = workspace.getConfiguration(SECTION, scope ?? null);
  const settings: Record<string, unknown> = {};
  for (const key of keys) {
    const value = configuration.get<unknown>(key);
    if (value !== undefined) settings[key] = JSON.parse(JSON.stringify(value));
  }
  return settings;
}
