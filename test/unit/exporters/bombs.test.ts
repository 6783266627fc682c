import { deepEqual, equal } from "node:assert/strict";
import { deflateSync } from "node:zlib";
import { isNestedTooDeep, slimPng } from "../../../src/core/exporters/images/bombs";

const PIXEL = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
const HEADER = 8 + 25;

function chunk(name: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(name, "latin1"), data, Buffer.alloc(4)]);
}
const png = (...chunks: Buffer[]): Buffer => Buffer.concat([PIXEL.subarray(0, HEADER), ...chunks, PIXEL.subarray(HEADER)]);
/** Compressed to a thousandth. */
const bomb = deflateSync(Buffer.alloc(100 * 1024 * 1024));

describe("Images that unfold to gigabytes", () => {
  it("lose texts and a colour profile that is too large, and nothing else", () => {
    const profile = chunk("iCCP", Buffer.concat([Buffer.from("sRGB\0\0"), Buffer.alloc(400, 7)]));
    const large = chunk("iCCP", Buffer.concat([Buffer.from("x\0\0"), bomb]));
    deepEqual(Buffer.from(slimPng(png(profile, chunk("zTXt", bomb)))), png(profile));
    deepEqual(Buffer.from(slimPng(png(large, chunk("tEXt", Buffer.from("Author\0Sam")), chunk("iTXt", bomb)))), PIXEL);
  });

  it("are handed on as they are where there is nothing of the kind, or no end", () => {
    equal(slimPng(PIXEL), PIXEL);
    const cut = png(chunk("zTXt", bomb)).subarray(0, 200);
    equal(slimPng(cut), cut);
    for (let length = 0; length < PIXEL.length; length++) equal(slimPng(PIXEL.subarray(0, length)).length, length);
  });

  it("are recognised by the depth of their elements", () => {
    const nested = (levels: number): string => `<svg>${"<g>".repeat(levels)}${"</g>".repeat(levels)}</svg>`;
    deepEqual([isNestedTooDeep(nested(400)), isNestedTooDeep(nested(501)), isNestedTooDeep(nested(100_000))], [false, true, true]);
    equal(
      isNestedTooDeep(`<svg>${'<rect width="1"/>'.repeat(10_000)}${"<g></g>".repeat(10_000)}<!-- ${"< ".repeat(1000)} --></svg>`),
      false,
    );
    equal(isNestedTooDeep("<a".repeat(100_000)), false);
  });
});
