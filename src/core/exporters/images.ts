/** The images of a document, made part of what is exported: which files, what may be in them, and how they are embedded. */
import type { PostMortem } from "../document/model";
import type { Result } from "../ports";
import { isPath } from "./html/links";
import { parseMarkdown, type Token } from "./html/markdown";
import { bodyOf } from "./html/page";
import { base64 } from "./images/base64";
import { isNestedTooDeep } from "./images/bombs";
import { imageKind, type ImageSize, tooLarge } from "./images/kind";

/** Files of the workspace that a document stands in. */
export interface ImageFiles {
  /**
   * The bytes of a file by its path as the document writes it: relative to the document, or to the workspace where it begins with `/`.
   * Refuses what lies outside of the workspace, also through a link, and what is larger than `MOST_IMAGE_BYTES`.
   */
  read(path: string): Promise<Result<Uint8Array>>;
}

/** An image that is there has its bytes as a `data:` address; any other one has the reason, a sentence. */
export type Picture = { readonly src: string; readonly size: ImageSize | null } | { readonly src?: undefined; readonly why: string };

/** By the address as it stands in the tokens. */
export type Pictures = ReadonlyMap<string, Picture>;

export const MOST_IMAGE_BYTES = 10 * 1024 * 1024;
/** Of all images of a document together. */
const MOST_BYTES = 40 * 1024 * 1024;

/** Reads the images of a document that are paths, each once, in the order of the text. */
export async function loadPictures(document: PostMortem, files: ImageFiles): Promise<Pictures> {
  const pictures = new Map<string, Picture>();
  let total = 0;
  for (const source of imagePaths(document)) {
    const picture = await loadPicture(source, files, total);
    // The bytes, and a third more, as text.
    total += picture.src === undefined ? 0 : (picture.src.length * 3) / 4;
    pictures.set(source, picture);
  }
  return pictures;
}

export async function loadPicture(source: string, files: ImageFiles, before = 0): Promise<Picture> {
  const bytes = await files.read(pathOf(source));
  return bytes.ok ? pictureOf(bytes.value, before) : { why: bytes.error.message };
}

/** What to tell whoever exports: a sentence for each image that is not part of the output, with its path. */
export function missingPictures(pictures: Pictures): readonly string[] {
  return [...pictures].flatMap(([source, picture]) => (picture.src === undefined ? [`${pathOf(source)}: ${picture.why}`] : []));
}

/** The addresses of images that are paths, each once; as they stand in the tokens. */
export function imagePaths(document: PostMortem): readonly string[] {
  const found = new Set<string>();
  const search = (tokens: readonly Token[]): void => {
    for (const token of tokens) {
      const source = token.type === "image" ? String(token.attrGet("src") ?? "") : "";
      if (source !== "" && isPath(source)) found.add(source);
      if (token.children) search(token.children);
    }
  };
  search(parseMarkdown(bodyOf(document)));
  return [...found];
}

/** `before`: how many bytes of images there are already. */
export function pictureOf(bytes: Uint8Array, before: number): Picture {
  const kind = imageKind(bytes);
  if (kind === null) return { why: "It is not a PNG, JPEG, GIF, WebP, AVIF or SVG image." };
  if (bytes.length > MOST_IMAGE_BYTES) return { why: "It is larger than 10 MB." };
  if (before + bytes.length > MOST_BYTES) return { why: "The images of the document are larger than 40 MB together." };
  const { type, size } = kind;
  const large = tooLarge(size);
  if (large !== null) return { why: large };
  if (type === "image/svg+xml" && isNestedTooDeep(new TextDecoder().decode(bytes))) return { why: "Its elements are nested too deeply." };
  return { src: `data:${type};base64,${base64(bytes)}`, size };
}

/** The path that was written: without the encoding of an address, and without what follows a file's name in one. */
function pathOf(source: string): string {
  const path = source.replace(/[?#].*$/s, "");
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
