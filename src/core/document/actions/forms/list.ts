/** Bullets, numbers and task boxes: `- [ ] Add an alert (Owner: Jun Sato, Due: 2026-03-20)`. Nested items are details. */
import type { Source } from "../../source";
import { slice, span, type Span } from "../../../text/span";
import { withDetails } from "../details";
import { dueDate } from "../due";
import type { Item, List } from "../../markdown/block";
import { linesOf } from "../../markdown/inline";
import { isLeftover } from "../../leftovers";
import type { Action, ActionPart, ActionStatus } from "../../model";
import type { Dated } from "../../stamps/resolve";
import { actionStatus, actionType, groupDue, groupOwner } from "../words";

/** Bullets and further paragraphs of an item. */
function detailLines(source: Source, item: Item): Span[] {
  return item.blocks.flatMap((block): Span[] => {
    if (block.kind === "list") return block.items.map((inner) => inner.content);
    return block.kind === "paragraph" && block.content.start >= item.content.end ? linesOf(source.text, block.content, true) : [];
  });
}

/** A heading, bold line or bullet that the actions below it stand under. */
export interface Group {
  readonly label: string;
  readonly range: Span;
  readonly heading?: boolean;
}

export function readList(source: Source, list: List, group: Group | null, around: Dated | null): Action[] {
  return list.items.flatMap((item): Action[] => {
    const plain = source.plain(item.content);
    const nested = item.blocks.filter((block) => block.kind === "list");
    if (nested.length > 0 && isGroup(source, item, plain)) {
      const label = { label: plain.replace(/[:：]$/, ""), range: item.content };
      return nested.flatMap((inner) => readList(source, inner, label, around));
    }
    if (isLeftover(plain)) return [];
    const action = readAction(
      source,
      item.task ? "checkbox" : "list",
      ownRange(item),
      item.content,
      group,
      around,
      taskStatus(source, item),
    );
    return [withDetails(source, action, detailLines(source, item), around)];
  });
}

export function readAction(
  source: Source,
  form: Action["form"],
  range: Span,
  content: Span,
  group: Group | null,
  around: Dated | null,
  status: ActionPart<ActionStatus | null> | null = null,
): Action {
  const parts = source.parts(content, around);
  const groupType = group && actionType(group.label);
  const owner = partOfGroup(source, group, group && groupOwner(group.label, group.heading ?? false));
  const dueText = group && groupDue(group.label);
  const due = partOfGroup(source, group, dueText, dueText && dueDate(dueText, around));
  return {
    form,
    range,
    text: { written: slice(source.text, content), value: source.plain(content), range: content },
    ...parts,
    owner: parts.owner.field || !owner ? parts.owner : owner,
    due: parts.due.field || !due ? parts.due : due,
    type: parts.type.field || !group || !groupType ? parts.type : fromGroup(source, group, groupType),
    status: status ?? (parts.status.field || !group ? parts.status : groupStatus(source, group)),
    group: group?.label ?? null,
  };
}

/** A part that the group's label says for all of its actions; `named` is the piece of the label that says it. */
function partOfGroup<T = string>(source: Source, group: Group | null, named: string | null, value: T = named as T): ActionPart<T> | null {
  if (!group || named === null) return null;
  const at = source.text.indexOf(named, group.range.start);
  const range = at >= 0 && at < group.range.end ? span(at, at + named.length) : group.range;
  return { field: { written: source.slice(range), value, range }, slot: null };
}

function fromGroup<T>(source: Source, group: Group, value: T): ActionPart<T> {
  return { field: { written: source.slice(group.range), value, range: group.range }, slot: null };
}

/** `Immediate actions (completed)` */
function groupStatus(source: Source, group: Group): ActionPart<ActionStatus | null> {
  const note = /\(([^()]{2,40})\)/.exec(group.label)?.[1] ?? group.label;
  const status = actionStatus(note) ?? actionStatus(group.label);
  return status === "done" || status === "in-progress" || status === "wont-do"
    ? fromGroup(source, group, status)
    : { field: null, slot: null };
}

function taskStatus(source: Source, item: Item): ActionPart<ActionStatus | null> | null {
  if (!item.task) return null;
  const { range, checked } = item.task;
  return { field: { written: slice(source.text, range), value: checked ? "done" : "open", range }, slot: null };
}

/** `**Prevention**`, `Short term:` with the actions nested below. */
function isGroup(source: Source, item: Item, plain: string): boolean {
  const written = slice(source.text, item.content);
  return (
    plain.length <= 60 &&
    ((/[:：]$/.test(plain) && plain.split(/[\s/]+/).length <= 3) ||
      /^(?:\*\*|__)[^*_\n]+(?:\*\*|__)$/.test(written) ||
      (actionType(plain) !== null && plain.split(" ").length <= 2))
  );
}

/** The bullet with its own text, without nested blocks. */
function ownRange(item: Item): Span {
  return span(item.range.start, Math.max(item.content.end, item.marker.end));
}
