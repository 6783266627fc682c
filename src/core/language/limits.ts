/** How much of a document is read: no text, however long, may keep an editor from answering. Post-mortems are far below these limits. */
import type { Passage, PostMortem } from "../document/model";
import type { Span } from "../text/span";

/** In UTF-16 units: of one paragraph, item or cell, and of all that is read of a document. */
export const LONGEST_PASSAGE = 8_000;
export const LONGEST_DOCUMENT = 60_000;

/** In tokens. What is longer is no sentence: a pasted log, a table that lacks its rule. */
export const LONGEST_SENTENCE = 500;

/** A part that is not looked at. */
export interface LeftOut {
  readonly range: Span;
  /** How much of it would be looked at if there were no limits, in UTF-16 units. */
  readonly characters: number;
  /** What is too long. */
  readonly because: "sentence" | "paragraph" | "document";
}

export interface Readable {
  readonly parts: readonly { readonly passage: Passage; readonly text: string }[];
  /** In the order of the text. */
  readonly leftOut: readonly LeftOut[];
}

/** The passages that `isRead` takes, each as far as a passage is read, until that is as much as is read of a document. */
export function readable({ passages, text: whole }: PostMortem, isRead: (passage: Passage) => boolean = () => true): Readable {
  const taken = passages.filter((passage) => isRead(passage));
  const parts: { readonly passage: Passage; readonly text: string }[] = [];
  const leftOut: LeftOut[] = [];
  let length = 0;
  for (const [index, passage] of taken.entries()) {
    const { start, end } = passage.range;
    const text = beginning(whole.slice(start, end));
    length += text.length;
    if (length > LONGEST_DOCUMENT) {
      const rest = taken.slice(index).map(({ range }) => range);
      const characters = rest.reduce((sum, range) => sum + range.end - range.start, 0);
      leftOut.push({ range: { start, end: rest.at(-1)?.end ?? end }, characters, because: "document" });
      break;
    }
    const from = start + text.length;
    if (from < end) leftOut.push({ range: { start: from, end }, characters: end - from, because: "paragraph" });
    parts.push({ passage, text });
  }
  return { parts, leftOut };
}

/** Of a text that is too long, its sentences as far as they are whole. */
function beginning(text: string): string {
  if (text.length <= LONGEST_PASSAGE) return text;
  for (let at = LONGEST_PASSAGE; at > 0; at--)
    if (/[.!?\n]/.test(text.charAt(at - 1)) && /\s/.test(text.charAt(at))) return text.slice(0, at);
  return "";
}
