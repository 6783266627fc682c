/** A test of the line alone, before anything is read of the document: whether a character that was typed may bring up proposals. */
export function mayComplete(before: string): boolean {
  return /[|:：]|^ {0,3}#{1,6}[ \t]+$|^[ \t]*-[ \t]+$/.test(before);
}
