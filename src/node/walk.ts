/** A walk through the folders of a disk that leaves out what git leaves out. */
import ignore, { type Ignore } from "ignore";
import type { Failure } from "../core/ports";
import type { Disk } from "./disk";
import { inside, join, relative } from "./paths";

export interface WalkOptions {
  /** Where `.gitignore` files begin to count: those of this folder and of every folder below it. */
  readonly root: string;
  /** Whether the walk stays out of a folder, by its path relative to `root`. */
  readonly prune: (path: string) => boolean;
}

export interface Problem {
  readonly path: string;
  readonly failure: Failure;
}

export interface Walk {
  /** Absolute paths with `/`, sorted by code unit: two walks give the same list. */
  readonly files: readonly string[];
  /** Folders that could not be read; the rest of the walk goes on without them. */
  readonly problems: readonly Problem[];
}

/** The rules of one `.gitignore`, and the folder that they are relative to. */
interface Layer {
  readonly base: string;
  readonly rules: Ignore;
}

const NEVER: ReadonlySet<string> = new Set([".git", "node_modules"]);

/** Links are not followed: they may lead in circles, out of the tree, or to a file that is found under its own name anyway. */
export async function walk(disk: Disk, folder: string, { root, prune }: WalkOptions): Promise<Walk> {
  const files: string[] = [];
  const problems: Problem[] = [];

  const visit = async (at: string, above: readonly Layer[]): Promise<void> => {
    const listed = await disk.list(at);
    if (!listed.ok) {
      problems.push({ path: at, failure: listed.error });
      return;
    }
    const layers = listed.value.some(({ name }) => name === ".gitignore") ? [...above, ...(await layer(disk, at))] : above;
    const folders: string[] = [];
    for (const { name, kind } of listed.value) {
      const path = join(at, name);
      if (kind === "file" && !ignored(path, layers)) files.push(path);
      if (kind === "folder" && !NEVER.has(name) && !prune(relative(root, path)) && !ignored(`${path}/`, layers)) folders.push(path);
    }
    for (const path of folders) await visit(path, layers);
  };

  await visit(folder, await layersAbove(disk, root, folder));
  return { files: files.sort(), problems: problems.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

/** The rules that reach down into a folder. A folder that they ignore was named on purpose, so they do not count inside it. */
async function layersAbove(disk: Disk, root: string, folder: string): Promise<readonly Layer[]> {
  const layers: Layer[] = [];
  const way = inside(root, folder) ? relative(root, folder).split("/").filter(Boolean) : [];
  let at = root;
  for (const name of way) {
    layers.push(...(await layer(disk, at)));
    at = join(at, name);
    if (ignored(`${at}/`, layers)) return [];
  }
  return layers;
}

async function layer(disk: Disk, base: string): Promise<readonly Layer[]> {
  const text = await disk.readText(join(base, ".gitignore"));
  return text.ok ? [{ base, rules: ignore().add(text.value.replace(/^\uFEFF/, "")) }] : [];
}

/** The nearest rules that say anything decide, as in git. A folder's path ends with `/`. */
function ignored(path: string, layers: readonly Layer[]): boolean {
  for (let i = layers.length - 1; i >= 0; i--) {
    const { base, rules } = layers[i] as Layer;
    const verdict = rules.test(relative(base, path));
    if (verdict.ignored) return true;
    if (verdict.unignored) return false;
  }
  return false;
}
