/** Several files in one, so that they are compressed together: a table of contents in JSON, its length before it, the files behind it. */

export interface PackedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** @throws Error where the bytes are no pack: it comes from the product's own build. */
export function unpack(pack: Uint8Array): readonly PackedFile[] {
  const length = new DataView(pack.buffer, pack.byteOffset, pack.byteLength).getUint32(0, true);
  const contents = JSON.parse(new TextDecoder().decode(pack.subarray(4, 4 + length))) as readonly [name: string, bytes: number][];
  let at = 4 + length;
  return contents.map(([name, bytes]) => {
    const file = { name, bytes: pack.subarray(at, at + bytes) };
    at += bytes;
    return file;
  });
}
