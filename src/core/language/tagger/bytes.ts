/** The weights' text → numbers. */
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Base64 without line ends; characters that are no digits count as 0. */
export function bytesOf(base64: string): Uint8Array {
  const values = new Uint8Array(128);
  for (let i = 0; i < 64; i++) values[DIGITS.charCodeAt(i)] = i;
  const length = base64.endsWith("==") ? base64.length - 2 : base64.endsWith("=") ? base64.length - 1 : base64.length;
  const out = new Uint8Array(Math.floor((length * 3) / 4));
  const digit = (at: number): number => values[base64.charCodeAt(at) & 127] ?? 0;
  for (let from = 0, to = 0; to < out.length; from += 4, to += 3) {
    const four = (digit(from) << 18) | (digit(from + 1) << 12) | (digit(from + 2) << 6) | digit(from + 3);
    out[to] = four >> 16;
    out[to + 1] = four >> 8;
    out[to + 2] = four;
  }
  return out;
}

/** Small whole numbers that stand for fractions: each times `scale`. */
export interface Scaled {
  readonly values: Int8Array;
  readonly scale: number;
}

/** Takes the parts out of the bytes one after the other, in the order in which they were put in. */
export class Parts {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  scaled(length: number, scale: number): Scaled {
    const from = this.#at;
    this.#at += length;
    return { values: new Int8Array(this.#bytes.buffer, this.#bytes.byteOffset + from, length), scale };
  }

  /** The same as plain numbers. */
  numbers(length: number, scale: number): Float64Array {
    return Float64Array.from(this.scaled(length, scale).values, (value) => value * scale);
  }
}
