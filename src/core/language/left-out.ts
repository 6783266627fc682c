/** What the check does not look at because it is too long, in words. */
import type { PostMortem } from "../document/model";
import { LineMap } from "../text/line-map";
import { LONGEST_DOCUMENT, LONGEST_PASSAGE, LONGEST_SENTENCE, type LeftOut } from "./limits";

/** A part that is not checked, as a person is told of it. */
export interface Unchecked {
  /** Where its first word stands, from 1; the column in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  /** What is left out, how much of it, and why: a sentence. */
  readonly message: string;
  readonly because: LeftOut["because"];
}

export function uncheckedIn({ text }: PostMortem, leftOut: readonly LeftOut[]): readonly Unchecked[] {
  if (leftOut.length === 0) return [];
  const lines = new LineMap(text);
  return leftOut.map((part) => {
    const { start, end } = part.range;
    const blanks = Math.max(0, text.slice(start, end).search(/\S/));
    const { line, column } = lines.position(start + blanks);
    return { line, column, message: messageOn(part), because: part.because };
  });
}

/** With a comma between thousands. */
export function thousands(count: number): string {
  return String(count).replace(/(?=(?:\d{3})+$)(?!^)/g, ",");
}

function messageOn({ because, characters }: LeftOut): string {
  const end = (whole: string): string =>
    characters === 1 ? `last character of ${whole} is` : `last ${thousands(characters)} characters of ${whole} are`;
  switch (because) {
    case "sentence":
      return `A sentence of ${thousands(characters)} characters is not checked: sentences are read up to ${thousands(LONGEST_SENTENCE)} words.`;
    case "paragraph":
      return `The ${end("this paragraph")} not checked: paragraphs are read up to ${thousands(LONGEST_PASSAGE)} characters.`;
    case "document":
      return `From here on, the ${end("the document")} not checked: documents are read up to ${thousands(LONGEST_DOCUMENT)} characters.`;
  }
}
