/** How far the action items have come, in words. */
import type { Action, PostMortem } from "../document/model";
import { dayIn, zoneOf } from "./time-text";

/** `2 open, 1 overdue`; `all 3 done`; `null` without action items. An item without a status is open. */
export function actionCounts(document: PostMortem, now: number): string | null {
  const { actions } = document;
  if (actions.length === 0) return null;
  const open = actions.filter(isOpen);
  if (open.length === 0) return actions.length === 1 ? "done" : `all ${actions.length} done`;
  const today = dayIn(now, zoneOf(document));
  const overdue = open.filter(({ due }) => due.field?.value != null && due.field.value < today).length;
  return `${open.length} open${overdue > 0 ? `, ${overdue} overdue` : ""}`;
}

function isOpen({ status }: Action): boolean {
  return status.field?.value !== "done" && status.field?.value !== "wont-do";
}
