/**
 * Remembers what was read of a piece of text, from one reading of a document to the next. Keys are the text itself:
 * whatever is found is what would be read again, so a document read with a memo equals one read without.
 */
export class Memo<T> {
  #before = new Map<string, T>();
  #now = new Map<string, T>();

  get(key: string, read: () => T): T {
    let value = this.#now.get(key);
    if (value === undefined) {
      value = this.#before.get(key) ?? read();
      this.#now.set(key, value);
    }
    return value;
  }

  /** A new reading begins: what the last one did not use is forgotten. */
  turn(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }
}
