/** Action items as lists of the form: a table with its columns; bullets, task boxes and the like with what their sentences say. */
import { actionColumns, isActionTable } from "../document/actions/forms/table";
import type { Block, Item, List, Table } from "../document/markdown/block";
import type { Action, Section } from "../document/model";
import { contains, slice, trim, type Span } from "../text/span";
import { blocksIn, itemSlot, listsIn, tablesIn } from "./blocks-in";
import { tableCell } from "./cells";
import type { FormColumn } from "./form";
import { belowItem, withDetails, type Below } from "./details";
import { DETAILS, nameOf } from "./labels";
import { listOf, type ListContent, type RowContent } from "./lists";
import type { ListPlan } from "./plan";
import type { Reading } from "./reading";
import { composeSentence, sentenceCells, sentenceColumns } from "./action-sentence";
import type { Slots } from "./slots";
import { composeRow, tableRows } from "./table-rows";
import { isPrompt, oneLine, readsInCell } from "./written";

/** One list for each table, bulleted list or group of paragraphs that holds actions. */
export function actionLists(reading: Reading, section: Section, nextId: () => string): readonly ListPlan[] {
  const blocks = blocksIn(reading.blocks, section.content);
  const actions = reading.document.actions.filter(({ range }) => contains(section.content, range));
  const common = { kind: "actions", heading: nameOf(section.heading), range: section.range } as const;
  const byStart = new Map(
    actions.filter(({ form }) => form === "list" || form === "checkbox").map((action) => [action.text.range.start, action]),
  );
  const found: { readonly at: number; readonly make: (id: string) => ListPlan }[] = [];
  for (const table of tablesIn(blocks)) {
    found.push({
      at: table.range.start,
      make: (id) => inTable(reading, { ...common, id, heading: headingOf(actions, table.range, section) }, table),
    });
  }
  for (const list of listsIn(blocks)) {
    const items = list.items.filter((item) => rowOf(reading, item, byStart) !== null);
    if (items.length === 0) continue;
    found.push({
      at: list.range.start,
      make: (id) => inList(reading, { ...common, id, heading: headingOf(actions, list.range, section) }, list, items, byStart),
    });
  }
  for (const group of loose(actions)) {
    const at = group[0]?.range.start ?? section.content.start;
    const span = { start: at, end: group.at(-1)?.range.end ?? at };
    found.push({ at, make: (id) => asBlocks(reading, { ...common, id, heading: headingOf(actions, span, section) }, group) });
  }
  if (found.length === 0) return [empty(reading, { ...common, id: nextId() }, section)];
  return found.sort((a, b) => a.at - b.at).map(({ make }) => make(nextId()));
}

/** An action table outside of any section for it. */
export function actionTable(reading: Reading, table: Table, id: string, heading: string): ListPlan | null {
  if (!isActionTable(reading.source, table)) return null;
  return inTable(reading, { id, kind: "actions", heading, range: table.range }, table);
}

type Common = Pick<ListContent, "id" | "kind" | "heading" | "range">;

/** With the group that all of its actions stand under. */
function headingOf(actions: readonly Action[], range: Span, section: Section): string {
  const groups = new Set(actions.filter((action) => contains(range, action.range)).map(({ group }) => group));
  const [group] = groups;
  return groups.size === 1 && group != null && group !== "" ? `${nameOf(section.heading)}: ${nameOf(group)}` : nameOf(section.heading);
}

function inTable(reading: Reading, common: Common, table: Table): ListPlan {
  const { source } = reading;
  const known = actionColumns(source, table);
  const roles = new Map(Object.entries(known).map(([role, index]) => [index, role]));
  if (known.action === undefined) {
    const index = table.header.cells.findIndex((title, at) => !roles.has(at) && !/^(?:#|id|no\.?|nr\.?)$/i.test(source.plain(title)));
    if (index >= 0) roles.set(index, "action");
  }
  const rows = tableRows(reading, table, roles);
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

/** The action that the item is, `"prompt"` for one that only asks for an action; `null` for any other. */
function rowOf({ text }: Reading, { content }: Item, byStart: ReadonlyMap<number, Action>): Action | "prompt" | null {
  return byStart.get(content.start) ?? (isPrompt(slice(text, content).trim()) ? "prompt" : null);
}

function inList(reading: Reading, common: Common, list: List, items: readonly Item[], byStart: ReadonlyMap<number, Action>): ListPlan {
  const { text, eol } = reading;
  const boxed = items.some(({ task }) => task !== null);
  const shownRows = items.map((item) => {
    const row = rowOf(reading, item, byStart);
    return { item, action: row === "prompt" ? null : row };
  });
  const columns = sentenceColumns(
    shownRows.flatMap(({ action }) => action ?? []),
    boxed,
  );
  const chosen = new Set(items);
  const places = list.items.flatMap((item, index) => (chosen.has(item) ? [index] : []));
  let run = 0;
  const rows = shownRows.map(({ item, action }, index): RowContent => {
    if (index > 0 && places[index] !== (places[index - 1] ?? 0) + 1) run++;
    const range = { start: item.range.start, end: item.range.end };
    return {
      range,
      slot: itemSlot(text, item),
      run,
      cells: sentenceCells(reading, `${common.id}:${index}`, columns, item.content, action, item.task, range),
    };
  });
  const slots: Slots = { text, eol, rows, spaced: false, first: null };
  const below = rows.map(({ slot }, index): Below | null => belowItem(shownRows[index]?.item, slot));
  const content = withDetails(reading, common.id, { columns, rows }, below);
  return sentenceList(reading, common, boxed ? "checkbox" : "list", content.columns, content.rows, slots);
}

function sentenceList(
  reading: Reading,
  common: Common,
  form: Action["form"],
  columns: readonly FormColumn[],
  rows: readonly RowContent[],
  slots: Slots,
): ListPlan {
  return listOf(reading, {
    ...common,
    form,
    columns,
    rows,
    slots,
    compose: form === "heading" ? null : (values) => composeSentence(values, form === "checkbox"),
    reads: (column, value) =>
      column === "status" && form === "checkbox"
        ? value === "done"
          ? "done"
          : "open"
        : column === DETAILS
          ? value.trim()
          : oneLine(value),
  });
}

/** Actions that are paragraphs or stand under headings, in groups of one form. */
function loose(actions: readonly Action[]): readonly (readonly Action[])[] {
  const groups: Action[][] = [];
  for (const action of actions) {
    if (action.form !== "paragraph" && action.form !== "heading") continue;
    const last = groups.at(-1);
    const before = last?.at(-1);
    if (last && before?.form === action.form && before.group === action.group) last.push(action);
    else groups.push([action]);
  }
  return groups;
}

function asBlocks(reading: Reading, common: Common, actions: readonly Action[]): ListPlan {
  const { text, eol } = reading;
  const columns = sentenceColumns(actions, false);
  let run = 0;
  const rows = actions.map((action, index): RowContent => {
    const before = actions[index - 1];
    if (before && text.slice(before.range.end, action.range.start).trim() !== "") run++;
    const slot = trim(text, action.range);
    return { range: slot, slot, run, cells: sentenceCells(reading, `${common.id}:${index}`, columns, action.text.range, action, null) };
  });
  return sentenceList(reading, common, actions[0]?.form ?? "paragraph", columns, rows, { text, eol, rows, spaced: true, first: null });
}

/** A section that has no action yet: bullets with a box, unless its words are a group's heading or the like. */
function empty(reading: Reading, common: Common, section: Section): ListPlan {
  const { text, eol } = reading;
  const end = Math.max(trim(text, section.range).end, section.headingRange.end);
  const after = end === text.length || /[\r\n]/.test(text.charAt(end)) ? "" : eol;
  const first = section.form === "label" ? null : { at: end, before: `${eol}${eol}- `, after };
  return sentenceList(reading, common, "checkbox", sentenceColumns([], true), [], { text, eol, rows: [], spaced: false, first });
}

/** The action tables that stand in no section for actions. */
export function strayTables(blocks: readonly Block[], sections: readonly Section[]): readonly Table[] {
  const own = sections.filter(({ kind }) => kind === "actions");
  return tablesIn(blocks).filter(({ range }) => !own.some(({ content }) => contains(content, range)));
}
