/** The due date of an action that is written as a sentence. */
import { span, type Span } from "../../text/span";
import type { ActionPart } from "../model";
import { readDate } from "../stamps/dates";
import { MONTH_NAME } from "../stamps/month-names";
import { ownDate, type Dated } from "../stamps/resolve";
import { match, NOTHING } from "./matching";

/** The day that a due date names, `YYYY-MM-DD`; `null` for a quarter, a weekday and the like. */
export function dueDate(plain: string, around: Dated | null): string | null {
  const start = plain.search(/[\d\p{L}]/u);
  const found = start < 0 ? null : readDate(plain, start);
  return found && found.parts.weekday === null ? (ownDate(found.parts, around)?.value ?? null) : null;
}

const BEFORE =
  "(?:due|by|before|until|till|no later than|eta|deadline|target(?: date)?|bis|spätestens|fällig(?: am)?|avant|d'ici|d’ici|antes de|antes do|hasta|até|innen|før)(?: on| the| zum| le| el| den| o)?[:：]? ";
const DAY = `\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./](?:\\d{4}|\\d{2})|\\d{1,2}(?:st|nd|rd|th|er)?\\.?(?: of| de)? ${MONTH_NAME}\\.?(?:,? (?:de )?\\d{4})?|${MONTH_NAME}\\.? \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?`;
const PERIOD = `(?:the )?(?:end|start|beginning|middle|close) of (?:the |next |this )?(?:week|month|quarter|year|sprint|q[1-4](?: ?\\d{4})?|${MONTH_NAME}(?: \\d{4})?)|(?:next|this) (?:week|month|quarter|sprint|year|(?:mon|tues|wednes|thurs|fri)day)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|eo[wmqy]|(?:early |mid[- ]?|late )?${MONTH_NAME}(?: \\d{4})?|ende (?:der woche|des monats|des quartals)`;

const ON_A_DAY = new RegExp(`(?<![\\p{L}\\p{N}])${BEFORE}(${DAY})(?![\\p{L}\\d])`, "iu");
/** `we see it till Monday` is no due date. */
const IN_A_PERIOD = new RegExp(`(?<![\\p{L}\\p{N}])(?!until|till|hasta|até)${BEFORE}((?:${PERIOD}))(?![\\p{L}\\d])`, "iu");
/** A quarter or half-year is when, though no day: `in Q3 2026`, `during the H1 sprints`, `ETA Q3`, `(Q2 2026)`. */
const IN_A_QUARTER =
  /(?:\b(?:by|in|during|for|before|due|until|bis|eta|ETA|target)(?: the)?(?: end of)? |^\(|\s\()((?:Q[1-4]|H[12])(?: ?(?:19|20)\d{2})?(?: sprints?)?)\b/;

export function dueIn(text: string, content: Span, owner: Span | null, read: (plain: string) => string | null): ActionPart<string | null> {
  const written = (pattern: RegExp, within: Span, day: boolean): ActionPart<string | null> | null => {
    const found = match(text, within, pattern, (plain) => plain);
    return found?.field ? { field: { ...found.field, value: day ? read(found.field.value) : null }, slot: null } : null;
  };
  const rest = owner && span(owner.end, content.end);
  return (
    written(ON_A_DAY, content, true) ??
    written(IN_A_QUARTER, content, false) ??
    written(IN_A_PERIOD, content, false) ??
    (rest && rest.end - rest.start <= 60 ? written(BEHIND, rest, true) : null) ??
    NOTHING
  );
}

/** `… — Jun Sato, 2026-03-20`, `… (Jun, 20 March)`: only a date between the owner and the end. */
const BEHIND = new RegExp(`^[\\s*_\`\\])]{0,6}[,;|—–-]? ?\\(?(${DAY})[\\s.)\\]*_]*$`, "iu");
