/** The parts of an action that is written as a sentence: `Add an alert (Owner: Jun Sato, Due: 2026-03-20) PAY-431`. */
import { slice, span, trim, type Span } from "../../text/span";
import { isEmptyMarker } from "../leftovers";
import type { Action, ActionPart, ActionStatus, ActionType } from "../model";
import { readDate } from "../stamps/dates";
import { ownDate, type Dated } from "../stamps/resolve";
import { actionStatus, actionType, looksLikeName } from "./words";

export const NOTHING: ActionPart<never> = { field: null, slot: null };

export type Parts = Pick<Action, "type" | "owner" | "due" | "ticket" | "status" | "evidence" | "priority">;

const LABELS = {
  owner: "owners?|assignees?|assigned to|responsible|dri|担当(?:者)?|verantwortlich|responsable|ansvarlig",
  due: "due(?: date| by)?|deadline|eta|target(?: date)?|期限|fällig|frist|échéance|vencimiento|prazo",
  ticket: "tickets?|issues?|jira|tracking(?: bug| issue)?|tracked(?: in| by)?|bug|link|ref(?:erence)?|チケット",
  status: "status|state|ステータス|estado|statut",
  evidence: "evidence|proof|nachweis|preuve|evidencia",
  priority: "priority|prio|優先度",
  type: "type|category|kind",
} as const;

/** `Label: value`, the value ending at a comma, semicolon, pipe, closing bracket, dash between blanks or the line's end. */
function labelled(text: string, content: Span, label: keyof typeof LABELS): Span | null {
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:\\*\\*|__|_|\\*)?(?:${LABELS[label]})(?:\\*\\*|__|_|\\*)?[ ]?[:：](?:\\*\\*|__|_|\\*)?[ ]*`,
    "iu",
  );
  const written = slice(text, content);
  const match = pattern.exec(written);
  if (!match) return null;
  const start = match.index + match[0].length;
  const value =
    /^(?:\[[^\]\n]{0,200}\]\([^)\n]{0,400}\)|[^,;|)\]\n—–、，；。（）]|\](?=\())*/.exec(written.slice(start, start + 600))?.[0] ?? "";
  const cut = / - |\s(?:due|owner)\b\s?:/i.exec(value)?.index ?? value.length;
  return trim(text, span(content.start + start, content.start + start + cut));
}

/** Without emphasis and code marks at the ends. */
function unmarked(written: string): string {
  return written.replace(/^[*_`~\s]+|[*_`~\s.]+$/g, "");
}

/** A part with a value, or the empty place where it belongs. */
export function partOf<T>(
  text: string,
  range: Span,
  slot: Span | null,
  read: (plain: string) => T,
  keeps: (plain: string) => boolean = () => false,
): ActionPart<T> {
  const plain = unmarked(slice(text, range));
  if (plain === "" || (isEmptyMarker(plain) && !keeps(plain))) return { field: null, slot };
  return { field: { written: slice(text, range), value: read(plain), range }, slot: null };
}

export function dueDate(plain: string, around: Dated | null): string | null {
  const start = plain.search(/[\d\p{L}]/u);
  const match = start < 0 ? null : readDate(plain, start);
  return match && match.parts.weekday === null ? (ownDate(match.parts, around)?.value ?? null) : null;
}

export function readParts(text: string, content: Span, around: Dated | null): Parts {
  const byLabel = <T>(label: keyof typeof LABELS, read: (plain: string) => T): ActionPart<T> | null => {
    const range = labelled(text, content, label);
    return range && partOf(text, range, range, read);
  };
  const asText = (plain: string): string => plain;
  const due = (plain: string): string | null => dueDate(plain, around);
  return {
    owner: byLabel("owner", asText) ?? ownerIn(text, content),
    due: byLabel("due", due) ?? byDate(text, content, due),
    ticket: ticketByLabel(text, content) ?? ticketIn(text, content),
    status: byLabel("status", actionStatus) ?? statusIn(text, content),
    evidence: byLabel("evidence", asText) ?? NOTHING,
    priority: byLabel("priority", asText) ?? priorityIn(text, content),
    type: byLabel("type", actionType) ?? typeIn(text, content),
  };
}

/** What a ticket is called: its key, or else its address. `[link](https://…)` says nothing but the address. */
export function ticketName(written: string): string {
  const link = /^\[([^\]]{1,100})\]\(([^)\s]{1,400})[^)]*\)/.exec(written);
  if (!link) return unmarked(written).replace(/^<|>$/g, "");
  const [, label = "", target = ""] = link;
  return /^[A-Z][A-Z0-9]{1,9}-\d+$/.test(label.trim()) ? label.trim() : target;
}

function ticketByLabel(text: string, content: Span): ActionPart | null {
  const range = labelled(text, content, "ticket");
  return range && /\d|:\/\//.test(slice(text, range)) ? partOf(text, range, range, ticketName) : null;
}

/** The first match of group 1, as a part. */
function match<T>(text: string, content: Span, pattern: RegExp, read: (plain: string) => T | null): ActionPart<T> | null {
  const written = slice(text, content);
  const found = pattern.exec(written);
  const group = found?.[1];
  if (!found || group === undefined) return null;
  const start = content.start + found.index + found[0].indexOf(group);
  const value = read(group);
  if (value === null) return null;
  return { field: { written: group, value, range: span(start, start + group.length) }, slot: null };
}

const name = (plain: string): string | null => (looksLikeName(plain) ? plain.trim() : null);

/** Whoever stands in brackets before the action: a person or a team, not a type, a status, a priority or a remark. */
const bracketed = (plain: string): string | null => {
  const words = plain.trim();
  if (looksLikeName(words)) return words;
  const other = actionType(words) !== null || actionStatus(words) !== null || /^[pP]\d$/.test(words) || NOT_A_TEAM.test(words);
  if (other) return null;
  return /^\p{Lu}[\p{L}\p{N}]*(?:[ /&-]\p{Lu}?[\p{L}\p{N}]+){0,2}$/u.test(words) || /^[a-z][\w-]{2,20}\??$/.test(words) ? words : null;
};

/** Lower-case names and teams in parentheses before the action: not `(optional)`, not `(done)`. */
const team = (plain: string): string | null => {
  if (looksLikeName(plain)) return plain.trim();
  const known = /\bteams?\b/i.test(plain) || (/^[a-z][\w-]{1,15}(?:, ?[a-z][\w-]{1,15})*$/.test(plain) && !NOT_A_TEAM.test(plain));
  return known ? plain.trim() : null;
};

const NOT_A_TEAM =
  /\b(?:optional\w*|maybe|possibly|done|later|future|long|short|medium|stretch|nice|new|in|if|wip|todo|tbd|prevent\w*|detect\w*|mitigat\w*|process|repair|high|low|critical|urgent|also|eventually|partial\w*|ongoing|open|closed|complete\w*|e\.g|i\.e|see|and|or|re)\b/i;

function ownerIn(text: string, content: Span): ActionPart {
  return (
    match(text, content, /^(?:\*\*|__)?\[([^\]\n]{2,40})\](?![([:])/, bracketed) ?? // [Jun] do …, **[Platform]** do …
    match(text, content, /^\(([^()\n]{2,40})\) /, team) ?? // (payments team, jun) do …
    match(text, content, /^(@[\w-]{2,39})\b(?! (?:mention|sa[iy]|ask|repl|not(?:ed|es)|suggest|think|point))/, name) ?? // @jun do …
    match(text, content, /^(?:\*\*|__)([^*_\n:]{2,30})(?:\*\*|__) (?![-–—:])/, name) ?? // **Jun** do …
    match(text, content, /^(?:\*\*|__)?(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)(?:\*\*|__) to /u, name) ??
    match(text, content, /[[(]([^[\]()\n]{2,40})[)\]](?: ?[-–—:]? ?(?:done|DONE|TODO|completed?|✅))?[.\s]*$/, name) ?? // … (Jun Sato), … (Jun) - done
    match(text, content, /[(\s[](@[\w-]{2,39})[)\]]?[.\s]*$/, name) ?? // … @jun
    match(text, content, /(?:\s[-–—] |[([])(@[\w-]{2,39})\b/, name) ?? // … - @jun, PAY-431
    match(text, content, /[—–-] ?(\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+)[.\s]*$/u, name) ?? // … — Jun Sato
    NOTHING
  );
}

function byDate(text: string, content: Span, due: (plain: string) => string | null): ActionPart<string | null> {
  const day = match<string | null>(
    text,
    content,
    /\b(?:due|by)(?: on)? ((?:\d{4}-\d{2}-\d{2}|\d{1,2} \p{L}{3,9}\.?(?: \d{4})?|\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?))\b/iu,
    due,
  );
  if (day) return day;
  // A quarter or half-year is when, though no day: `in Q3 2026`, `during the H1 sprints`.
  const period = match(
    text,
    content,
    /\b(?:by|in|during|for)(?: the)?(?: end of)? ((?:Q[1-4]|H[12])(?: ?(?:19|20)\d{2})?(?: sprints?)?)\b/,
    (plain) => plain,
  );
  return period?.field ? { field: { ...period.field, value: null }, slot: null } : NOTHING;
}

/** Prefixes that look like a ticket key and are none. */
const NOT_KEYS = "(?!(?:ADR|UTC|GMT|SEV|ISO|RFC|CVE|SHA|UTF|HTTP|TLS|AES|RSA|IPV|COVID|PM|CC|X|P)-)";

function ticketIn(text: string, content: Span): ActionPart {
  const asText = (plain: string): string => plain;
  return (
    match(
      text,
      content,
      /(https?:\/\/[^\s<>()[\]"']{3,300}\/(?:issues?|pull|pulls|merge_requests|browse|tickets?|work_items|_workitems|bugs?|commit)\/[^\s<>()[\]"',;]{1,120})/,
      asText,
    ) ??
    match(
      text,
      content,
      /(https?:\/\/[^\s<>()[\]"']{3,200}(?:bugzilla|show_bug|trello|linear\.app|atlassian)[^\s<>()[\]"',;]{0,150})/,
      asText,
    ) ??
    match(text, content, new RegExp(`(?<![\\w/-])(${NOT_KEYS}[A-Z][A-Z0-9]{1,9}-\\d{1,7})(?![\\w-])`), asText) ??
    match(text, content, /(?<![\w&/]|AI |No )((?:[\w.-]{1,39}\/[\w.-]{1,60})?#\d{1,7})\b/, asText) ??
    match(text, content, /\b((?:Bug|bug) \d{5,8})\b/, asText) ??
    NOTHING
  );
}

function statusIn(text: string, content: Span): ActionPart<ActionStatus | null> {
  return (
    match(text, content, /^(~~)[^]*~~[.\s]*$/, () => "done" as const) ??
    match(text, content, /^(?:\*\*|\[|\()?(DONE|TODO|FAILED|WIP|✅|🔄|🚧|❌)/u, actionStatus) ??
    match(text, content, /((?:✅|🔄|🚧|❌|:white_check_mark:))[\s.)]*$/u, actionStatus) ??
    match(text, content, /(?:^|[\s([*_–—-])(DONE|TODO|FAILED|Done|done|completed?|Completed?)[)\]*_.\s]*$/, actionStatus) ??
    match(text, content, /\b((?:completed|done)):/i, actionStatus) ??
    match(text, content, /\s[-–—] ((?:completed?|done))\b/i, actionStatus) ??
    match(text, content, /^\[(done|todo|wip|in progress|open|\*)\]/i, (plain) => (plain === "*" ? "done" : actionStatus(plain))) ??
    match(text, content, /[;,.(–—-]\s*((?:[Cc]ompleted|[Dd]one))\b(?: as of| on| in| during|\))/, actionStatus) ??
    match(text, content, /\b((?:decided not|won't|will not) (?:to )?(?:do|fix))\b/i, () => "wont-do" as const) ??
    match(text, content, /^\[(?:[^\]\n]{0,40}\()?(Done|DONE|TODO|WIP)\)?\]/, actionStatus) ??
    NOTHING
  );
}

function priorityIn(text: string, content: Span): ActionPart {
  return match(text, content, /^(?:\*\*|\[|\()(HIGH|MEDIUM|LOW|CRITICAL|P[0-4])(?:\*\*|\]|\))/i, (plain) => plain) ?? NOTHING;
}

function typeIn(text: string, content: Span): ActionPart<ActionType | null> {
  return (
    match(text, content, /[[(]((?:prevent|detect|mitigate|process|repair)\w{0,6})[)\]][.\s]*$/i, actionType) ??
    match(text, content, /^[[(]((?:prevent|detect|mitigate|process|repair)\w{0,6})[)\]]/i, actionType) ??
    NOTHING
  );
}
