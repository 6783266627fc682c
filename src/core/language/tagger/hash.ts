/** Hashes of features, made piece by piece, so that no text is put together for them. */

/** A hash that goes on. */
export type Hashing = number;

export function begun(text: string): Hashing {
  return and(0x811c9dc5, text);
}

/** As if the text stood behind what was hashed before. FNV-1a in 32 bits. */
export function and(hashing: Hashing, text: string): Hashing {
  let h = hashing;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}

/** With a blank between. */
export function andNext(hashing: Hashing, text: string): Hashing {
  return and(Math.imul(hashing ^ 0x20, 0x01000193), text);
}

/** Mixes what was hashed: 0 to 2³² − 1. */
export function hashed(hashing: Hashing): number {
  let h = hashing ^ (hashing >>> 15);
  h = Math.imul(h, 0x2c1b3c6d);
  h ^= h >>> 12;
  return h >>> 0;
}
