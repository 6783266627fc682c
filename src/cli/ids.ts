/** The ids that post-mortems have, and which files have them. */
import type { PostMortem } from "../core/document/model";
import { parse } from "../core/document/parse";
import { discover } from "../node/discover";
import { shown } from "../node/paths";
import type { Workspace } from "../node/workspace";
import type { Context } from "./command";
import type { Target } from "./targets";

/** Where the front matter ends at the latest; no more of a file is looked at. */
const MOST_FRONT_MATTER = 64 * 1024;
const AT_ONCE = 16;

export class Ids {
  readonly #paths = new Map<string, readonly string[]>();

  add(id: string | null, path: string): void {
    if (id !== null) this.#paths.set(id, [...(this.#paths.get(id) ?? []), path]);
  }

  /** Calls `use` with the ids of all files but one. The map is good for the time of that call only: nothing is copied. */
  without<T>(id: string | null, path: string, use: (ids: ReadonlyMap<string, readonly string[]>) => T): T {
    const own = id === null ? undefined : this.#paths.get(id);
    if (id === null || !own) return use(this.#paths);
    const others = own.filter((other) => other !== path);
    if (others.length === 0) this.#paths.delete(id);
    else this.#paths.set(id, others);
    try {
      return use(this.#paths);
    } finally {
      this.#paths.set(id, own);
    }
  }
}

/** The id in the front matter. What the body calls an id may be the incident's. */
export function idOf({ frontMatter, header: { id } }: PostMortem): string | null {
  const field = frontMatter?.fields.get("id");
  return field && id && field.valueRange === id.range ? id.value : null;
}

/** The ids of the workspace's other post-mortems, by path as it is shown. What cannot be read has none. */
export async function idsAround(
  { root, settings }: Workspace,
  targets: readonly Target[],
  { io }: Context,
): Promise<readonly (readonly [id: string, path: string])[]> {
  const known = new Set(targets.map(({ path }) => path));
  const { files } = await discover(io.disk(), root, root, settings);
  const others = files.filter((path) => !known.has(path));
  const found: (readonly [string, string])[] = [];
  for (let i = 0; i < others.length; i += AT_ONCE) {
    const heads = await Promise.all(
      others.slice(i, i + AT_ONCE).map(async (path) => ({ path, head: await io.disk().readHead(path, MOST_FRONT_MATTER) })),
    );
    for (const { path, head } of heads) {
      const id = head.ok ? idIn(head.value) : null;
      if (id !== null) found.push([id, shown(io.cwd, path)]);
    }
  }
  return found;
}

function idIn(text: string): string | null {
  const head = /^(?:\uFEFF)?---\r?\n[\s\S]*?\n---[ \t]*(?=\r?\n|$)/.exec(text);
  return head ? idOf(parse(head[0])) : null;
}
