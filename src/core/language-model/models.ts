/** What core asks of the editor's language models. Nothing of a document goes through it before a person said so. */
import type { Request } from "./request";

export interface Model {
  readonly id: string;
  /** As the editor shows it. */
  readonly name: string;
  /** Who provides it. */
  readonly vendor: string;
}

export type ModelFailure = "no-model" | "no-consent" | "blocked" | "quota" | "too-long" | "cancelled" | "network";

/** What the model wrote, as plain text; or why it wrote nothing. */
export type ModelAnswer = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly failure: ModelFailure };

export interface Cancellation {
  readonly isCancellationRequested: boolean;
  /** Calls once when the person ends the work. */
  readonly onCancellationRequested: (listener: () => void) => { dispose(): unknown };
}

export interface LanguageModels {
  /** Those that the person has. Asks for no consent and sends nothing. */
  list(): Promise<readonly Model[]>;
  /** Sends the request, and reads at most `MOST_ANSWER` UTF-16 units of the answer. Never rejects. */
  send(model: Model, request: Request, cancellation: Cancellation): Promise<ModelAnswer>;
}

/** A longer answer is not an answer to what was asked. */
export const MOST_ANSWER = 20_000;

const MESSAGES: Readonly<Record<Exclude<ModelFailure, "cancelled">, string>> = {
  "no-model": "There is no language model here. Install an extension that provides one, or write the sentence with the other quick fixes.",
  "no-consent": "The language model may not be used without your consent, so nothing was sent.",
  blocked: "The language model refused the request.",
  quota: "The language model's limit of requests is reached; try again later.",
  "too-long": "The language model takes no text of this length, or wrote far more than was asked for.",
  network: "The language model could not be reached, or did not answer.",
};

/** A sentence for the person; `null` where the person ended it. */
export function failureMessage(failure: ModelFailure): string | null {
  return failure === "cancelled" ? null : MESSAGES[failure];
}
