/** The headings of the page: one of the first level, an id for each, and the contents list. */
import { withoutFootnotes } from "./footnotes";
import { plainText, type Token } from "./markdown";

export interface Heading {
  readonly id: string;
  readonly level: number;
  readonly text: string;
}

/**
 * Takes out the heading of the first level that is the document's title: its first block, or further down the one that says
 * the same. The page's own heading takes its place. Answers its inline token, or `null` where there is none.
 */
export function takeTitle(tokens: Token[], title: string | null): Token | null {
  const at = tokens.findIndex(({ type, tag, level }) => type === "heading_open" && tag === "h1" && level === 0);
  const inline = tokens[at + 1];
  if (at < 0 || !inline || (at > 0 && withoutFootnotes(plainText(inline)) !== withoutFootnotes(title ?? ""))) return null;
  tokens.splice(at, 3);
  return inline;
}

/**
 * Gives each heading an id as GitHub would, so that `#timeline` in the document leads there, and moves all levels down
 * where the document uses the first one for its sections: the page has one heading of the first level, its title.
 */
export function numberHeadings(tokens: readonly Token[]): readonly Heading[] {
  const opens = tokens.filter(({ type }) => type === "heading_open");
  const shift = opens.some(({ tag }) => tag === "h1") ? 1 : 0;
  const used = new Map<string, number>();
  const headings: Heading[] = [];
  let previous = 1;
  tokens.forEach((token, index) => {
    if (token.type !== "heading_open") return;
    const text = plainText(tokens[index + 1]).trim();
    // A level is never skipped on the way down: screen readers, and the archival formats, take that for a missing part.
    const level = Math.min(Number(token.tag.slice(1)) + shift, previous + 1, 6);
    previous = level;
    const id = unique(anchor(text), used);
    token.tag = `h${String(level)}`;
    token.attrSet("id", id);
    const close = tokens[index + 2];
    if (close?.type === "heading_close") close.tag = token.tag;
    headings.push({ id, level, text });
  });
  return headings;
}

function anchor(text: string): string {
  const id = text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
    .trim()
    .replace(/ +/g, "-");
  return id === "" ? "section" : id;
}

function unique(id: string, used: Map<string, number>): string {
  const times = used.get(id) ?? 0;
  used.set(id, times + 1);
  if (times === 0) return id;
  return unique(`${id}-${String(times)}`, used);
}
