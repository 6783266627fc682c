/** Where a rewritten sentence goes, in a text that may have been changed since. */
import { changeBetween } from "../text/change";
import { replace, type TextEdit } from "../text/edit";
import { slice, type Span } from "../text/span";

/** The smallest edit of `now` that puts `text` in the place that `range` had in `then`; `null` where that was changed. */
export function place(text: string, then: string, range: Span, now: string): TextEdit | null {
  const there = moved(range, then, now);
  if (!there) return null;
  const before = slice(now, there);
  let { start, endBefore, endAfter } = changeBetween(before, text);
  // Neither end may cut a character of two units in half.
  if (start > 0 && (isLow(before, start) || isLow(text, start))) start--;
  if (isLow(before, endBefore) || isLow(text, endAfter)) {
    endBefore++;
    endAfter++;
  }
  return replace({ start: there.start + start, end: there.start + endBefore }, text.slice(start, endAfter));
}

function moved(range: Span, then: string, now: string): Span | null {
  const { start, endBefore, endAfter } = changeBetween(then, now);
  if (then === now || start >= range.end) return range;
  const by = endAfter - endBefore;
  return endBefore <= range.start ? { start: range.start + by, end: range.end + by } : null;
}

function isLow(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}
