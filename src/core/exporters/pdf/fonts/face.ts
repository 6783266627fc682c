/** What a font of the computer says of itself: its names, its style, which characters it has, and whether it may become part of a document. */
import { type Coverage, characterMap } from "../coverage";

/** Bytes of a file from an offset on; fewer where it ends before. */
export type ReadAt = (offset: number, length: number) => Uint8Array;

export interface FontFace {
  /** Of a file with several faces; 0 in one with a single face. */
  readonly index: number;
  readonly family: string;
  /** 400 is regular, 700 bold. */
  readonly weight: number;
  readonly italic: boolean;
  readonly monospaced: boolean;
  /** One design out of a range: what is set is its default. */
  readonly variable: boolean;
  /** The languages that it is made for, as the bits of `ulCodePageRange1`. */
  readonly codePages: number;
  readonly coverage: Coverage;
}

const MOST_FACES = 64;
const MOST_TABLES = 128;
/** Of a table that is read whole. */
const MOST_BYTES = 4 * 1024 * 1024;

type Tables = ReadonlyMap<string, readonly [offset: number, length: number]>;

/** The faces of a file that can be drawn, and that their makers let be embedded; none for what is no font. */
export function readFaces(read: ReadAt): readonly FontFace[] {
  const faces: FontFace[] = [];
  for (const [index, offset] of faceOffsets(read).entries()) {
    try {
      const face = readFace(read, tablesAt(read, offset), index);
      if (face) faces.push(face);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return faces;
}

/** Where the faces of a file begin. */
export function faceOffsets(read: ReadAt): readonly number[] {
  const head = viewOf(read(0, 12));
  if (head.byteLength < 12) return [];
  const tag = head.getUint32(0);
  if (tag === 0x00010000 || tag === 0x4f54544f || tag === 0x74727565) return [0];
  if (tag !== 0x74746366) return [];
  const count = Math.min(head.getUint32(8), MOST_FACES);
  const list = viewOf(read(12, count * 4));
  return Array.from({ length: Math.floor(list.byteLength / 4) }, (_, index) => list.getUint32(index * 4));
}

/** @throws RangeError where the file ends before. */
export function tablesAt(read: ReadAt, offset: number): Tables {
  const count = Math.min(viewOf(read(offset, 12)).getUint16(4), MOST_TABLES);
  const records = read(offset + 12, count * 16);
  const view = viewOf(records);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const tag = String.fromCharCode(...records.subarray(index * 16, index * 16 + 4));
      return [tag, [view.getUint32(index * 16 + 8), view.getUint32(index * 16 + 12)]];
    }),
  );
}

function readFace(read: ReadAt, tables: Tables, index: number): FontFace | null {
  const table = (tag: string): DataView => {
    const [offset, length] = tables.get(tag) ?? [0, 0];
    return viewOf(length > 0 && length <= MOST_BYTES ? read(offset, length) : new Uint8Array());
  };
  const style = table("OS/2");
  const drawn = tables.has("glyf") || tables.has("CFF ");
  if (!drawn || style.byteLength < 64 || !mayBeEmbedded(style.getUint16(8))) return null;
  const post = table("post");
  return {
    index,
    family: familyName(table("name")),
    weight: style.getUint16(4),
    italic: (style.getUint16(62) & 1) !== 0,
    monospaced: post.byteLength >= 16 && post.getUint32(12) !== 0,
    variable: tables.has("fvar"),
    codePages: style.byteLength >= 82 ? style.getUint32(78) : 0,
    coverage: characterMap(table("cmap"), 0),
  };
}

/** `fsType`: neither restricted, nor forbidden to be reduced to the characters that are used, nor allowed as a bitmap only. */
function mayBeEmbedded(fsType: number): boolean {
  return (fsType & 0xf) !== 2 && (fsType & 0x300) === 0;
}

/** The typographic family, else the family; in UTF-16, which every font for a system of today has. */
function familyName(names: DataView): string {
  if (names.byteLength < 6) return "";
  const count = names.getUint16(2);
  const strings = names.getUint16(4);
  let family = "";
  for (let i = 0; i < count; i++) {
    const at = 6 + i * 12;
    const [platform, language, name] = [names.getUint16(at), names.getUint16(at + 4), names.getUint16(at + 6)];
    if (platform !== 3 || language !== 0x409 || (name !== 1 && name !== 16)) continue;
    const text = utf16(names, strings + names.getUint16(at + 10), names.getUint16(at + 8));
    if (name === 16 || family === "") family = text;
  }
  return family;
}

function utf16(view: DataView, offset: number, length: number): string {
  return Array.from({ length: length >> 1 }, (_, index) => String.fromCharCode(view.getUint16(offset + index * 2))).join("");
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
