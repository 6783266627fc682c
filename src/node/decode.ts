/** Bytes of a file → text, or why they are not text. */
import { failed, ok, type Result } from "../core/ports";

/**
 * Decodes UTF-8 strictly. A byte order mark stays in the text as U+FEFF: offsets count units of the file as it is on disk.
 */
export function decodeUtf8(bytes: Uint8Array): Result<string> {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
    return failed("not-text", "It is a UTF-16 text; save it as UTF-8.");
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) return failed("not-text", `It is a binary file, not text (a NUL byte at offset ${String(nul)}).`);
  try {
    return ok(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return failed("not-text", "It is not valid UTF-8; save it as UTF-8.");
  }
}

function startsWith(bytes: Uint8Array, first: number, second: number): boolean {
  return bytes[0] === first && bytes[1] === second;
}
