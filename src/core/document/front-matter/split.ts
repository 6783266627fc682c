/** Finds the front matter: `---` (YAML) or `+++` (TOML) on the first line, closed by the same or, for YAML, by `...`. */
import type { Span } from "../../text/span";

export interface Fences {
  readonly format: "yaml" | "toml";
  /** Both fences, without the closing one's line end. */
  readonly range: Span;
  readonly content: Span;
  readonly openingFence: Span;
}

export type Split =
  { readonly kind: "none" } | { readonly kind: "unclosed"; readonly openingFence: Span } | ({ readonly kind: "found" } & Fences);

export function splitFrontMatter(text: string): Split {
  const from = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const opening = /(---|\+\+\+)[ \t]*(?:\r\n?|\n)/y;
  opening.lastIndex = from;
  const open = opening.exec(text);
  if (!open) return { kind: "none" };
  const yaml = open[1] === "---";
  const openingFence = { start: from, end: from + 3 };
  const start = from + open[0].length;
  const closing = yaml ? /^(?:---|\.\.\.)[ \t]*$/gm : /^\+\+\+[ \t]*$/gm;
  closing.lastIndex = start;
  const close = closing.exec(text);
  if (close && !isData(text.slice(start, close.index))) return { kind: "none" };
  if (close) {
    return {
      kind: "found",
      format: yaml ? "yaml" : "toml",
      range: { start: from, end: close.index + 3 },
      content: { start, end: close.index },
      openingFence,
    };
  }
  // A first line of `---` may be a thematic break: only a key on the next line says that front matter was meant.
  return /^[A-Za-z][\w-]*[ \t]*[:=]/.test(text.slice(start, start + 200)) ? { kind: "unclosed", openingFence } : { kind: "none" };
}

/** Two thematic breaks with prose between them are no front matter. */
function isData(content: string): boolean {
  const line = /^\s*([^\r\n]*)/.exec(content)?.[1] ?? "";
  return line === "" || /^(?:#|- |[[{])/.test(line) || /^[^\s][^\n]{0,100}?[ \t]*[:=]/.test(line);
}
