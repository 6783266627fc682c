/** What stands inside a paragraph, heading or cell. Every function is linear in the length of its range. */
import type { Span } from "../../text/span";

const MARKS = new Set(["*", "`", "~"]);
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " ", mdash: "—", ndash: "–" };

/** The words without Markdown's marks: link texts instead of links, no emphasis, no tags, one blank for each run of white space. */
export function plainText(text: string, range: Span): string {
  const out: string[] = [];
  /** Indices into `out` of brackets that may turn out to open a link. */
  const opened: number[] = [];
  /** No `)` stands between a failed search's start and here. */
  let noClose = -1;
  for (let i = range.start; i < range.end; i++) {
    const next = nextSpecial(text, i, range.end);
    if (next > i) out.push(text.slice(i, next));
    if (next >= range.end) break;
    i = next;
    const c = text.charAt(i);
    if (c === "\\" && i + 1 < range.end && /[!-/:-@[-`{-~]/.test(text.charAt(i + 1))) {
      out.push(text.charAt(++i));
    } else if (MARKS.has(c) || (c === "_" && !(isWord(text.charAt(i - 1)) && isWord(text.charAt(i + 1))))) {
      if (c === "~" && text.charAt(i + 1) !== "~" && text.charAt(i - 1) !== "~") out.push(c);
    } else if (c === "[" || (c === "!" && text.charAt(i + 1) === "[")) {
      if (c === "!") i++;
      opened.push(out.push("[") - 1);
    } else if (c === "]") {
      const open = opened.pop();
      const close = open !== undefined && text.charAt(i + 1) === "(" && i + 1 > noClose ? closing(text, i + 1, range.end) : null;
      if (close === -1) noClose = range.end;
      if (open === undefined || close === null || close === -1) out.push(c);
      else {
        out[open] = "";
        i = close;
      }
    } else if (c === "<") {
      const tag = TAG.exec(text.slice(i, Math.min(range.end, i + 300)));
      if (!tag) out.push(c);
      else {
        if (tag[1]) out.push(tag[1]);
        else if (/^<br/i.test(tag[0])) out.push(" ");
        i += tag[0].length - 1;
      }
    } else if (c === "&") {
      const entity = /^&([a-z]{2,5});/.exec(text.slice(i, i + 8));
      const decoded = entity?.[1] === undefined ? undefined : ENTITIES[entity[1]];
      out.push(decoded ?? c);
      if (decoded !== undefined && entity) i += entity[0].length - 1;
    } else out.push(c);
  }
  return out.join("").replace(/\s+/g, " ").trim();
}

function nextSpecial(text: string, from: number, end: number): number {
  for (let i = from; i < end; i++) {
    const code = text.charCodeAt(i);
    // \\ * ` ~ _ [ ! ] < &
    if (
      code === 92 ||
      code === 42 ||
      code === 96 ||
      code === 126 ||
      code === 95 ||
      code === 91 ||
      code === 33 ||
      code === 93 ||
      code === 60 ||
      code === 38
    )
      return i;
  }
  return end;
}

/** An autolink (its address in group 1), a comment, or a tag. */
const TAG = /^<(?:([a-z][a-z0-9+.-]{1,20}:[^\s<>]{1,250}|[^\s<>@]{1,100}@[^\s<>]{1,150})>|!--[^]{0,290}?-->|\/?[a-zA-Z][^<>]{0,280}>)/;

function isWord(c: string): boolean {
  return /[\p{L}\p{N}]/u.test(c);
}

/** The index of the `)` that closes the `(` at `open`, on the same line; -1 where there is none. */
function closing(text: string, open: number, end: number): number {
  let depth = 0;
  for (let i = open; i < end; i++) {
    const c = text.charAt(i);
    if (c === "\\") i++;
    else if (c === "(") depth++;
    else if (c === ")" && --depth === 0) return i;
  }
  return -1;
}

/** Ranges of inline code (backticks included), inline comments and addresses: what is not prose. Sorted, not overlapping. */
export function inlineOpaque(text: string, range: Span): Span[] {
  const found = [...inlineCode(text, range)];
  const part = text.slice(range.start, range.end);
  for (let at = part.indexOf("<!--"); at >= 0;) {
    const close = part.indexOf("-->", at + 4);
    if (close < 0) break;
    found.push({ start: range.start + at, end: range.start + close + 3 });
    at = part.indexOf("<!--", close + 3);
  }
  for (const match of part.matchAll(/\b(?:https?|ftp):\/\/[^\s<>"'`)\]]+/gi)) {
    found.push({ start: range.start + match.index, end: range.start + match.index + match[0].length });
  }
  return merge(found);
}

/** Code spans: a run of backticks up to the next run of the same length. */
function inlineCode(text: string, range: Span): Span[] {
  const runs: Span[] = [];
  for (let i = range.start; i < range.end; i++) {
    if (text.charAt(i) !== "`") continue;
    const start = i;
    while (i < range.end && text.charAt(i) === "`") i++;
    runs.push({ start, end: i });
  }
  /** Indices into `runs`, by length, in order; `next` is where to look from. */
  const byLength = new Map<number, { readonly indices: number[]; next: number }>();
  runs.forEach((run, index) => {
    const length = run.end - run.start;
    const entry = byLength.get(length) ?? { indices: [], next: 0 };
    entry.indices.push(index);
    byLength.set(length, entry);
  });
  const spans: Span[] = [];
  for (let index = 0; index < runs.length; index++) {
    const open = runs[index];
    if (!open) break;
    const same = byLength.get(open.end - open.start);
    if (!same) continue;
    while ((same.indices[same.next] ?? Infinity) <= index) same.next++;
    const closeIndex = same.indices[same.next];
    const close = closeIndex === undefined ? undefined : runs[closeIndex];
    if (!close || closeIndex === undefined) continue;
    spans.push({ start: open.start, end: close.end });
    index = closeIndex;
  }
  return spans;
}

/** The union of ranges: sorted, and joined where they overlap. */
export function merge(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
  const out: Span[] = [];
  for (const next of sorted) {
    const last = out.at(-1);
    if (last && next.start < last.end) out[out.length - 1] = { start: last.start, end: Math.max(last.end, next.end) };
    else out.push(next);
  }
  return out;
}

/** The lines of a range, without their ends; also split at `<br>` where `breaks` is set. */
export function linesOf(text: string, range: Span, breaks = false): Span[] {
  const pattern = breaks ? /\r\n?|\n|<br\s?\/?>/gi : /\r\n?|\n/g;
  pattern.lastIndex = range.start;
  const lines: Span[] = [];
  let start = range.start;
  for (let match = pattern.exec(text); match && match.index < range.end; match = pattern.exec(text)) {
    lines.push({ start, end: match.index });
    start = Math.min(match.index + match[0].length, range.end);
  }
  lines.push({ start, end: range.end });
  return lines;
}
