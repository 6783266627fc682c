/** Core's `Files` on `workspace.fs`: whatever file system the workspace lives in. Paths are URIs, as strings. */
import { FileSystemError, FileType, Uri, workspace } from "vscode";
import { failed, ok, type Clock, type Files, type Result } from "../../core/ports";

/** A post-mortem is prose; ten times the longest known one fits. The same limit as on the command line. */
export const MOST_BYTES = 4 * 1024 * 1024;

export const TOO_LARGE = "It is larger than 4 MiB; a post-mortem is not.";

export interface WorkspaceFiles extends Files {
  /** Over what stands there, which is there whole until the new content is; makes the folder where there is none. */
  writeBytes(path: string, bytes: Uint8Array): Promise<Result<void>>;
}

/**
 * Writes a file of this machine, by its path, over what stands there. `workspace.fs` moves a file over another in two steps,
 * with nothing in between; a process that ends there has lost both.
 */
export type LocalWrite = (path: string, bytes: Uint8Array) => Promise<Result<void>>;

/** `local`: `null` in a browser. */
export function workspaceFiles(clock: Clock, local: LocalWrite | null): WorkspaceFiles {
  const write = async (path: string, content: () => Thenable<Uint8Array>, overwrite: boolean): Promise<Result<void>> => {
    const uri = Uri.parse(path, true);
    const folder = Uri.joinPath(uri, "..");
    const name = uri.path.slice(uri.path.lastIndexOf("/") + 1);
    const draft = Uri.joinPath(folder, `.${name}.${clock.now().toString(36)}.tmp`);
    try {
      if (!overwrite && (await isThere(uri))) return failed("exists", `${name} exists already.`);
      await workspace.fs.createDirectory(folder);
      await workspace.fs.writeFile(draft, await content());
      await workspace.fs.rename(draft, uri, { overwrite });
      return ok(undefined);
    } catch (error) {
      await remove(draft);
      return cannotWrite(error);
    }
  };
  return {
    async readText(path) {
      const uri = Uri.parse(path, true);
      try {
        const { type, size } = await workspace.fs.stat(uri);
        if (type & FileType.Directory) return failed("unreadable", "It is a folder, not a file.");
        if (size > MOST_BYTES) return failed("too-large", TOO_LARGE);
        const bytes = await workspace.fs.readFile(uri);
        if (bytes.length > MOST_BYTES) return failed("too-large", TOO_LARGE);
        if (bytes.includes(0) && !isUtf16(bytes)) return failed("not-text", "It is a binary file, not text.");
        return ok(await workspace.decode(bytes, { uri }));
      } catch (error) {
        return cannotRead(error);
      }
    },

    writeText: (path, text, { overwrite }) => write(path, () => workspace.encode(text, { encoding: "utf8" }), overwrite),
    async writeBytes(path, bytes) {
      const uri = Uri.parse(path, true);
      if (uri.scheme !== "file") return write(path, () => Promise.resolve(bytes), true);
      return local ? local(uri.fsPath, bytes) : writePicked(uri, bytes);
    },
    exists: (path) => isThere(Uri.parse(path, true)),
  };
}

/** A browser hands out the file that a person picks and nothing beside it, and itself keeps the old content until the new one is complete. */
async function writePicked(uri: Uri, bytes: Uint8Array): Promise<Result<void>> {
  try {
    await workspace.fs.writeFile(uri, bytes);
    return ok(undefined);
  } catch (error) {
    return cannotWrite(error);
  }
}

async function isThere(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

async function remove(uri: Uri): Promise<void> {
  try {
    await workspace.fs.delete(uri);
  } catch {
    // It was never written, or cannot be removed either: the failure to write is the news.
  }
}

export function cannotRead(error: unknown): Result<never> {
  switch (code(error)) {
    case "FileNotFound":
      return failed("not-found", "It is not there.");
    case "NoPermissions":
      return failed("unreadable", "There is no permission to read it.");
    default:
      return failed("unreadable", `It cannot be read: ${reason(error)}`);
  }
}

function cannotWrite(error: unknown): Result<never> {
  switch (code(error)) {
    case "FileExists":
      return failed("exists", "A file of that name exists already.");
    case "NoPermissions":
      return failed("write-failed", "There is no permission to write there.");
    default:
      if (/ENOSPC|QuotaExceeded/.test(reason(error))) return failed("write-failed", "The disk is full.");
      return failed("write-failed", `It cannot be written: ${reason(error)}`);
  }
}

function code(error: unknown): string | null {
  return error instanceof FileSystemError ? error.code : null;
}

export function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** UTF-16 text is full of NUL bytes, and begins with its mark. */
function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}
