/** Targets → documents with their problems. Keeps what it has read, so that a watcher reads again only what has changed. */
import type { Calendar } from "../core/calendar/business-days";
import type { CheckedFile } from "../core/contracts/check";
import type { PostMortem } from "../core/document/model";
import { blameRules } from "../core/rules/blame/registry";
import { check } from "../core/rules/engine";
import { brokenLinks } from "./broken-links";
import { Calendars } from "./calendars";
import type { Context } from "./command";
import { parseTarget, readDocument } from "./documents";
import { fixAll, tellFixes, writeFixed } from "./fixing";
import { idOf, Ids, idsAround } from "./ids";
import { progress } from "./progress";
import { People } from "./people";
import { only } from "./rule-choice";
import type { Target, Targets } from "./targets";

export interface CheckerOptions {
  /** The ids of the rules that run. */
  readonly wanted: ReadonlySet<string>;
  readonly fix: boolean;
}

export interface Checked {
  readonly files: readonly CheckedFile[];
  /** Something could not be read, checked or written; it has been reported, and the rest is there. */
  readonly failed: boolean;
}

interface Around {
  readonly calendar: Calendar;
  readonly links: ReadonlySet<string>;
  readonly ids: Ids;
  readonly roster: readonly string[];
}

export class Checker {
  #failures = 0;
  #calendars: Calendars;
  #people: People;
  readonly #documents = new Map<string, PostMortem>();
  readonly #context: Context;
  readonly #options: CheckerOptions;
  /** What is told once the line that shows the progress is gone. */
  readonly #later: (() => void)[] = [];

  constructor(context: Context, options: CheckerOptions) {
    const later = (tell: () => void): void => void this.#later.push(tell);
    this.#context = {
      ...context,
      log: { ...context.log, info: (message) => later(() => context.log.info(message)) },
      complain: (message, path) => later(() => context.complain(message, path)),
    };
    this.#options = options;
    this.#calendars = new Calendars(this.#context);
    this.#people = new People(context.io);
  }

  /** Has a file read again the next time; without a path each of them, and the settings' calendars and people. */
  forget(path?: string): void {
    if (path !== undefined) {
      this.#documents.delete(path);
      return;
    }
    this.#documents.clear();
    this.#calendars = new Calendars(this.#context);
    this.#people = new People(this.#context.io);
  }

  async check({ targets, searched }: Pick<Targets, "targets" | "searched">): Promise<Checked> {
    this.#failures = 0;
    const bar = progress(this.#context.io.stderr, "Checking", targets.length);
    const read = new Map<Target, PostMortem>();
    for (const [index, target] of targets.entries()) {
      bar.step(Math.floor(index / 2));
      const document = this.#documents.get(target.path) ?? (await readDocument(target, this.#context));
      if (document) read.set(target, document);
      else this.#failures++;
    }
    const ids = await this.#ids(read, searched);
    const rosters = await this.#rosters(read);
    const files: CheckedFile[] = [];
    for (const [target, document] of read) {
      bar.step(Math.floor((targets.length + files.length) / 2));
      files.push(await this.#file(target, document, { ids, roster: rosters.get(target.workspace.root) ?? [] }));
    }
    bar.end();
    for (const tell of this.#later.splice(0)) tell();
    return { files, failed: this.#failures > 0 || this.#calendars.failed };
  }

  /** The text of a target that need not be on the disk. With fixes, those are applied to it and nothing is written. */
  async checkText(target: Target, text: string): Promise<Checked> {
    this.#failures = 0;
    const document = parseTarget(target, text);
    const read = new Map([[target, document]]);
    const [ids, rosters] = await Promise.all([this.#ids(read, new Set()), this.#rosters(read)]);
    const shared = { ids, roster: rosters.get(target.workspace.root) ?? [] };
    const file = await this.#file(target, document, shared, { write: false });
    for (const tell of this.#later.splice(0)) tell();
    return { files: [file], failed: this.#failures > 0 || this.#calendars.failed };
  }

  async #file(
    target: Target,
    document: PostMortem,
    shared: Pick<Around, "ids" | "roster">,
    { write } = { write: true },
  ): Promise<CheckedFile> {
    const around = { ...shared, calendar: await this.#calendars.of(target.workspace), links: await this.#links(target, document) };
    const analyse = (text: string): CheckedFile => this.#analyse(target, parseTarget(target, text), around);
    const first = this.#analyse(target, document, around);
    const { analysed, applied } = this.#options.fix ? fixAll(first, analyse) : { analysed: first, applied: new Map<string, number>() };
    if (applied.size === 0) return this.#keep(target, first);
    if (write && !(await writeFixed(target, document.text, analysed.document.text, this.#context))) {
      this.#failures++;
      this.#documents.delete(target.path);
      return first;
    }
    this.#context.log.info(`${target.shown}: fixed: ${tellFixes(applied)}`);
    return this.#keep(target, analysed);
  }

  #keep({ path }: Target, file: CheckedFile): CheckedFile {
    this.#documents.set(path, file.document);
    return file;
  }

  #analyse(target: Target, document: PostMortem, { calendar, links, ids, roster }: Around): CheckedFile {
    const { shown, workspace } = target;
    const problems = ids.without(idOf(document), shown, (others) =>
      check(document, only(this.#options.wanted, workspace.settings), {
        now: this.#context.now,
        roster,
        calendar,
        workspace: { ids: others, brokenLinks: links },
        onRuleError: (rule, error) => {
          this.#context.complain(`The rule \`${rule}\` failed; please report it: ${String(error)}`, shown);
          this.#failures++;
        },
      }),
    );
    return { path: shown, document, problems };
  }

  #links(target: Target, document: PostMortem): Promise<ReadonlySet<string>> {
    const runs = this.#runs("link-broken", target);
    return runs ? brokenLinks(document, target, this.#context.io.disk()) : Promise.resolve(new Set());
  }

  /** Of the documents read and, in workspaces that were not searched anyway, of the other post-mortems there. */
  async #ids(read: ReadonlyMap<Target, PostMortem>, searched: ReadonlySet<string>): Promise<Ids> {
    const ids = new Ids();
    for (const [{ shown }, document] of read) ids.add(idOf(document), shown);
    const asking = [...read].filter(([target, document]) => idOf(document) !== null && this.#runs("duplicate-id", target));
    for (const workspace of new Set(asking.map(([target]) => target.workspace))) {
      if (searched.has(workspace.root)) continue;
      for (const [id, path] of await idsAround(workspace, [...read.keys()], this.#context)) ids.add(id, path);
    }
    return ids;
  }

  /** By the root of the workspace, who is known there; nobody where no rule has to know people. */
  async #rosters(read: ReadonlyMap<Target, PostMortem>): Promise<ReadonlyMap<string, readonly string[]>> {
    const asking = [...read.keys()].filter(
      (target) => target.workspace.settings.blameless.level !== "off" && blameRules.some(({ rule }) => this.#runs(rule.meta.id, target)),
    );
    const rosters = new Map<string, readonly string[]>();
    for (const { workspace } of asking) {
      if (rosters.has(workspace.root)) continue;
      const there = [...read].filter(([target]) => target.workspace.root === workspace.root).map(([, document]) => document);
      rosters.set(workspace.root, await this.#people.of(workspace, there));
    }
    return rosters;
  }

  /** Looking around costs time: it is done only for a rule that may say something. */
  #runs(rule: string, { workspace }: Target): boolean {
    return this.#options.wanted.has(rule) && workspace.settings.rules[rule] !== "off";
  }
}
