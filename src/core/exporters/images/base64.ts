const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** With padding, on one line. */
export function base64(bytes: Uint8Array): string {
  const out: string[] = [];
  let piece = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3);
    const left = bytes.length - i;
    piece += LETTERS.charAt(a >> 2) + LETTERS.charAt(((a & 3) << 4) | (b >> 4));
    piece += (left > 1 ? LETTERS.charAt(((b & 15) << 2) | (c >> 6)) : "=") + (left > 2 ? LETTERS.charAt(c & 63) : "=");
    if (piece.length < 8192) continue;
    out.push(piece);
    piece = "";
  }
  return out.join("") + piece;
}
