/** How much of a document is read: no text, however long, may keep an editor from answering. Post-mortems are far below these limits. */
import type { Passage, PostMortem } from "../document/model";
import type { Span } from "../text/span";

/** In UTF-16 units: of one paragraph, item or cell, and of all that is read of a document. */
export const LONGEST_PASSAGE = 8_000;
export const LONGEST_DOCUMENT = 60_000;

/** In tokens. What is longer is no sentence: a pasted log, a table that lacks its rule. */
export const LONGEST_SENTENCE = 500;

export interface Readable {
  readonly parts: readonly { readonly passage: Passage; readonly text: string }[];
  /** From the first place that is left out to the end of its passage. */
  readonly unread: Span | null;
}

/** The passages that `isRead` takes, each as far as a passage is read, until that is as much as is read of a document. */
export function readable({ passages, text: whole }: PostMortem, isRead: (passage: Passage) => boolean = () => true): Readable {
  const parts: { readonly passage: Passage; readonly text: string }[] = [];
  let unread: Span | null = null;
  let length = 0;
  for (const passage of passages) {
    if (!isRead(passage)) continue;
    const { start, end } = passage.range;
    const text = beginning(whole.slice(start, end));
    length += text.length;
    if (length > LONGEST_DOCUMENT) return { parts, unread: unread ?? passage.range };
    if (text.length < end - start) unread ??= { start: start + text.length, end };
    parts.push({ passage, text });
  }
  return { parts, unread };
}

/** Of a text that is too long, its sentences as far as they are whole. */
function beginning(text: string): string {
  if (text.length <= LONGEST_PASSAGE) return text;
  for (let at = LONGEST_PASSAGE; at > 0; at--)
    if (/[.!?\n]/.test(text.charAt(at - 1)) && /\s/.test(text.charAt(at))) return text.slice(0, at);
  return "";
}
