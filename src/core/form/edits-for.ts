/** A change of the form as the smallest edits of the text. */
import { adopt } from "../adopt/adopt";
import type { PostMortem } from "../document/model";
import { parse } from "../document/parse";
import { applyEdits, type TextEdit } from "../text/edit";
import { MOST_TEXT, type Change, type Refusal } from "./changes";
import { planOf } from "./form-of";
import { datedFirst, keepsTimes, type Version } from "./keep-times";
import { pastedRows } from "./paste";
import type { FieldPlan, ListPlan, Plan, Values, Ways } from "./plan";
import { proseText } from "./prose";
import { Reading, type FormContext } from "./reading";
import { isAsExpected, type Expected } from "./verify";
import { smallest } from "./written";

export type Edited =
  | {
      readonly ok: true;
      /** Offsets into the document's text; none where it says so already. */
      readonly edits: readonly TextEdit[];
      /** What should come into view: a row that is new or has moved. */
      readonly reveal?: string;
    }
  | { readonly ok: false; readonly why: Refusal; /** A sentence for the person. */ readonly message: string };

/**
 * The edits that make the change. The result is read again before it is given out: the thing reads back as it was wanted, and
 * everything else as before; a change for which no writing does that is refused. Never throws.
 */
export function editsFor(document: PostMortem, change: Change, context: FormContext): Edited {
  const reading = new Reading(document, context);
  if (change.type === "add-front-matter") return frontMatter(reading);
  const plan = planOf(reading);
  switch (change.type) {
    case "set":
      return setField(reading, plan, change.field, change.value);
    case "set-all":
      return setAll(reading, plan, change.field, change.values);
    case "prose":
      return setProse(reading, plan, change.part, change.markdown);
    case "add":
      return addRows(reading, plan, change.list, change.after, [change.values]);
    case "paste": {
      const list = listNamed(plan, change.list);
      if (!list) return refuse("gone");
      if (change.text.length > MOST_TEXT) return refuse("too-large");
      const rows = pastedRows(list.part, change.text);
      return rows ? addRows(reading, plan, change.list, change.after, rows) : refuse("too-large");
    }
    case "remove":
      return removeRow(reading, plan, change.row);
    case "move":
      return moveRow(reading, plan, change.row, change.after);
    case "sort":
      return sortRows(reading, plan, change.list);
  }
}

function setField(reading: Reading, plan: Plan, id: string, value: string): Edited {
  const found = fieldNamed(plan, id);
  if (!found) return refuse("gone");
  if (!found.write) return refuse("locked");
  if (value.length > MOST_TEXT) return refuse("too-large");
  return attempt(reading, plan, found.write(value), { type: "field", id, value: value.trim() });
}

function setAll(reading: Reading, plan: Plan, id: string, values: readonly string[]): Edited {
  const found = fieldNamed(plan, id);
  if (!found) return refuse("gone");
  if (!found.writeAll) return refuse("locked");
  const said = values.map(found.reads).filter((value) => value !== "");
  return attempt(reading, plan, found.writeAll(said), { type: "values", id, values: said });
}

function setProse(reading: Reading, plan: Plan, id: string, markdown: string): Edited {
  const index = plan.parts.findIndex(({ part }) => part.id === id);
  const part = plan.parts[index];
  if (part?.type !== "prose") return refuse("gone");
  if (!part.write) return refuse("locked");
  if (markdown.length > MOST_TEXT) return refuse("too-large");
  return attempt(reading, plan, part.write(markdown), { type: "prose", part: index, markdown: proseText(markdown) }, HEADING);
}

function addRows(reading: Reading, plan: Plan, id: string, after: number, rows: readonly Values[]): Edited {
  const index = plan.parts.findIndex(({ part }) => part.id === id);
  const list = plan.parts[index];
  if (list?.type !== "list" || after >= Math.max(1, list.rows.length)) return refuse("gone");
  if (!list.add) return refuse("locked");
  if (rows.length === 0) return { ok: true, edits: [] };
  const behind = Math.min(after, list.rows.length - 1);
  const wanted = rows.map((values) =>
    Object.fromEntries(Object.entries(values).map(([column, value]) => [column, list.reads(column, value)])),
  );
  if (wanted.some((values) => Object.keys(values).some((column) => !list.part.columns.some((known) => known.id === column))))
    return refuse("gone");
  const all = list.rows.map((_, row) => row);
  const order = [...all.slice(0, behind + 1), ...wanted, ...all.slice(behind + 1)];
  const again = (next: Plan): Ways => listNamed(next, id)?.add?.(rows, behind) ?? [];
  return attemptRows(reading, plan, again, { type: "rows", part: index, order }, ROW, { reveal: `${id}:${behind + 1}` });
}

function removeRow(reading: Reading, plan: Plan, id: string): Edited {
  const found = rowNamed(plan, id);
  if (!found) return refuse("gone");
  const { list, part, row } = found;
  if (list.rows[row]?.movable !== true) return refuse("locked");
  const order = list.rows.map((_, index) => index).filter((index) => index !== row);
  const again = (next: Plan): Ways => listNamed(next, list.part.id)?.remove(row) ?? [];
  return attemptRows(reading, plan, again, { type: "rows", part, order }, TAKEN);
}

function moveRow(reading: Reading, plan: Plan, id: string, after: number): Edited {
  const found = rowNamed(plan, id);
  if (!found) return refuse("gone");
  const { list, part, row } = found;
  if (list.rows[row]?.movable !== true) return refuse("locked");
  if (after >= list.rows.length) return refuse("gone");
  const to = Math.min(after, list.rows.length - 2);
  const order = list.rows.map((_, index) => index).filter((index) => index !== row);
  order.splice(to + 1, 0, row);
  const again = (next: Plan): Ways => listNamed(next, list.part.id)?.move(row, to) ?? [];
  return attemptRows(reading, plan, again, { type: "rows", part, order }, APART, { reveal: `${list.part.id}:${to + 1}`, other: DAYS });
}

function sortRows(reading: Reading, plan: Plan, id: string): Edited {
  const list = listNamed(plan, id);
  if (!list) return refuse("gone");
  if (!list.sort) return { ok: true, edits: [] };
  // Sorting has its own proof: every entry keeps its words and its moment.
  const [edits] = list.sort();
  return edits ? { ok: true, edits: reduced(reading.text, edits) } : refuse("does-not-fit", ORDER);
}

function frontMatter(reading: Reading): Edited {
  const { document, context } = reading;
  if (document.managed) return { ok: true, edits: [] };
  const edits = adopt(document, context);
  return edits.length > 0 ? { ok: true, edits, reveal: "title" } : refuse("does-not-fit", NO_FRONT_MATTER);
}

const HEADING =
  "The text would not stay in this part: it begins a section of its own, or its place holds one paragraph only. Write it in the text.";
const PLACE = "The document would not say this: its place cannot hold what was typed. Write it in the text.";
const ROW = "This cannot be an entry here: it would be read as something else. Write it in the text.";
const APART = "Other text stands between these entries, so they cannot change places. Move them in the text.";
const DAYS = "Entries would be on another day than now, because they take it from the one before them. Write their dates out first.";
const TAKEN = "Without this entry the ones around it would be read as something else. Remove it in the text.";
const ORDER = "No order would leave every entry its time. Sort the timeline in the text.";
const NO_FRONT_MATTER = "Front matter cannot be added here; look at the first lines of the text.";

function attempt(reading: Reading, plan: Plan, ways: Ways, expected: Expected, message = PLACE): Edited {
  for (const { edits } of fitting(reading, plan, ways, expected)) return { ok: true, edits };
  return stays(reading, message);
}

/** `other`: why not, where entries could not keep their moments; without it they need not. */
function attemptRows(
  reading: Reading,
  plan: Plan,
  ways: (plan: Plan) => Ways,
  expected: Extract<Expected, { type: "rows" }>,
  message: string,
  { reveal, other }: { readonly reveal?: string; readonly other?: string } = {},
): Edited {
  const done = (edits: readonly TextEdit[]): Edited => ({ ok: true, edits, ...(reveal !== undefined && { reveal }) });
  const before: Version = { reading, plan };
  let first: Fitting | null = null;
  for (const found of fitting(reading, plan, ways(plan), expected)) {
    if (keepsTimes(before, found.next, expected)) return done(found.edits);
    first ??= found;
  }
  if (!first) return stays(reading, message);
  const dated = datedFirst(before, first.next, expected, ways);
  if (dated) return done(dated);
  return other === undefined ? done(first.edits) : stays(reading, other);
}

interface Fitting {
  readonly edits: readonly TextEdit[];
  readonly next: Version;
}

/** The ways that lead to what is expected, each with the version that it leads to. */
function* fitting(reading: Reading, plan: Plan, ways: Ways, expected: Expected): Generator<Fitting> {
  const { context, text } = reading;
  for (const way of ways) {
    const edits = reduced(text, way);
    if (!apart(edits)) continue;
    const read = edits.length === 0 ? reading : new Reading(parse(applyEdits(text, edits), reading.options), context);
    const next: Version = { reading: read, plan: edits.length === 0 ? plan : planOf(read) };
    if (isAsExpected(plan, next.plan, expected)) yield { edits, next };
  }
}

/** Nothing changes; whoever keeps the readings finds in them the version that stays. */
function stays({ document, context, options }: Reading, message: string): Edited {
  if (context.readings) parse(document.text, options);
  return refuse("does-not-fit", message);
}

function reduced(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.flatMap((edit) => smallest(text, edit) ?? []);
}

function apart(edits: readonly TextEdit[]): boolean {
  const sorted = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  return sorted.every(({ range }, index) => range.start >= (sorted[index - 1]?.range.end ?? 0));
}

const REASONS: Readonly<Record<Refusal, string>> = {
  gone: "The document has no such place any more.",
  locked: "This is edited as text.",
  "does-not-fit": PLACE,
  "too-large": "That is more than one place of the form takes. Write it in the text.",
};

function refuse(why: Refusal, message = REASONS[why]): Edited {
  return { ok: false, why, message };
}

function fieldNamed({ title, header, parts }: Plan, id: string): FieldPlan | null {
  const head = [title, ...header].find(({ field }) => field.id === id);
  if (head) return head;
  for (const part of parts) {
    if (part.type !== "list" || !id.startsWith(`${part.part.id}:`)) continue;
    for (const { cells } of part.rows) for (const cell of cells) if (cell.field.id === id) return cell;
  }
  return null;
}

function listNamed({ parts }: Plan, id: string): ListPlan | null {
  const found = parts.find(({ part }) => part.id === id);
  return found?.type === "list" ? found : null;
}

function rowNamed({ parts }: Plan, id: string): { readonly list: ListPlan; readonly part: number; readonly row: number } | null {
  for (const [part, list] of parts.entries()) {
    if (list.type !== "list") continue;
    const row = list.part.rows.findIndex((one) => one.id === id);
    if (row >= 0) return { list, part, row };
  }
  return null;
}
