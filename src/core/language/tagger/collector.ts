/** Gathers the features of a sentence, each once. */
import { hashed, type Hashing } from "./hash";

/** The features of one sentence, and which tokens each comes from, for showing what a finding rests on. */
export interface Features {
  /** Hashes, each once. */
  readonly hashes: readonly number[];
  /** For each hash, the first and last token that it was seen at; -1 for what the sentence as a whole shows. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** The size of the table at first; a power of two. */
const SIZE = 1024;

export class Collector {
  readonly #hashes: number[] = [];
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  /** An open hash table: one more than the place of a hash among the hashes, 0 for none. At most half full. */
  #table = new Uint32Array(SIZE);

  /** `from`, `to`: the tokens; of a feature that is there already, the first ones stay. */
  add(feature: Hashing, from = -1, to = from): void {
    const hash = hashed(feature);
    const free = this.#freeFor(hash);
    if (free < 0) return;
    this.#table[free] = this.#hashes.push(hash);
    this.#from.push(from);
    this.#to.push(to);
    if (2 * this.#hashes.length > this.#table.length) this.#grow();
  }

  features(): Features {
    return { hashes: this.#hashes, from: this.#from, to: this.#to };
  }

  /** Where in the table the hash belongs; -1 where it is there. */
  #freeFor(hash: number): number {
    const mask = this.#table.length - 1;
    let at = hash & mask;
    for (let place = this.#table[at] ?? 0; place > 0; place = this.#table[at] ?? 0) {
      if (this.#hashes[place - 1] === hash) return -1;
      at = (at + 1) & mask;
    }
    return at;
  }

  #grow(): void {
    this.#table = new Uint32Array(2 * this.#table.length);
    this.#hashes.forEach((hash, i) => (this.#table[this.#freeFor(hash)] = i + 1));
  }
}
