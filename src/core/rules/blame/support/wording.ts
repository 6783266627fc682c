/** A sentence without what has to stay when it is put in other words: marker, time, label, owner, closing marks. */
import type { Action, PostMortem } from "../../../document/model";
import { replace, type TextEdit } from "../../../text/edit";
import { contains, slice, trim, type Span } from "../../../text/span";

/** Ranges are offsets into the document. */
export interface Wording {
  /** The words themselves, on one line. */
  readonly words: string;
  readonly body: Span;
  /** The full stop or other marks right behind the body; empty where there are none. */
  readonly stop: Span;
}

/** Bullet, number, box. */
const MARKER = /^(?:[-*+•–—→]\s+|\(?\d{1,3}[.)]\s+|\([a-z]\)\s+)?(?:\[[ \txX]?\]\s*)?/;
/** A time where no timeline entry tells of it: `**10:07** - `, `2026-03-04 10:07 UTC: `. */
const TIME =
  /^[*_~[(]{0,3}(?:\d{4}-\d\d-\d\d[T ]?)?(?:\d{1,2}[:h.]\d\d(?::\d\d)?)?(?: ?(?:[ap]\.?m\.?|UTC|GMT|Z|[A-Z]{2,4}T|[+-]\d\d:?\d\d)\b)?[*_~\])]{0,3}\s*(?:[-–—:|]+\s*)?/;
/** `**Root cause:** `, `Trigger: `. */
const LABEL = /^(?:\*\*|__)?\p{L}[\p{L} /-]{1,30}(?::(?:\*\*|__)|(?:\*\*|__):|:)\s+/u;
/** What opens a part behind an action: ` (Owner: `, ` | Due `, ` - @`. */
const PART_OPENING = /(?:[\s([{,:*_~`|@—–-]|\b(?:owners?|assignees?|assigned to|due(?: date)?|by|tickets?|status)(?=[\s:*_]*$))+$/i;
const STOP = /[.!?…;]+$/;

export function wordingOf(document: PostMortem, sentence: Span): Wording {
  const { text } = document;
  let { start, end } = trim(text, sentence);
  for (const { entries } of document.timelines) {
    const entry = entries.find(({ text: own }) => start < own.range.start && own.range.start < end);
    if (entry) start = entry.text.range.start;
  }
  const action = document.actions.find(({ range }) => contains(range, { start, end }));
  if (action) ({ start, end } = withoutParts(text, action, { start, end }));
  const skip = (pattern: RegExp): void => {
    const length = pattern.exec(text.slice(start, Math.min(end, start + 80)))?.[0].length ?? 0;
    if (start + length < end) start += length;
  };
  skip(MARKER);
  if (/^[*_~[(]{0,3}\d/.test(text.slice(start, start + 4))) skip(TIME);
  skip(LABEL);
  // What encloses the whole sentence stays around it.
  for (const [opening, closing] of [
    ["(", ")"],
    ["**", "**"],
    ["__", "__"],
    ["*", "*"],
    ["_", "_"],
  ] as const) {
    const bare = text.slice(start, end).replace(STOP, "");
    const length = text.slice(start, end).endsWith(closing) ? end - start : bare.length;
    const written = text.slice(start, start + length);
    if (length < 6 || !written.startsWith(opening) || !written.endsWith(closing)) continue;
    if (written.slice(opening.length, -closing.length).includes(opening)) continue;
    end = start + length - closing.length;
    start += opening.length;
  }
  const inner = STOP.exec(text.slice(start, end))?.[0].length ?? 0;
  const body = { start, end: end - inner };
  const behind = inner > 0 ? inner : (/^[.!?…;]+/.exec(text.slice(end, Math.max(end, sentence.end)))?.[0].length ?? 0);
  return { words: slice(text, body).replace(/\s+/g, " "), body, stop: { start: body.end, end: body.end + behind } };
}

/** The sentence of an action item without the owner before it and the parts behind it. */
function withoutParts(text: string, { owner, due, ticket, status, priority, type }: Action, sentence: Span): Span {
  let { start, end } = sentence;
  for (const { field } of [owner, due, ticket, status, priority, type]) {
    if (!field || field.range.start < start || field.range.end > end) continue;
    if (field.range.start - start <= 3) start = field.range.end;
    else end = field.range.start;
  }
  if (start > sentence.start) start += /^[\s\])*_:—–-]*/.exec(text.slice(start, end))?.[0].length ?? 0;
  if (end < sentence.end) end = start + text.slice(start, end).replace(PART_OPENING, "").length;
  return start < end ? { start, end } : sentence;
}

/** The sentence in the words of a snippet. Its own closing marks stay, unless a question becomes a statement or the other way round. */
export function reword({ text }: PostMortem, { body, stop }: Wording, snippet: string): TextEdit {
  const written = slice(text, stop);
  const [mark = ""] = /[.?]$/.exec(snippet) ?? [];
  const bare = snippet.slice(0, snippet.length - mark.length);
  const kept = mark === "?" ? "?" : /^[.;…]+$/.test(written) || written === "" ? written : mark;
  return replace({ start: body.start, end: stop.end }, bare + kept);
}
