import { deepEqual, equal } from "node:assert/strict";
import { Readable } from "node:stream";
import { readStream } from "../../../src/node/read-stream";

const read = (...chunks: readonly (Uint8Array | string)[]): ReturnType<typeof readStream> =>
  readStream(Readable.from(chunks, { objectMode: true }));

describe("reading a stream", () => {
  it("joins characters that fall between two chunks, and keeps a byte order mark", async () => {
    const bytes = Buffer.from("\uFEFF🔥");
    deepEqual(await read(bytes.subarray(0, 5), bytes.subarray(5)), { ok: true, value: "\uFEFF🔥" });
    deepEqual(await read(), { ok: true, value: "" });
  });

  it("refuses what is not text, or too much of it", async () => {
    const code = async (...chunks: readonly Uint8Array[]): Promise<unknown> => {
      const result = await read(...chunks);
      return result.ok || result.error.code;
    };
    equal(await code(Buffer.from([0xff, 0xfe])), "not-text");
    equal(await code(Buffer.alloc(5 * 1024 * 1024, 32)), "too-large");
  });

  it("says why it ended before its end", async () => {
    const broken = new Readable({ read: (): void => undefined });
    const result = readStream(broken);
    broken.destroy(new Error("the pipe is gone"));
    deepEqual(await result, { ok: false, error: { code: "unreadable", message: "It cannot be read: the pipe is gone." } });
  });
});
