/** What an older document says of itself, as values for the front matter. What is not known for sure is left out. */
import { MILESTONES } from "../document/milestones";
import type { PostMortem } from "../document/model";
import { zoneNamed } from "../document/stamps/zones";
import { readOwner } from "../rules/support/owners";
import { isPlaceholder } from "../rules/support/placeholder";
import { isoInstant } from "../template/instant";
import { nextId } from "../template/next-id";

export interface AdoptContext {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Ids of the other post-mortems, so that a new one is given out. */
  readonly ids: Iterable<string>;
}

/** By front-matter key. */
export type Facts = Readonly<Record<string, string | number | readonly string[]>>;

export function factsOf(document: PostMortem, { now, ids }: AdoptContext): Facts {
  const { title, severity, milestones, header } = document;
  const year = Number(
    (milestones.started ?? milestones.detected ?? milestones.resolved)?.date?.slice(0, 4) ??
      firstDate(document)?.slice(0, 4) ??
      new Date(now).getUTCFullYear(),
  );
  const ownId = header.id && ID.test(header.id.value) ? header.id.value : null;
  const facts: Record<string, Facts[string] | null | undefined> = {
    postmortem: 1,
    id: ownId ?? nextId(ids, year),
    title: title && said(title.value),
    severity: severity?.value,
    status: STATUS.find(([, words]) => words.test(header.status?.value.trim() ?? ""))?.[0],
    incident: inHead(document, INCIDENT) ?? (ownId === null ? said(header.id?.value ?? "") : null),
    timezone: zoneOf(document),
    owner: header.owner && person(header.owner.value),
    authors: people(inHead(document, AUTHORS)),
    reviewers: people(inHead(document, REVIEWERS)),
  };
  for (const name of MILESTONES) {
    const { instant = null, date = null } = milestones[name] ?? {};
    // A moment that is not complete stays where the body has it; of these two the day is enough.
    facts[name] = instant !== null ? isoInstant(instant) : name === "initiated" || name === "completed" ? date : null;
  }
  return Object.fromEntries(Object.entries(facts).filter((entry): entry is [string, Facts[string]] => entry[1] != null));
}

function firstDate({ timelines }: PostMortem): string | undefined {
  return timelines.flatMap(({ entries }) => entries).find(({ stamp }) => stamp.date)?.stamp.date?.value;
}

const ID = /^PM-\d{4}-\d+$/i;

const STATUS: readonly (readonly [status: string, words: RegExp])[] = [
  ["published", /^(?:final(?:i[sz]ed)?|published|complete(?:d)?|approved|reviewed)$/i],
  ["in-review", /^(?:in[ -]review|under review|awaiting review|for review|review)$/i],
  ["draft", /^(?:draft|wip|work in progress|in progress|in draft)$/i],
];

/** The zone in which all of the timelines' times are, where it has a name that front matter takes. */
function zoneOf({ timelines }: PostMortem): string | null {
  const zones = new Set(timelines.flatMap(({ entries }) => entries.flatMap(({ stamp }) => (stamp.time ? [stamp.zone?.value ?? ""] : []))));
  const [name = ""] = zones;
  const zone = zones.size === 1 && name !== "" ? zoneNamed(name) : null;
  return zone && !zone.ambiguous && (zone.iana !== null || zone.name === "UTC") ? zone.name : null;
}

const AUTHORS = "authors?|written by|prepared by|post-?mortem authors?|report authors?";
const REVIEWERS = "reviewers?|reviewed by";
const INCIDENT = "incident(?: (?:ticket|record|key|link))?";

/** As much of a document as its facts are looked for in. */
const HEAD = 4000;

/** What stands behind a key at the top: `**Authors:** …`, `Authors: …`, `| Authors | … |`. */
function inHead({ text, frontMatter, sections }: PostMortem, key: string): string | null {
  const start = frontMatter?.range.end ?? 0;
  const story = sections.find(({ kind, form }) => form !== "label" && (kind === "timeline" || kind === "root-cause" || kind === "actions"));
  const head = text.slice(start, Math.min(start + HEAD, story?.range.start ?? text.length));
  const pattern = new RegExp(
    `^[ \\t>]*(?:[-*+] |\\| ?)?(?:\\*\\*|__|\\*|_)?(?:${key})(?:\\*\\*|__|\\*|_)? ?(?:[:：]|\\|)(?:\\*\\*|__|\\*|_)?[ \\t]*([^\\r\\n|]{1,200})`,
    "im",
  );
  return said(pattern.exec(head)?.[1] ?? "");
}

/** Without Markdown's marks; `null` where nothing is said. */
function said(written: string): string | null {
  const plain = written
    .replace(/\[([^\]]{1,100})\]\(([^)\s]{1,400})[^)]*\)/g, "$1")
    .replace(/[*`~]|<br\s*\/?>|\\$/gi, "")
    .replace(/\s+/g, " ")
    .trim();
  return plain === "" || isPlaceholder(plain) ? null : plain;
}

const NAME = /^@?\p{L}[\p{L}\p{M}\p{N}'’._-]*(?: [\p{L}\p{M}(@<][\p{L}\p{M}\p{N}'’.@<>()_-]*){0,4}$/u;

function person(written: string): string | null {
  const name = said(written);
  return name !== null && NAME.test(name) && readOwner(name, [], "") === null ? name : null;
}

/** All of them or none: half of a list would say that the others are not meant. */
function people(written: string | null): readonly string[] | null {
  const names = (written ?? "")
    .split(/[,;&、]| and (?=\S)/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
  return names.length > 0 && names.length <= 20 && names.every((name) => NAME.test(name) && person(name) !== null) ? names : null;
}
