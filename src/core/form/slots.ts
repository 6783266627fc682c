/** Rows as pieces of text that change places, whatever they are made of: bullets and numbers stay where they are. */
import { insert, replace, type TextEdit } from "../text/edit";
import { lineAt, nextLine } from "../text/lines";
import { slice, type Span } from "../text/span";
import type { Ways } from "./plan";

export interface Slot {
  readonly range: Span;
  readonly slot: Span;
  readonly run: number;
}

export interface Slots {
  readonly text: string;
  readonly eol: string;
  readonly rows: readonly Slot[];
  /** A blank line stands between rows. */
  readonly spaced: boolean;
  /** Where a first row goes, and what stands before and after it; `null` where there is no place. */
  readonly first: { readonly at: number; readonly before: string; readonly after: string } | null;
}

/** `contents` as the rows behind `after`. */
export function addRows(slots: Slots, contents: readonly string[], after: number): Ways {
  const { rows, first } = slots;
  const above = rows[after];
  const below = rows[after + 1];
  if (rows.length === 0) {
    if (!first) return [];
    const [one = "", ...more] = contents;
    const marker = /(?:^|[\r\n])([^\r\n]*)$/.exec(first.before)?.[1] ?? "";
    const gap = (slots.spaced ? slots.eol : "") + slots.eol + marker;
    return [[insert(first.at, first.before + [one, ...more].join(gap) + first.after)]];
  }
  if (above) {
    const gap = gapBelow(slots, after) ?? gapBelow(slots, after - 1) ?? standardGap(slots, above);
    const numbered = counting(slots, above, rows[after - 1] ?? below);
    const edits = contents.map((content, index) => insert(above.slot.end, numberedGap(gap, numbered, index + 1) + content));
    return [[...edits, ...renumber(slots, after + 1, contents.length)], edits];
  }
  if (!below) return [];
  const gap = gapBelow(slots, 0) ?? standardGap(slots, below);
  const numbered = counting(slots, below, rows[1]);
  const edits = contents.map((content, index) => insert(below.slot.start, content + numberedGap(gap, numbered, index + 1)));
  return [[...edits, ...renumber(slots, 1, contents.length)], edits];
}

export function removeRow(slots: Slots, index: number): Ways {
  const { text, rows } = slots;
  const row = rows[index];
  if (!row) return [];
  const next = rows[index + 1];
  const before = rows[index - 1];
  if (next && next.run === row.run) {
    const edit = replace({ start: row.slot.start, end: next.slot.start }, "");
    return [[edit, ...renumber(slots, index + 2, -1)], [edit]];
  }
  if (before && before.run === row.run) return [[replace({ start: before.slot.end, end: row.slot.end }, "")]];
  const start = lineAt(text, row.range.start).start;
  const alone = slice(text, { start, end: row.range.start }).trim() === "";
  return [
    [replace({ start: alone ? start : row.range.start, end: alone ? nextLine(text, row.slot.end) : row.slot.end }, "")],
    [replace(row.range, "")],
  ];
}

/** `after`: among the rows without it. */
export function moveRow(slots: Slots, from: number, after: number): Ways {
  const { rows, text } = slots;
  const to = Math.min(after + 1, rows.length - 1);
  const row = rows[from];
  const target = rows[to];
  if (!row || !target) return [];
  if (from === to) return [[]];
  if (row.run !== target.run) return carryRow(slots, from, to);
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const gaps = Array.from({ length: high - low }, (_, index) => gapBelow(slots, low + index));
  const [gap] = gaps;
  if (gap === null || gap === undefined || gaps.includes(null)) return [];
  const content = slice(text, row.slot);
  const turned: TextEdit[] = [];
  for (let index = low; index <= high; index++) {
    const at = rows[index];
    const source = rows[index === to ? from : from < to ? index + 1 : index - 1];
    if (at && source) turned.push(replace(at.slot, slice(text, source.slot)));
  }
  if (!gaps.every((one) => one === gap)) return [turned];
  const next = rows[from + 1];
  const before = rows[from - 1];
  if (from < to && next)
    return [[replace({ start: row.slot.start, end: next.slot.start }, ""), insert(target.slot.end, gap + content)], turned];
  if (from > to && before)
    return [[insert(target.slot.start, content + gap), replace({ start: before.slot.end, end: row.slot.end }, "")], turned];
  return [turned];
}

/** Over text that stands between runs: taken out here and put in there, `to` among the rows as they are. */
function carryRow(slots: Slots, from: number, to: number): Ways {
  const { rows, text } = slots;
  const [row, target] = [rows[from], rows[to]];
  if (!row || !target || columnOf(text, row) !== columnOf(text, target)) return [];
  const content = slice(text, row.slot);
  const gap = gapBelow(slots, to) ?? gapBelow(slots, to - 1) ?? standardGap(slots, target);
  const put = from < to ? insert(target.slot.end, gap + content) : insert(target.slot.start, content + gap);
  return removeRow(slots, from).map((edits) => [...edits, put]);
}

function columnOf(text: string, { slot }: Slot): number {
  return slot.start - lineAt(text, slot.start).start;
}

/** What stands between a row and the next one of its run. */
function gapBelow({ rows, text }: Slots, index: number): string | null {
  const above = rows[index];
  const below = rows[index + 1];
  return above && below && above.run === below.run ? text.slice(above.slot.end, below.slot.start) : null;
}

function standardGap({ text, eol, spaced }: Slots, row: Slot): string {
  return (spaced ? eol : "") + eol + text.slice(lineAt(text, row.slot.start).start, row.slot.start);
}

const NUMBER = /^([ \t]*)(\d{1,9})(?=[.)])/;

/** The number of an ordered list's row; `null` for others. */
function numberOf(text: string, { range, slot }: Slot): { readonly value: number; readonly range: Span } | null {
  const found = range.start < slot.start ? NUMBER.exec(text.slice(range.start, slot.start)) : null;
  if (!found) return null;
  const start = range.start + (found[1] ?? "").length;
  return { value: Number(found[2]), range: { start, end: start + (found[2] ?? "").length } };
}

/** The number to count on from; `null` also where all rows have the same one, which Markdown counts by itself. */
function counting({ text }: Slots, row: Slot, neighbour: Slot | undefined): ReturnType<typeof numberOf> {
  const number = numberOf(text, row);
  const other = neighbour?.run === row.run ? numberOf(text, neighbour) : null;
  return other?.value === number?.value ? null : number;
}

function numberedGap(gap: string, number: ReturnType<typeof numberOf>, by: number): string {
  return number ? gap.replace(/\d{1,9}(?=[.)][ \t]*(?:\[[ xX]\][ \t]*)?$)/, String(number.value + by)) : gap;
}

/** Where the list counts up, the rows from `from` on count further by some. */
function renumber({ rows, text }: Slots, from: number, by: number): readonly TextEdit[] {
  const first = rows[from];
  const above = rows[from - 1];
  const number = first && numberOf(text, first);
  const last = above && numberOf(text, above);
  if (!number || !last || last.value + 1 !== number.value) return [];
  const edits: TextEdit[] = [];
  for (let index = from, value = number.value; ; index++, value++) {
    const row = rows[index];
    const own = row?.run === first.run ? numberOf(text, row) : null;
    if (own?.value !== value) return edits;
    edits.push(replace(own.range, String(value + by)));
  }
}
