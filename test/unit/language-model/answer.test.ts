import { deepEqual, ok } from "node:assert/strict";
import fc from "fast-check";
import { readAnswer } from "../../../src/core/language-model/answer";

describe("the answer of a language model", () => {
  const two = ["The check was not run.", "Nothing asked for the check."];

  it("is read from JSON, with a fence or words around it too", () => {
    deepEqual(readAnswer(JSON.stringify(two)), two);
    deepEqual(readAnswer(`\`\`\`json\n${JSON.stringify(two, null, 2)}\n\`\`\``), two);
    deepEqual(readAnswer(`Here you are: ${JSON.stringify(two)} I hope that helps.`), two);
    deepEqual(readAnswer(JSON.stringify({ rewrites: two })), two);
  });

  it("is read from lines, without numbers, bullets and quotes", () => {
    deepEqual(readAnswer(`1. ${String(two[0])}\n2) "${String(two[1])}"\n`), two);
    deepEqual(readAnswer(`- “${String(two[0])}”\n* ${String(two[1])}`), two);
  });

  it("keeps quotes within a text", () => {
    deepEqual(readAnswer('"Deploy" and "Undo" look alike.'), ['"Deploy" and "Undo" look alike.']);
  });

  it("has each text once, and none that is empty", () => {
    deepEqual(readAnswer('["Once.", " ", "Once.", 3, null]'), ["Once."]);
    deepEqual(readAnswer(""), []);
  });

  it("may be anything: reading never throws, and gives single lines", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.json(),
      fc.array(fc.constantFrom("```", "[", "]", '"', "\n", "1. ", "a", "\\")).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, (answer) => {
        const read = readAnswer(answer);
        ok(read.length <= 20);
        ok(read.every((one) => one !== "" && !/[\n\r]/.test(one)));
      }),
    );
  });

  it("is read fast when it is long and hostile", () => {
    const started = performance.now();
    for (const piece of ["[", '"', "`", "1. ", "\\", " "]) readAnswer(piece.repeat(20_000));
    ok(performance.now() - started < 1_000);
  });
});
