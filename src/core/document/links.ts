/** Links and images that lead to files beside the document. Only what names a file for sure: sites resolve other paths in ways of their own. */
import { slice, type Span } from "../text/span";
import { SpanSet } from "../text/span-set";
import type { PostMortem } from "./model";

export interface RelativeTarget {
  /** The path as a file system knows it: decoded, without query and fragment. Relative to the document's folder. */
  readonly target: string;
  /** The target as written in the text, without angle brackets. */
  readonly range: Span;
}

/** Inline links and images, and reference definitions, in the order of the text. Linear in its length. */
export function relativeTargets(document: PostMortem): readonly RelativeTarget[] {
  const { text, frontMatter, managed } = document;
  const hidden = new SpanSet(document.opaque);
  const from = frontMatter?.range.end ?? 0;
  return [...inline(text, from), ...definitions(text, from)]
    .filter((range) => !hidden.touches(range))
    .flatMap((range): readonly RelativeTarget[] => {
      const target = fileOf(slice(text, range), managed);
      return target === null ? [] : [{ target, range }];
    })
    .sort((a, b) => a.range.start - b.range.start);
}

/** Behind `](`: the target in angle brackets, or one in which round brackets are paired; then a title or the end. */
function* inline(text: string, from: number): Iterable<Span> {
  for (let at = text.indexOf("](", from); at >= 0; at = text.indexOf("](", at + 2)) {
    if (text.charAt(at - 1) === "\\") continue;
    let start = at + 2;
    while (/[ \t]/.test(text.charAt(start)) && start < at + 10) start++;
    const range = text.charAt(start) === "<" ? bracketed(text, start + 1) : bare(text, start);
    if (range && range.end > range.start) yield range;
  }
}

function bracketed(text: string, start: number): Span | null {
  const close = /[<>\r\n]/g;
  close.lastIndex = start;
  const end = close.exec(text);
  return end?.[0] === ">" ? { start, end: end.index } : null;
}

/** Stops at the next `](`, which no path holds: so no part of a text is looked at twice. */
function bare(text: string, start: number): Span | null {
  let depth = 0;
  for (let i = start; i < text.length; i++) {
    const c = text.charAt(i);
    if (c === "\\") i++;
    else if (c === "(") depth++;
    else if (c === ")" && depth-- === 0) return { start, end: i };
    else if (/\s/.test(c)) return /^[ \t]+(?:"|'|\(|\))/.test(text.slice(i, i + 10)) ? { start, end: i } : null;
    else if (c === "]" && text.charAt(i + 1) === "(") return null;
  }
  return null;
}

/** `[label]: path`, with a title behind it or nothing. */
function* definitions(text: string, from: number): Iterable<Span> {
  const pattern = /^ {0,3}\[(?!\^)[^[\]\r\n]{1,200}\]:[ \t]{0,8}<?([^\s<>]{1,500})>?[ \t]{0,8}(?:$|["'(])/gm;
  pattern.lastIndex = from;
  for (const match of text.matchAll(pattern)) {
    const target = match[1] ?? "";
    const start = match.index + match[0].indexOf("]:") + 2;
    const at = text.indexOf(target, start);
    // `[Jun]: done` is a definition to Markdown and none to its writer.
    if (/[./]/.test(target)) yield { start: at, end: at + target.length };
  }
}

const EXTENSION = /\.(?!html?$|aspx?$|php$)[\p{L}\p{N}]{1,12}$/iu;
/** Pages of the service that shows the repository: `../../issues/12`. */
const SERVICE = /^(?:\.\.\/)+(?:issues|pulls?|commits?|compare|wiki|discussions|releases|actions|merge_requests|-)(?:\/|$)/;

/** `null` for addresses, for paths from the root, which differ from site to site, and for what a tool fills in. */
function fileOf(written: string, managed: boolean): string | null {
  const path = written.replace(/\\([!-/:-@[-`{-~])/g, "$1").replace(/[?#].*$/s, "");
  if (path === "" || /^(?:[a-z][a-z0-9+.-]*:|[/\\@~$]|\.{3}|www\.)|[{}<>‹›|*$\u0000]/i.test(path) || SERVICE.test(path)) return null;
  // An adopted page may belong to a site whose paths name pages, not files.
  const named = EXTENSION.test(path) || (managed && /[./]/.test(path) && !path.endsWith("/"));
  return named ? decoded(path) : null;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
