/** Text → document model and problems, once for each version of a document. */
import { Position, type TextDocument, type Uri } from "vscode";
import type { PostMortem } from "../../core/document/model";
import type { Readings } from "../../core/document/source";
import type { Clock, Logger } from "../../core/ports";
import type { Problem } from "../../core/rules/engine";
import type { Settings } from "../../core/settings/settings";
import type { SettingsSource } from "../adapters/settings";
import { MOST_BYTES } from "../adapters/files";
import { explain } from "../adapters/log";
import { type Engine, loadEngine } from "./engine";
import { people } from "./people";
import { pathOf, type Scope } from "./scope";

export interface Analysis {
  readonly document: PostMortem;
  readonly problems: readonly Problem[];
}

interface Cached {
  readonly version: number;
  readonly settings: Settings;
  readonly analysis: Analysis | null;
}

export class Analyses {
  readonly #cache = new WeakMap<TextDocument, Cached>();
  /** What was read of a document before: the next version is read from what has changed. */
  readonly #readings = new WeakMap<TextDocument, Readings>();
  /** Who is named in the post-mortems seen so far, by document. */
  readonly #people = new Map<string, readonly string[]>();

  constructor(
    readonly settings: SettingsSource,
    readonly scope: Scope,
    readonly clock: Clock,
    readonly log: Logger,
  ) {}

  /** The analysis of the document as it is now; `null` when it is not a post-mortem, or too large to be one. */
  async of(document: TextDocument): Promise<Analysis | null> {
    const settings = await this.settings.of(document.uri);
    if (!this.scope.isPostMortem(document, settings)) return null;
    const engine = await loadEngine();
    // From here on nothing is waited for: version and text belong together.
    const cached = this.#cache.get(document);
    if (cached?.version === document.version && cached.settings === settings) return cached.analysis;
    const analysis = isTooLarge(document)
      ? null
      : this.#analyse(engine, document.getText(), document.uri, settings, this.#readingsOf(document, engine));
    this.#cache.set(document, { version: document.version, settings, analysis });
    return analysis;
  }

  /** Whatever the text says of itself. The text of a file that is not open: its size has been looked at. */
  async ofText(text: string, uri: Uri, settings: Settings): Promise<Analysis> {
    return this.#analyse(await loadEngine(), text, uri, settings);
  }

  /** Who is named in the post-mortems seen so far, by name. */
  roster(): readonly string[] {
    return [...new Set([...this.#people.values()].flat())].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  }

  /** The document was deleted: who is named only there is known no more. */
  forget(uri: Uri): void {
    this.#people.delete(uri.toString());
  }

  #analyse({ parse, check }: Engine, text: string, uri: Uri, settings: Settings, readings?: Readings): Analysis {
    const { headings, severities } = settings;
    const document = parse(text, { path: pathOf(uri), headings, severities, ...(readings && { readings }) });
    this.#people.set(uri.toString(), people(document));
    const problems = check(document, settings, {
      now: this.clock.now(),
      roster: this.roster(),
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
