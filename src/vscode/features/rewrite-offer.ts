/** Where having a sentence rewritten by a language model is offered: only where that would work. */
import { Disposable, EventEmitter, type Uri, workspace } from "vscode";
import { EditorLanguageModels } from "../adapters/language-models";
import type { Deps } from "../deps";

export class RewriteOffer {
  readonly models: EditorLanguageModels;
  readonly #changed = new EventEmitter<void>();
  /** What was said may hold no longer. A change of the settings is told by `deps.settings`. */
  readonly onDidChange = this.#changed.event;
  readonly #subscriptions: Disposable;

  constructor(readonly deps: Deps) {
    this.models = new EditorLanguageModels(deps.log);
    this.#subscriptions = Disposable.from(
      this.models,
      this.#changed,
      this.models.onDidChange(() => {
        this.#changed.fire();
      }),
      workspace.onDidGrantWorkspaceTrust(() => {
        this.#changed.fire();
      }),
    );
  }

  /** Whether it is offered in the document, as far as is known: see `EditorLanguageModels.isAny`. */
  async isFor(uri: Uri): Promise<boolean> {
    return workspace.isTrusted && (await isEnabled(this.deps, uri)) && this.models.isAny();
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}

/** Off where the person or the team says so: a folder's file cannot switch on what the person has switched off. */
export async function isEnabled({ settings }: Deps, uri: Uri): Promise<boolean> {
  const own = workspace.getConfiguration("postmortem", uri).inspect<Record<string, unknown>>("blameless");
  const { languageModel } = (await settings.of(uri)).blameless;
  return languageModel && own?.globalValue?.["languageModel"] !== false;
}
