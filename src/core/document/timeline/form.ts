/** What a timeline form is. A form is one file under `forms/` and one line in `read-timeline.ts`. */
import type { Source } from "../source";
import { slice, span, trim, type Span } from "../../text/span";
import type { Block } from "../markdown/block";
import type { TimelineForm } from "../model";
import type { Lead } from "../stamps/lead";
import type { Zone } from "../stamps/zones";

export interface Found {
  readonly form: TimelineForm;
  /** `group`: only a date, which holds for the entries after it. */
  readonly role: "entry" | "group";
  readonly range: Span;
  /** `null` for an entry without a stamp. */
  readonly lead: Lead | null;
  /** Where a stamp would stand when there is none. */
  readonly at: Span;
  readonly text: Span;
  /** From a column header: `Time (UTC)`. */
  readonly zone: Zone | null;
  /** A heading that has words beside its stamp. */
  readonly named?: boolean;
  /** The entry's list or table has at least one stamp. */
  readonly amongTimed: boolean;
}

export interface FormReader {
  readonly form: TimelineForm;
  /** All entries of this form in the blocks of one section, in order, with and without stamps. */
  read(source: Source, blocks: readonly Block[]): Found[];
}

/** Whether a lead is worth an entry: a time, a placeholder, a date in full, or a weekday that a separator follows. */
export function stamps(source: Source, lead: Lead | null): lead is Lead {
  if (!lead) return false;
  if (lead.time || lead.placeholder) return true;
  if (!lead.date) return false;
  return lead.date.weekday === null || separated(source, lead) || lead.textStart === lead.range.end;
}

/** A separator, not only a blank, stands between stamp and text. */
export function separated(source: Source, lead: Lead): boolean {
  return (
    /[-–—:：|→>,\n]/.test(source.text.slice(lead.range.end, lead.textStart)) ||
    /^\s*(?:\r?\n|<br)/i.test(source.text.slice(lead.textStart, lead.textStart + 5))
  );
}

export function leadOf(source: Source, range: Span): Lead | null {
  const lead = source.lead(range);
  return stamps(source, lead) ? lead : null;
}

/** Only a date, and nothing after it but a part of the day. */
export function isDateAlone(source: Source, lead: Lead, end: number): boolean {
  return (
    lead.date !== null &&
    lead.date.fault === null &&
    !lead.time &&
    !lead.placeholder &&
    lead.until === null &&
    /^(?:(?:early |late )?(?:day(?:time)?|morning|noon|midday|afternoon|evening|night|overnight))?$/i.test(restOf(source, lead, end))
  );
}

/** What follows the stamp, without closing marks. */
export function restOf(source: Source, lead: Lead, end: number): string {
  return slice(source.text, span(lead.textStart, Math.max(lead.textStart, end)))
    .replace(/^[\s*_`~:)\]]+|[\s*_`~]+$/g, "")
    .replace(/^(?:<br ?\/?>)+$/i, "");
}

/** Without the colon of a definition list below the time. */
export function textAfter(source: Source, lead: Lead | null, content: Span): Span {
  if (!lead) return trim(source.text, content);
  const start = Math.min(lead.textStart, content.end);
  const colon = /^[ \t]*\r?\n[ \t]*[:：](?=[ \t])/.exec(source.text.slice(start, Math.min(start + 80, content.end)));
  return trim(source.text, span(start + (colon?.[0].length ?? 0), content.end));
}
