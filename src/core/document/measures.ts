/** Times to detect, mitigate and resolve; business days to the post-mortem (format.md: from the day of resolution). */
import { type Calendar, businessDaysBetween, WEEKDAYS_ONLY } from "../calendar/business-days";
import type { Measures, Milestone, PostMortem } from "./model";
import { offsetAt, zoneNamed, type Zone } from "./stamps/zones";

/** The measures of a document by the calendar of its readers; `document.measures` knows weekdays only. */
export function measuresBy(calendar: Calendar, { milestones, zone }: PostMortem): Measures {
  return measure(milestones, zone === null ? null : zoneNamed(zone), calendar);
}

export function measure(milestones: PostMortem["milestones"], zone: Zone | null, calendar: Calendar = WEEKDAYS_ONLY): Measures {
  const { started, detected, mitigated, resolved, initiated, completed } = milestones;
  return {
    timeToDetectMinutes: minutes(started, detected),
    timeToMitigateMinutes: minutes(started, mitigated),
    timeToResolveMinutes: minutes(started, resolved),
    businessDaysToInitiate: businessDays(resolved, initiated, zone, calendar),
    businessDaysToComplete: businessDays(resolved, completed, zone, calendar),
  };
}

function minutes(from: Milestone | null, to: Milestone | null): number | null {
  if (from?.instant == null || to?.instant == null || to.instant < from.instant) return null;
  return Math.round((to.instant - from.instant) / 60_000);
}

function businessDays(from: Milestone | null, to: Milestone | null, zone: Zone | null, calendar: Calendar): number | null {
  const start = day(from, zone);
  const end = day(to, zone);
  return start === null || end === null ? null : businessDaysBetween(start, end, calendar);
}

/** The date of a milestone in the document's zone. */
function day(milestone: Milestone | null, zone: Zone | null): string | null {
  if (!milestone) return null;
  const offset = milestone.instant === null || !zone ? null : offsetAt(milestone.instant, zone);
  if (milestone.instant === null || offset === null) return milestone.date;
  return new Date(milestone.instant + offset * 60_000).toISOString().slice(0, 10);
}
