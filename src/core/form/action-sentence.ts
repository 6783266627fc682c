/** An action that is written as a sentence: its parts where the sentence says them, or behind it: `… (Owner: Jun Sato, Due: 2026-03-20)`. */
import type { Item } from "../document/markdown/block";
import type { Action, ActionPart } from "../document/model";
import { insert, replace } from "../text/edit";
import { contains, slice, trim, type Span } from "../text/span";
import { cell, type CellContent } from "./cells";
import type { FormColumn } from "./form";
import { COLUMNS } from "./labels";
import type { FieldPlan, Values, Ways } from "./plan";
import type { Reading } from "./reading";
import { oneLine, promptOf, shown, writeInline } from "./written";

const PARTS = ["owner", "due", "ticket", "status", "type", "priority", "evidence"] as const;
type Part = (typeof PARTS)[number];

const PROMPT = "‹what will be done›";

/** Those that an action can always be given, and those that one of the actions has. */
export function sentenceColumns(actions: readonly Action[], boxed: boolean): readonly FormColumn[] {
  const has = (part: Part): boolean => actions.some((action) => action[part].field !== null);
  const parts = PARTS.filter(
    (part) => part === "owner" || part === "due" || part === "ticket" || (part === "status" && boxed) || has(part),
  );
  return ["action", ...parts].map((id) => {
    const known = COLUMNS[id] ?? { label: id, input: "line", choices: [] };
    const status = id === "status" && boxed ? known.choices.filter(({ value }) => value === "open" || value === "done") : known.choices;
    return { id, label: known.label, input: known.input, choices: status };
  });
}

export function sentenceCells(
  reading: Reading,
  row: string,
  columns: readonly FormColumn[],
  content: Span,
  action: Action | null,
  task: Item["task"],
  outer: Span = content,
): readonly FieldPlan[] {
  const { text } = reading;
  const range = trim(text, content);
  return columns.map((column): FieldPlan => {
    if (column.id === "action") {
      return cell(reading, row, column, {
        value: shown(text, range),
        range,
        hint: promptOf(slice(text, range)),
        within: true,
        write: (value) => [writeInline(text, range, oneLine(value) === "" ? PROMPT : value)],
      });
    }
    const part = column.id as Part;
    if (part === "status" && task) return box(reading, row, column, task);
    return cell(reading, row, column, { ...partCell(reading, part, action, range, outer), within: true });
  });
}

function box(reading: Reading, row: string, column: FormColumn, { range, checked }: NonNullable<Item["task"]>): FieldPlan {
  return cell(reading, row, column, {
    value: checked ? "done" : "open",
    range,
    write: (value) => (value === "done" || value === "open" || value === "" ? [[replace(range, value === "done" ? "x" : " ")]] : []),
    reads: (value) => (value === "done" ? "done" : "open"),
  });
}

/** The heading of a group may say these for all of its actions; what an action says itself goes before it. */
const OWN_FIRST: ReadonlySet<Part> = new Set<Part>(["owner", "due", "type"]);

/** `outer`: with what stands below the sentence. */
function partCell({ text }: Reading, part: Part, action: Action | null, content: Span, outer: Span): CellContent {
  const found: ActionPart<unknown> | null = action && action[part];
  const field = found?.field ?? null;
  const own = action && { start: Math.min(outer.start, action.range.start), end: Math.max(outer.end, action.range.end) };
  if (field && own && !contains(own, field.range)) {
    const value = typeof field.value === "string" ? field.value : shown(text, field.range);
    if (!OWN_FIRST.has(part)) return { value, range: field.range, locked: "by-group" };
    const write = (next: string): Ways =>
      oneLine(next) === value ? [[]] : oneLine(next) === "" ? [] : append(text, content, part, oneLine(next));
    return { value, range: null, write };
  }
  if (!action) return { value: "", range: null, locked: "no-place" };
  if (!field) {
    return { value: "", range: null, write: (value) => (oneLine(value) === "" ? [[]] : append(text, content, part, oneLine(value))) };
  }
  const { range } = field;
  return {
    value: shown(text, range),
    range,
    write: (value) =>
      oneLine(value) === "" ? withdraw(text, contains(content, range) ? content : outer, range) : [[replace(range, oneLine(value))]],
  };
}

const LABELS: Readonly<Record<Part, string>> = {
  owner: "Owner",
  due: "Due",
  ticket: "Ticket",
  status: "Status",
  type: "Type",
  priority: "Priority",
  evidence: "Evidence",
};

/** Into the brackets of other parts at the end, else in brackets of its own. */
function append(text: string, content: Span, part: Part, value: string): Ways {
  const written = slice(text, content);
  const said = `${LABELS[part]}: ${value}`;
  const alone: Ways = [[insert(content.end, ` (${said})`)], [insert(content.end, `, ${said}`)]];
  const brackets = /\((?:Owner|Due|Ticket|Status|Type|Priority|Evidence): [^()\n]{1,200}\)$/.test(written);
  return brackets ? [[insert(content.end - 1, `, ${said}`)], ...alone] : alone;
}

/** With its label, with the brackets that hold nothing else, with the dash before it. */
function withdraw(text: string, content: Span, range: Span): Ways {
  const before = text.slice(content.start, range.start);
  const after = text.slice(range.end, content.end);
  const label = /(?:\*\*|__)?(?:Owner|Due|Ticket|Status|Type|Priority|Evidence)(?:\*\*|__)?: ?(?:\*\*|__)?$/i.exec(before)?.[0].length ?? 0;
  const start = range.start - label;
  const rest = text.slice(content.start, start);
  const ways: Span[] = [];
  const opening = / ?[([]$/.exec(rest)?.[0].length ?? 0;
  if (opening > 0 && /^[)\]]/.test(after)) ways.push({ start: start - opening, end: range.end + 1 });
  const comma = /^[,;] ?/.exec(after)?.[0].length ?? 0;
  if (opening > 0 && comma > 0) ways.push({ start, end: range.end + comma });
  const lead = /(?:[,;]| [-–—])? ?$/.exec(rest)?.[0].length ?? 0;
  ways.push({ start: start - lead, end: range.end }, { start, end: range.end }, range);
  return ways.map((way) => [replace(way, "")]);
}

export function composeSentence(values: Values, boxed: boolean): readonly string[] {
  const action = oneLine(values["action"] ?? "");
  const parts = PARTS.flatMap((part) => {
    const value = oneLine(values[part] ?? "");
    return value === "" || (boxed && part === "status") ? [] : [`${LABELS[part]}: ${value}`];
  });
  const lead = boxed ? (values["status"] === "done" ? "[x] " : "[ ] ") : "";
  return [lead + (action === "" ? PROMPT : action) + (parts.length === 0 ? "" : ` (${parts.join(", ")})`)];
}
