/** The pictures of a document as files for the compiler, which knows nothing of `data:` addresses. */
import { isNestedTooDeep, slimPng } from "../images/bombs";
import { dataBytes } from "../images/data-address";
import { imageKind, tooLarge } from "../images/kind";

/** What the compiler can draw. */
const ENDINGS: Readonly<Record<string, string>> = {
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/gif": "gif",
  "image/webp": "webp",
  "image/svg+xml": "svg",
};

/** They are taken to pieces of a size that has to be known before. */
const RASTER = new Set(["png", "jpg", "gif", "webp"]);

export interface CompilerFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Gives each picture a file, the same one where it is used again. */
export class PictureFiles {
  readonly #files = new Map<string, CompilerFile>();

  get files(): readonly CompilerFile[] {
    return [...this.#files.values()];
  }

  /** Of a picture by its `data:` address, or of the bytes of one: its path, or why there is none. */
  add(key: string, bytes: Uint8Array | null = dataBytes(key)): { readonly file: string } | { readonly why: string } {
    const known = this.#files.get(key);
    if (known) return { file: known.path };
    const kind = bytes && imageKind(bytes);
    const ending = kind ? ENDINGS[kind.type] : undefined;
    if (!bytes || ending === undefined) return { why: "Image left out. A PDF can show PNG, JPEG, GIF, WebP and SVG." };
    // An image that is embedded in the document comes here without having been looked at before.
    const large = tooLarge(kind?.size ?? null);
    if (large !== null) return { why: `Image left out. ${large}` };
    if (RASTER.has(ending) && !kind?.size) return { why: "Image left out. Its size cannot be read." };
    if (ending === "svg" && isNestedTooDeep(new TextDecoder().decode(bytes)))
      return { why: "Image left out. Its elements are nested too deeply." };
    const path = `/images/${String(this.#files.size + 1)}.${ending}`;
    this.#files.set(key, { path, bytes: ending === "png" ? slimPng(bytes) : bytes });
    return { file: path };
  }
}
