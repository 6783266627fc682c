/** A part of an action by the words around it. */
import { slice, span, type Span } from "../../text/span";
import type { ActionPart } from "../model";

export const NOTHING: ActionPart<never> = { field: null, slot: null };

/** The first match of group 1 that `read` takes, as a part. */
export function match<T>(text: string, content: Span, pattern: RegExp, read: (plain: string) => T | null): ActionPart<T> | null {
  const written = slice(text, content);
  const found = pattern.exec(written);
  const group = found?.[1];
  if (!found || group === undefined) return null;
  const value = read(group);
  if (value === null) return null;
  return at(content.start + found.index + found[0].indexOf(group), group, value);
}

export function at<T>(start: number, written: string, value: T): ActionPart<T> {
  return { field: { written, value, range: span(start, start + written.length) }, slot: null };
}
