/** Changes of the form at random, and the laws that each of them has to keep. Used by the tests and by `scripts/fuzz.mjs`. */
import assert from "node:assert/strict";
import fc from "fast-check";
import type { Change } from "../../../src/core/form/changes";
import { editsFor } from "../../../src/core/form/edits-for";
import type { FormData, FormField, FormList } from "../../../src/core/form/form";
import { formOf, placesOf, planOf } from "../../../src/core/form/form-of";
import { Reading, type FormContext } from "../../../src/core/form/reading";
import type { PostMortem } from "../../../src/core/document/model";
import { parse, type ParseOptions } from "../../../src/core/document/parse";
import { defaultSettings } from "../../../src/core/settings/settings";
import { parseInstant } from "../../../src/core/template/instant";
import { applyEdits, type TextEdit } from "../../../src/core/text/edit";
import { PIECES } from "../document/pieces";

export const CONTEXT: FormContext = { settings: defaultSettings, now: Date.UTC(2026, 2, 12), ids: ["PM-2026-001"] };

/** What people type: words, names, times, tickets, marks. */
const NORMAL = {
  line: ["A new line", "Two words: and more", "50 % of all # requests", "Ünïcode 🚀 日本", 'It\'s "quoted"', "PM-2026-077", "a | b", "x"],
  markdown: [
    "Rolled back",
    "The `k-2` **key** is [here](https://example.com/a_b)",
    "a | b",
    "It's 5 < 6 & 7",
    "Ünïcode 🚀 日本",
    "Wait: no",
    "Jo Fisk looks at it",
    "x",
  ],
  blocks: ["One line.", "- a\n- b", "Two paragraphs.\n\nThe second.", "```\ncode\n```"],
  choice: ["P1", "draft", "data", "prevent", "done", "open"],
  instant: ["2026-03-04T11:02:00Z", "2026-03-05T23:30:00Z", "2026-03-04 11:02 UTC", "2026-12-31T00:00:00Z"],
  day: ["2026-03-20", "2026-12-31"],
  zone: ["UTC", "Europe/Oslo", "America/New_York"],
  person: ["Jun Sato", "Amara Okafor <@amara>", "@kai", "Zoë O'Neill"],
  people: ["Jun Sato", "Kai Berg, Mona Sand"],
  tags: ["checkout, payments", "labels"],
  ticket: ["PAY-431", "#12", "https://tracker.example.com/browse/PAY-431"],
  links: ["[change 12](https://git.example.com/12)", "https://git.example.com/12"],
} as const;

const PROSE = [
  "One sentence.",
  "Two paragraphs.\n\nThe second.",
  "- a\n- b\n  - c",
  "Text with `code` and | bars.\nA second line.",
  "```\ncode\n```",
  "x",
];

export interface Pick {
  readonly part: number;
  readonly row: number;
  readonly column: number;
  readonly kind: number;
  readonly value: number;
  readonly after: number;
  readonly odd: string | null;
}

export const pick: fc.Arbitrary<Pick> = fc.record({
  part: fc.nat(999),
  row: fc.nat(999),
  column: fc.nat(99),
  kind: fc.nat(99),
  value: fc.nat(99),
  after: fc.nat(999),
  odd: fc.option(
    fc.oneof(
      fc.constantFrom(...PIECES, "", " ", "a\nb", "# x", "- x", "---", "\\", "‹x›", "10:00 x", "2026-01-01"),
      fc.string({ maxLength: 12, unit: "binary" }),
    ),
    { freq: 3 },
  ),
});

const at = <T>(all: readonly T[], index: number): T | undefined => all[index % Math.max(1, all.length)];

function valueFor(field: { readonly input: FormField["input"]; readonly choices: FormField["choices"] }, { value, odd }: Pick): string {
  if (odd !== null) return odd;
  if (field.input === "choice") return at(field.choices, value)?.value ?? "open";
  return at<string>(NORMAL[field.input], value) ?? "x";
}

export interface RandomChange {
  readonly change: Change;
  /** It is one that a person would make, where the form says that it can be made. */
  readonly normal: boolean;
}

export function changeFor(form: FormData, choice: Pick): RandomChange {
  const { kind } = choice;
  if (kind < 20) return header(form, choice);
  const part = at(form.parts, choice.part);
  if (!part || kind === 99) return { change: { type: "add-front-matter" }, normal: false };
  const usual = choice.odd === null;
  if (part.type === "prose") {
    const markdown = choice.odd ?? at(PROSE, choice.value) ?? "x";
    return { change: { type: "prose", part: part.id, markdown }, normal: usual && part.locked === null };
  }
  return inList(part, choice, usual);
}

function header(form: FormData, choice: Pick): RandomChange {
  const field = at([form.title, ...form.header], choice.column) ?? form.title;
  const normal = choice.odd === null && field.locked === null;
  if (field.input === "people" || field.input === "tags") {
    const all = [...field.values];
    const value = choice.odd ?? at<string>(NORMAL.person, choice.value) ?? "x";
    if (choice.row % 3 === 0) all.splice(choice.after % (all.length + 1), 0, value);
    else if (choice.row % 3 === 1) all.splice(choice.after % (all.length + 1), 1);
    else all[choice.after % (all.length + 1)] = value;
    return { change: { type: "set-all", field: field.id, values: all }, normal };
  }
  return { change: { type: "set", field: field.id, value: valueFor(field, choice) }, normal };
}

/** Of the rows of a list: which of them stand together. */
function runsIn(text: string, id: string, context: FormContext): readonly (number | undefined)[] {
  const list = planOf(new Reading(parse(text), context)).parts.find(({ part }) => part.id === id);
  return list?.type === "list" ? list.rows.map(({ run }) => run) : [];
}

function inList(list: FormList, choice: Pick, usual: boolean): RandomChange {
  const row = at(list.rows, choice.row);
  const after = (choice.after % (list.rows.length + 1)) - 1;
  if (row && choice.kind < 60) {
    const field = at(row.cells, choice.column);
    if (field) return { change: { type: "set", field: field.id, value: valueFor(field, choice) }, normal: usual && field.locked === null };
  }
  if (row && choice.kind < 70) return { change: { type: "move", row: row.id, after }, normal: false };
  if (row && choice.kind < 77) return { change: { type: "remove", row: row.id }, normal: usual && row.movable };
  if (choice.kind < 80) return { change: { type: "sort", list: list.id }, normal: usual && list.sortable };
  if (choice.kind < 85) {
    const text = "2026-03-04 11:02 UTC – Something\n- **Lead**: text\n| 11:03 | cell | x |\n";
    return { change: { type: "paste", list: list.id, after, text: choice.odd ?? text }, normal: false };
  }
  const values = Object.fromEntries(
    list.columns
      .filter(({ input }, index) => input !== "blocks" && (index < 2 || (choice.value >> index) % 2 === 0))
      .map((column) => [column.id, valueFor(column, choice)]),
  );
  return { change: { type: "add", list: list.id, after, values }, normal: usual && list.open };
}

export function inverse(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  let moved = 0;
  return [...edits]
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.range.start - b.edit.range.start || a.edit.range.end - b.edit.range.end || a.index - b.index)
    .map(({ edit: { range, text: next } }) => {
      const start = range.start + moved;
      moved += next.length - (range.end - range.start);
      return { range: { start, end: start + next.length }, text: text.slice(range.start, range.end) };
    });
}

export type Outcome = "made" | "unchanged" | "refused" | "locked" | "gone" | "too-large";

/** Makes the change and holds it to the laws. */
export function keepsLaws(document: PostMortem, change: Change, context: FormContext = CONTEXT, options: ParseOptions = {}): Outcome {
  const { text } = document;
  const form = formOf(document, context);
  const edited = editsFor(document, change, context);
  if (!edited.ok) return edited.why === "does-not-fit" ? "refused" : edited.why;
  const { edits } = edited;
  for (const { range } of edits)
    assert.ok(0 <= range.start && range.start <= range.end && range.end <= text.length, "a range outside the text");
  const after = applyEdits(text, edits);
  assert.equal(applyEdits(after, inverse(text, edits)), text, "the inverse restores the text");
  if (edits.length === 0) return "unchanged";
  staysInside(document, form, change, edits);
  const next = parse(after, options);
  const now = formOf(next, context);
  readsBack(form, now, change);
  again(next, change, context, form, text);
  return "made";
}

function staysInside(document: PostMortem, form: FormData, change: Change, edits: readonly TextEdit[]): void {
  const place = (id: string) => placesOf(form).find((one) => one.id === id)?.range;
  const within = (start: number, end: number, what: string): void => {
    for (const { range } of edits) assert.ok(start <= range.start && range.end <= end, `an edit outside ${what}`);
  };
  if (change.type === "set" && !change.field.startsWith("header:") && change.field !== "title") {
    const row = place(change.field.slice(0, change.field.lastIndexOf(":")));
    const cell = place(change.field);
    assert.ok(row);
    within(row.start, row.end, "the row");
    const list = form.parts.find(({ id }) => change.field.startsWith(`${id}:`));
    if (cell && list?.type === "list" && list.form === "table" && cell.end > cell.start && cell.end < row.end)
      within(cell.start, cell.end, "the cell");
  }
  if (change.type === "prose") {
    const section = place(change.part);
    if (section) within(section.start, section.end, "the section");
  }
  if (change.type === "set-all" && document.frontMatter)
    within(document.frontMatter.range.start, document.frontMatter.range.end, "the front matter");
}

function fieldIn(form: FormData, id: string): FormField | undefined {
  const cells = form.parts.flatMap((part) => (part.type === "list" ? part.rows.flatMap((row) => row.cells) : []));
  return [form.title, ...form.header, ...cells].find((field) => field.id === id);
}

function listIn(form: FormData, id: string): FormList | undefined {
  const found = form.parts.find((part) => part.id === id);
  return found?.type === "list" ? found : undefined;
}

/** Without what a line cannot hold: blanks at the ends, line ends, tabs. */
function folded(value: string): string {
  return value.replace(/‹[^‹›]*›|\*\*|__/g, "").replace(/<br>|\\|\s+/g, "");
}

function readsBack(before: FormData, after: FormData, change: Change): void {
  switch (change.type) {
    case "set": {
      const field = fieldIn(after, change.field);
      if (change.value.trim() === "" && !field) return;
      assert.ok(field, "the field is there");
      const instant = parseInstant(change.value.trim());
      if (instant !== null && field.instant !== null) assert.equal(Date.parse(field.instant), instant, "the instant reads back");
      else if (field.id.endsWith(":status") && field.choices.length === 2) assert.equal(field.value === "done", change.value === "done");
      else if (field.id.endsWith(":title")) assert.equal(folded(field.value), folded(change.value).replace(/[:：]+$/, ""));
      else if (!/‹/.test(change.value)) assert.equal(folded(field.value), folded(change.value), "the value reads back");
      return;
    }
    case "set-all":
      assert.deepEqual(
        fieldIn(after, change.field)
          ?.values.map(folded)
          .filter((value) => value !== ""),
        change.values.map(folded).filter((value) => value !== ""),
      );
      return;
    case "prose": {
      const was = before.parts.find(({ id }) => id === change.part);
      const wanted = change.markdown.replace(/\r\n?/g, "\n").trim();
      const parts = after.parts.flatMap((part) =>
        part.type === "prose" && part.present && part.kind === was?.kind ? [part.markdown] : [],
      );
      if (!/‹/.test(wanted)) assert.ok(wanted === "" || parts.includes(wanted), "the prose reads back");
      return;
    }
    case "add":
    case "paste":
    case "remove": {
      const id = change.type === "remove" ? change.row.slice(0, change.row.lastIndexOf(":")) : change.list;
      const was = listIn(before, id)?.rows.length ?? 0;
      const is = listIn(after, id)?.rows.length ?? (change.type === "remove" ? 0 : -1);
      const wanted = change.type === "remove" ? was - 1 : change.type === "add" ? was + 1 : null;
      if (wanted === null) assert.ok(is > was);
      // The last one of a kind of list may take its list along.
      else if (was > 1 || change.type === "add") assert.equal(is, wanted, "the count of rows");
      return;
    }
    case "move": {
      const id = change.row.slice(0, change.row.lastIndexOf(":"));
      // A day may have been written out before a time; an empty column for details comes and goes with them.
      const words = (form: FormData): readonly string[] =>
        (listIn(form, id)?.rows ?? []).map(({ cells }) =>
          cells
            .map(({ id: name, value }) => (name.endsWith(":time") ? value.replace(/\d{4}-\d\d-\d\d (?=\d)/, "") : value))
            .filter((value) => value !== "")
            .join("|"),
        );
      assert.deepEqual([...words(before)].sort(), [...words(after)].sort(), "the same rows");
      return;
    }
    case "sort":
    case "add-front-matter":
      return;
  }
}

/** The same once more changes nothing; a row that is moved back restores the text. */
function again(document: PostMortem, change: Change, context: FormContext, before: FormData, text: string): void {
  if (
    change.type === "set" ||
    change.type === "set-all" ||
    (change.type === "prose" && before.parts.some(({ id, present }) => id === change.part && present))
  ) {
    if (change.type === "set" && parseInstant(change.value.trim()) !== null) return;
    const edited = editsFor(document, change, context);
    if (edited.ok) assert.deepEqual(edited.edits, [], "set twice");
    else assert.ok(edited.why === "gone" || edited.why === "locked", `set twice: ${edited.why}`);
  }
  if (change.type === "move") {
    const id = change.row.slice(0, change.row.lastIndexOf(":"));
    const from = Number(change.row.slice(change.row.lastIndexOf(":") + 1));
    const count = listIn(before, id)?.rows.length ?? 0;
    const to = Math.min(change.after + 1, count - 1);
    const back = editsFor(document, { type: "move", row: `${id}:${to}`, after: from - 1 }, context);
    const runs = runsIn(text, id, context);
    if (runs[from] !== runs[to]) return;
    assert.ok(back.ok, "the row can be moved back");
    // A day that was written out stays so.
    const restored = applyEdits(document.text, back.edits);
    if (document.text.length === text.length) assert.equal(restored, text, "moved there and back");
  }
}
