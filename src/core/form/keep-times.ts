/**
 * Entries that take their day from the one before them keep their moment when that one is moved or removed: the day is written
 * out first.
 */
import type { Stamp } from "../document/model";
import { parse } from "../document/parse";
import { dateFor } from "../timeline-tools/sort";
import { applyEdits, replace, type TextEdit } from "../text/edit";
import { planOf } from "./form-of";
import type { ListPlan, Plan, Ways } from "./plan";
import { Reading } from "./reading";
import { isAsExpected, type Expected } from "./verify";
import { smallest } from "./written";

type Rows = Extract<Expected, { type: "rows" }>;

/** A version of the document and what the form shows of it. */
export interface Version {
  readonly reading: Reading;
  readonly plan: Plan;
}

/** Whether each entry that was there before is at the moment, or on the day, that it was at. */
export function keepsTimes(before: Version, after: Version, expected: Rows): boolean {
  return moved(before, after, expected).length === 0;
}

/** The rows, by their index before, whose moment or day is another one. */
function moved(before: Version, after: Version, { part, order }: Rows): readonly number[] {
  const was = listAt(before.plan, part);
  const is = after.plan.parts.find((one) => one.part.id === was?.part.id);
  if (was?.part.kind !== "timeline" || is?.type !== "list") return [];
  const [old, next] = [stampsOf(before, was), stampsOf(after, is)];
  return order.flatMap((from, index) => {
    const stamp = typeof from === "number" ? old[from] : undefined;
    if (typeof from !== "number" || !stamp) return [];
    const { date, instant } = stamp;
    const now = next[index];
    const isSame = (date === null || date.value === now?.date?.value) && (instant === null || instant === now?.instant);
    return isSame ? [] : [from];
  });
}

function stampsOf({ reading }: Version, { rows }: ListPlan): readonly (Stamp | undefined)[] {
  const entries = reading.document.timelines.flatMap((timeline) => timeline.entries);
  const stamps = new Map(entries.map(({ range, stamp }) => [range.start, stamp]));
  return rows.map(({ range }) => stamps.get(range.start));
}

/**
 * The change with the days written out, of as few entries as need be; `null` where that does not keep the moments. `next`: what
 * the change alone leads to.
 */
export function datedFirst(before: Version, next: Version, expected: Rows, ways: (plan: Plan) => Ways): readonly TextEdit[] | null {
  const rows = moved(before, next, expected);
  return dated(before, rows.slice(0, 1), expected, ways) ?? (rows.length > 1 ? dated(before, rows, expected, ways) : null);
}

function dated(before: Version, rows: readonly number[], expected: Rows, ways: (plan: Plan) => Ways): readonly TextEdit[] | null {
  const { reading, plan } = before;
  const { document, context, text } = reading;
  const list = listAt(plan, expected.part);
  const places = rows.map((index) => list?.rows[index]?.range.start);
  const entries = document.timelines.flatMap((timeline) => timeline.entries).filter(({ range }) => places.includes(range.start));
  const dates = entries.flatMap((entry) => dateFor(entry) ?? []);
  if (dates.length < rows.length) return null;
  const version = (written: string): Version => {
    const read = new Reading(parse(written, reading.options), context);
    return { reading: read, plan: planOf(read) };
  };
  const there = version(applyEdits(text, dates));
  const all: Rows = { ...expected, order: (list?.rows ?? []).map((_, index) => index) };
  if (listAt(there.plan, expected.part)?.rows.length !== all.order.length || !keepsTimes(before, there, all)) return null;
  for (const way of ways(there.plan)) {
    const made = applyEdits(there.reading.text, way);
    const read = version(made);
    if (!isAsExpected(there.plan, read.plan, expected) || !keepsTimes(there, read, expected)) continue;
    const edit = smallest(text, replace({ start: 0, end: text.length }, made));
    return edit ? [edit] : [];
  }
  return null;
}

function listAt({ parts }: Plan, index: number): ListPlan | undefined {
  const found = parts[index];
  return found?.type === "list" ? found : undefined;
}
