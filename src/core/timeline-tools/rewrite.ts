/** Writes stamps anew, and makes sure that every entry of the document still says what it should. */
import type { PostMortem, Stamp, TimelineEntry } from "../document/model";
import { parse, type ParseOptions } from "../document/parse";
import { applyEdits, replace, type TextEdit } from "../text/edit";

/** What a stamp should say once all is written. `null`: that it is not known. */
export interface Moment {
  readonly date: string | null;
  readonly time: string | null;
  readonly instant: number | null;
}

export interface Rewritten {
  readonly edits: readonly TextEdit[];
  /** How many stamps were written anew. */
  readonly changed: number;
}

export function momentOf({ date, time, instant }: Stamp): Moment {
  return { date: date?.value ?? null, time: time?.value ?? null, instant };
}

export function allEntries(document: PostMortem): readonly TimelineEntry[] {
  return document.timelines.flatMap(({ entries }) => entries);
}

/**
 * The edits that write the new stamps, such that every entry says what is expected of it (without expectation: what it said)
 * and no other word changes. A date that an entry had from another one is written out where the other one's changes. A stamp
 * that cannot be written so is left as it is; where even that is of no help, nothing is changed.
 */
export function rewrite(
  document: PostMortem,
  stamps: ReadonlyMap<TimelineEntry, string>,
  expected: ReadonlyMap<TimelineEntry, Moment>,
  options: ParseOptions,
): Rewritten {
  const entries = allEntries(document);
  let texts = stamps;
  for (const mend of [withDates, withoutFailures, withDates]) {
    const wrong = wrongEntries(document, entries, texts, expected, options);
    if (wrong === null) return { edits: [], changed: 0 };
    if (wrong.length === 0) return result(texts);
    texts = mend(texts, wrong, expected);
  }
  return wrongEntries(document, entries, texts, expected, options)?.length === 0 ? result(texts) : { edits: [], changed: 0 };
}

type Texts = ReadonlyMap<TimelineEntry, string>;

/** `null`: there are others than before. */
function wrongEntries(
  document: PostMortem,
  entries: readonly TimelineEntry[],
  texts: Texts,
  expected: ReadonlyMap<TimelineEntry, Moment>,
  options: ParseOptions,
): readonly TimelineEntry[] | null {
  const path = document.path === null ? {} : { path: document.path };
  const now = allEntries(parse(applyEdits(document.text, editsOf(texts)), { ...options, ...path }));
  if (now.length !== entries.length) return null;
  return entries.filter((entry, index) => {
    const wanted = (texts.has(entry) && expected.get(entry)) || momentOf(entry.stamp);
    const other = now[index];
    if (!other || other.text.value !== entry.text.value) return true;
    const is = momentOf(other.stamp);
    return is.instant !== wanted.instant || is.date !== wanted.date || is.time !== wanted.time;
  });
}

/** Gives each of them the date that it should have; those that have one of their own are left to the next step. */
function withDates(texts: Texts, wrong: readonly TimelineEntry[], expected: ReadonlyMap<TimelineEntry, Moment>): Texts {
  const next = new Map(texts);
  for (const entry of wrong) {
    const written = texts.get(entry) ?? entry.stamp.written;
    const date = ((texts.has(entry) && expected.get(entry)) || momentOf(entry.stamp)).date;
    const first = written.search(/\d/);
    if (date === null || first < 0 || entry.stamp.date?.source === "entry" || written.includes("|")) continue;
    next.set(entry, `${written.slice(0, first)}${date} ${written.slice(first)}`);
  }
  return next;
}

function withoutFailures(texts: Texts, wrong: readonly TimelineEntry[]): Texts {
  const next = new Map(texts);
  for (const entry of wrong) next.delete(entry);
  return next;
}

function result(texts: Texts): Rewritten {
  const edits = editsOf(texts);
  return { edits, changed: edits.length };
}

function editsOf(texts: Texts): readonly TextEdit[] {
  return [...texts].flatMap(([{ stamp }, text]) => (text === stamp.written ? [] : [replace(stamp.range, text)]));
}
