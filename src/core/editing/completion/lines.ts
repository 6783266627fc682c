/** In running text: behind `Owner:` and the like, and at the start of a timeline's line. */
import type { PostMortem, SectionKind, TimelineEntry } from "../../document/model";
import { stamps } from "./stamps";
import { type Cursor, type Suggestion, wordAt, type World } from "./suggestion";
import { ACTION_STATUSES, ACTION_TYPES, dueDates, people, tickets, words } from "./values";

const LABEL =
  /(?:^|[\s([,;*_–—-])(owners?|assignees?|assigned to|dri|authors?|reviewers?|due(?: date)?|deadline|tickets?|status|type)[*_]{0,2}[ \t]?[:：][*_]{0,2}[ \t]*([^:：,;|()[\]*]{0,60})$/i;
/** A bullet and, perhaps, the beginning of a stamp. */
const ENTRY = /^[ \t]*(?:(?:[-*+]|\d{1,3}[.)])[ \t]+|#{2,6}[ \t]+)?(?:\*\*|__)?(\d[\d:T -]{0,18}|)$/;

/** `null`: neither. `asked`: the person has asked for proposals, and has not only typed. */
export function inLine(cursor: Cursor, kinds: ReadonlySet<SectionKind>, world: World, asked: boolean): readonly Suggestion[] | null {
  const { document, before, after } = cursor;
  const label = LABEL.exec(before);
  if (label) return labelled(cursor, kinds, world, (label[1] ?? "").toLowerCase(), label[2] ?? "");
  if (kinds.has("timeline") && asked) {
    const entry = ENTRY.exec(before);
    const typed = entry?.[1] ?? "";
    const rest = /^[\d:T]*/.exec(after)?.[0] ?? "";
    if (entry)
      return stamps(document, world, wordAt(cursor, typed, rest), after.slice(rest.length).trim() === "" ? behindStamps(document) : "");
  }
  const ticket = kinds.has("actions") ? /(?:^|[\s([])([A-Z][A-Z0-9]{0,19}-?\d{0,9}|#\d{0,9})$/.exec(before) : null;
  return ticket ? tickets(document, world, wordAt(cursor, ticket[1] ?? "", /^[\w-]*/.exec(after)?.[0] ?? "")) : null;
}

function labelled(cursor: Cursor, kinds: ReadonlySet<SectionKind>, world: World, label: string, typed: string): readonly Suggestion[] {
  const { document, before } = cursor;
  const range = wordAt(cursor, typed, "");
  const lead = /[:：]$/.test(before) ? " " : "";
  const found = /^(?:owner|assign|dri|author|reviewer)/.test(label)
    ? people(document, world, range)
    : !kinds.has("actions")
      ? []
      : label.startsWith("due") || label === "deadline"
        ? dueDates(world, range)
        : label.startsWith("ticket")
          ? tickets(document, world, range)
          : label === "status"
            ? words(ACTION_STATUSES, range)
            : words(ACTION_TYPES, range);
  return found.map((one) => ({ ...one, text: lead + one.text, filter: lead + (one.filter ?? one.label) }));
}

/** What the other entries have between stamp and text: ` – `. */
function behindStamps({ text, timelines }: PostMortem): string {
  const entries: readonly TimelineEntry[] = timelines.flatMap((timeline) => timeline.entries);
  const entry = entries.find(({ stamp, form }) => stamp.written !== "" && form !== "table");
  const between = entry ? text.slice(entry.stamp.range.end, entry.text.range.start) : "";
  return /^[^\p{L}\p{N}\r\n\\$|*_`]{1,6}$/u.test(between) ? between : entry ? " " : " – ";
}
