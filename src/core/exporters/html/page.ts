/** A document as tokens that are ready to be rendered: what the exported page and the previews have in common. */
import type { PostMortem } from "../../document/model";
import type { Pictures } from "../images";
import { withoutFootnotes } from "./footnotes";
import { numberHeadings, takeTitle, type Heading } from "./headings";
import { parseMarkdown, plainText, type Token } from "./markdown";
import { tidy } from "./passes";
import { markTables } from "./tables";

export interface Page {
  /** Plain text. */
  readonly title: string;
  /** The inline token of the title's heading, which is not among `tokens`; `null` where no heading is the title. */
  readonly heading: Token | null;
  readonly headings: readonly Heading[];
  /** Their lines are those of the file. */
  readonly tokens: Token[];
}

/** Carries places of the text through the parser. */
export interface Marks {
  /** `body` has the length and the lines of the file; what is returned has to keep the lines. */
  put(body: string): string;
  /** Takes out of the tokens what `put` has put in. */
  take(tokens: readonly Token[]): void;
}

/** `pictures`: the images of the workspace that become part of the page. */
export function readPage(document: PostMortem, marks?: Marks, pictures: Pictures = new Map()): Page {
  const body = bodyOf(document);
  // What is carried through may stand in the label of a footnote, so there footnotes stay as they are written.
  const tokens = marks ? parseMarkdown(marks.put(body), false) : parseMarkdown(body);
  marks?.take(tokens);
  tidy(tokens, pictures);
  markTables(tokens, document);
  const taken = takeTitle(tokens, document.title?.value ?? null);
  const heading = taken?.content.trim() === "" ? null : taken;
  const title = [document.title?.value ?? "", heading ? plainText(heading) : ""].map(withoutFootnotes).find((text) => text !== "");
  return { title: title ?? "Post-mortem", heading, headings: numberHeadings(tokens), tokens };
}

/** The language of the words, BCP 47; English unless the front matter says otherwise. */
export function language({ frontMatter }: PostMortem): string {
  const lang = frontMatter?.fields.get("lang")?.value;
  return typeof lang === "string" && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(lang) ? lang : "en";
}

/** The same number of lines and offsets, so that the tokens' lines are the file's. */
export function bodyOf({ text, frontMatter }: PostMortem): string {
  const body = frontMatter ? text.slice(0, frontMatter.range.end).replace(/[^\r\n]/g, " ") + text.slice(frontMatter.range.end) : text;
  return body.replace(/^\uFEFF/, " ");
}
