/** The business days of each workspace folder, read once; again when its calendar file changes. */
import { type Disposable, EventEmitter, RelativePattern, Uri, workspace, type WorkspaceFolder } from "vscode";
import { type Calendar, WEEKDAYS_ONLY } from "../../core/calendar/business-days";
import type { Files, Logger } from "../../core/ports";
import type { Settings } from "../../core/settings/settings";

export class Calendars {
  readonly #read = new WeakMap<Settings, Promise<Calendar>>();
  readonly #watchers = new Map<string, Disposable>();
  readonly #changed = new EventEmitter<void>();

  readonly onDidChange = this.#changed.event;

  constructor(
    readonly files: Files,
    readonly log: Logger,
  ) {}

  /** `uri`: a document that the settings are of. */
  of(settings: Settings, uri: Uri): Promise<Calendar> {
    if (Object.keys(settings.calendar).length === 0) return Promise.resolve(WEEKDAYS_ONLY);
    let calendar = this.#read.get(settings);
    if (!calendar) {
      calendar = this.#load(settings, workspace.getWorkspaceFolder(uri) ?? workspace.workspaceFolders?.[0]);
      this.#read.set(settings, calendar);
    }
    return calendar;
  }

  dispose(): void {
    for (const watcher of this.#watchers.values()) watcher.dispose();
    this.#changed.dispose();
  }

  async #load(settings: Settings, folder: WorkspaceFolder | undefined): Promise<Calendar> {
    const { ics } = settings.calendar;
    // The table of holidays is evaluated when the first folder asks for one.
    const [{ calendarFor }, text] = await Promise.all([
      import("../../core/calendar/calendar.js"),
      ics === undefined || !folder ? null : this.#readFile(settings, folder, ics),
    ]);
    const { calendar, problems } = calendarFor(settings.calendar, text);
    for (const problem of problems) this.log.warn(`Calendar: ${problem}`);
    return calendar;
  }

  async #readFile(settings: Settings, folder: WorkspaceFolder, ics: string): Promise<string | null> {
    const uri = Uri.joinPath(folder.uri, ics);
    // The settings come with a checkout; they may not have files read outside of it.
    if (!uri.path.startsWith(`${folder.uri.path.replace(/\/$/, "")}/`)) {
      this.log.warn(`Calendar: ${ics} lies outside of the workspace folder; it is not read.`);
      return null;
    }
    this.#watch(settings, folder, uri);
    const text = await this.files.readText(uri.toString());
    if (text.ok) return text.value;
    this.log.warn(`Calendar: ${uri.toString(true)} cannot be used. ${text.error.message}`);
    return null;
  }

  #watch(settings: Settings, folder: WorkspaceFolder, uri: Uri): void {
    const path = uri.path.slice(folder.uri.path.replace(/\/$/, "").length + 1);
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, path));
    const again = (): void => {
      this.#read.delete(settings);
      this.#changed.fire();
    };
    watcher.onDidCreate(again);
    watcher.onDidChange(again);
    watcher.onDidDelete(again);
    this.#watchers.get(folder.uri.toString())?.dispose();
    this.#watchers.set(folder.uri.toString(), watcher);
  }
}
