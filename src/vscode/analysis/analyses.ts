/** Text → document model and problems, once for each version of a document. */
import { EventEmitter, Position, type TextDocument, type Uri } from "vscode";
import type { PostMortem } from "../../core/document/model";
import type { Readings } from "../../core/document/source";
import type { Clock, Logger } from "../../core/ports";
import type { Roster } from "../../core/roster/roster";
import type { Problem } from "../../core/rules/engine";
import type { Settings } from "../../core/settings/settings";
import type { SettingsSource } from "../adapters/settings";
import { MOST_BYTES } from "../adapters/files";
import { explain } from "../adapters/log";
import type { Around } from "../workspace/around";
import { type Engine, loadEngine } from "./engine";
import { pathOf, type Scope } from "./scope";

export interface Analysis {
  readonly document: PostMortem;
  readonly problems: readonly Problem[];
}

interface Cached {
  readonly document: TextDocument;
  readonly version: number;
  readonly settings: Settings;
  /** Other facts around the document: another analysis. */
  stale: boolean;
  readonly analysis: Promise<Analysis | null>;
}

export class Analyses {
  readonly #cache = new Map<string, Cached>();
  /** What was read of a document before: the next version is read from what has changed. */
  readonly #readings = new WeakMap<TextDocument, Readings>();
  readonly #stale = new EventEmitter<(uri: Uri) => boolean>();

  /** For the documents that it is true of, something around them has changed: another analysis may find other problems. */
  readonly onDidBecomeStale = this.#stale.event;

  constructor(
    readonly settings: SettingsSource,
    readonly scope: Scope,
    readonly around: Around,
    readonly clock: Clock,
    readonly log: Logger,
  ) {
    around.onDidChange((documents) => this.lookAgain(documents));
  }

  /**
   * The analysis of the document as it is now; `null` when it is not a post-mortem, or too large to be one. Between its
   * end and whoever waits for it the document does not change.
   */
  async of(document: TextDocument): Promise<Analysis | null> {
    const key = document.uri.toString();
    for (;;) {
      const settings = await this.settings.of(document.uri);
      const engine = await loadEngine();
      const { version } = document;
      if (!this.scope.isPostMortem(document, settings)) {
        this.forget(new Set([key]));
        return null;
      }
      let cached = this.#cache.get(key);
      if (cached?.document !== document || cached.stale || cached.version !== version || cached.settings !== settings) {
        const analysis = isTooLarge(document) ? Promise.resolve(null) : this.#analyseOpen(engine, document, settings);
        cached = { document, version, settings, stale: false, analysis };
        this.#cache.set(key, cached);
      }
      const analysis = await cached.analysis;
      if (document.version === version || document.isClosed) return analysis;
    }
  }

  /** Whatever the text says of itself. The text of a file that is not open: its size has been looked at. */
  async ofText(text: string, uri: Uri, settings: Settings): Promise<Analysis> {
    return this.#analyse(await loadEngine(), text, uri, settings);
  }

  /** Who is known to the workspace so far. */
  roster(): Roster {
    return this.around.roster();
  }

  /** These documents or folders (URIs) were deleted, or are no post-mortems any more. Returns the documents that were known there. */
  forget(gone: ReadonlySet<string>): readonly string[] {
    for (const key of gone) this.#cache.delete(key);
    return this.around.forget(gone);
  }

  /** What was found in these documents (URIs as strings) may hold no more: whoever shows it analyses them again. */
  lookAgain(documents: readonly string[] | "all"): void {
    const concerned = documents === "all" ? null : new Set(documents);
    for (const [key, cached] of this.#cache) if (concerned?.has(key) ?? true) cached.stale = true;
    this.#stale.fire((uri) => concerned?.has(uri.toString()) ?? true);
  }

  /** The document was closed: its next analysis begins anew. */
  close(uri: Uri): void {
    this.#cache.delete(uri.toString());
  }

  dispose(): void {
    this.#stale.dispose();
  }

  async #analyseOpen(engine: Engine, document: TextDocument, settings: Settings): Promise<Analysis> {
    try {
      return await this.#analyse(engine, document.getText(), document.uri, settings, this.#readingsOf(document, engine));
    } catch (error) {
      this.#cache.delete(document.uri.toString());
      throw error;
    }
  }

  async #analyse({ parse, check }: Engine, text: string, uri: Uri, settings: Settings, readings?: Readings): Promise<Analysis> {
    const { headings, severities } = settings;
    const document = parse(text, { path: pathOf(uri), headings, severities, ...(readings && { readings }) });
    const facts = await this.around.of(document, uri, settings);
    const problems = check(document, settings, {
      now: this.clock.now(),
      ...facts,
      ...(readings && { memory: readings.memory }),
      onRuleError: (rule, error) => this.log.error(`The rule ${rule} failed on ${uri.toString(true)}: ${explain(error)}`),
    });
    return { document, problems };
  }

  #readingsOf(document: TextDocument, { Readings }: Engine): Readings {
    let readings = this.#readings.get(document);
    if (!readings) {
      readings = new Readings();
      this.#readings.set(document, readings);
    }
    return readings;
  }
}

/** The same limit as for files; characters instead of bytes, which are not known here. */
export function isTooLarge(document: TextDocument): boolean {
  return document.offsetAt(new Position(document.lineCount, 0)) > MOST_BYTES;
}
