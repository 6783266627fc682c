/** The part of a text that the test reads. */
export interface Lines {
  readonly lineCount: number;
  lineAt(line: number): { readonly text: string };
}

/** Front matter is short; a document whose fence is still open after so many lines is not read further. */
const MOST_LINES = 200;

const FENCES = [
  { fence: /^---[ \t]*$/, end: /^(?:---|\.\.\.)[ \t]*$/, key: /^["']?postmortem["']?[ \t]*:(?:[ \t]|$)/ },
  { fence: /^\+\+\+[ \t]*$/, end: /^\+\+\+[ \t]*$/, key: /^["']?postmortem["']?[ \t]*=/ },
];

/**
 * Whether the front matter has the key `postmortem`, told from its lines without parsing anything. Cheap enough for
 * every Markdown file of a workspace; the parser has the last word on what the key means.
 */
export function saysPostMortem(document: Lines): boolean {
  const first = document.lineAt(0).text.replace(/^\uFEFF/, "");
  const kind = FENCES.find(({ fence }) => fence.test(first));
  if (!kind) return false;
  const last = Math.min(document.lineCount, MOST_LINES);
  for (let line = 1; line < last; line++) {
    const { text } = document.lineAt(line);
    if (kind.key.test(text)) return true;
    if (kind.end.test(text)) return false;
  }
  return false;
}

/** The lines of a text, or of the beginning of one. */
export function linesIn(text: string): Lines {
  const lines = text.split(/\r\n?|\n/, MOST_LINES);
  return { lineCount: lines.length, lineAt: (line) => ({ text: lines[line] ?? "" }) };
}
