import { equal } from "node:assert/strict";
import { fromUtf8 } from "../../../src/core/text/utf8";

describe("text from UTF-8", () => {
  it("is the text", () => {
    for (const text of ["", "abc", "ø漢字🙂\u0000\u07ff\u0800\uffff\u{10ffff}", "aø".repeat(9000)])
      equal(fromUtf8(Buffer.from(text)), text);
  });

  it("is without a byte order mark at its beginning", () => equal(fromUtf8(Buffer.from("\uFEFFa\uFEFF")), "a\uFEFF"));

  it("has a sign in place of what is none", () => {
    for (const bytes of [
      [0x80],
      [0xc0, 0xaf],
      [0xe0, 0x80, 0x80],
      [0xed, 0xa0, 0x80],
      [0xf4, 0x90, 0x80, 0x80],
      [0xf5],
      [0xff],
      [0xe2, 0x82],
    ]) {
      const text = fromUtf8(Uint8Array.from([0x61, ...bytes, 0x62]));
      equal(text.replace(/\uFFFD+/, "-"), "a-b");
    }
  });
});
