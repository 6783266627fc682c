/** Puts the entries of a timeline in the order in which they happened. */
import type { PostMortem, Stamp, TimelineEntry } from "../document/model";
import { parse, type ParseOptions } from "../document/parse";
import { applyEdits, insert, replace, type TextEdit } from "../text/edit";
import { shift, slice } from "../text/span";
import { keysOf, sortedOrder } from "./order";
import { runsOf, type Unit } from "./units";

interface Place {
  /** Where the unit was, and what comes to stand there. */
  readonly at: Unit;
  readonly moved: Unit;
}

/**
 * The edits that sort the timeline; `null` where it is in order, or where no order would leave every entry its time.
 *
 * Stable: entries of one time keep their order, those without a time stay behind the one before them. Entries change
 * places only with those that nothing else stands between, so that none leaves its day or its phase. A date that an entry
 * has from the one before it is written out where that one goes elsewhere. `options`: those that the document was read with.
 */
export function sortTimeline(document: PostMortem, timelineIndex: number, options: ParseOptions = {}): readonly TextEdit[] | null {
  const timeline = document.timelines[timelineIndex];
  if (!timeline) return null;
  const places = runsOf(document.text, timeline.entries).flatMap((run) => {
    const order = sortedOrder(keysOf(run.map(({ entry }) => entry.stamp)));
    return run.flatMap((at, index): Place[] => {
      const moved = run[order[index] ?? index];
      return moved ? [{ at, moved }] : [];
    });
  });
  if (places.every(({ at, moved }) => at === moved)) return null;
  const expected = places.flatMap(({ moved }) => moved.holds);
  const read = (edits: readonly TextEdit[]): readonly TimelineEntry[] =>
    parse(applyEdits(document.text, edits), { ...options, ...(document.path !== null && { path: document.path }) }).timelines[timelineIndex]
      ?.entries ?? [];

  const plain = editsFor(document.text, places, new Map());
  const found = read(plain);
  if (expected.every((entry, index) => same(entry, found[index]))) return found.length === expected.length ? plain : null;
  const undated = expected.filter(({ stamp }, index) => stamp.date?.value !== found[index]?.stamp.date?.value);
  const dates = new Map(undated.map((entry) => [entry, dateFor(entry)]));
  if ([...dates.values()].includes(null)) return null;
  const dated = editsFor(document.text, places, dates);
  const again = read(dated);
  return again.length === expected.length && expected.every((entry, index) => same(entry, again[index])) ? dated : null;
}

function editsFor(text: string, places: readonly Place[], dates: ReadonlyMap<TimelineEntry, TextEdit | null>): readonly TextEdit[] {
  return places.flatMap(({ at, moved }) => {
    const before = slice(text, at.slot);
    const inside = moved.holds.flatMap((entry) => dates.get(entry) ?? []);
    const own = inside.map((edit) => ({ ...edit, range: shift(edit.range, -moved.slot.start) }));
    const after = applyEdits(slice(text, moved.slot), own);
    return before === after ? [] : [replace(at.slot, after)];
  });
}

/** Writes the date before the clock time; `null` where the stamp has no place for it. */
export function dateFor({ stamp }: TimelineEntry): TextEdit | null {
  const first = stamp.written.search(/\d/);
  if (first < 0 || !stamp.date || !stamp.time || stamp.date.source === "entry" || stamp.written.includes("|")) return null;
  return insert(stamp.range.start + first, `${stamp.date.value} `);
}

/** Whether the entry says of itself what it said before. */
function same(entry: TimelineEntry, other: TimelineEntry | undefined): boolean {
  return other !== undefined && words(entry) === words(other) && sameMoment(entry.stamp, other.stamp);
}

/** Without the mark that breaks the line, which stays with its place. */
function words({ text }: TimelineEntry): string {
  return text.value.replace(/\s*\\?$/, "");
}

function sameMoment(a: Stamp, b: Stamp): boolean {
  return a.instant === b.instant && a.date?.value === b.date?.value && a.time?.value === b.time?.value && a.zone?.value === b.zone?.value;
}
