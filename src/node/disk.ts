/** The file system as the command line needs it: core's `Files`, and the looking around that only programs do. */
import { constants } from "node:fs";
import { type FileHandle, lstat, open, readdir, stat } from "node:fs/promises";
import { failed, ok, type Files, type Result } from "../core/ports";
import { decodeUtf8 } from "./decode";
import { cannotRead, cannotWrite, errorCode } from "./explain";
import { makeFolder, writeFile } from "./write-file";

export interface Entry {
  readonly name: string;
  /** Links and everything that is neither a file nor a folder are `other`: a search never follows them. */
  readonly kind: "file" | "folder" | "other";
}

/** Paths are absolute, or relative to the process's working directory, and use `/`. */
export interface Disk extends Files {
  kind(path: string): Promise<Result<"file" | "folder">>;
  list(folder: string): Promise<Result<readonly Entry[]>>;
  /** The beginning of a file, at most so many bytes, decoded leniently: to look what it is, not to read it. */
  readHead(path: string, bytes: number): Promise<Result<string>>;
  /** The whole of a file that is no larger than so many bytes; nothing of a larger one. */
  readBytes(path: string, most: number): Promise<Result<Uint8Array>>;
  /** Writes whole or not at all, as `writeText` does, over what stands there. */
  writeBytes(path: string, bytes: Uint8Array): Promise<Result<void>>;
  /** Makes a folder and those above it; content with one that is there. */
  makeFolder(path: string): Promise<Result<void>>;
}

/** A post-mortem is prose; ten times the longest known one fits. */
export const MAX_TEXT_BYTES = 4 * 1024 * 1024;

/** `within`: no write may leave this folder, not even through a link. Without it each write stays within the folder of its path. */
export function nodeDisk(within?: string): Disk {
  const write = async (path: string, content: string | Uint8Array, overwrite: boolean): Promise<Result<void>> => {
    try {
      return await writeFile(path, content, { overwrite, ...(within === undefined ? {} : { within }) });
    } catch (error) {
      return cannotWrite(error);
    }
  };
  return {
    readText: (path) => guarded(() => readText(path)),
    writeText: (path, text, { overwrite }) => write(path, text, overwrite),
    writeBytes: (path, bytes) => write(path, bytes, true),
    exists: async (path) => {
      try {
        await lstat(path);
        return true;
      } catch {
        return false;
      }
    },
    kind: (path) => guarded(() => kind(path)),
    list: (folder) => guarded(() => list(folder)),
    readHead: (path, bytes) => guarded(() => readHead(path, bytes)),
    readBytes: (path, most) => guarded(() => readBytes(path, most)),
    makeFolder: async (path) => {
      try {
        return await makeFolder(path, within);
      } catch (error) {
        return cannotWrite(error);
      }
    },
  };
}

async function guarded<T>(read: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await read();
  } catch (error) {
    return cannotRead(error);
  }
}

async function readText(path: string): Promise<Result<string>> {
  const what = await kind(path);
  if (!what.ok) return what;
  if (what.value === "folder") return failed("unreadable", "It is a folder, not a file.");
  return withFile(path, async (file) => {
    const bytes = await readUpTo(file, MAX_TEXT_BYTES + 1);
    if (bytes.length > MAX_TEXT_BYTES) return failed("too-large", "It is larger than 4 MiB; a post-mortem is not.");
    return decodeUtf8(bytes);
  });
}

async function readBytes(path: string, most: number): Promise<Result<Uint8Array>> {
  const what = await kind(path);
  if (!what.ok) return what;
  if (what.value === "folder") return failed("unreadable", "It is a folder, not a file.");
  return withFile(path, async (file) => {
    const bytes = await readUpTo(file, most + 1);
    return bytes.length > most ? failed("too-large", `It is larger than ${String(Math.floor(most / 1048576))} MiB.`) : ok(bytes);
  });
}

async function readHead(path: string, bytes: number): Promise<Result<string>> {
  return withFile(path, async (file) => ok(new TextDecoder("utf-8", { ignoreBOM: true }).decode(await readUpTo(file, bytes))));
}

/** Tells a broken link from a path that is not there, and a device or pipe (which reading might never end) from a file. */
async function kind(path: string): Promise<Result<"file" | "folder">> {
  try {
    const found = await stat(path);
    if (found.isFile()) return ok("file");
    if (found.isDirectory()) return ok("folder");
    return failed("unreadable", "It is neither a file nor a folder.");
  } catch (error) {
    if (errorCode(error) === "ENOENT" && (await lstat(path)).isSymbolicLink()) {
      return failed("not-found", "The link points to a file that is not there.");
    }
    return cannotRead(error);
  }
}

async function list(folder: string): Promise<Result<readonly Entry[]>> {
  const entries = await readdir(folder, { withFileTypes: true });
  return ok(entries.map((entry) => ({ name: entry.name, kind: entry.isFile() ? "file" : entry.isDirectory() ? "folder" : "other" })));
}

async function withFile<T>(path: string, use: (file: FileHandle) => Promise<Result<T>>): Promise<Result<T>> {
  // Non-blocking, in case a pipe has taken the file's place since it was looked at. Windows has no such flag, which adds nothing.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    return await use(file);
  } finally {
    await file.close();
  }
}

/** What is there, whatever the size was a moment ago: a file may grow or shrink while it is read. */
async function readUpTo(file: FileHandle, limit: number): Promise<Uint8Array> {
  const { size } = await file.stat();
  let buffer = Buffer.alloc(Math.min(limit, size + 1));
  let length = 0;
  for (;;) {
    const { bytesRead } = await file.read(buffer, length, buffer.length - length, length);
    length += bytesRead;
    if (bytesRead === 0 || length === limit) return buffer.subarray(0, length);
    if (length === buffer.length) buffer = Buffer.concat([buffer, Buffer.alloc(Math.min(limit, 2 * buffer.length) - buffer.length)]);
  }
}
