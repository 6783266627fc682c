/** A search through a text, made again in the next version of it only where that has changed. */
import type { Change } from "./change";
import { isLineEnd } from "./lines";
import { shift, type Span } from "./span";

export interface Ranged {
  readonly range: Span;
}

/**
 * All that is to be found in a text, in order. What is found lies within one line; whether it is found depends on that
 * line and on what stands at most `REACH` units before and behind it.
 */
export type FindInLines<T extends Ranged> = (text: string) => readonly T[];

export const REACH = 100;

export class LineSearch<T extends Ranged> {
  #text: string | null = null;
  #found: readonly T[] = [];

  constructor(readonly find: FindInLines<T>) {}

  /** Equals `find(text)`. `changeBetween` is asked what the last text and this one do not share. */
  in(text: string, changeBetween: (before: string, after: string) => Change): readonly T[] {
    if (this.#text === null) this.#found = this.find(text);
    else if (this.#text !== text) this.#found = this.#again(text, changeBetween(this.#text, text));
    this.#text = text;
    return this.#found;
  }

  #again(text: string, { start, endBefore, endAfter }: Change): readonly T[] {
    // Whole lines around the change, and around them what their findings depend on.
    const from = lineStart(text, start - REACH);
    const to = nextStart(text, endAfter + REACH);
    const by = endAfter - endBefore;
    const window = lineStart(text, from - REACH);
    const found = this.find(text.slice(window, nextStart(text, to + REACH)));
    const kept: T[] = [];
    for (const one of this.#found) if (one.range.start < from) kept.push(one);
    for (const one of found) {
      const at = one.range.start + window;
      if (at >= from && (at < to || to === text.length)) kept.push(moved(one, window));
    }
    if (to === text.length) return kept;
    for (const one of this.#found) if (one.range.start >= to - by) kept.push(moved(one, by));
    return kept;
  }
}

function moved<T extends Ranged>(one: T, by: number): T {
  return by === 0 ? one : { ...one, range: shift(one.range, by) };
}

function lineStart(text: string, offset: number): number {
  let at = Math.max(0, offset);
  while (at > 0 && !isLineEnd(text.charCodeAt(at - 1))) at--;
  return at;
}

function nextStart(text: string, offset: number): number {
  let at = Math.min(text.length, offset);
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++;
  return Math.min(text.length, at + 1);
}
