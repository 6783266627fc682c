/**
 * Remembers what was read of a piece of text, from one reading of a document to the next. Keys are the text itself:
 * whatever is found is what would be read again, so a document read with a memo equals one read without.
 */
export class Memo<T> {
  readonly #entries = new Map<string, Entry<T>>();
  #turn = 0;
  #used = 0;

  /** `read` is given the key, as a copy that does not hold the whole text that it was cut from. */
  get(key: string, read: (key: string) => T): T {
    const known = this.#entries.get(key);
    if (!known) {
      const own = detached(key);
      const value = read(own);
      this.#entries.set(own, { value, turn: this.#turn });
      this.#used++;
      return value;
    }
    if (known.turn !== this.#turn) {
      known.turn = this.#turn;
      this.#used++;
    }
    return known.value;
  }

  /** A new reading begins: what the last one did not use is forgotten, once that is more than what it used. */
  turn(): void {
    if (this.#entries.size > 2 * this.#used + SPARE) {
      for (const [key, { turn }] of this.#entries) if (turn !== this.#turn) this.#entries.delete(key);
    }
    this.#turn++;
    this.#used = 0;
  }
}

/**
 * The same for what has ranges: of a piece that stands where it stood before, the very objects that were read then;
 * of one that stands elsewhere now, what `move` makes of them.
 */
export class PlacedMemo<T> {
  readonly #memo = new Memo<{ at: number; value: T }>();

  constructor(readonly move: (value: T, by: number) => T) {}

  /** `at`: where the piece stands. `read` gives ranges that are offsets into the piece. */
  get(key: string, at: number, read: (key: string) => T): T {
    const entry = this.#memo.get(key, (own) => ({ at: 0, value: read(own) }));
    if (entry.at !== at) {
      entry.value = this.move(entry.value, at - entry.at);
      entry.at = at;
    }
    return entry.value;
  }

  turn(): void {
    this.#memo.turn();
  }
}

interface Entry<T> {
  readonly value: T;
  /** The last reading that asked for it. */
  turn: number;
}

/** Entries that are kept at any rate. */
const SPARE = 500;

/** A piece of a string keeps the string alive; through JSON it becomes one of its own, unit for unit. */
function detached(piece: string): string {
  return JSON.parse(JSON.stringify(piece)) as string;
}
