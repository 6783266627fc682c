/** What was read of a document's pieces, kept between its versions for whoever reads them: rules and the like. */
import { changeBetween, type Change } from "../text/change";
import { LineSearch, type FindInLines, type Ranged } from "../text/line-search";
import { Memo } from "./memo";

export class Memory {
  readonly #memos = new Map<(piece: string) => unknown, Memo<unknown>>();
  readonly #derived = new Map<(of: never) => unknown, WeakMap<object, unknown>>();
  readonly #searches = new Map<FindInLines<Ranged>, LineSearch<Ranged>>();
  #change: { readonly before: string; readonly after: string; readonly change: Change } | null = null;

  /** `read(piece)`, read once while some version of the document has the piece. `read`: a function of the module, true to its argument alone. */
  recall<T>(read: (piece: string) => T, piece: string): T {
    let memo = this.#memos.get(read);
    if (!memo) this.#memos.set(read, (memo = new Memo()));
    return memo.get(piece, read) as T;
  }

  /** `read(of)` of something that is itself remembered, as often as that is the very same. */
  derive<S extends object, T>(read: (of: S) => T, of: S): T {
    let known = this.#derived.get(read);
    if (!known) this.#derived.set(read, (known = new WeakMap()));
    if (!known.has(of)) known.set(of, read(of));
    return known.get(of) as T;
  }

  /** `find(text)` of the whole text, searched again only around what has changed. `find`: a function of the module, see `FindInLines`. */
  search<T extends Ranged>(find: FindInLines<T>, text: string): readonly T[] {
    let search = this.#searches.get(find);
    if (!search) this.#searches.set(find, (search = new LineSearch<Ranged>(find)));
    return search.in(text, (before, after) => this.change(before, after)) as readonly T[];
  }

  /** What the texts do not share; looked for once for all who ask of the same two. */
  change(before: string, after: string): Change {
    if (this.#change?.before !== before || this.#change.after !== after) {
      this.#change = { before, after, change: changeBetween(before, after) };
    }
    return this.#change.change;
  }

  /** A new version is read: what the last one had and this one has not will be forgotten. */
  turn(): void {
    for (const memo of this.#memos.values()) memo.turn();
  }
}
