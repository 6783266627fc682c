import fc from "fast-check";
import type { Span } from "../../../../src/core/text/span";

/** Text as files have it: every kind of line end, characters of one and of two units, and half characters. */
export const texts: fc.Arbitrary<string> = fc
  .array(fc.constantFrom("a", "B ", "\t", "\u00a0", "é", "🔥", "\ud83d", "日本", "\n", "\r\n", "\r", "\n\n", "| x |", ""), {
    maxLength: 30,
  })
  .map((parts) => parts.join(""));

/** A range within the text. */
export function spansIn(text: string): fc.Arbitrary<Span> {
  const offsets = fc.nat(text.length);
  return fc.tuple(offsets, offsets).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
}

export const textAndSpan: fc.Arbitrary<readonly [string, Span]> = texts.chain((text) => fc.tuple(fc.constant(text), spansIn(text)));

/** Ranges near each other, so that they often touch. */
export const spans: fc.Arbitrary<Span> = fc.tuple(fc.nat(12), fc.nat(4)).map(([start, length]) => ({ start, end: start + length }));

/** The offsets of the units that the range holds. */
export function units({ start, end }: Span): readonly number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}
