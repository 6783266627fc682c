/** A half-open range `[start, end)` of UTF-16 code units in a file, front matter included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function span(start: number, end: number): Span {
  return { start, end };
}

export function shift(range: Span, by: number): Span {
  return { start: range.start + by, end: range.end + by };
}

export function slice(text: string, range: Span): string {
  return text.slice(range.start, range.end);
}

/** Whether `inner` lies within `outer`; an empty range at the edge counts. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the ranges share at least one unit, or touch where one of them is empty. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start === a.end || b.start === b.end ? a.start <= b.end && b.start <= a.end : a.start < b.end && b.start < a.end;
}

/** The range without white space at its ends; an all-blank range becomes empty at its start. */
export function trim(text: string, range: Span): Span {
  let { start, end } = range;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return start === range.start && end === range.end ? range : { start, end };
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000 || code === 0xfeff;
}
