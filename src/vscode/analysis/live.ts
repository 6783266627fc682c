/** The post-mortems that are open, analysed again as they change. */
import { Disposable, EventEmitter, type TextDocument, type Uri, workspace } from "vscode";
import type { Logger } from "../../core/ports";
import { explain } from "../adapters/log";
import type { SettingsSource } from "../adapters/settings";
import type { Activity } from "./activity";
import type { Analyses, Analysis } from "./analyses";
import { Debouncer } from "./debouncer";
import { isLookedAt } from "./scope";

/** How long after the last key a document is analysed again. */
const QUIET = 250;

export interface LiveDocument {
  readonly document: TextDocument;
  readonly analysis: Analysis;
  /** The version of the document that the analysis is of. */
  readonly version: number;
}

export class LivePostMortems {
  readonly #live = new Map<string, LiveDocument>();
  readonly #changed = new EventEmitter<Uri>();
  readonly #work: Debouncer<TextDocument>;
  readonly #subscriptions: Disposable;

  /** A document was analysed, or is no longer an open post-mortem. */
  readonly onDidChange = this.#changed.event;

  constructor(
    readonly analyses: Analyses,
    readonly settings: SettingsSource,
    readonly log: Logger,
    activity: Activity,
  ) {
    this.#work = new Debouncer((document) => this.#analyse(document), activity);
    this.#subscriptions = Disposable.from(
      this.#work,
      this.#changed,
      workspace.onDidOpenTextDocument((document) => this.#schedule(document, 0)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#schedule(document, QUIET);
      }),
      workspace.onDidCloseTextDocument((document) => {
        this.#work.cancel(document);
        this.analyses.close(document.uri);
        this.#drop(document.uri);
      }),
      analyses.onDidBecomeStale((concerns) => {
        for (const document of workspace.textDocuments) if (concerns(document.uri)) this.#schedule(document, QUIET);
      }),
      settings.onDidChange(() => this.#scheduleAll()),
    );
    this.#scheduleAll();
  }

  /** What is known of the document; a moment behind it while somebody types. */
  get(uri: Uri): LiveDocument | undefined {
    return this.#live.get(uri.toString());
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #scheduleAll(): void {
    for (const document of workspace.textDocuments) this.#schedule(document, 0);
  }

  #schedule(document: TextDocument, delay: number): void {
    if (isLookedAt(document)) this.#work.schedule(document, delay);
  }

  async #analyse(document: TextDocument): Promise<void> {
    try {
      const analysis = await this.analyses.of(document);
      // Closed meanwhile: what was found is nobody's any more. Changed meanwhile: the change has scheduled its own analysis,
      // and `analyses.of` has read the newest text in any case.
      if (document.isClosed) return;
      if (analysis) {
        this.#live.set(document.uri.toString(), { document, analysis, version: document.version });
        this.#changed.fire(document.uri);
      } else this.#drop(document.uri);
    } catch (error) {
      this.log.error(`${document.uri.toString(true)} could not be analysed: ${explain(error)}`);
    }
  }

  #drop(uri: Uri): void {
    if (this.#live.delete(uri.toString())) this.#changed.fire(uri);
  }
}
