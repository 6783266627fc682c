import assert from "node:assert/strict";
import { bytesOf, Parts } from "../../../../src/core/language/tagger/bytes";

describe("weights as text", () => {
  it("are the bytes that were written", () => {
    for (let length = 0; length < 9; length++) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 97 + 200) % 256);
      assert.deepEqual(bytesOf(Buffer.from(bytes).toString("base64")), bytes);
    }
  });

  it("hold rising numbers as steps", () => {
    const parts = new Parts(Uint8Array.from([3, 255, 255, 4, 0, 255, 0, 7]));
    assert.deepEqual([...parts.rising(4)], [3, 517, 517, 772]);
    assert.deepEqual([...parts.scaled(1, 1).values], [7]);
  });

  it("are taken out part after part, with their sign", () => {
    const parts = new Parts(Uint8Array.from([1, 255, 2, 128]));
    assert.deepEqual([...parts.scaled(2, 1).values], [1, -1]);
    assert.deepEqual([...parts.numbers(2, 0.5)], [1, -64]);
  });
});
