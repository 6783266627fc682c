/** What a file is by its first bytes. Its name says nothing: whoever writes a document chooses it. */

export interface ImageSize {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

export interface ImageKind {
  /** The media type. */
  readonly type: string;
  /** `null` where the file does not say so in a place that is looked at. */
  readonly size: ImageSize | null;
}

const MOST_PIXELS = 50_000_000;

/** How much of a file is read as text to see whether it is SVG. */
const HEAD = 4096;

export function imageKind(bytes: Uint8Array): ImageKind | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at(bytes, 0, "\x89PNG\r\n\x1a\n") && at(bytes, 12, "IHDR") && bytes.length >= 24)
    return of("png", view.getUint32(16), view.getUint32(20));
  if (at(bytes, 0, "GIF87a") || at(bytes, 0, "GIF89a")) {
    return bytes.length < 10 ? null : of("gif", view.getUint16(6, true), view.getUint16(8, true));
  }
  if (at(bytes, 0, "\xff\xd8\xff")) return { type: "image/jpeg", size: jpegSize(view) };
  if (at(bytes, 0, "RIFF") && at(bytes, 8, "WEBP")) return { type: "image/webp", size: webpSize(bytes, view) };
  if (at(bytes, 4, "ftypavif") || at(bytes, 4, "ftypavis")) return { type: "image/avif", size: null };
  return isSvg(bytes) ? { type: "image/svg+xml", size: null } : null;
}

/** Why an image of this size is not drawn: a small file may hold one that takes gigabytes. `null` where it is. */
export function tooLarge(size: ImageSize | null): string | null {
  if (!size || size.width * size.height <= MOST_PIXELS) return null;
  return `It measures ${String(size.width)} by ${String(size.height)}; more than 50 million points are not embedded.`;
}

function of(name: string, width: number, height: number): ImageKind {
  return { type: `image/${name}`, size: { width, height } };
}

/** From segment to segment, to the one that begins the picture. */
function jpegSize(view: DataView): ImageSize | null {
  for (let i = 2; i + 9 < view.byteLength && view.getUint8(i) === 0xff;) {
    const marker = view.getUint8(i + 1);
    if (marker === 0xff) i++;
    else if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      return { width: view.getUint16(i + 7), height: view.getUint16(i + 5) };
    } else i += 2 + view.getUint16(i + 2);
  }
  return null;
}

function webpSize(bytes: Uint8Array, view: DataView): ImageSize | null {
  if (bytes.length < 30) return null;
  if (at(bytes, 12, "VP8X")) return { width: 1 + uint24(view, 24), height: 1 + uint24(view, 27) };
  if (at(bytes, 12, "VP8 ")) return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (!at(bytes, 12, "VP8L")) return null;
  const bits = view.getUint32(21, true);
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
}

function uint24(view: DataView, offset: number): number {
  return view.getUint16(offset, true) | (view.getUint8(offset + 2) << 16);
}

/** The first element is `svg`, and no entity is declared: those can unfold to any length. */
function isSvg(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD)).replace(/^\xef\xbb\xbf/, "");
  if (head.includes("\0") || /<!ENTITY/i.test(head)) return false;
  let rest = head.trimStart();
  for (;;) {
    const end = rest.startsWith("<?") ? "?>" : rest.startsWith("<!--") ? "-->" : /^<!DOCTYPE[^[>]*>/i.test(rest) ? ">" : null;
    if (end === null) return /^<svg[\s>/]/.test(rest);
    const close = rest.indexOf(end);
    if (close < 0) return false;
    rest = rest.slice(close + end.length).trimStart();
  }
}

function at(bytes: Uint8Array, offset: number, signature: string): boolean {
  for (let i = 0; i < signature.length; i++) if (bytes[offset + i] !== signature.charCodeAt(i)) return false;
  return true;
}
