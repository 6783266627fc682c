/**
 * Phrases carried through the Markdown parser: before it each end of a phrase gets a few noncharacters, which no word, mark or
 * address is made of; after it they become tokens around the words. A phrase that goes over an emphasis or a link becomes
 * several pieces, so that the page stays well formed.
 */
import type { Marks } from "../exporters/html/page";
import { makeToken, type Token } from "../exporters/html/markdown";
import type { Span } from "../text/span";

/** How the pieces of a phrase show. */
export interface MarkStyle {
  /** Ends up in an attribute `class`. */
  readonly classes: string;
  /** The kind, in a word or two. */
  readonly label: string;
}

const START = "\uFDD0";
const END = "\uFDD1";
/** The digits of a phrase's number follow its end. */
const ZERO = 0xfdd2;
const SIGN = /([\uFDD0\uFDD1])([\uFDD2-\uFDDB]+)/g;
const SIGNS = /[\uFDD0-\uFDDB]+/g;
/** The same as markdown-it writes them in an address. */
const ENCODED = /(?:%EF%B7%9[0-9A-B])+/gi;

/** `phrases`: ranges of the document, sorted, not overlapping. Each piece gets `data-phrase` with the phrase's index. */
export function phraseMarks(phrases: readonly Span[], styleOf: (index: number) => MarkStyle): Marks {
  return {
    put(body) {
      let out = "";
      let at = 0;
      // What the writer's own text has of these characters goes, or it would pass for a sign.
      const copy = (to: number): void => {
        out += body.slice(at, to).replace(SIGNS, (own) => "\uFFFD".repeat(own.length));
        at = to;
      };
      phrases.forEach(({ start, end }, index) => {
        copy(start);
        out += START + digits(index);
        copy(end);
        out += END + digits(index);
      });
      copy(body.length);
      return out;
    },
    take(tokens) {
      const open = new Set<number>();
      for (const token of tokens) {
        if (token.type === "inline") {
          token.children = takeChildren(token.children ?? [], open, styleOf);
          open.clear();
        }
        token.content = plain(token.content);
        cleanAttributes(token);
      }
    },
  };
}

function takeChildren(children: readonly Token[], open: Set<number>, styleOf: (index: number) => MarkStyle): Token[] {
  const out: Token[] = [];
  let links = 0;
  const wrap = (token: Token): void => {
    const [index] = open;
    if (index === undefined || token.content === "") out.push(token);
    else out.push(markOpen(index, styleOf(index), links > 0), token, markClose());
  };
  for (const child of children) {
    if (child.type === "link_open") links++;
    if (child.type === "link_close") links--;
    cleanAttributes(child);
    if (child.children) child.children = takeChildren(child.children, new Set(), styleOf).filter(({ tag }) => tag !== "mark");
    if (child.type === "text") {
      for (const piece of pieces(child.content, open)) wrap(makeToken("text", piece));
    } else if (child.type === "code_inline") {
      const isWithin = open.size > 0;
      const ends = [...pieces(child.content, open)];
      child.content = ends.join("");
      if (isWithin) wrap(child);
      else out.push(child);
    } else {
      child.content = plain(child.content);
      out.push(child);
    }
  }
  return out;
}

/** The text between the signs; `open` is kept up to date as they are passed. */
function* pieces(content: string, open: Set<number>): Iterable<string> {
  let at = 0;
  for (const { 0: sign, 1: end, 2: number = "", index } of content.matchAll(SIGN)) {
    if (index > at) yield content.slice(at, index);
    at = index + sign.length;
    const phrase = numberOf(number);
    if (end === START) open.add(phrase);
    else open.delete(phrase);
  }
  if (at < content.length) yield content.slice(at);
}

function markOpen(index: number, { classes, label }: MarkStyle, inLink: boolean): Token {
  const token = makeToken("phrase_open");
  token.tag = "mark";
  token.nesting = 1;
  token.attrSet("class", classes);
  token.attrSet("data-phrase", String(index));
  token.attrSet("data-label", label);
  // A link can be reached already, and may hold nothing else that can.
  if (!inLink) {
    token.attrSet("role", "button");
    token.attrSet("tabindex", "0");
  }
  return token;
}

function markClose(): Token {
  const token = makeToken("phrase_close");
  token.tag = "mark";
  token.nesting = -1;
  return token;
}

function cleanAttributes(token: Token): void {
  for (const [name, value] of token.attrs ?? []) {
    const clean = plain(String(value)).replace(ENCODED, "");
    if (clean !== value) token.attrSet(name, clean);
  }
}

function plain(text: string): string {
  return text.replace(SIGNS, "");
}

function digits(index: number): string {
  return String(index).replace(/\d/g, (digit) => String.fromCharCode(ZERO + Number(digit)));
}

function numberOf(written: string): number {
  return Number(written.replace(/./g, (char) => String(char.charCodeAt(0) - ZERO)));
}
