/** When the post-mortem is due, and how that comes about. */
import { addBusinessDays, businessDaysBetween, type Calendar } from "../calendar/business-days";
import type { PostMortem } from "../document/model";
import { explainDeadline } from "../editing/hover/deadline";
import { dayIn, shortDate, UTC, zoneOf } from "../editing/time-text";
import type { Settings } from "../settings/settings";
import type { FormDeadline } from "./form";

/** Business days before the deadline from which it is soon. */
const SOON = 2;

/** `null`: it is not known when the incident was resolved, or no post-mortem is required. `now` in milliseconds since the epoch. */
export function deadlineOf(document: PostMortem, settings: Settings, calendar: Calendar, now: number): FormDeadline | null {
  const { resolved, completed } = document.milestones;
  const level = document.severity?.value ?? null;
  if (!resolved?.date || (level !== null && !settings.requiredFor.includes(level))) return null;
  const zone = zoneOf(document) ?? UTC;
  const from = resolved.instant === null ? resolved.date : dayIn(resolved.instant, zone);
  const due = addBusinessDays(from, settings.deadlineBusinessDays, calendar);
  // What the explanation sets in bold is a sentence like the others here.
  const explained = explainDeadline(document, settings, calendar, now).map((paragraph) => paragraph.replaceAll("**", ""));
  const end = completed && (completed.instant === null ? completed.date : dayIn(completed.instant, zone));
  if (end !== null) {
    const late = end > due;
    return { label: late ? `Published late, was due ${shortDate(due)}` : "Published in time", state: late ? "late" : "met", explained };
  }
  const today = dayIn(now, zone);
  if (today > due) {
    const over = businessDaysBetween(due, today, calendar) ?? 0;
    return { label: `Overdue by ${days(over)}`, state: "over", explained };
  }
  const left = businessDaysBetween(today, due, calendar) ?? 0;
  const label = left === 0 ? "Due today" : `Due in ${days(left)}`;
  return { label, state: left <= SOON ? "soon" : "open", explained };
}

function days(count: number): string {
  return `${String(count)} business day${count === 1 ? "" : "s"}`;
}
