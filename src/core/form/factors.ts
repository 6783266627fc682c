/** Contributing factors as lists of the form: bullets with or without a bold lead, sub-headings, paragraphs, tables. */
import type { Block, Item, Table } from "../document/markdown/block";
import type { Factor, Section } from "../document/model";
import { replace } from "../text/edit";
import { contains, slice, trim, type Span } from "../text/span";
import { blocksIn, itemsByStart, itemSlot, listsIn, tablesIn, type Placed } from "./blocks-in";
import { blocksCell, cell, tableCell } from "./cells";
import { belowItem, withDetails } from "./details";
import type { FormColumn } from "./form";
import { COLUMNS, DETAILS, nameOf } from "./labels";
import { listOf, type ListContent, type RowContent } from "./lists";
import type { FieldPlan, ListPlan, Values, Ways } from "./plan";
import type { Reading } from "./reading";
import type { Slots } from "./slots";
import { composeRow, tableRows } from "./table-rows";
import { isPrompt, oneLine, promptOf, readsInCell, shown, writeInline } from "./written";

const PROMPT = "‹how it made the incident possible, larger or longer›";
const CONTENT = ["title", "text"].map((id): FormColumn => ({ id, ...(COLUMNS[id] ?? { label: id, input: "markdown", choices: [] }) }));

export function factorList(reading: Reading, id: string, section: Section): ListPlan {
  const { document, blocks } = reading;
  const inside = blocksIn(blocks, section.content);
  const factors = document.contributingFactors.filter(({ range }) => contains(section.content, range));
  const table = tablesIn(inside).find(({ range }) => factors.every((factor) => contains(range, factor.range)));
  const common = { id, kind: "contributing-factors", heading: nameOf(section.heading), range: section.range } as const;
  if (table && (factors.length > 0 || inside.every((block) => block.kind === "table" || block.kind === "html")))
    return inTable(reading, common, table);
  const first = factors[0];
  const heading = first && inside.some((block) => block.kind === "heading" && contains(block.range, first.range));
  if (heading) return underHeadings(reading, common, inside, factors);
  const items = listItems(reading, inside, factors);
  if (items.length > 0 || factors.length === 0) return asItems(reading, common, items, section);
  return asParagraphs(reading, common, inside, factors);
}

type Common = Pick<ListContent, "id" | "kind" | "heading" | "range">;

function inTable(reading: Reading, common: Common, table: Table): ListPlan {
  const text = table.header.cells.findIndex((title) => !/^(?:#|id|no\.?|nr\.?)?$/i.test(reading.source.plain(title)));
  const rows = tableRows(reading, table, new Map([[text, "text"]]));
  const made = table.rows.map((row, index): RowContent => {
    const slot = rows.slots.rows[index] ?? { range: row.range, slot: row.range, run: 0 };
    return { ...slot, cells: rows.columns.map((column, at) => tableCell(reading, `${common.id}:${index}`, table, row, at, column)) };
  });
  return listOf(reading, {
    ...common,
    form: "table",
    columns: rows.columns,
    rows: made,
    slots: rows.slots,
    compose: (values) => [composeRow(rows, values)],
    reads: (_, value) => readsInCell(value),
  });
}

/** The bullets that are factors, and those that only ask for one. */
function listItems(reading: Reading, blocks: readonly Block[], factors: readonly Factor[]): readonly Placed[] {
  const starts = new Set(factors.map(({ range }) => range.start));
  const all = itemsByStart(blocks);
  const lists = new Set(listsIn(blocks).filter((list) => list.items.some((item) => isRow(reading, item, starts))));
  return [...all.values()].filter(({ list, item }) => lists.has(list) && isRow(reading, item, starts));
}

function isRow({ text }: Reading, { content }: Item, starts: ReadonlySet<number>): boolean {
  const written = slice(text, content).trim();
  return (starts.has(content.start) && content.start < content.end) || isPrompt(written);
}

function asItems(reading: Reading, common: Common, items: readonly Placed[], section: Section): ListPlan {
  const { text, eol } = reading;
  let run = -1;
  const rows = items.map(({ list, item, index }, at): RowContent => {
    const before = items[at - 1];
    if (before?.list !== list || before.index !== index - 1) run++;
    return { range: item.range, slot: itemSlot(text, item), run, cells: sentence(reading, `${common.id}:${at}`, item.content) };
  });
  const end = Math.max(trim(text, section.range).end, section.headingRange.end);
  const after = end === text.length || /[\r\n]/.test(text.charAt(end)) ? "" : eol;
  const first = section.form === "label" ? null : { at: end, before: `${eol}${eol}- `, after };
  const slots: Slots = { text, eol, rows, spaced: false, first };
  const below = rows.map(({ slot }, index) => belowItem(items[index]?.item, slot));
  const content = withDetails(reading, common.id, { columns: CONTENT, rows }, below);
  return listOf(reading, { ...common, ...content, form: "list", slots, compose: composeSentence, reads: readsAs });
}

function asParagraphs(reading: Reading, common: Common, blocks: readonly Block[], factors: readonly Factor[]): ListPlan {
  const { text, eol } = reading;
  let run = 0;
  const rows = factors.map(({ range }, at): RowContent => {
    const before = factors[at - 1];
    if (before && text.slice(before.range.end, range.start).trim() !== "") run++;
    const block = blocks.find((one) => contains(one.range, range));
    const slot = block?.kind === "paragraph" ? block.content : range;
    return { range: slot, slot, run, cells: sentence(reading, `${common.id}:${at}`, range) };
  });
  const slots: Slots = { text, eol, rows, spaced: true, first: null };
  return listOf(reading, { ...common, form: "paragraph", columns: CONTENT, rows, slots, compose: composeSentence, reads: readsAs });
}

/** The heading is the title; what stands below it, if it is one paragraph, the text. */
function underHeadings(reading: Reading, common: Common, blocks: readonly Block[], factors: readonly Factor[]): ListPlan {
  const { text, eol } = reading;
  let run = 0;
  const rows = factors.map(({ range }, at): RowContent => {
    const index = blocks.findIndex((block) => contains(block.range, range));
    const heading = blocks[index];
    const end = blocks.findIndex((block, other) => other > index && block.kind === "heading");
    const below = blocks.slice(index + 1, end < 0 ? undefined : end);
    const slot = { start: heading?.range.start ?? range.start, end: below.at(-1)?.range.end ?? heading?.range.end ?? range.end };
    const before = factors[at - 1];
    if (
      before &&
      index > 0 &&
      blocks.slice(0, index).findLast((block) => block.kind === "heading")?.range.start !== headingStart(blocks, before)
    )
      run++;
    const [only, ...more] = below;
    const id = `${common.id}:${at}`;
    const told = only?.kind === "paragraph" && more.length === 0 ? only.content : null;
    const cells = [
      plain(reading, id, 0, range),
      told || !only
        ? told
          ? plain(reading, id, 1, told)
          : missingText(reading, id, heading?.range.end ?? range.end)
        : blocksCell(reading, id, textColumn(), { start: only.range.start, end: slot.end }),
    ];
    return { range: slot, slot, run, cells };
  });
  const level = blocks.find((block) => block.kind === "heading")?.level ?? 3;
  const slots: Slots = { text, eol, rows, spaced: true, first: null };
  return listOf(reading, {
    ...common,
    form: "heading",
    columns: CONTENT,
    rows,
    slots,
    compose: (values) => {
      const told = oneLine(values["text"] ?? "");
      return [
        `${"#".repeat(level)} ${oneLine(values["title"] ?? "") || "‹What made it possible›"}${eol}${eol}${told === "" ? PROMPT : told}`,
      ];
    },
    reads: readsAs,
  });
}

function headingStart(blocks: readonly Block[], { range }: Factor): number | undefined {
  return blocks.find((block) => contains(block.range, range))?.range.start;
}

function textColumn(): FormColumn {
  return CONTENT[1] ?? { id: "text", label: "Text", input: "markdown", choices: [] };
}

function plain(reading: Reading, row: string, column: 0 | 1, range: Span): FieldPlan {
  const { text } = reading;
  const which = CONTENT[column] ?? textColumn();
  return cell(reading, row, which, {
    value: shown(text, range),
    range,
    hint: promptOf(slice(text, range).trim()),
    write: (value) => [writeInline(text, range, value)],
  });
}

function missingText(reading: Reading, row: string, at: number): FieldPlan {
  const range = { start: at, end: at };
  const gap = reading.eol + reading.eol;
  return cell(reading, row, textColumn(), {
    value: "",
    range,
    write: (value) => (oneLine(value) === "" ? [[]] : [[replace(range, gap + oneLine(value))]]),
  });
}

const LEAD = /^(\*\*|__)(.{1,200}?)\1(?: ?([:：.。])|( [-–—]))?[ \t]*/;

interface Sentence {
  /** Between the marks; `null` without a bold lead. */
  readonly title: Span | null;
  /** Lead, its marks and what ends it. */
  readonly lead: Span;
  readonly text: Span;
}

/** `**No payment traffic**: the canary …`: title and text. */
function readSentence(text: string, content: Span): Sentence {
  const written = slice(text, content).split(/[\r\n]/, 1)[0] ?? "";
  const found = LEAD.exec(written);
  const start = content.start;
  if (!found || !leads(found)) return { title: null, lead: { start, end: start }, text: content };
  const colon = /[:：]$/.exec(found[2] ?? "")?.[0].length ?? 0;
  const end = start + found[0].length;
  return {
    title: { start: start + 2, end: start + 2 + (found[2] ?? "").length - colon },
    lead: { start, end },
    text: trim(text, { start: end, end: Math.max(end, content.end) }),
  };
}

/** A bold word within a sentence is no title. */
function leads([all, , title = "", colon, dash]: RegExpExecArray): boolean {
  return colon !== undefined || dash !== undefined || /[:：]$/.test(title) || all.length === title.length + 4;
}

function sentence(reading: Reading, row: string, content: Span): readonly FieldPlan[] {
  const { text } = reading;
  const { title, lead, text: rest } = readSentence(text, content);
  const [titleColumn = textColumn()] = CONTENT;
  const told = shown(text, rest);
  return [
    cell(reading, row, titleColumn, {
      value: title ? shown(text, title) : "",
      range: title ?? lead,
      hint: title ? promptOf(slice(text, title)) : "",
      reads: titleText,
      write: (value) => {
        const next = titleText(value);
        if (next === "") return title ? [[replace({ start: lead.start, end: rest.start }, "")]] : [[]];
        if (title) return [[replace(title, next)]];
        return [[replace(lead, rest.start === rest.end ? `**${next}**` : `**${next}**: `)]];
      },
    }),
    cell(reading, row, textColumn(), {
      value: told,
      range: rest,
      hint: promptOf(slice(text, rest).trim()),
      write: (value) => writeText(text, { title, lead, text: rest }, value),
    }),
  ];
}

function writeText(text: string, { title, lead, text: rest }: Sentence, value: string): Ways {
  const next = oneLine(value);
  if (rest.start < rest.end) {
    if (next !== "") return [writeInline(text, rest, next)];
    return title ? [[replace({ start: lead.end, end: rest.end }, "")], [replace(rest, PROMPT)]] : [[replace(rest, PROMPT)]];
  }
  if (next === "") return [[]];
  const ended = /[:：.。–—-]\**[ \t]*$/.test(slice(text, lead));
  const blank = /[ \t]$/.test(slice(text, lead)) || !title ? "" : " ";
  return [[replace(rest, (ended || !title ? blank : ": ") + next)]];
}

function composeSentence(values: Values): readonly string[] {
  const title = titleText(values["title"] ?? "");
  const text = oneLine(values["text"] ?? "");
  const told = text === "" ? PROMPT : text;
  return title === "" ? [told] : [`**${title}**: ${told}`];
}

/** It is bold already, and ends with a colon of its own. */
export function titleText(value: string): string {
  return oneLine(value)
    .replace(/\*\*|__/g, "")
    .replace(/[\s:：]+$/, "");
}

function readsAs(column: string, value: string): string {
  return column === "title" ? titleText(value) : column === DETAILS ? value.trim() : oneLine(value);
}
