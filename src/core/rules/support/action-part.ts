/** Where an owner or a due date of an action goes: into the empty cell of its table, else behind the item. */
import type { Action, ActionPart, PostMortem } from "../../document/model";
import { insert, replace, type TextEdit } from "../../text/edit";
import { firstLine } from "../../text/lines";
import { contains, slice, trim, type Span } from "../../text/span";
import { isPlaceholder } from "./placeholder";

/** A part that is not there. */
export interface Gap {
  /** Where the lack is reported: at what holds the place, else at the empty cell, else at the first line of what is to be done. */
  readonly range: Span;
  /** What holds the place: `TBD`, `—`, `‹name›`; `null` where nothing does. */
  readonly held: string | null;
  /** The edit that puts a snippet there; `null` in a table without such a column. */
  readonly fill: (label: string, snippet: string) => TextEdit | null;
}

/** `null` where the part is there. */
export function gapOf(document: PostMortem, action: Action, part: ActionPart<unknown>): Gap | null {
  const { text } = document;
  const { field, slot } = part;
  if (field && !isPlaceholder(field.written)) return null;
  const inner = field?.range ?? (slot && trim(text, slot));
  if (inner && inner.end > inner.start) return { range: inner, held: slice(text, inner), fill: (_, snippet) => replace(inner, snippet) };
  if (slot) {
    // An empty cell keeps one blank at each side, whatever its width was.
    const pad = action.form === "table" ? " " : "";
    return { range: slot, held: null, fill: (_, snippet) => replace(slot, pad + snippet + pad) };
  }
  const end = itemEnd(document, action);
  const line = firstLine(text, action.text.range);
  return {
    range: { start: line.start, end: Math.max(line.start, Math.min(line.end, end)) },
    held: null,
    fill: (label, snippet) => (action.form === "table" ? null : insert(end, ` (${label}: ${snippet})`)),
  };
}

/** The range without blanks and formatting at its ends. */
export function unmarked(text: string, range: Span): Span {
  let { start, end } = trim(text, range);
  while (end - start > 1 && /[*_`~]/.test(text.charAt(start))) start++;
  while (end - start > 1 && /[*_`~]/.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/** Behind the last word of the item, or of the heading that names it; before a comment that closes its line. */
function itemEnd(document: PostMortem, action: Action): number {
  let range = trim(document.text, action.text.range);
  if (!slice(document.text, range).endsWith("-->")) return range.end;
  for (const hidden of document.opaque) {
    if (hidden.end === range.end && contains(range, hidden) && slice(document.text, hidden).startsWith("<!--")) {
      range = trim(document.text, { start: range.start, end: hidden.start });
    }
  }
  return range.end;
}
