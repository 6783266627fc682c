/**
 * Hides what is not the author's own wording: code, quotations, addresses, comments, marks of Markdown.
 *
 * The result is as long as the text, unit by unit, so that every offset stays true. What has a place in the grammar of its
 * sentence (a code span is a noun) becomes a run of one stand-in character; what has none becomes blanks.
 */
export const CODE = "\uE000";
export const QUOTED = "\uE001";
export const ADDRESS = "\uE002";

/** The longest address of a link. */
const LONGEST_TARGET = 2000;

/** Brackets within the brackets of an address, and those. */
const DEEPEST = 3;

/** Longer stretches between quotation marks are more often two stray marks than a quotation. */
const LONGEST_QUOTATION = 400;

type Patterns = readonly (readonly [pattern: RegExp, stand: string])[];

const BEFORE_LINKS: Patterns = [
  [/<!--[^]*?(?:-->|$)/g, " "],
  [/(?<!`)(`{1,3})(?!`)[^`]+\1(?!`)/g, CODE],
];

const BEHIND_LINKS: Patterns = [
  [/<?\b(?:https?|ftp|ssh):\/\/[^\s<>"'`)\]]+>?/gi, ADDRESS],
  [/<\/?[a-zA-Z][^<>\n]{0,280}>/g, " "],
  [/&(?:[a-z]{2,8}|#\d{1,6});/gi, " "],
];

/** The marks that open a quotation, and what closes it. A quotation may run over line ends, not over blank lines. */
const QUOTATIONS: Readonly<Record<string, string>> = { '"': '"', "“": "”", "„": "“”", "«": "»", "‹": "›", "「": "」" };

/** `text` may be a whole passage; masking does not look beyond it. Linear in its length. */
export function mask(text: string): string {
  let out = text.replace(/[‘’ʼ]/g, "'");
  for (const [pattern, stand] of BEFORE_LINKS) out = out.replace(pattern, (found) => cover(found, stand));
  out = maskLinks(out);
  for (const [pattern, stand] of BEHIND_LINKS) out = out.replace(pattern, (found) => cover(found, stand));
  out = maskQuotations(out);
  return out.replace(/[*_~]{2,3}|(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu, (found) => " ".repeat(found.length));
}

/** Line ends stay: sentences are split at some of them. */
function cover(found: string, stand: string): string {
  return found.replace(/[^\n\r]/g, stand);
}

/** Links and images with what they read as: that names what they lead to. */
function maskLinks(text: string): string {
  let out = "";
  let from = 0;
  let open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const c = text.charAt(at);
    if (c === "\\") at++;
    else if (c === "[") open.push(at);
    else if (c === "\n" && /^[ \t\r]*\n/.test(text.slice(at + 1, at + 40))) open = [];
    else if (c === "]") {
      const start = open.pop() ?? at;
      const end = targetEnd(text, at + 1);
      if (end < 0) continue;
      out += text.slice(from, Math.max(from, start)) + cover(text.slice(Math.max(from, start), end), ADDRESS);
      from = end;
      at = end - 1;
    }
  }
  return out + text.slice(from);
}

/** Where the address in round brackets or the name in square ones ends that begins at `from`; -1 where none does. */
function targetEnd(text: string, from: number): number {
  const first = text.charAt(from);
  const [opening, closing] = first === "(" ? ["(", ")"] : first === "[" ? ["[", "]"] : ["", ""];
  if (opening === "") return -1;
  let depth = 0;
  for (let at = from; at < Math.min(text.length, from + LONGEST_TARGET); at++) {
    const c = text.charAt(at);
    if (c === "\n") return -1;
    if (c === opening && ++depth > DEEPEST) return -1;
    if (c === closing && --depth === 0) return at + 1;
  }
  return -1;
}

function maskQuotations(text: string): string {
  let out = "";
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const closing = QUOTATIONS[text.charAt(at)];
    if (closing === undefined || isInch(text, at)) continue;
    const end = closingMark(text, at + 1, closing);
    if (end < 0) continue;
    out += text.slice(from, at) + cover(text.slice(at, end + 1), QUOTED);
    from = end + 1;
    at = end;
  }
  return out + text.slice(from);
}

/** `24" rack`: a straight mark after a digit opens nothing. */
function isInch(text: string, at: number): boolean {
  return text.charAt(at) === '"' && /\d/.test(text.charAt(at - 1));
}

function closingMark(text: string, from: number, marks: string): number {
  const last = Math.min(text.length, from + LONGEST_QUOTATION);
  for (let at = from; at < last; at++) {
    const c = text.charAt(at);
    if (marks.includes(c)) return at;
    if (c === "\n" && /^\s*\n/.test(text.slice(at + 1, at + 40))) return -1;
  }
  return -1;
}

/** Whether the character stands for something hidden that has a place in its sentence. */
export function isStandIn(c: string): boolean {
  return c === CODE || c === QUOTED || c === ADDRESS;
}
