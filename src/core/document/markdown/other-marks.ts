/**
 * Marks of other notations, turned into Markdown's of the same length: what people paste from a wiki, a word processor
 * or a page in another language. Only the block parser's copy of the text is changed.
 */
import type { Ranged } from "../../text/line-search";
import { MONTH_NAME } from "../stamps/month-names";

/** `4. März 2026` is a date; to Markdown it is the fourth item of a list. */
const DAY_AND_MONTH = new RegExp(
  `^([ \\t]*(?:[-*+>][ \\t]+){0,4}\\d{1,2})\\.(?=[ \\t]${MONTH_NAME}\\.?(?:[ ,]*(?:19|20)\\d{2}|[ ,]*(?:um |kl\\.? )?\\d{1,2}[:.h]\\d{2}|[ \\t]*[:–—]|[ \\t]*\\r?$))`,
  "gimu",
);

/** Bullets of word processors and chat programs. */
const BULLET = /^([ \t]*)[•‣▪●◦](?=[ \t\u00a0])/gm;

/** `== Timeline`, `== Timeline ==` and `h2. Timeline`, in a text that has no heading of Markdown's own. */
const EQUALS = /^={1,6}[ \t]+[^=\s][^\n]*/gm;
const JIRA = /^h([1-6])\.(?=[ \t]+\S)/gm;
const OWN_HEADING = /^ {0,3}(?:#{1,6}[ \t]|-{3,}[ \t\r]*$|={3,}[ \t\r]*$)/m;

const FOREIGN_HEADING = /^(?:={1,6}[ \t]+[^=\s]|h[1-6]\.[ \t]+\S)/gm;

/** Lines that begin as a heading of another notation does: whether they are one depends on the whole text. */
export function foreignHeadings(text: string): readonly Ranged[] {
  return [...text.matchAll(FOREIGN_HEADING)].map(({ index }) => ({ range: { start: index, end: index + 1 } }));
}

export function withMarkdownMarks(text: string): string {
  const out = text.replace(DAY_AND_MONTH, "$1,").replace(BULLET, "$1-");
  if (out.search(FOREIGN_HEADING) < 0 || OWN_HEADING.test(out)) return out;
  return out.replace(EQUALS, hashes).replace(JIRA, (_, level: string) => "#".repeat(Math.min(Number(level), 3)).padEnd(3));
}

/** The equals signs at both ends of a line as hashes. */
function hashes(line: string): string {
  const title = line.trimEnd();
  let end = title.length;
  while (title.charAt(end - 1) === "=") end--;
  let start = 0;
  while (title.charAt(start) === "=") start++;
  return "#".repeat(start) + title.slice(start, end) + "#".repeat(title.length - end) + line.slice(title.length);
}
