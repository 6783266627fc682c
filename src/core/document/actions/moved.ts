/** What was read of a piece of text, at the piece's place in the document: all ranges further by some units. */
import { shift } from "../../text/span";
import type { Action, ActionPart } from "../model";
import type { Parts } from "./parts";

function movedPart<T>(part: ActionPart<T>, by: number): ActionPart<T> {
  const { field, slot } = part;
  if (!field && !slot) return part;
  return { field: field && { written: field.written, value: field.value, range: shift(field.range, by) }, slot: slot && shift(slot, by) };
}

export function movedParts(parts: Parts, by: number): Parts {
  return {
    type: movedPart(parts.type, by),
    owner: movedPart(parts.owner, by),
    due: movedPart(parts.due, by),
    ticket: movedPart(parts.ticket, by),
    status: movedPart(parts.status, by),
    evidence: movedPart(parts.evidence, by),
    priority: movedPart(parts.priority, by),
  };
}

export function movedAction(action: Action, by: number): Action {
  const { form, range, text, group } = action;
  return { form, range: shift(range, by), text: { ...text, range: shift(text.range, by) }, ...movedParts(action, by), group };
}
