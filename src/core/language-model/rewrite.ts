/**
 * Has a language model write a sentence anew. In this order, and never otherwise: is it allowed, is there a model, does the
 * person agree to what would be sent, send it, look at what came back, let the person choose.
 */
import type { Tier } from "../language/blame";
import { readAnswer } from "./answer";
import { refuse } from "./judge";
import { type Cancellation, failureMessage, type LanguageModels, type Model, MOST_ANSWER } from "./models";
import type { Passage } from "./passage";
import { type Concern, MOST_REWRITES, type Request, requestFor } from "./request";

/** Another wording that keeps the facts. `blames`: the check would still have a look at it. */
export interface Proposal {
  readonly text: string;
  readonly blames: boolean;
}

/** What is asked of the person. */
export interface Questions {
  /** Which of several models; `null`: none of them. */
  model(models: readonly Model[]): Promise<Model | null>;
  /** Shows all that would be sent, and to whom. Only `true` lets it be sent. */
  agrees(passage: Passage, request: Request, model: Model): Promise<boolean>;
  choice(passage: Passage, proposals: readonly Proposal[]): Promise<Proposal | null>;
  /** Runs the work while showing that it is under way, with a way to end it. */
  during<T>(model: Model, work: (cancellation: Cancellation) => Promise<T>): Promise<T>;
}

export interface Circumstances {
  /** The person trusts the workspace. */
  readonly trusted: boolean;
  /** The settings let it be used. */
  readonly enabled: boolean;
}

export type Outcome =
  | { readonly kind: "chosen"; readonly text: string }
  /** It was not done; the message says why. */
  | { readonly kind: "refused"; readonly message: string }
  /** The person ended it. */
  | { readonly kind: "ended" };

export const UNTRUSTED = "A language model is not used in a workspace that you do not trust: nothing of it leaves this machine.";
export const SWITCHED_OFF = "Rewriting with a language model is switched off by the setting `postmortem.blameless`, `languageModel`.";
const NOTHING_USABLE =
  "The language model proposed nothing that keeps the facts of the sentence and blames nobody. The other quick fixes are still there.";

/** `blameIn`: the surest finding of the check if the text stood in the sentence's place. */
export async function rewriteWithModel(
  passage: Passage,
  concern: Concern,
  { trusted, enabled }: Circumstances,
  { models, questions, blameIn }: { readonly models: LanguageModels; readonly questions: Questions; blameIn(text: string): Tier | null },
): Promise<Outcome> {
  if (!trusted) return { kind: "refused", message: UNTRUSTED };
  if (!enabled) return { kind: "refused", message: SWITCHED_OFF };
  const there = await models.list();
  const [only] = there;
  if (!only) return refused(failureMessage("no-model"));
  const model = there.length === 1 ? only : await questions.model(there);
  if (!model) return { kind: "ended" };
  const request = requestFor(passage, concern);
  if (!(await questions.agrees(passage, request, model))) return { kind: "ended" };

  const answer = await questions.during(model, async (cancellation) => {
    const sent = await models.send(model, request, cancellation);
    return cancellation.isCancellationRequested ? ({ ok: false, failure: "cancelled" } as const) : sent;
  });
  if (!answer.ok) return refused(failureMessage(answer.failure));
  const proposals = proposalsIn(answer.text, passage, blameIn);
  if (proposals.length === 0) return { kind: "refused", message: NOTHING_USABLE };
  const chosen = await questions.choice(passage, proposals);
  return chosen ? { kind: "chosen", text: chosen.text } : { kind: "ended" };
}

/** Those that may take the sentence's place, the most blameless first; those that surely blame are left out. */
export function proposalsIn(answer: string, passage: Passage, blameIn: (text: string) => Tier | null): readonly Proposal[] {
  if (answer.length > MOST_ANSWER) return [];
  const proposals = readAnswer(answer)
    .filter((text) => refuse(text, passage) === null)
    .slice(0, MOST_REWRITES)
    .flatMap((text) => {
      const tier = blameIn(text);
      return tier === "squiggle" ? [] : [{ text, blames: tier === "preview" }];
    });
  return proposals.sort((a, b) => Number(a.blames) - Number(b.blames));
}

function refused(message: string | null): Outcome {
  return message === null ? { kind: "ended" } : { kind: "refused", message };
}
