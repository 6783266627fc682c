/** The parts of an action that is written as a sentence: `Add an alert (Owner: Jun Sato, Due: 2026-03-20) PAY-431`. */
import { slice, span, trim, type Span } from "../../text/span";
import { isEmptyMarker } from "../leftovers";
import type { Action, ActionPart, ActionStatus, ActionType } from "../model";
import type { Dated } from "../stamps/resolve";
import { dueDate, dueIn } from "./due";
import { match, NOTHING } from "./matching";
import { ownerIn } from "./owner";
import { actionStatus, actionType } from "./words";

export type Parts = Pick<Action, "type" | "owner" | "due" | "ticket" | "status" | "evidence" | "priority">;

const LABELS = {
  owner:
    "owners?|assignees?|assigned to|responsible|dri|担当(?:者)?|verantwortlich(?:e[rn]?)?|zuständig|responsable|responsável|asignado a|assigné à|ansvarlig",
  due: "due(?: date| by)?|deadline|eta|target(?: date)?|期限|fällig(?: am)?|frist|échéance|vencimiento|fecha límite|prazo",
  ticket: "tickets?|issues?|jira|tracking(?: bug| issue)?|tracked(?: in| by)?|bug|link|ref(?:erence)?|チケット",
  status: "status|state|ステータス|estado|statut",
  evidence: "evidence|proof|nachweis|preuve|evidencia",
  priority: "priority|prio|優先度",
  type: "type|category|kind",
} as const;

/** A dash, another label, or the end of a sentence. */
const ENDS_VALUE = new RegExp(` - |[\\s.*_]+(?:${Object.values(LABELS).join("|")})[*_]*\\s?[:：]|(?<=\\p{L}{3}|\\d)\\. +\\p{Lu}`, "iu");

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
  const cut = ENDS_VALUE.exec(value)?.index ?? value.length;
  const range = trim(text, span(content.start + start, content.start + start + cut));
  const marks = range.end - range.start > 2 ? (/[*_.]+$/.exec(slice(text, range))?.[0].length ?? 0) : 0;
  return span(range.start, range.end - marks);
}

/** The part that a line is about: `Owner: …`, `**Due date:** …`. */
export function labelOf(written: string): keyof typeof LABELS | null {
  const label = /^[*_\s]{0,3}([^:：*_\n]{2,24})[*_]{0,3}[ ]?[:：]/.exec(written)?.[1]?.trim();
  const found = label !== undefined && Object.entries(WHOLE).find(([, pattern]) => pattern.test(label));
  return found ? (found[0] as keyof typeof LABELS) : null;
}

const WHOLE = Object.fromEntries(Object.entries(LABELS).map(([part, words]) => [part, new RegExp(`^(?:${words})$`, "i")]));

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

export function readParts(text: string, content: Span, around: Dated | null): Parts {
  const byLabel = <T>(label: keyof typeof LABELS, read: (plain: string) => T): ActionPart<T> | null => {
    const range = labelled(text, content, label);
    return range && partOf(text, range, range, read);
  };
  const asText = (plain: string): string => plain;
  const due = (plain: string): string | null => dueDate(plain, around);
  const owner = byLabel("owner", asText) ?? ownerIn(text, content);
  return {
    owner,
    due: byLabel("due", due) ?? dueIn(text, content, owner.field?.range ?? null, due),
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
    match(text, content, /^(?:\*\*|\[|\()?(DONE|TODO|FAILED|WIP|✅|☑|✔|🔄|🚧|❌|⬜|☐)/u, actionStatus) ??
    match(text, content, /^(?:\*\*|__)?((?:in progress|done|to ?do|open|planned|completed?|won't do))(?:\*\*|__)? ?[:：]/i, actionStatus) ??
    match(text, content, /((?:✅|🔄|🚧|❌|:white_check_mark:))[\s.)]*$/u, actionStatus) ??
    match(text, content, /(?:^|[\s([*_–—-])(DONE|TODO|FAILED|Done|done|completed?|Completed?)[)\]*_.\s]*$/, actionStatus) ??
    match(text, content, /\b((?:completed|done)):/i, actionStatus) ??
    match(text, content, /\((?:already )?((?:done|completed|fixed|implemented))\)/i, actionStatus) ??
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
