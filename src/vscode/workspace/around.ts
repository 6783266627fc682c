/** What the rules need to know of the files around a document, kept up to date. */
import { Disposable, EventEmitter, Location, Range, Uri, workspace, type WorkspaceFolder } from "vscode";
import type { Calendar } from "../../core/calendar/business-days";
import type { PostMortem } from "../../core/document/model";
import type { Files, Logger } from "../../core/ports";
import type { WorkspaceFacts } from "../../core/rules/rule";
import { people, type Person } from "../../core/roster/people";
import { type Roster, rosterOf } from "../../core/roster/roster";
import type { Settings } from "../../core/settings/settings";
import { IdIndex, type NamedPlace, namesOf } from "../analysis/id-index";
import { insideOf } from "../analysis/inside";
import { pathOf } from "../analysis/scope";
import type { Host } from "../deps";
import { Authors } from "./authors";
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
  readonly #authors: Authors;
  /** Who is named in the post-mortems seen so far, by document. */
  readonly #people = new Map<string, readonly Person[]>();
  /** Put together when it is asked for; `null` when something of it has changed. */
  #roster: Roster | null = null;
  readonly #changed = new EventEmitter<readonly string[] | "all">();
  readonly #subscriptions: Disposable;

  /** Other facts hold for these documents (URIs as strings), or for all of them. */
  readonly onDidChange = this.#changed.event;

  constructor(files: Files, log: Logger, host: Host) {
    this.#links = new Links(files);
    this.#calendars = new Calendars(files, log);
    this.#owners = new Owners(files, () => (this.#roster = null));
    this.#authors = new Authors(host);
    this.#subscriptions = Disposable.from(
      this.#changed,
      this.#links,
      this.#calendars,
      this.#owners,
      this.#authors,
      this.#links.onDidChange((documents) => this.#changed.fire(documents)),
      this.#calendars.onDidChange(() => this.#changed.fire("all")),
      this.#authors.onDidChange(() => {
        this.#roster = null;
        // Only the fixes of documents that somebody works on propose people.
        this.#changed.fire(workspace.textDocuments.map(({ uri }) => uri.toString()));
      }),
      workspace.onDidChangeWorkspaceFolders(({ removed }) => removed.forEach((folder) => this.#forgetFolder(folder))),
    );
  }

  /** Takes down what the document says of itself, and tells what holds around it. */
  async of(document: PostMortem, uri: Uri, settings: Settings): Promise<Facts> {
    const key = uri.toString();
    const folder = folderOf(uri);
    this.#note(key, people(document));
    this.#authors.read(uri);
    this.#tell(uri.scheme === "untitled" ? this.#ids.remove(key) : this.#ids.set(key, folder, pathOf(uri), namesOf(document)));
    const [calendar, brokenLinks] = await Promise.all([
      this.calendarOf(settings, uri),
      this.#links.broken(document, uri),
      this.#owners.read(uri),
    ]);
    return { calendar, roster: this.roster().names, workspace: { ids: this.#ids.others(key, folder), brokenLinks } };
  }

  /** The business days that hold for a document with these settings, those of a calendar file included. */
  calendarOf(settings: Settings, uri: Uri): Promise<Calendar> {
    return this.#calendars.of(settings, uri);
  }

  /** Where the other post-mortems have this id, of those seen so far. */
  placesOfId(id: string, uri: Uri): readonly NamedPlace[] {
    return this.#ids.places(id, uri.toString(), folderOf(uri));
  }

  /** The other post-mortems that a word names: by their id, else by their incident. */
  placesOfWord(word: string, uri: Uri): readonly NamedPlace[] {
    return this.#ids.placesOfWord(word, uri.toString(), folderOf(uri));
  }

  /** Who is known so far: from post-mortems, from `CODEOWNERS`, and from the history where there is git. */
  roster(): Roster {
    this.#roster ??= rosterOf({
      people: [...this.#people.values()].flat(),
      codeOwners: this.#owners.known(),
      authors: this.#authors.known(),
    });
    return this.#roster;
  }

  /**
   * The documents are gone, or no post-mortems any more: what only they said is known no more. Folders: all that was in them.
   * Returns the documents that something was known of.
   */
  forget(gone: ReadonlySet<string>): readonly string[] {
    const forgotten = [...this.#people.keys()].filter(insideOf(gone));
    for (const key of forgotten) {
      this.#people.delete(key);
      this.#roster = null;
      this.#links.forget(key);
      this.#tell(this.#ids.remove(key));
    }
    return forgotten;
  }

  #note(key: string, named: readonly Person[]): void {
    if (JSON.stringify(named) === JSON.stringify(this.#people.get(key))) return;
    this.#people.set(key, named);
    this.#roster = null;
  }

  #forgetFolder(folder: WorkspaceFolder): void {
    this.#owners.forget(folder);
    this.#authors.forget(folder);
    this.#roster = null;
    // What of it lies in a folder that is still there is taken down again with its next analysis.
    this.forget(new Set([folder.uri.toString().replace(/\/$/, "")]));
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #tell(documents: readonly string[]): void {
    if (documents.length > 0) this.#changed.fire(documents);
  }
}

export function locationOf({ key, line, start, end }: NamedPlace): Location {
  return new Location(Uri.parse(key, true), new Range(line, start, line, end));
}

function folderOf(uri: Uri): string {
  return workspace.getWorkspaceFolder(uri)?.uri.toString() ?? "";
}
