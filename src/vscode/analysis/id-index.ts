/** Which post-mortems have which id, and where in them it stands. */
import type { Field, PostMortem } from "../../core/document/model";
import { LineMap } from "../../core/text/line-map";

/** A word that names a post-mortem, and its place in the text: lines and columns from 0, the end exclusive. */
export interface Name {
  readonly value: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** What a post-mortem is called by in other documents. */
export interface Names {
  readonly id: Name | null;
  /** The incident that it is of. Several may be of one. */
  readonly incident: Name | null;
}

export interface NamedPlace extends Name {
  /** The document, as `set` was given it. */
  readonly key: string;
}

interface Holder extends Names {
  /** Ids are compared within one workspace folder only. */
  readonly folder: string;
  readonly path: string;
}

const NOTHING: Names = { id: null, incident: null };

export class IdIndex {
  readonly #holders = new Map<string, Holder>();

  /** Takes down how a document is called. Returns the other documents for which that changes something. */
  set(key: string, folder: string, path: string, names: Names): readonly string[] {
    const before = this.#holders.get(key);
    this.#holders.delete(key);
    if (names.id ?? names.incident) this.#holders.set(key, { folder, path, ...names });
    const id = names.id?.value;
    if (before?.id?.value === id && (id === undefined || (before?.folder === folder && before.path === path))) return [];
    const concerned = (holder: Holder): boolean =>
      holder.id !== null &&
      ((holder.folder === folder && holder.id.value === id) || (holder.folder === before?.folder && holder.id.value === before.id?.value));
    return [...this.#holders].flatMap(([other, holder]) => (other !== key && concerned(holder) ? [other] : []));
  }

  /** The document is gone. Returns the others for which that changes something. */
  remove(key: string): readonly string[] {
    return this.set(key, "", "", NOTHING);
  }

  /** By id, the paths of the other documents of the folder that have it. */
  others(key: string, folder: string): ReadonlyMap<string, readonly string[]> {
    const ids = new Map<string, string[]>();
    for (const [other, { id, folder: where, path }] of this.#holders) {
      if (other === key || where !== folder || id === null) continue;
      const paths = ids.get(id.value);
      if (paths) paths.push(path);
      else ids.set(id.value, [path]);
    }
    return ids;
  }

  /** Where the other documents have this id; with those of the same folder the others are not meant. */
  places(id: string, key: string, folder: string): readonly NamedPlace[] {
    return this.#named(key, folder, (names) => names.id, id);
  }

  /** The same for what may be an id or, where no document has it as its id, the incident of some. */
  placesOfWord(word: string, key: string, folder: string): readonly NamedPlace[] {
    const found = this.places(word, key, folder);
    return found.length > 0 ? found : this.#named(key, folder, (names) => names.incident, word);
  }

  #named(key: string, folder: string, nameOf: (names: Names) => Name | null, value: string): readonly NamedPlace[] {
    const found = [...this.#holders].flatMap(([other, holder]) => {
      const name = nameOf(holder);
      return other !== key && name?.value === value ? [{ ...name, key: other, near: holder.folder === folder }] : [];
    });
    const near = found.filter((place) => place.near);
    return (near.length > 0 ? near : found).map(({ value: word, line, start, end, key: other }) => ({
      value: word,
      line,
      start,
      end,
      key: other,
    }));
  }
}

/** The id in the front matter; what the body calls an id may be the incident's. The incident, wherever it stands. */
export function namesOf({ text, frontMatter, header: { id, incident } }: PostMortem): Names {
  const field = frontMatter?.fields.get("id");
  return { id: field && id && field.valueRange === id.range ? nameAt(text, id) : null, incident: incident ? nameAt(text, incident) : null };
}

function nameAt(text: string, { value, range }: Field): Name | null {
  if (value === "") return null;
  const lines = new LineMap(text.slice(0, range.end));
  const from = lines.position(range.start);
  const to = lines.position(range.end);
  return from.line === to.line ? { value, line: from.line - 1, start: from.column - 1, end: to.column - 1 } : null;
}
