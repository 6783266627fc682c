/** The weights' text → numbers. */
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Base64 without line ends; characters that are no digits count as 0. */
export function bytesOf(base64: string): Uint8Array {
  const values = new Uint8Array(128);
  for (let i = 0; i < 64; i++) values[DIGITS.charCodeAt(i)] = i;
  const length = base64.endsWith("==") ? base64.length - 2 : base64.endsWith("=") ? base64.length - 1 : base64.length;
  const out = new Uint8Array(Math.floor((length * 3) / 4));
  for (let from = 0, to = 0; to < out.length; from += 4, to += 3) {
    // Within its bounds by the mask; a check for each would double the time.
    const four =
      ((values[base64.charCodeAt(from) & 127] as number) << 18) |
      ((values[base64.charCodeAt(from + 1) & 127] as number) << 12) |
      ((values[base64.charCodeAt(from + 2) & 127] as number) << 6) |
      (values[base64.charCodeAt(from + 3) & 127] as number);
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

  /** `count` whole numbers in rising order, written as the steps between them: a byte each, 255 meaning that the next one is added. */
  rising(count: number): Int32Array {
    const out = new Int32Array(count);
    let last = 0;
    for (let i = 0; i < count; i++) {
      for (let more = true; more; this.#at++) {
        const step = this.#bytes[this.#at] ?? 0;
        last += step;
        more = step === 255;
      }
      out[i] = last;
    }
    return out;
  }
}
