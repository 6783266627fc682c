import { equal } from "node:assert/strict";
import { createHash } from "node:crypto";
import { sha256 } from "../../../src/core/text/sha256";

const wanted = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

describe("the digest of a text", () => {
  it("is the one that is known", () => {
    equal(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    equal(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });

  it("is that of the UTF-8 bytes at every length around a block", () => {
    for (let length = 0; length < 200; length++) equal(sha256("x".repeat(length)), wanted("x".repeat(length)));
    for (const text of ["ø漢字🙂\uFEFF".repeat(41), "half \uD83D of a pair", "a".repeat(300_000)]) equal(sha256(text), wanted(text));
  });
});
