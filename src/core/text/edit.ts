import { overlaps, type Span } from "./span";

/** Replaces the text of a range; an insertion has an empty range. */
export interface TextEdit {
  readonly range: Span;
  readonly text: string;
}

export function insert(at: number, text: string): TextEdit {
  return { range: { start: at, end: at }, text };
}

export function replace(range: Span, text: string): TextEdit {
  return { range, text };
}

/**
 * The text with all edits applied; everything outside their ranges stays unit for unit.
 * Insertions at one place keep their order. Throws on overlapping edits: that is a bug of the caller.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.range.start - b.edit.range.start || a.edit.range.end - b.edit.range.end || a.index - b.index);
  let out = "";
  let at = 0;
  for (const { edit } of sorted) {
    if (edit.range.start < at) throw new RangeError(`Overlapping edits at offset ${String(edit.range.start)}.`);
    out += text.slice(at, edit.range.start) + edit.text;
    at = edit.range.end;
  }
  return out + text.slice(at);
}

/** Whether two sets of edits can be applied together. */
export function compatible(a: readonly TextEdit[], b: readonly TextEdit[]): boolean {
  return a.every((x) => b.every((y) => !overlaps(x.range, y.range)));
}
