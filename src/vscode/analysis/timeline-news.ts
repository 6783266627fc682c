/** What the timeline tools work on, and what there is to say when they are done. */
import type { PostMortem, TimelineEntry } from "../../core/document/model";
import { overlaps, type Span } from "../../core/text/span";

/** The entries that a selection touches; all of them where nothing is selected. */
export function entriesIn({ timelines }: PostMortem, selected: readonly Span[]): readonly TimelineEntry[] {
  const all = timelines.flatMap(({ entries }) => entries);
  return selected.length === 0 ? all : all.filter(({ range }) => selected.some((selection) => overlaps(selection, range)));
}

export function normalisedNews(changed: number, left: number): string {
  if (left === 0) return "Every time is written as ISO 8601 in this zone already.";
  const rest = `${times(left)} ${left === 1 ? "was" : "were"} left as written: without date or zone, a range, or in cells of their own.`;
  return changed === 0 ? rest : `${times(changed)} written as ISO 8601. ${rest}`;
}

export function shiftedNews(changed: number, left: number): string {
  if (changed + left === 0) return "Nothing to shift: no entry has a time.";
  const rest = `${times(left)} could not be shifted.`;
  return changed === 0 ? rest : `${times(changed)} shifted. ${rest}`;
}

function times(amount: number): string {
  return amount === 1 ? "1 time" : `${String(amount)} times`;
}
