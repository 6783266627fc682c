/** Times to detect, mitigate and resolve; business days to the post-mortem (format.md: from the day of resolution). */
import { businessDaysBetween } from "../calendar/business-days";
import type { Measures, Milestone, PostMortem } from "./model";
import { offsetAt, type Zone } from "./stamps/zones";

export function measure(milestones: PostMortem["milestones"], zone: Zone | null): Measures {
  const { started, detected, mitigated, resolved, initiated, completed } = milestones;
  return {
    timeToDetectMinutes: minutes(started, detected),
    timeToMitigateMinutes: minutes(started, mitigated),
    timeToResolveMinutes: minutes(started, resolved),
    businessDaysToInitiate: businessDays(resolved, initiated, zone),
    businessDaysToComplete: businessDays(resolved, completed, zone),
  };
}

function minutes(from: Milestone | null, to: Milestone | null): number | null {
  if (from?.instant == null || to?.instant == null || to.instant < from.instant) return null;
  return Math.round((to.instant - from.instant) / 60_000);
}

function businessDays(from: Milestone | null, to: Milestone | null, zone: Zone | null): number | null {
  const start = day(from, zone);
  const end = day(to, zone);
  return start === null || end === null ? null : businessDaysBetween(start, end);
}

/** The date of a milestone in the document's zone. */
function day(milestone: Milestone | null, zone: Zone | null): string | null {
  if (!milestone) return null;
  const offset = milestone.instant === null || !zone ? null : offsetAt(milestone.instant, zone);
  if (milestone.instant === null || offset === null) return milestone.date;
  return new Date(milestone.instant + offset * 60_000).toISOString().slice(0, 10);
}
