/** `export.template`: how a user's own HTML or CSS becomes the page around a document. */
import { escapeHtml } from "../html/escape";
import { isImageSource } from "../html/links";
import type { ImageFiles } from "../images";
import { loadPicture } from "../images";
import { failed, ok, type Result } from "../../ports";
import { fromUtf8 } from "../../text/utf8";
import { type Markup, readMarkup, writeMarkup } from "./markup";

export interface Template {
  /** `null`: the page as it is, with another style. */
  readonly body: readonly Markup[] | null;
  /** Stands behind the page's own style. */
  readonly style: string;
}

export interface ReadTemplate {
  readonly template: Template;
  /** What of it is not in the page, in sentences. */
  readonly warnings: readonly string[];
}

/** Parts of the page, as HTML, and facts, as text. */
export interface TemplateValues {
  readonly parts: Readonly<Record<(typeof PARTS)[number], string>>;
  readonly facts: Readonly<Record<(typeof FACTS)[number], string>>;
}

export const PARTS = ["card", "contents", "body", "footer"] as const;
export const FACTS = ["id", "title", "severity", "status", "category", "owner", "authors", "path", "hash"] as const;

const PLACEHOLDER = /\{\{\s*([a-z]+)\s*\}\}/g;
const LARGEST = 1024 * 1024;
const TOO_LARGE = "It is larger than 1 MB; a template is not.";
/** Of CSS. */
const STRING = /"(?:[^"\\\n]|\\[^])*"|'(?:[^'\\\n]|\\[^])*'/g;

/** `path` is relative to the workspace; the template has to lie in it. */
export async function loadTemplate(path: string, files: ImageFiles): Promise<Result<ReadTemplate>> {
  const bytes = await files.read(`/${path.replace(/^\/+/, "")}`);
  if (!bytes.ok) return bytes;
  return bytes.value.length > LARGEST ? failed("too-large", TOO_LARGE) : readTemplate(path, fromUtf8(bytes.value), files);
}

/** A template may ask for nothing: the page is complete as one file. What cannot be used at all is a failure that says why. */
export async function readTemplate(path: string, text: string, files: ImageFiles): Promise<Result<ReadTemplate>> {
  const isStyle = /\.css$/i.test(path);
  if (!isStyle && !/\.html?$/i.test(path)) return failed("unreadable", "It is neither an HTML file nor a CSS file.");
  const { pieces, style, leftOut } = isStyle ? { pieces: [], style: text, leftOut: [] } : readMarkup(text);
  const asked = asksFor(style);
  if (asked !== null) return failed("outside", `Its style asks for something outside of the page: ${asked}.`);
  const safe = style.replaceAll("<", "\\3c ");
  if (isStyle) return ok({ template: { body: null, style: safe }, warnings: [] });
  const named = new Set(
    pieces.flatMap((piece) => (piece.kind === "text" ? [...piece.text.matchAll(PLACEHOLDER)].map(([, name]) => name) : [])),
  );
  if (!named.has("body")) return failed("unreadable", "It has no {{body}}, which stands where the document goes.");
  const unknown = [...named].filter((name) => ![...PARTS, ...FACTS].some((known) => known === name));
  const images = await withImages(pieces, files);
  const warnings = [
    ...(leftOut.length === 0 ? [] : [`Left out of the template, as nothing in it may act: ${leftOut.slice(0, 12).join(", ")}.`]),
    ...(unknown.length === 0 ? [] : [`The template names what there is not: ${unknown.map((name) => `{{${String(name)}}}`).join(", ")}.`]),
    ...images.warnings,
  ];
  return ok({ template: { body: images.pieces, style: safe }, warnings });
}

export function fillTemplate(body: readonly Markup[], { parts, facts }: TemplateValues): string {
  const known: Readonly<Record<string, string>> = facts;
  const html: Readonly<Record<string, string>> = {
    ...Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, escapeHtml(fact)])),
    ...parts,
  };
  return writeMarkup(body, {
    // The braces of a placeholder are nothing that is escaped, so it is found in the escaped text as well.
    text: (text) => escapeHtml(text).replace(PLACEHOLDER, (all, name: string) => (Object.hasOwn(html, name) ? (html[name] ?? "") : all)),
    attribute: (value) => value.replace(PLACEHOLDER, (all, name: string) => (Object.hasOwn(known, name) ? (known[name] ?? "") : all)),
  });
}

/** Images of the workspace, a logo for example, by their path from its root: `/brand/logo.svg`. */
async function withImages(
  pieces: readonly Markup[],
  files: ImageFiles,
): Promise<{ readonly pieces: readonly Markup[]; readonly warnings: readonly string[] }> {
  const warnings: string[] = [];
  const done: Markup[] = [];
  for (const piece of pieces) {
    const source = piece.kind === "open" ? piece.attributes.get("src") : undefined;
    if (piece.kind !== "open" || source === undefined || isImageSource(source)) {
      done.push(piece);
      continue;
    }
    const picture = source.startsWith("/")
      ? await loadPicture(source, files)
      : { why: "The path of an image in a template begins with /, at the root of the workspace." };
    if (picture.src === undefined) warnings.push(`${source}: ${picture.why}`);
    else done.push({ ...piece, attributes: new Map([...piece.attributes, ["src", picture.src]]) });
  }
  return { pieces: done, warnings };
}

/** What a style would load, or `null`. Escapes outside of strings are refused: a name could hide behind them. */
function asksFor(style: string): string | null {
  const bare = style.replace(/\/\*[^]*?(?:\*\/|$)/g, " ");
  const names = bare.replace(STRING, (string) => (/^.data:(?:image|font)\/[a-z0-9.+-]+[;,]/i.test(string) ? '"embedded"' : '""'));
  if (names.includes("\\")) return "an escaped name";
  const found = /@import|@namespace|(?:-webkit-)?image-set\s*\(|\bsrc\s*\(|expression\s*\(|-moz-binding|\bbehavior\s*:/i.exec(names);
  if (found) return found[0];
  const embedded = names.match(/url\(\s*(?:"embedded"\s*\)|data:(?:image|font)\/[a-z0-9.+-]+[;,])/gi)?.length ?? 0;
  return (names.match(/url\s*\(/gi)?.length ?? 0) > embedded ? "url()" : null;
}
