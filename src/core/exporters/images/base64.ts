const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const CODES = Uint8Array.from(LETTERS, (letter) => letter.charCodeAt(0));
const PAD = 61;
/** A multiple of three, and so little that its letters can be the arguments of a call. */
const CHUNK = 3 * 2048;

/** With padding, on one line. */
export function base64(bytes: Uint8Array): string {
  let text = "";
  for (let from = 0; from < bytes.length; from += CHUNK) text += encoded(bytes.subarray(from, from + CHUNK));
  return text;
}

function encoded(bytes: Uint8Array): string {
  const letters = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  for (let i = 0, to = 0; i < bytes.length; i += 3) {
    const word = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const left = bytes.length - i;
    letters[to++] = CODES[word >> 18] ?? 0;
    letters[to++] = CODES[(word >> 12) & 63] ?? 0;
    letters[to++] = left > 1 ? (CODES[(word >> 6) & 63] ?? 0) : PAD;
    letters[to++] = left > 2 ? (CODES[word & 63] ?? 0) : PAD;
  }
  return String.fromCharCode(...letters);
}
