/** Which post-mortems have which id. */
import type { PostMortem } from "../../core/document/model";

interface Holder {
  /** Ids are compared within one workspace folder only. */
  readonly folder: string;
  readonly path: string;
  readonly id: string;
}

export class IdIndex {
  readonly #holders = new Map<string, Holder>();

  /** Takes down the id of a document; `null` for one without. Returns the other documents for which that changes something. */
  set(key: string, folder: string, path: string, id: string | null): readonly string[] {
    const before = this.#holders.get(key);
    if (before?.id === id && before.folder === folder && before.path === path) return [];
    this.#holders.delete(key);
    if (id !== null) this.#holders.set(key, { folder, path, id });
    const concerned = (holder: Holder): boolean =>
      (holder.folder === folder && holder.id === id) || (holder.folder === before?.folder && holder.id === before.id);
    return [...this.#holders].flatMap(([other, holder]) => (other !== key && concerned(holder) ? [other] : []));
  }

  /** By id, the paths of the other documents of the folder that have it. */
  others(key: string, folder: string): ReadonlyMap<string, readonly string[]> {
    const ids = new Map<string, string[]>();
    for (const [other, holder] of this.#holders) {
      if (other === key || holder.folder !== folder) continue;
      const paths = ids.get(holder.id);
      if (paths) paths.push(holder.path);
      else ids.set(holder.id, [holder.path]);
    }
    return ids;
  }
}

/** The id in the front matter. What the body calls an id may be the incident's. */
export function idOf({ frontMatter, header: { id } }: PostMortem): string | null {
  const field = frontMatter?.fields.get("id");
  return field && id && field.valueRange === id.range ? id.value : null;
}
