import * as z from "../zod";
import { addBusinessDays, businessDaysBetween } from "../calendar/business-days";
import type { Milestone, PostMortem } from "../document/model";
import { isoDate } from "../template/instant";
import { defineRule, type Finding } from "./rule";
import { dayInZone } from "./support/moments";

const options = z.object({ soon: z._default(z.int().check(z.minimum(0), z.maximum(60)), 2) });

export const reviewLate = defineRule<z.infer<typeof options>>({
  meta: {
    id: "review-late",
    category: "front-matter",
    severity: { managed: "error", adopted: "hint" },
    control: ["CC7.4", "CC7.5"],
    summary:
      "A post-mortem that is required is published within the deadline after the incident's resolution, five business days by default.",
    why: "Memories fade and logs are deleted: what is not written within days is made up later. The control sets the deadline, and the audit tests it by these two dates.",
    options,
  },
  *check(document, { settings: { requiredFor, deadlineBusinessDays: days }, options: { soon }, now, calendar }) {
    const { severity, milestones, managed } = document;
    const { resolved, completed } = milestones;
    if (!resolved || !severity?.value || !requiredFor.includes(severity.value)) return;
    const from = dayOf(document, resolved);
    if (from === null) return;
    const due = addBusinessDays(from, days, calendar);
    const wanted = `${due}, ${count(days)} after the resolution`;
    const found = (message: string, milder?: Finding["severity"]): Finding => ({
      range: resolved.range,
      message,
      ...(milder && managed && { severity: milder }),
    });

    if (completed) {
      const day = dayOf(document, completed);
      if (day !== null && day > due) yield found(`The post-mortem was published on ${day}; it was due on ${wanted}.`);
      return;
    }
    const state = stateOf(document);
    if (state === null) return;
    // Where no zone is known, the day ends when it ends in the last place on earth.
    const today = dayInZone(document, now) ?? isoDate(now - 12 * 3_600_000);
    if (state === "published") {
      if (today > due) {
        yield found(
          `The post-mortem is published, and nothing says since when; it was due on ${wanted}, so give the day in "completed".`,
          "information",
        );
      }
    } else if (today > due) {
      yield found(`The post-mortem is not published yet; it was due on ${wanted}.`);
    } else {
      const left = businessDaysBetween(today, due, calendar);
      if (left !== null && left <= soon && today >= from) {
        const when = left === 0 ? "today" : `in ${count(left)}`;
        yield found(`The post-mortem is due ${when}, on ${wanted}; publish it and give the day in "completed".`, "information");
      }
    }
  },
});

/** In the document's zone; where none is known, the day as it is written. */
function dayOf(document: PostMortem, { instant, date }: Milestone): string | null {
  return (instant === null ? null : dayInZone(document, instant)) ?? date;
}

/** `null` for an adopted document that says nothing of its state: nearly all of those were finished long ago. */
function stateOf({ header: { status }, managed }: PostMortem): "published" | "open" | null {
  const words = status?.value.toLowerCase() ?? "";
  if (/^(?:published|final|finali[sz]ed|completed?|closed|done|approved|reviewed|resolved)\b/.test(words)) return "published";
  if (managed) return "open";
  return /\b(?:draft|in[- ]review|in[- ]progress|wip|pending)\b/.test(words) ? "open" : null;
}

function count(days: number): string {
  return days === 1 ? "one business day" : `${String(days)} business days`;
}
