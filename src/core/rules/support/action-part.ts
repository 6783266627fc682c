/** Where an owner or a due date of an action goes: into the empty cell of its table, else behind the item. */
import type { Action, ActionPart, PostMortem } from "../../document/model";
import { insert, replace, type TextEdit } from "../../text/edit";
import { firstLine } from "../../text/lines";
import { contains, slice, trim, type Span } from "../../text/span";
import { isPlaceholder } from "./placeholder";

/** Whether the part is not there: no field, or one that only holds the place. */
export function isMissing(part: ActionPart<unknown>): boolean {
  return part.field === null || isPlaceholder(part.field.written);
}

/** Where the lack is reported: what holds the place, else the empty cell, else the first line of what is to be done. */
export function gapRange(document: PostMortem, action: Action, part: ActionPart<unknown>): Span {
  if (part.field) return part.field.range;
  if (part.slot) return part.slot;
  return action.text.range.end > action.text.range.start
    ? firstLine(document.text, action.text.range)
    : firstLine(document.text, action.range);
}

/** The edit that puts a snippet there; `null` in a table without such a column. */
export function fillGap(document: PostMortem, action: Action, part: ActionPart<unknown>, label: string, snippet: string): TextEdit | null {
  const { text } = document;
  if (part.field) return replace(part.field.range, snippet);
  if (part.slot) return fillCell(text, part.slot, snippet);
  if (action.form === "table") return null;
  const at = action.form === "heading" ? action.text.range.end : itemEnd(document, action);
  return insert(at, ` (${label}: ${snippet})`);
}

/** An empty cell keeps one blank at each side; one that holds only a mark such as `—` gives it up. */
function fillCell(text: string, slot: Span, snippet: string): TextEdit {
  const inner = trim(text, slot);
  if (inner.end > inner.start) return replace(inner, snippet);
  return replace(slot, ` ${snippet} `);
}

/** Behind the last word of the item; before a comment that closes its line. */
function itemEnd(document: PostMortem, action: Action): number {
  let range = trim(document.text, action.range);
  for (const hidden of document.opaque) {
    if (hidden.end === range.end && contains(range, hidden) && slice(document.text, hidden).startsWith("<!--")) {
      range = trim(document.text, { start: range.start, end: hidden.start });
    }
  }
  return range.end;
}
