/** How the deadline of a post-mortem comes about: day by day, with what is left out. */
import { addBusinessDays, businessDaysBetween, type Calendar, isBusinessDay } from "../../calendar/business-days";
import type { PostMortem } from "../../document/model";
import { addDays } from "../../document/stamps/resolve";
import type { Settings } from "../../settings/settings";
import { dayIn, longDate, shortDate, UTC, zoneOf } from "../time-text";

/** More days than that are not listed one by one. */
const MOST_LISTED = 10;

/** Paragraphs of Markdown; empty when it is not known on which day the incident was resolved. */
export function explainDeadline(document: PostMortem, settings: Settings, calendar: Calendar, now: number): readonly string[] {
  const { resolved, completed } = document.milestones;
  if (!resolved?.date) return [];
  const zone = zoneOf(document) ?? UTC;
  const from = resolved.instant === null ? resolved.date : dayIn(resolved.instant, zone);
  const allowed = settings.deadlineBusinessDays;
  const due = addBusinessDays(from, allowed, calendar);
  const level = document.severity?.value ?? null;
  const required = level === null || settings.requiredFor.includes(level);
  const end = completed ? (completed.instant === null ? completed.date : dayIn(completed.instant, zone)) : null;
  return [
    required
      ? `**Due by the end of ${longDate(due)}** (${zone.name}): ${plural(allowed, "business day")} after the resolution.`
      : `No post-mortem is required for ${level}; one that is would be due by the end of ${longDate(due)} (${zone.name}).`,
    counted(from, due, allowed, calendar),
    standing(from, due, end, dayIn(now, zone), calendar),
  ].filter((paragraph) => paragraph !== "");
}

/** `Resolved on Wed 4 March; counted are Thu 5 March, … Not counted: Sat 7 March, Sun 8 March.` */
function counted(from: string, due: string, allowed: number, calendar: Calendar): string {
  if (allowed > MOST_LISTED) return `Resolved on ${shortDate(from)}.`;
  const business: string[] = [];
  const left: string[] = [];
  for (let day = addDays(from, 1); day <= due; day = addDays(day, 1)) {
    const holiday = calendar.holidays.has(day) && !isBusinessDay(day, calendar) ? " (holiday)" : "";
    (isBusinessDay(day, calendar) ? business : left).push(`${shortDate(day)}${holiday}`);
  }
  const rest = left.length > 0 ? ` Not counted: ${left.join(", ")}.` : "";
  return `Resolved on ${shortDate(from)}; counted are ${business.join(", ")}.${rest}`;
}

/** Where it stands: published in time or late, or how many business days are left. */
function standing(from: string, due: string, completed: string | null, today: string, calendar: Calendar): string {
  if (completed !== null) {
    const taken = businessDaysBetween(from, completed, calendar);
    if (taken === null) return "";
    return completed <= due
      ? `Completed on ${shortDate(completed)}, ${plural(taken, "business day")} after the resolution: in time.`
      : `Completed on ${shortDate(completed)}, ${plural(taken, "business day")} after the resolution: ${plural(businessDaysBetween(due, completed, calendar) ?? 0, "business day")} late.`;
  }
  if (today > due) return `Not completed yet: ${plural(businessDaysBetween(due, today, calendar) ?? 0, "business day")} over.`;
  const left = businessDaysBetween(today, due, calendar);
  return left === null ? "" : `Not completed yet: ${left === 0 ? "due today" : `${plural(left, "business day")} left`}.`;
}

function plural(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? "" : "s"}`;
}
