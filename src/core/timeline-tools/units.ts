/** The pieces of a timeline that can change places: each entry with all that hangs on it, in runs with nothing but blanks in between. */
import type { TimelineEntry } from "../document/model";
import { lineAt } from "../text/lines";
import { span, type Span } from "../text/span";

export interface Unit {
  readonly entry: TimelineEntry;
  /** What moves: without the bullet or number, which stays with its place in the list. */
  readonly slot: Span;
  /** The entry itself and those within it, in order. */
  readonly holds: readonly TimelineEntry[];
}

/** A nested item begins with its indentation. */
const MARKER = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+/;
/** Between two entries: line ends, blanks, the end of a broken line, the next one's bullet. Anything else is text that has its place. */
const GAP = /^(?:\\|<br ?\/?>)?\s*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?$/i;
/** What breaks a line on purpose stands at its end, and stays there. */
const BREAK = /(?:\\|<br ?\/?>)\s*$/i;

/** An entry within another one (a stamped bullet below a stamped heading) moves with it, and is in no run of its own. */
export function runsOf(text: string, entries: readonly TimelineEntry[]): readonly (readonly Unit[])[] {
  const runs: Unit[][] = [];
  let last: Unit | null = null;
  for (const unit of unitsOf(text, entries)) {
    if (last && adjoin(text, last, unit)) runs.at(-1)?.push(unit);
    else runs.push([unit]);
    last = unit;
  }
  return runs;
}

function unitsOf(text: string, entries: readonly TimelineEntry[]): Unit[] {
  const units: { entry: TimelineEntry; slot: Span; holds: TimelineEntry[] }[] = [];
  for (const entry of entries) {
    const outer = units.at(-1);
    if (outer && entry.range.start < outer.slot.end) outer.holds.push(entry);
    else units.push({ entry, slot: slotOf(text, entry), holds: [entry] });
  }
  return units;
}

function slotOf(text: string, { form, range }: TimelineEntry): Span {
  const written = text.slice(range.start, range.end);
  const marker = form === "list" ? (MARKER.exec(written)?.[0].length ?? 0) : 0;
  const broken = form === "line" || form === "list" ? (BREAK.exec(written)?.[0].length ?? 0) : 0;
  return span(range.start + marker, range.end - broken);
}

function adjoin(text: string, before: Unit, after: Unit): boolean {
  if (before.entry.form !== after.entry.form) return false;
  const gap = text.slice(before.slot.end, after.slot.start);
  return gap.length < 1000 && GAP.test(gap) && sameDepth(text, before, after);
}

/** Text that is indented for one place would say something else at another. */
function sameDepth(text: string, a: Unit, b: Unit): boolean {
  const column = (at: number): number => at - lineAt(text, at).start;
  return column(a.entry.range.start) === column(b.entry.range.start) || column(a.slot.start) === column(b.slot.start);
}
