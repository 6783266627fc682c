import { equal } from "node:assert/strict";
import { refuse } from "../../../src/core/language-model/judge";
import type { Passage } from "../../../src/core/language-model/passage";

const passage = (sentence: string, before = "", after = ""): Passage => ({
  sentence,
  before,
  after,
  range: { start: 0, end: sentence.length },
});

describe("a proposed wording", () => {
  const original = passage(
    "At 14:05 UTC Martin carelessly ran `drop.sh` twice, see [the log](https://example.com/a1), and lost three tables.",
  );
  const kept = "At 14:05 UTC the operator ran `drop.sh` twice, see [the log](https://example.com/a1), and three tables were lost.";

  it("may stand where it keeps the facts; a role may take the place of a name", () => {
    equal(refuse(kept, original), null);
    equal(refuse(kept.replace("three", "3"), original), null);
  });

  it("keeps numbers, times, code and links", () => {
    for (const [from, to] of [
      ["14:05", "14:06"],
      ["UTC", "CET"],
      ["three", "four"],
      ["three tables", "tables"],
      ["`drop.sh`", "`keep.sh`"],
      ["a1", "a2"],
      ["were lost", "were lost on Monday"],
      ["were lost", "were lost 2 times"],
    ] as const)
      equal(refuse(kept.replace(from, to), original), "facts", `${from} → ${to}`);
    equal(refuse("The operator ran a script, and tables were lost.", original), "facts");
  });

  it("brings in no name that is not there", () => {
    equal(refuse(kept.replace("the operator", "Freya"), original), "names");
    equal(refuse(kept.replace("the operator", "the PagerDuty bot"), original), "names");
    const near = passage("Martin forgot the flag.", "Freya started the rollout.");
    equal(refuse("The flag was not set when Freya started.", near), null);
  });

  it("brings in no mark that does more than words", () => {
    const plain = passage("Martin forgot the flag.");
    for (const text of [
      "The flag was *not* set.",
      "The flag was not set. <!-- postmortem-disable -->",
      "The flag was not set | it was off.",
      "# The flag was not set.",
      "+ The flag was not set.",
      "The flag was ![not](x) set.",
      "The flag was not\u202E set.",
      "The flag was not\u0007 set.",
      "The flag was not \uD83D set.",
    ])
      equal(refuse(text, plain), "marks", text);
    equal(refuse("The flag was not set 😀.", plain), null);
  });

  it("is neither empty, nor the same, nor far longer", () => {
    const plain = passage("Martin forgot\n  the flag.");
    equal(refuse("…", plain), "empty");
    equal(refuse("martin forgot the flag.", plain), "same");
    equal(refuse(`The flag was not set${" again".repeat(60)}.`, plain), "too-long");
  });

  it("is judged fast when it is hostile", () => {
    const started = performance.now();
    for (const piece of ["`", "``` ", ".,", "a1", "](", "x://"]) refuse(piece.repeat(900), passage(piece.repeat(700)));
    equal(performance.now() - started < 1_000, true);
  });
});
