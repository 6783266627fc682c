/** The inline tokens of markdown-it → what the template sets in a line. */
import { isLinkTarget } from "../html/links";
import { plainText, type Token } from "../html/markdown";
import { breakable, clean } from "./clean";
import type { Inline } from "./layout";

export interface InlineContext {
  /** The ids of the headings: links within the document may lead there. */
  readonly anchors: ReadonlySet<string>;
  /** From how many characters on a word may be broken. */
  readonly longest?: number | undefined;
  /** An image of the document, by its address as written: its file in the compiler's world, or why it is not shown. */
  image(source: string): { readonly file: string } | { readonly why: string };
}

const WRAPPERS: Readonly<Record<string, "strong" | "em" | "del">> = { strong_open: "strong", em_open: "em", s_open: "del" };

export function inlines(token: Token | undefined, context: InlineContext): readonly Inline[] {
  const children = token?.children ?? [];
  let at = 0;
  return untilClosed();

  function untilClosed(): readonly Inline[] {
    const found: Inline[] = [];
    for (let child = children[at++]; child && !closes(child); child = children[at++]) {
      // A line break takes the blanks behind it with it, as it does in a browser.
      if (found.at(-1)?.t === "break" && child.type === "softbreak") continue;
      if (opens(child)) found.push(...wrapped(child, untilClosed(), context));
      else found.push(...leaf(child, context).map((inline) => behind(found.at(-1), inline)));
    }
    return found;
  }
}

function behind(previous: Inline | undefined, inline: Inline): Inline {
  if (inline.t === "text" && previous?.t === "break") return { ...inline, text: inline.text.trimStart() };
  return inline.t === "footnote" && previous?.t === "footnote" ? { ...inline, before: "," } : inline;
}

/** The pair of the badge is put in by the page's own passes, without nesting. */
function opens({ nesting, type }: Token): boolean {
  return nesting === 1 || type === "badge_open";
}

function closes({ nesting, type }: Token): boolean {
  return nesting === -1 || type === "badge_close";
}

function wrapped(token: Token, c: readonly Inline[], { anchors }: InlineContext): readonly Inline[] {
  const wrapper = WRAPPERS[token.type];
  if (wrapper) return [{ t: wrapper, c }];
  if (token.type === "badge_open") return [{ t: "badge", tone: token.info, c }];
  if (token.type !== "link_open") return c;
  const href = String(token.attrGet("href") ?? "");
  const to = href.startsWith("#") ? decoded(href.slice(1)) : null;
  if (to !== null) return anchors.has(to) ? [{ t: "ref", to, c }] : c;
  return isLinkTarget(href) ? [{ t: "link", href, c }] : c;
}

function leaf(token: Token, context: InlineContext): readonly Inline[] {
  switch (token.type) {
    case "softbreak":
      return [{ t: "blank" }];
    case "hardbreak":
      return [{ t: "break" }];
    case "code_inline":
      return [{ t: "code", text: breakable(clean(token.content), context.longest) }];
    case "link_path":
      return [{ t: "path", text: breakable(clean(token.content), context.longest) }];
    case "task_box":
      return [{ t: "box", done: token.meta?.["done"] === true }];
    case "footnote_ref":
      return [{ t: "footnote", number: Number(token.meta?.["number"]), before: "" }];
    case "image":
    case "image_note":
      return [image(token, context)];
    default:
      return token.content === "" ? [] : [{ t: "text", text: breakable(clean(token.content), context.longest) }];
  }
}

/** The alternative text is never empty: the archival formats ask for one, and so does whoever cannot see the image. */
function image(token: Token, context: InlineContext): Inline {
  const source = String(token.attrGet("src") ?? "");
  const alt = clean(plainText(token).trim());
  const found = context.image(source);
  if ("file" in found) return { t: "image", file: found.file, alt: alt === "" ? "Image without a description" : alt };
  const named = alt !== "" ? alt : source.startsWith("data:") ? "Image" : clean(decoded(source));
  const why: unknown = token.meta?.["why"];
  return { t: "note", text: breakable(named), why: typeof why === "string" ? `Image left out. ${clean(why)}` : found.why };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
