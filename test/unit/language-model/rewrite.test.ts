import { deepEqual, equal, ok } from "node:assert/strict";
import type { Tier } from "../../../src/core/language/blame";
import { failureMessage, type Model, type ModelAnswer, type ModelFailure } from "../../../src/core/language-model/models";
import type { Passage } from "../../../src/core/language-model/passage";
import type { Request } from "../../../src/core/language-model/request";
import { type Outcome, proposalsIn, rewriteWithModel, SWITCHED_OFF, UNTRUSTED } from "../../../src/core/language-model/rewrite";

const SENTENCE = "Martin forgot the flag.";
const passage: Passage = { sentence: SENTENCE, before: "It rained.", after: "", range: { start: 0, end: SENTENCE.length } };
const concern = { reason: "It tells what did not happen.", question: "What made it likely?" };
const small: Model = { id: "small", name: "Small", vendor: "test" };
const large: Model = { id: "large", name: "Large", vendor: "test" };

interface World {
  readonly trusted?: boolean;
  readonly enabled?: boolean;
  readonly models?: readonly Model[];
  readonly pick?: number | null;
  readonly agrees?: boolean;
  readonly answer?: ModelAnswer;
  readonly cancel?: boolean;
  readonly choose?: number | null;
  readonly tier?: (text: string) => Tier | null;
}

/** Plays the flow, and tells what happened in which order. */
async function play(
  world: World,
): Promise<{ readonly outcome: Outcome; readonly steps: readonly string[]; readonly sent: readonly Request[] }> {
  const steps: string[] = [];
  const sent: Request[] = [];
  const outcome = await rewriteWithModel(
    passage,
    concern,
    { trusted: world.trusted ?? true, enabled: world.enabled ?? true },
    {
      models: {
        list: () => Promise.resolve(world.models ?? [small]),
        send(model, request) {
          steps.push(`send ${model.id}`);
          sent.push(request);
          return Promise.resolve(world.answer ?? { ok: true, text: '["The flag was not set."]' });
        },
      },
      questions: {
        model(models) {
          steps.push("which model");
          return Promise.resolve(world.pick === null ? null : (models[world.pick ?? 0] ?? null));
        },
        agrees(shown, request, model) {
          steps.push(`agree ${model.id}`);
          deepEqual(shown, passage);
          ok(request.data.includes(SENTENCE));
          return Promise.resolve(world.agrees ?? true);
        },
        during(_, work) {
          return work({ isCancellationRequested: world.cancel ?? false, onCancellationRequested: () => ({ dispose: () => undefined }) });
        },
        choice(_, proposals) {
          steps.push(`choose of ${String(proposals.length)}`);
          return Promise.resolve(world.choose === null ? null : (proposals[world.choose ?? 0] ?? null));
        },
      },
      blameIn: world.tier ?? (() => null),
    },
  );
  return { outcome, steps, sent };
}

describe("rewriting with a language model", () => {
  it("sends only what was agreed to, and gives what was chosen", async () => {
    const { outcome, steps } = await play({});
    deepEqual(outcome, { kind: "chosen", text: "The flag was not set." });
    deepEqual(steps, ["agree small", "send small", "choose of 1"]);
  });

  it("asks nothing and sends nothing in an untrusted workspace, or where it is switched off", async () => {
    deepEqual(await play({ trusted: false }), { outcome: { kind: "refused", message: UNTRUSTED }, steps: [], sent: [] });
    deepEqual(await play({ enabled: false }), { outcome: { kind: "refused", message: SWITCHED_OFF }, steps: [], sent: [] });
  });

  it("sends nothing where there is no model, none is picked, or the person does not agree", async () => {
    deepEqual(await play({ models: [] }), { outcome: { kind: "refused", message: failureMessage("no-model") }, steps: [], sent: [] });
    deepEqual(await play({ models: [small, large], pick: null }), { outcome: { kind: "ended" }, steps: ["which model"], sent: [] });
    deepEqual(await play({ agrees: false }), { outcome: { kind: "ended" }, steps: ["agree small"], sent: [] });
  });

  it("asks which of several models", async () => {
    const { steps } = await play({ models: [small, large], pick: 1 });
    deepEqual(steps, ["which model", "agree large", "send large", "choose of 1"]);
  });

  it("says why a model gave no answer", async () => {
    const failures: readonly ModelFailure[] = ["no-model", "no-consent", "blocked", "quota", "too-long", "network"];
    for (const failure of failures) {
      const { outcome } = await play({ answer: { ok: false, failure } });
      deepEqual(outcome, { kind: "refused", message: failureMessage(failure) });
    }
    equal(new Set(failures.map(failureMessage)).size, failures.length);
  });

  it("ends without a word when the person ends it, even where an answer came", async () => {
    deepEqual((await play({ cancel: true })).outcome, { kind: "ended" });
    deepEqual((await play({ answer: { ok: false, failure: "cancelled" } })).outcome, { kind: "ended" });
    deepEqual((await play({ choose: null })).outcome, { kind: "ended" });
  });

  it("offers nothing that changes the facts or surely blames, and says so", async () => {
    const { outcome, steps } = await play({ answer: { ok: true, text: '["Elena lost the flag.", "The flag was set 3 times."]' } });
    equal(outcome.kind, "refused");
    deepEqual(steps, ["agree small", "send small"]);
    equal((await play({ tier: () => "squiggle" })).outcome.kind, "refused");
  });

  it("offers at most three, the most blameless first, and marks those that may blame", () => {
    const texts = ["The flag was missed.", "The flag was off.", "Nobody set the flag.", "The flag was not set."];
    const tier = (text: string): Tier | null => (text.startsWith("Nobody") ? "squiggle" : text.includes("missed") ? "preview" : null);
    deepEqual(proposalsIn(JSON.stringify(texts), passage, tier), [
      { text: "The flag was off.", blames: false },
      { text: "The flag was missed.", blames: true },
    ]);
    equal(proposalsIn(JSON.stringify(texts), passage, () => null).length, 3);
    deepEqual(
      proposalsIn("x".repeat(20_001), passage, () => null),
      [],
    );
  });
});
