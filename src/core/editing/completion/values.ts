/** Values that are proposed in several places: people, dates, tickets, the words for types and statuses. */
import { daysLater, quarterEnd } from "../../rules/support/dates";
import { readOwner } from "../../rules/support/owners";
import { isPlaceholder } from "../../rules/support/placeholder";
import type { PostMortem } from "../../document/model";
import type { Span } from "../../text/span";
import type { Suggestion, World } from "./suggestion";

export const ACTION_TYPES: Readonly<Record<string, string>> = {
  prevent: "It cannot happen again",
  detect: "It is noticed sooner",
  mitigate: "It does less harm, or ends sooner",
  process: "People work on it in a better way",
};

export const ACTION_STATUSES: Readonly<Record<string, string>> = {
  open: "Nobody is at it yet",
  "in-progress": "Somebody is at it",
  done: "It is done; the evidence shows it",
  "wont-do": "It was decided against",
};

export function words(meanings: Readonly<Record<string, string>>, range: Span): readonly Suggestion[] {
  return Object.entries(meanings).map(([label, detail]) => ({ kind: "value", label, text: label, range, detail }));
}

/** Those whom the document names first. `written`: how a name is written there. */
export function people(
  document: PostMortem,
  { roster }: World,
  range: Span,
  written: (name: string) => string = (name) => name,
): readonly Suggestion[] {
  const { owner, authors = [], reviewers = [], services = [] } = document.header;
  const here = [owner?.value ?? "", ...authors, ...reviewers, ...document.actions.map((action) => action.owner.field?.value ?? "")]
    .map((name) => name.replace(/<[^>]*>/g, "").trim())
    .filter((name) => readOwner(name, services, document.text) === null);
  const names = [...here, ...roster].filter(isName);
  return known(document, names, roster, range).map((name) => ({ kind: "person", label: name, text: written(name), range, filter: name }));
}

/** Each once; without what is just being written here, unless it is known from elsewhere. */
function known({ text }: PostMortem, all: readonly string[], elsewhere: readonly string[], range: Span): readonly string[] {
  const written = text.slice(range.start, range.end).trim();
  return [...new Set(all)].filter((one) => one !== written || elsewhere.includes(one));
}

/** `everyone`, `Payments team`, `???`: somebody else is wanted in its place. */
export function isNobody(written: string): boolean {
  return written.trim() !== "" && (isPlaceholder(written) || readOwner(written, [], "") !== null);
}

/** Not a sentence, nor what a template has left. */
function isName(name: string): boolean {
  return name !== "" && name.length <= 60 && !/[‹›<>|\r\n]|^(?:tbd|todo|tba|unknown|n\/?a|none|-+|\?+)$/i.test(name);
}

export function dueDates({ now }: World, range: Span): readonly Suggestion[] {
  const dates: readonly (readonly [string, string])[] = [
    [daysLater(now, 14), "in two weeks"],
    [daysLater(now, 30), "in 30 days"],
    [quarterEnd(now), "end of the quarter"],
  ];
  return dates.map(([date, detail]) => ({ kind: "time", label: date, text: date, range, detail }));
}

export function tickets(document: PostMortem, world: World, range: Span): readonly Suggestion[] {
  return known(document, [...ticketsOf(document), ...world.tickets], world.tickets, range).map((key) => ({
    kind: "ticket",
    label: key,
    text: key,
    range,
  }));
}

/** The keys that a document names: `PAY-431`, `#12`; addresses are left out. */
export function ticketsOf(document: PostMortem): readonly string[] {
  const written = [document.header.incident?.value ?? "", ...document.actions.map(({ ticket }) => ticket.field?.value ?? "")];
  return [...new Set(written.flatMap((value) => /^(?:[A-Z][A-Z0-9_]{0,19}-\d{1,9}|#\d{1,9})$/.exec(value.trim())?.[0] ?? []))].sort();
}
