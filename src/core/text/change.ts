/** What two versions of a text do not share: `before.slice(start, endBefore)` became `after.slice(start, endAfter)`. */
export interface Change {
  readonly start: number;
  readonly endBefore: number;
  readonly endAfter: number;
}

/** Pieces of this length are compared at once, which is much faster than unit by unit. */
const PIECE = 4096;

/** The smallest single change that makes the one of the other. Equal texts: an empty one at the end. */
export function changeBetween(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start + PIECE <= shorter && before.slice(start, start + PIECE) === after.slice(start, start + PIECE)) start += PIECE;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let shared = 0;
  const behind = (text: string): string => text.slice(text.length - shared - PIECE, text.length - shared);
  while (shared + PIECE <= shorter - start && behind(before) === behind(after)) shared += PIECE;
  while (shared < shorter - start && before.charCodeAt(before.length - 1 - shared) === after.charCodeAt(after.length - 1 - shared))
    shared++;
  return { start, endBefore: before.length - shared, endAfter: after.length - shared };
}
