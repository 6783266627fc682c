/** The editor's language models, behind the port of core. */
import {
  CancellationTokenSource,
  Disposable,
  EventEmitter,
  type LanguageModelChat,
  LanguageModelChatMessage,
  LanguageModelError,
  lm,
} from "vscode";
import {
  type Cancellation,
  type LanguageModels,
  type Model,
  type ModelAnswer,
  type ModelFailure,
  MOST_ANSWER,
} from "../../core/language-model/models";
import type { Request } from "../../core/language-model/request";
import type { Logger } from "../../core/ports";
import { explain } from "./log";

const JUSTIFICATION = "Post-mortem sends the sentence that you have been shown, and its neighbours, to be written without blame.";

export class EditorLanguageModels implements LanguageModels {
  #isAny = false;
  /** Somebody has asked, and the models have not changed since. */
  #isLookedUp = false;
  readonly #changed = new EventEmitter<void>();
  /** `isAny` may say something else now. */
  readonly onDidChange = this.#changed.event;
  readonly #subscription: Disposable;

  constructor(readonly log: Logger) {
    const subscription = lm.onDidChangeChatModels(() => {
      this.#isLookedUp = false;
      this.#changed.fire();
    });
    this.#subscription = Disposable.from(subscription, this.#changed);
  }

  /** Whether there is a model, as far as is known: nobody waits for a slow provider of models. The first call has them looked up. */
  isAny(): boolean {
    if (!this.#isLookedUp) {
      this.#isLookedUp = true;
      void this.list().then(({ length }) => {
        if (this.#isAny === length > 0) return;
        this.#isAny = length > 0;
        this.#changed.fire();
      });
    }
    return this.#isAny;
  }

  async list(): Promise<readonly Model[]> {
    return (await this.#models()).map(({ id, name, vendor }) => ({ id, name, vendor }));
  }

  async send(model: Model, { instructions, data }: Request, cancellation: Cancellation): Promise<ModelAnswer> {
    const chat = (await this.#models()).find(({ id, vendor }) => id === model.id && vendor === model.vendor);
    if (!chat) return { ok: false, failure: "no-model" };
    const source = new CancellationTokenSource();
    const ended = (): boolean => cancellation.isCancellationRequested;
    const listener = cancellation.onCancellationRequested(() => {
      source.cancel();
    });
    try {
      if (ended()) return { ok: false, failure: "cancelled" };
      const messages = [LanguageModelChatMessage.User(instructions), LanguageModelChatMessage.User(data)];
      const { text } = await chat.sendRequest(messages, { justification: JUSTIFICATION }, source.token);
      let answer = "";
      for await (const part of text) {
        if (ended()) return { ok: false, failure: "cancelled" };
        answer += part;
        if (answer.length > MOST_ANSWER) return { ok: false, failure: "too-long" };
      }
      return { ok: true, text: answer };
    } catch (error) {
      if (ended()) return { ok: false, failure: "cancelled" };
      this.log.warn(`The language model "${model.name}" did not answer: ${explain(error)}`);
      return { ok: false, failure: failureOf(error) };
    } finally {
      // Nobody reads on: the model need not write on.
      listener.dispose();
      source.cancel();
      source.dispose();
    }
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  async #models(): Promise<readonly LanguageModelChat[]> {
    try {
      return await lm.selectChatModels();
    } catch (error) {
      this.log.warn(`The language models could not be listed: ${explain(error)}`);
      return [];
    }
  }
}

/** A provider's own errors have no code of VS Code's: what they say of a quota is in their words. */
function failureOf(error: unknown): ModelFailure {
  const code = error instanceof LanguageModelError ? error.code : "";
  if (code === LanguageModelError.NoPermissions().code) return "no-consent";
  const words = explain(error);
  if (/quota|rate.?limit|too many requests/i.test(words)) return "quota";
  if (code === LanguageModelError.Blocked().code) return "blocked";
  if (code === LanguageModelError.NotFound().code) return "no-model";
  return /too (?:long|large)|token limit|context length/i.test(words) ? "too-long" : "network";
}
