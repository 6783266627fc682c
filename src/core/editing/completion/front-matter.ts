/** In the front matter: the keys that are not there yet, and the values that a key may have. */
import { type FrontMatterKey, FRONT_MATTER_KEYS } from "../../document/front-matter/schema";
import { splitFrontMatter } from "../../document/front-matter/split";
import type { Level } from "../../document/model";
import { VALUES } from "../../rules/support/front-matter-keys";
import { isoInstant } from "../../template/instant";
import { yamlScalar } from "../../template/yaml-scalar";
import { lineAt } from "../../text/lines";
import type { Span } from "../../text/span";
import { lineAbove } from "../table-at";
import { dayIn, zoneOf } from "../time-text";
import { explainKey } from "../hover/front-matter";
import { LEVEL_MEANINGS } from "./front-matter-docs";
import { type Cursor, type Suggestion, wordAt, type World } from "./suggestion";
import { people, tickets } from "./values";

const KEY = /^([A-Za-z_][\w-]*)[ \t]*:/;
const ZONES = [
  "UTC", "Europe/London", "Europe/Paris", "Europe/Berlin", "Europe/Oslo", "America/New_York", "America/Chicago", "America/Denver",
  "America/Los_Angeles", "America/Sao_Paulo", "Asia/Kolkata", "Asia/Singapore", "Asia/Shanghai", "Asia/Tokyo", "Australia/Sydney",
]; // prettier-ignore
const INSTANTS = new Set(["started", "detected", "classified", "mitigated", "resolved"]);
const DAYS = new Set(["initiated", "completed"]);
const PEOPLE = new Set(["owner", "authors", "reviewers"]);
const LISTS = new Set(["authors", "reviewers", "services"]);

/** `null`: the cursor is not in the front matter. */
export function inFrontMatter(cursor: Cursor, world: World): readonly Suggestion[] | null {
  const fences = splitFrontMatter(cursor.text);
  if (fences.kind !== "found" || cursor.offset < fences.content.start || cursor.offset > fences.range.end) return null;
  if (fences.format !== "yaml" || cursor.offset > fences.content.end - 1) return [];
  const { before, after } = cursor;
  const typed = /^[A-Za-z_][\w-]*$|^$/.exec(before);
  if (typed) return keys(cursor, fences.content, typed[0]);
  const key = KEY.exec(before);
  if (key) return values(cursor, world, key[1] ?? "", before.slice(key[0].length));
  const item = /^[ \t]*-[ \t]+(.*)$/.exec(before);
  const list = item && keyAbove(cursor, fences.content);
  return item && list !== null && LISTS.has(list) ? listed(cursor, world, list, item[1] ?? "", valueRest(after)) : [];
}

function keys(cursor: Cursor, content: Span, typed: string): readonly Suggestion[] {
  const { text, after, line } = cursor;
  const rest = /^[\w-]*/.exec(after)?.[0] ?? "";
  const hasValue = /^[ \t]*:/.test(after.slice(rest.length));
  const range = wordAt(cursor, typed, rest);
  const there = new Set<string>();
  for (let at = content.start; at < content.end;) {
    const { start, end } = lineAt(text, at);
    const key = start === line.start ? null : KEY.exec(text.slice(start, end));
    if (key) there.add(key[1] ?? "");
    at = text.startsWith("\r\n", end) ? end + 2 : end + 1;
  }
  return (Object.keys(FRONT_MATTER_KEYS) as FrontMatterKey[])
    .filter((key) => !there.has(key))
    .map((key) => {
      const documentation = explainKey(key).join("\n\n");
      return { kind: "key", label: key, range, documentation, ...(hasValue ? { text: key } : opened(key)) };
    });
}

/** The key with what comes before its value. */
function opened(key: FrontMatterKey): Pick<Suggestion, "text" | "snippet" | "more"> {
  if (key === "postmortem") return { text: "postmortem: 1" };
  if (key === "satisfies") return { text: "satisfies: { TSC: [${1:CC7.3, CC7.4, CC7.5}] \\}", snippet: true };
  if (key === "waivers") return { text: 'waivers:\n  ${1:rule-id}: "${2:reason}"', snippet: true };
  if (LISTS.has(key)) return { text: `${key}: [$1]`, snippet: true, more: key !== "services" };
  return { text: `${key}: `, more: key !== "id" && key !== "title" };
}

function values(cursor: Cursor, world: World, key: string, value: string): readonly Suggestion[] {
  if (LISTS.has(key)) {
    const flow = /^[ \t]*\[?(?:[^\]]*,)?[ \t]*([^,\]]*)$/.exec(value);
    const rest = /^[^,\]#]*/.exec(cursor.after)?.[0].trimEnd() ?? "";
    return flow ? listed(cursor, world, key, flow[1] ?? "", rest) : [];
  }
  const typed = /^[ \t]*["']?(.*)$/.exec(value)?.[1] ?? "";
  const quoted = /^[ \t]*["']/.test(value);
  const rest = quoted ? (/^[^"']*/.exec(cursor.after)?.[0] ?? "") : valueRest(cursor.after);
  const range = wordAt(cursor, typed, rest);
  // Right behind the colon a blank is wanted first.
  const lead = value === "" ? " " : "";
  return closed(cursor, world, key, range, quoted).map((found) => ({
    ...found,
    text: lead + found.text,
    filter: lead + (found.filter ?? found.label),
  }));
}

function closed(cursor: Cursor, world: World, key: string, range: Span, quoted: boolean): readonly Suggestion[] {
  const { document } = cursor;
  const value = (label: string, detail?: string): Suggestion => ({
    kind: "value",
    label,
    text: label,
    range,
    ...(detail !== undefined && { detail }),
  });
  if (key === "severity") {
    const extra = Object.entries(world.severities).map(([name, level]) => value(name, `stands for ${level}`));
    return [...(VALUES[key] ?? []).map((level) => value(level, LEVEL_MEANINGS[level as Level])), ...extra];
  }
  if (VALUES[key]) return VALUES[key].map((one) => value(one));
  if (key === "postmortem") return [value("1")];
  if (key === "timezone") {
    const zones = [...new Set([...(world.userZone === null ? [] : [world.userZone]), ...ZONES])];
    return zones.map((zone) => value(zone, zone === world.userZone ? "yours" : undefined));
  }
  if (key === "owner") return people(document, world, range, (name) => (quoted ? name : yamlScalar(name)));
  if (key === "incident") return tickets(document, world, range);
  if (DAYS.has(key)) return [time(range, "today", dayIn(world.now, zoneOf(document)))];
  if (!INSTANTS.has(key)) return [];
  const now = time(range, "now", isoInstant(world.now - (world.now % 60_000)));
  const near = Object.values(document.milestones).find((milestone) => milestone?.date != null && milestone.name !== key);
  if (near?.date == null) return [now];
  const text = `${near.date}T\${1:HH:MM}:00Z`;
  return [{ kind: "time", label: `same day as "${near.name}"`, text, snippet: true, range, detail: near.date, filter: near.date }, now];
}

function time(range: Span, label: string, text: string): Suggestion {
  return { kind: "time", label, text, range, detail: text, filter: text };
}

/** Names in a list, without those that are in it. */
function listed(cursor: Cursor, world: World, key: string, typed: string, rest: string): readonly Suggestion[] {
  if (!PEOPLE.has(key)) return [];
  const range = wordAt(cursor, typed.replace(/^["']/, ""), rest);
  const { header } = cursor.document;
  const there = new Set(((key === "authors" ? header.authors : header.reviewers) ?? []).filter((name) => name !== typed.trim()));
  return people(cursor.document, world, range, yamlScalar).filter(({ label }) => !there.has(label));
}

/** The key whose block the line belongs to. */
function keyAbove({ text, line }: Cursor, content: Span): string | null {
  for (let at = line; at.start > content.start;) {
    at = lineAt(text, lineAbove(text, at.start));
    const key = KEY.exec(text.slice(at.start, at.end));
    if (key) return key[1] ?? null;
  }
  return null;
}

/** The rest of a value, without a comment behind it. */
function valueRest(after: string): string {
  return after.replace(/(?:^|[ \t]+)#.*$/, "").trimEnd();
}
