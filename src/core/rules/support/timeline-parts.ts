/** The parts of a timeline that tell of one thing each: below headings of their own, or in tables of their own. */
import type { Timeline, TimelineEntry } from "../../document/model";
import { readLead } from "../../document/stamps/lead";
import { lineAt, nextLine } from "../../text/lines";
import { slice, trim } from "../../text/span";

const HEADING = /^(?:#{1,6}[ \t]|(?:\*\*|__)[^*_]{2,100}(?:\*\*|__)[ \t]*[:：]?$)/;
const TABLE = /^\|?(?:[ \t]*:?-+:?[ \t]*\|)+[ \t|:-]*$/;
/** How far behind an entry a heading is looked for. */
const REACH = 20_000;

export function partsOf(text: string, { entries }: Timeline): readonly (readonly TimelineEntry[])[] {
  const parts: TimelineEntry[][] = [];
  let end = 0;
  for (const entry of entries) {
    const part = parts.at(-1);
    if (part && !parted(text, end, entry)) part.push(entry);
    else parts.push([entry]);
    end = Math.max(end, entry.form === "heading" ? entry.stamp.range.end : entry.range.end);
  }
  return parts;
}

/** Whether a heading, or the head of another table, stands before the entry. One that dates the entry is no parting. */
function parted(text: string, from: number, { range: { start: to }, stamp }: TimelineEntry): boolean {
  const dated = stamp.date?.source === "group" || stamp.date?.source === "entry";
  for (let at = nextLine(text, from); at < to && at < from + REACH; at = nextLine(text, at)) {
    const line = trim(text, lineAt(text, at));
    if (line.end > to) return false;
    const written = slice(text, line);
    if (TABLE.test(written)) return true;
    if (HEADING.test(written) && !(dated && dates(written))) return true;
  }
  return false;
}

function dates(heading: string): boolean {
  const start = /^#*[ \t]*/.exec(heading)?.[0].length ?? 0;
  return readLead(heading, { start, end: heading.length })?.date != null;
}
