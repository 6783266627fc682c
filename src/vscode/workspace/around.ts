/** What the rules need to know of the files around a document, kept up to date. */
import { Disposable, EventEmitter, type Uri, workspace } from "vscode";
import type { Calendar } from "../../core/calendar/business-days";
import type { PostMortem } from "../../core/document/model";
import type { Files, Logger } from "../../core/ports";
import type { WorkspaceFacts } from "../../core/rules/rule";
import type { Settings } from "../../core/settings/settings";
import { IdIndex, idOf } from "../analysis/id-index";
import { people } from "../analysis/people";
import { pathOf } from "../analysis/scope";
import { Calendars } from "./calendars";
import { Links } from "./links";
import { Owners } from "./owners";

export interface Facts {
  readonly calendar: Calendar;
  readonly roster: readonly string[];
  readonly workspace: WorkspaceFacts;
}

export class Around {
  readonly #ids = new IdIndex();
  readonly #links: Links;
  readonly #calendars: Calendars;
  readonly #owners: Owners;
  /** Who is named in the post-mortems seen so far, by document. */
  readonly #people = new Map<string, readonly string[]>();
  readonly #changed = new EventEmitter<readonly string[] | "all">();
  readonly #subscriptions: Disposable;

  /** Other facts hold for these documents (URIs as strings), or for all of them. */
  readonly onDidChange = this.#changed.event;

  constructor(files: Files, log: Logger) {
    this.#links = new Links(files);
    this.#calendars = new Calendars(files, log);
    this.#owners = new Owners(files);
    this.#subscriptions = Disposable.from(
      this.#changed,
      this.#links,
      this.#calendars,
      this.#owners,
      this.#links.onDidChange((documents) => this.#changed.fire(documents)),
      this.#calendars.onDidChange(() => this.#changed.fire("all")),
    );
  }

  /** Takes down what the document says of itself, and tells what holds around it. */
  async of(document: PostMortem, uri: Uri, settings: Settings): Promise<Facts> {
    const key = uri.toString();
    const folder = folderOf(uri);
    this.#people.set(key, people(document));
    this.#tell(this.#ids.set(key, folder, pathOf(uri), uri.scheme === "untitled" ? null : idOf(document)));
    const [calendar, brokenLinks] = await Promise.all([
      this.calendarOf(settings, uri),
      this.#links.broken(document, uri),
      this.#owners.read(uri),
    ]);
    return { calendar, roster: this.roster(), workspace: { ids: this.#ids.others(key, folder), brokenLinks } };
  }

  /** The business days that hold for a document with these settings, those of a calendar file included. */
  calendarOf(settings: Settings, uri: Uri): Promise<Calendar> {
    return this.#calendars.of(settings, uri);
  }

  /** Who is named in the post-mortems seen so far and in `CODEOWNERS`, by name. */
  roster(): readonly string[] {
    return [...new Set([...[...this.#people.values()].flat(), ...this.#owners.known()])].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  }

  /** The document is gone, or no post-mortem any more: what only it said is known no more. A folder: all that was in it. */
  forget(gone: Uri): void {
    const inside = (key: string): boolean => key === gone.toString() || key.startsWith(`${gone.toString()}/`);
    for (const key of [...this.#people.keys()].filter(inside)) {
      this.#people.delete(key);
      this.#links.forget(key);
      this.#tell(this.#ids.set(key, "", "", null));
    }
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #tell(documents: readonly string[]): void {
    if (documents.length > 0) this.#changed.fire(documents);
  }
}

function folderOf(uri: Uri): string {
  return workspace.getWorkspaceFolder(uri)?.uri.toString() ?? "";
}
