/** Text from UTF-8, for core, which has no decoder of the platform's. */

/** A byte order mark at the beginning is left out; what is no UTF-8 becomes U+FFFD. */
export function fromUtf8(bytes: Uint8Array): string {
  const out: string[] = [];
  let piece = "";
  for (let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0; at < bytes.length;) {
    const first = bytes[at] ?? 0;
    const length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    let point = length < 2 ? first : first & (0xff >> (length + 1));
    let read = 1;
    for (; read < length && ((bytes[at + read] ?? 0) & 0xc0) === 0x80; read++) point = (point << 6) | ((bytes[at + read] ?? 0) & 0x3f);
    const isShort = (length === 3 && point < 0x800) || (length === 4 && (point < 0x10000 || point > 0x10ffff));
    const isWhole = read === length && !isShort && (point < 0xd800 || point > 0xdfff);
    piece += isWhole ? String.fromCodePoint(point) : "\uFFFD";
    at += isWhole ? length : 1;
    if (piece.length < 8192) continue;
    out.push(piece);
    piece = "";
  }
  return out.join("") + piece;
}
