import { failed, type Result } from "../core/ports";
import { decodeUtf8 } from "./decode";
import { MAX_TEXT_BYTES } from "./disk";

/** All that comes out of a stream, under the same conditions as a file: UTF-8 and no more than a post-mortem can be. */
export async function readStream(stream: AsyncIterable<Uint8Array | string>): Promise<Result<string>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of stream) {
      const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
      length += bytes.length;
      if (length > MAX_TEXT_BYTES) return failed("too-large", "It is larger than 4 MiB; a post-mortem is not.");
      chunks.push(bytes);
    }
  } catch (error) {
    return failed("unreadable", `It cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
  return decodeUtf8(Buffer.concat(chunks));
}
