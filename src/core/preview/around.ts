/** The words around a phrase, so that phrases of the same words can be told apart in a list. */

export interface Around {
  readonly before: string;
  readonly after: string;
}

/** How many UTF-16 units are shown on either side at most. */
const LIMIT = 48;

/** Both are texts on one line without marks. Empty where the phrase is the whole sentence, or not found in it. */
export function around(sentence: string, words: string): Around {
  const at = sentence.indexOf(words);
  if (at < 0) return { before: "", after: "" };
  return { before: endOf(sentence.slice(0, at)), after: startOf(sentence.slice(at + words.length)) };
}

/** Whole words only: what is cut could else be half a character. */
function endOf(text: string): string {
  if (text.length <= LIMIT) return text;
  const blank = text.indexOf(" ", text.length - LIMIT);
  return blank < 0 ? "…" : `…${text.slice(blank)}`;
}

function startOf(text: string): string {
  if (text.length <= LIMIT) return text;
  const blank = text.lastIndexOf(" ", LIMIT);
  return blank < 0 ? "…" : `${text.slice(0, blank)} …`;
}
