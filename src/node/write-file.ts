/** Writing a file whole or not at all. */
import { constants } from "node:fs";
import { type FileHandle, copyFile, link, lstat, mkdir, open, realpath, rename, unlink } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { failed, ok, type Result } from "../core/ports";
import { cannotWrite, errorCode } from "./explain";
import { inside } from "./paths";

export interface WriteOptions {
  readonly overwrite: boolean;
  /** The file must lie within this folder once every link is followed. */
  readonly within?: string;
}

/**
 * Writes to a temporary file beside the target, flushes it to the disk and moves it into place: a reader sees the old
 * text or the new one, and after a failure the old one is untouched and no temporary file is left.
 * The permissions of a file that is replaced are kept. A link is written through when its target lies `within`.
 */
export async function writeFile(path: string, content: string | Uint8Array, options: WriteOptions): Promise<Result<void>> {
  const target = await settle(path, options);
  if (!target.ok) return target;
  const { real, mode } = target.value;
  const temporary = await writeTemporary(real, content, mode);
  if (!temporary.ok) return temporary;
  try {
    if (options.overwrite) await rename(temporary.value, real);
    else await moveOntoNothing(temporary.value, real);
    return ok(undefined);
  } catch (error) {
    await unlink(temporary.value).catch(() => undefined);
    return cannotWrite(error);
  }
}

/** Makes a folder and those above it; content with one that is there. `within`: nothing is made outside of this folder. */
export async function makeFolder(path: string, within?: string): Promise<Result<void>> {
  if (within !== undefined) {
    const fence = await realpath(within);
    const [standing, missing] = await nearestStanding(path);
    if (!inside(fence, join(standing, missing))) return failed("outside", `It leads out of ${fence}; no folder is made there.`);
  }
  await mkdir(path, { recursive: true });
  return ok(undefined);
}

/** The real path of the nearest folder above that is there, and the way from it to the path. */
async function nearestStanding(path: string): Promise<readonly [standing: string, missing: string]> {
  let missing = "";
  for (let at = resolve(path); ; missing = join(basename(at), missing), at = dirname(at)) {
    const real = await realpath(at).catch(absent);
    if (real !== null || at === dirname(at)) return [real ?? at, missing];
  }
}

interface Target {
  readonly real: string;
  /** Permissions of the file that stands there; `null` where nothing does. */
  readonly mode: number | null;
}

async function settle(path: string, { overwrite, within }: WriteOptions): Promise<Result<Target>> {
  const folder = await realpath(dirname(path));
  const fence = within === undefined ? folder : await realpath(within);
  const own = join(folder, basename(path));
  const found = await lstat(own).catch(absent);
  if (found !== null && !overwrite) return failed("exists", "It is already there; it is not overwritten.");
  if (found?.isDirectory() === true) return failed("write-failed", "It is a folder; a file cannot take its place.");
  const real = found?.isSymbolicLink() === true ? await realpath(own).catch(absent) : own;
  if (real === null) return failed("write-failed", "It is a link to a file that is not there.");
  if (!inside(fence, real)) return failed("outside", `It leads out of ${fence}; nothing is written there.`);
  const standing = real === own ? found : await lstat(real);
  if (standing !== null && !standing.isFile()) return failed("write-failed", "It is not a regular file.");
  return ok({ real, mode: standing === null ? null : standing.mode & 0o7777 });
}

async function writeTemporary(real: string, content: string | Uint8Array, mode: number | null): Promise<Result<string>> {
  const [path, file] = await openTemporary(real, mode ?? 0o666);
  try {
    // The umask takes bits away from the mode given to `open`; a replaced file keeps all of its own.
    if (mode !== null) await file.chmod(mode);
    await file.writeFile(content);
    await file.sync();
    await file.close();
    return ok(path);
  } catch (error) {
    await file.close().catch(() => undefined);
    await unlink(path).catch(() => undefined);
    return cannotWrite(error);
  }
}

/** Under a name beside the target that nobody else has: other processes, and other writes of this one, run at the same time. */
async function openTemporary(real: string, mode: number): Promise<readonly [path: string, file: FileHandle]> {
  for (let n = 0; ; n++) {
    // Short, so that it fits where the target's own name just does.
    const path = join(dirname(real), `.postmortem-${String(process.pid)}-${String(n)}.tmp`);
    try {
      return [path, await open(path, "wx", mode)];
    } catch (error) {
      if (errorCode(error) !== "EEXIST") throw error;
    }
  }
}

/** `link` fails where the target has appeared meanwhile; file systems without hard links get an exclusive copy. */
async function moveOntoNothing(temporary: string, real: string): Promise<void> {
  try {
    await link(temporary, real);
  } catch (error) {
    if (!["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"].includes(errorCode(error))) throw error;
    await copyFile(temporary, real, constants.COPYFILE_EXCL);
  }
  // The text is in place under its own name by now; that the other name stays would be no reason to report a failure.
  await unlink(temporary).catch(() => undefined);
}

function absent(error: unknown): null {
  if (errorCode(error) === "ENOENT") return null;
  throw error;
}
