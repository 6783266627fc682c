/** Plain sentences, each as a document of its own: what blames in so many words is found, what only looks like it is not. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Memory } from "../../../src/core/document/memory";
import { parse } from "../../../src/core/document/parse";
import { findBlame, type Blame } from "../../../src/core/language/blame";
import type { BlameCategory } from "../../../src/core/language/category";
import { overlaps, slice, type Span } from "../../../src/core/text/span";

const found = (text: string): readonly Blame[] =>
  findBlame(parse(text), { names: { people: [], systems: [] }, allow: [], memory: new Memory() });

const BLAMING: readonly (readonly [text: string, category: BlameCategory])[] = [
  ["Bob should have checked the dashboard before he ran the script.", "counterfactual"],
  ["The operator should have checked the queue first.", "counterfactual"],
  ["She should have known better.", "hindsight-bias"],
  ["Sven always forgets to log off.", "absolute-about-people"],
  ["The network team dropped the ball.", "team-blame"],
  ["The outage was due to operator error.", "human-error"],
  ["The administrator was negligent.", "judgmental-language"],
  ["Remind the team to read the checklist.", "be-more-careful"],
  ["The engineer is to blame.", "fault-attribution"],
  ["Why didn't the operator call for help?", "why-who-question"],
];

const NEUTRAL: readonly string[] = [
  "The broker forgot its subscriptions after the restart because persistence was off.",
  "Our on-call engineers always write a summary at the end of the shift.",
  "The on-call engineer did not have access to the console.",
  "Lazy loading of the images delayed the first page by two seconds.",
  "The alert should have fired at 10:05.",
  "Customers failed to log in for nine minutes.",
  "Why did the standby not take over?",
  "Revoke the leaked key.",
  "Nobody is at fault here.",
  "Elena acknowledged the alert and opened a bridge.",
];

interface Labelled {
  readonly text: string;
  readonly spans: readonly (Span & { readonly optional?: boolean })[];
}

describe("plain sentences", () => {
  for (const [text, category] of BLAMING)
    it(`blame: ${text}`, () =>
      assert.deepEqual(
        found(text).map((one) => [one.category, one.tier]),
        [[category, "squiggle"]],
      ));

  for (const text of NEUTRAL)
    it(`do not blame: ${text}`, () =>
      assert.deepEqual(
        found(text).map(({ range }) => slice(text, range)),
        [],
      ));

  it("of an author whose sentences the check has not learned from are told apart nine times in ten", () => {
    const documents = readFileSync("test/fixtures/blameless/plain.jsonl", "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Labelled);
    let right = 0;
    let wrong = 0;
    let required = 0;
    let hit = 0;
    for (const { text, spans } of documents) {
      const squiggles = found(text).filter(({ tier }) => tier === "squiggle");
      const must = spans.filter(({ optional }) => !optional);
      required += must.length;
      hit += must.filter((span) => squiggles.some(({ range }) => overlaps(range, span))).length;
      for (const { range } of squiggles)
        if (must.some((span) => overlaps(range, span))) right++;
        else if (!spans.some((span) => overlaps(range, span))) wrong++;
    }
    assert.ok(right / (right + wrong) >= 0.9, `precision ${String(right)}/${String(right + wrong)}`);
    assert.ok(hit / required >= 0.8, `recall ${String(hit)}/${String(required)}`);
  });
});
