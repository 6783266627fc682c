/**
 * The HTML of a template, read so that nothing of it can act: what is not on the lists below is not there afterwards. The page is
 * written anew from what was read, so a tag that a browser would read in another way than this reader cannot get through.
 */
import { escapeHtml } from "../html/escape";
import { isImageSource, isLinkTarget } from "../html/links";

export type Markup =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "open"; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: "close"; readonly name: string };

export interface ReadMarkup {
  readonly pieces: readonly Markup[];
  /** What stands in the `style` elements, one after the other. */
  readonly style: string;
  /** Names of elements and attributes that were left out, each once. */
  readonly leftOut: readonly string[];
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));
const ELEMENTS = words(
  "a abbr address article aside b blockquote br caption cite code dd div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img li main nav ol p pre s section small span strong sub sup table tbody td tfoot th thead time tr u ul",
);
const VOID = words("br hr img");
/** Parts of a page that the page itself has; their content counts, and they do not. */
const FRAME = words("html head body meta title link");
/** Elements whose content is no text to show. */
const RAW = words("script style title textarea template noscript iframe noembed noframes xmp svg math object select plaintext");
const ATTRIBUTES = words("alt class colspan datetime dir height href id lang role rowspan scope src start title width");

/** Quoted values may hold anything. Each part begins with another character, so both patterns are matched in one pass. */
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+)))?/g;
const TAG = /^<(\/?)([a-zA-Z][a-zA-Z0-9-]*)((?:"[^"]*"|'[^']*'|[^"'<>])*)>/;

export function readMarkup(html: string): ReadMarkup {
  const pieces: Markup[] = [];
  const styles: string[] = [];
  const leftOut = new Set<string>();
  for (let at = 0; at < html.length;) {
    const bracket = html.indexOf("<", at);
    const text = html.slice(at, bracket < 0 ? html.length : bracket);
    if (text !== "") pieces.push({ kind: "text", text: decoded(text) });
    if (bracket < 0) break;
    at = bracket;
    if (html.startsWith("<!--", at)) {
      at = after(html, "-->", at + 4);
    } else if (html.startsWith("<!", at) || html.startsWith("<?", at)) {
      at = after(html, ">", at);
    } else {
      const match = TAG.exec(html.slice(at, at + LONGEST_TAG));
      const name = match?.[2]?.toLowerCase() ?? "";
      if (!match) {
        pieces.push({ kind: "text", text: "<" });
        at++;
        continue;
      }
      at += match[0].length;
      if (RAW.has(name) && match[1] === "") {
        const end = endOf(html, name, at);
        if (name === "style") styles.push(html.slice(at, end < 0 ? html.length : end));
        else if (name !== "title") leftOut.add(`<${name}>`);
        at = end < 0 ? html.length : after(html, ">", end);
      } else if (!ELEMENTS.has(name)) {
        if (!FRAME.has(name) && !RAW.has(name)) leftOut.add(`<${name}>`);
      } else if (match[1] === "") {
        pieces.push({ kind: "open", name, attributes: attributesOf(match[3] ?? "", leftOut) });
      } else if (!VOID.has(name)) {
        pieces.push({ kind: "close", name });
      }
    }
  }
  return { pieces, style: styles.join("\n"), leftOut: [...leftOut] };
}

/** A tag with a longer text than this is none: what is read again for each bracket stays small. */
const LONGEST_TAG = 200_000;

/** `fill` puts values into texts; an address is looked at after that. */
export function writeMarkup(pieces: readonly Markup[], fill: { text(text: string): string; attribute(value: string): string }): string {
  return pieces
    .map((piece) => {
      if (piece.kind === "text") return fill.text(piece.text);
      if (piece.kind === "close") return `</${piece.name}>`;
      const attributes = [...piece.attributes].map(([name, value]) => {
        const filled = fill.attribute(value);
        const isRefused = (name === "href" && !isLinkTarget(filled)) || (name === "src" && !isImageSource(filled));
        return isRefused ? "" : ` ${name}="${escapeHtml(filled)}"`;
      });
      return `<${piece.name}${attributes.join("")}>`;
    })
    .join("");
}

function attributesOf(text: string, leftOut: Set<string>): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, written = "", double, single, bare] of text.matchAll(ATTRIBUTE)) {
    const name = written.toLowerCase();
    if (!ATTRIBUTES.has(name) && !/^aria-[a-z]+$/.test(name)) leftOut.add(name.slice(0, 40));
    else if (!attributes.has(name)) attributes.set(name, decoded(double ?? single ?? bare ?? ""));
  }
  return attributes;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00A0",
  copy: "©",
  middot: "·",
};

/** Character references, so that what is written anew can be escaped as a whole. */
function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,10}));/g, (all, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? all;
    const point = decimal === undefined ? parseInt(hex ?? "", 16) : Number(decimal);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : "\uFFFD";
  });
}

/** Where the tag that ends a raw element begins; -1 where there is none. */
function endOf(html: string, name: string, from: number): number {
  const tag = new RegExp(`</${name}`, "gi");
  tag.lastIndex = from;
  return tag.exec(html)?.index ?? -1;
}

function after(text: string, end: string, from: number): number {
  const at = text.indexOf(end, from);
  return at < 0 ? text.length : at + end.length;
}
