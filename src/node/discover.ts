/** The post-mortems below a folder: files that the settings include, and Markdown that says so in its front matter. */
import picomatch from "picomatch";
import { linesIn, saysPostMortem } from "../core/document/says-post-mortem";
import { inScope, type FileScope } from "../core/document/which";
import type { Disk } from "./disk";
import { relative } from "./paths";
import { walk, type Walk } from "./walk";

/** The front matter's first lines are enough: the key `postmortem` is written first. */
const HEAD_BYTES = 4096;
const AT_ONCE = 16;

/** `root`: what the globs of the settings are relative to; `folder` is it or lies below it. */
export async function discover(disk: Disk, folder: string, root: string, scope: FileScope): Promise<Walk> {
  const included = inScope(scope);
  const { excluded, prune } = excluder(scope.exclude);
  const walked = await walk(disk, folder, { root, prune });
  const markdown = walked.files.filter((path) => /\.(md|markdown)$/i.test(path) && !excluded(relative(root, path)));
  const wanted = await mapInGroups(markdown, async (path) => included(relative(root, path)) || (await isMarked(disk, path)));
  return { files: markdown.filter((_, index) => wanted[index] === true), problems: walked.problems };
}

export interface Excluder {
  readonly excluded: (path: string) => boolean;
  /** For folders in which everything is excluded, so that nobody needs to look into them. */
  readonly prune: (path: string) => boolean;
}

export function excluder(globs: readonly string[]): Excluder {
  const options = { dot: true, nocase: true };
  return { excluded: picomatch([...globs], options), prune: picomatch([...globs.filter((glob) => glob.endsWith("/**"))], options) };
}

/** A file whose head cannot be read is not taken for a post-mortem. */
async function isMarked(disk: Disk, path: string): Promise<boolean> {
  const head = await disk.readHead(path, HEAD_BYTES);
  return head.ok && saysPostMortem(linesIn(head.value));
}

async function mapInGroups<T, U>(items: readonly T[], map: (item: T) => Promise<U>): Promise<U[]> {
  const results: U[] = [];
  for (let i = 0; i < items.length; i += AT_ONCE) results.push(...(await Promise.all(items.slice(i, i + AT_ONCE).map(map))));
  return results;
}
