/** Many ranges as one set, for asking often whether a range touches any of them. */
import type { Span } from "./span";

export class SpanSet {
  readonly #merged: Span[] = [];

  /** Empty ranges hold nothing and are left out. */
  constructor(ranges: Iterable<Span>) {
    const sorted = [...ranges].filter((range) => range.end > range.start).sort((a, b) => a.start - b.start);
    for (const range of sorted) {
      const last = this.#merged.at(-1);
      if (last && range.start <= last.end) {
        if (range.end > last.end) this.#merged[this.#merged.length - 1] = { start: last.start, end: range.end };
      } else this.#merged.push(range);
    }
  }

  /** Whether the range shares at least one unit with the set. */
  touches(range: Span): boolean {
    let low = 0;
    let high = this.#merged.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#merged[middle]?.end ?? 0) <= range.start) low = middle + 1;
      else high = middle;
    }
    const first = this.#merged[low];
    return first !== undefined && first.start < range.end;
  }
}
