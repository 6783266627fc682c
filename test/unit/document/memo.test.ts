import { deepEqual, equal } from "node:assert/strict";
import { Memo } from "../../../src/core/document/memo";

describe("a memo", () => {
  it("reads a piece once while readings ask for it, and gives the reader the piece unit for unit", () => {
    const memo = new Memo<string>();
    const read: string[] = [];
    const get = (piece: string): string =>
      memo.get(piece, (own) => {
        read.push(own);
        return own.toUpperCase();
      });
    for (const piece of ["a", "lone \ud800 surrogate", "a", '"quoted\\"\u2028\u0000', ""]) equal(get(piece), piece.toUpperCase());
    memo.turn();
    equal(get("a"), "A");
    deepEqual(read, ["a", "lone \ud800 surrogate", '"quoted\\"\u2028\u0000', ""]);
  });

  it("forgets what later readings do not ask for", () => {
    const memo = new Memo<number>();
    let reads = 0;
    const get = (piece: string): number => memo.get(piece, () => ++reads);
    for (let i = 0; i < 2000; i++) get(`old ${String(i)}`);
    memo.turn();
    for (let i = 0; i < 100; i++) get(`new ${String(i)}`);
    memo.turn();
    const before = reads;
    get("new 5");
    equal(reads, before);
    get("old 5");
    equal(reads, before + 1);
  });
});
