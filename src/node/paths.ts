/** Paths as the programs handle them: absolute, with `/` on every system. */
import * as native from "node:path";

/** The absolute path of what a person wrote, relative to a folder. */
export function absolute(cwd: string, written: string): string {
  return withSlashes(native.resolve(cwd, written));
}

/** `path` as it is shown and reported: relative to `cwd`, with `/`. */
export function shown(cwd: string, path: string): string {
  const way = withSlashes(native.relative(cwd, path));
  return way === "" ? "." : way;
}

export function folderOf(path: string): string {
  return withSlashes(native.dirname(path));
}

export function join(folder: string, name: string): string {
  return folder.endsWith("/") ? folder + name : `${folder}/${name}`;
}

/** Of a path at or below `folder`. */
export function relative(folder: string, path: string): string {
  return path.slice(folder.endsWith("/") ? folder.length : folder.length + 1);
}

/** Whether a path is the folder itself or lies in it. Links are not looked at. */
export function inside(folder: string, path: string): boolean {
  const way = native.relative(folder, path);
  return way !== ".." && !way.startsWith(`..${native.sep}`) && !native.isAbsolute(way);
}

/** Backslashes separate only on Windows; elsewhere they are part of a name. */
export function withSlashes(path: string): string {
  return native.sep === "\\" ? path.replaceAll("\\", "/") : path;
}
