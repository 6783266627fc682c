/** One face out of a file that holds several, as a file of its own: the others would be chosen from too. */
import { faceOffsets, type ReadAt, tablesAt } from "./face";

/** @throws RangeError where the file is damaged. */
export function standalone(file: Uint8Array, index: number): Uint8Array {
  const read: ReadAt = (offset, length) => file.subarray(offset, offset + length);
  const offsets = faceOffsets(read);
  if (offsets.length === 1) return file;
  const start = offsets[index] ?? 0;
  const tables = [...tablesAt(read, start)].map(([tag, [offset, length]]) => ({ tag, bytes: read(offset, length) }));
  const head = 12 + tables.length * 16;
  const size = tables.reduce((sum, { bytes }) => sum + aligned(bytes.length), head);
  const font = new Uint8Array(size);
  const view = new DataView(font.buffer);
  // The kind of outlines, the number of tables, and what helps to search them; then each table's record, whose sum of bytes stays.
  font.set(read(start, head));
  let at = head;
  for (const [number, { bytes }] of tables.entries()) {
    view.setUint32(12 + number * 16 + 8, at);
    view.setUint32(12 + number * 16 + 12, bytes.length);
    font.set(bytes, at);
    at += aligned(bytes.length);
  }
  return font;
}

function aligned(length: number): number {
  return (length + 3) & ~3;
}
