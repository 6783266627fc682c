/** The header of the document as plain facts: badges, the course of the incident, its measures, and who wrote what for whom. */
import type { Milestone, PostMortem } from "../../document/model";
import { duration, eyebrow, utc, words } from "../html/format";
import { isLinkTarget } from "../html/links";
import { breakable, clean } from "./clean";
import type { Card } from "./layout";

const LONGEST_BADGE = 48;

export function card(document: PostMortem, title: string): Card {
  const known = [
    document.milestones.started,
    document.milestones.detected,
    document.milestones.mitigated,
    document.milestones.resolved,
  ].filter((milestone) => milestone !== null);
  return {
    eyebrow: clean(eyebrow(document.header.id?.value, title)),
    badges: badges(document),
    course: course(known),
    phases: phases(known),
    measures: measures(document),
    facts: facts(document),
  };
}

function badges({ severity, header }: PostMortem): Card["badges"] {
  const found: { text: string; tone: string }[] = [];
  if (severity) {
    const written = severity.value !== null && severity.written !== severity.value ? ` (${severity.written})` : "";
    found.push({ text: short((severity.value ?? severity.written) + written), tone: severity.value ?? "level" });
  }
  if (header.status) found.push({ text: short(words(header.status.value)), tone: header.status.value });
  if (header.category) found.push({ text: short(words(header.category.value)), tone: "" });
  return found;
}

/** A badge stands in one line, and some write a paragraph behind `severity`. */
function short(text: string): string {
  const whole = [...clean(text).replace(/\s+/g, " ").trim()];
  return whole.length <= LONGEST_BADGE
    ? whole.join("")
    : `${whole
        .slice(0, LONGEST_BADGE - 1)
        .join("")
        .trimEnd()}…`;
}

function course(known: readonly Milestone[]): Card["course"] {
  const first = known[0]?.instant ?? null;
  return known.map((milestone, index) => {
    const after = index > 0 && first !== null && milestone.instant !== null ? milestone.instant - first : -1;
    const since = after >= 0 ? `+${duration(after / 60_000)}` : "";
    return { name: milestone.name, label: words(milestone.name), when: when(milestone), since };
  });
}

/** Empty where a milestone's time is not known or they do not follow each other, and where the bar would have a single part. */
function phases(known: readonly Milestone[]): Card["phases"] {
  const parts: { name: string; minutes: number }[] = [];
  for (const [index, { instant, name }] of known.entries()) {
    const before = known[index - 1];
    if (!before) continue;
    if (instant === null || before.instant === null || instant < before.instant) return [];
    parts.push({ name, minutes: Math.round((instant - before.instant) / 60_000) });
  }
  return parts.length < 2 ? [] : parts;
}

function measures({ measures: measured, actions }: PostMortem): Card["measures"] {
  const tiles: { value: string; label: string }[] = [];
  const time = (minutes: number | null, label: string): void => {
    if (minutes !== null) tiles.push({ value: duration(minutes), label });
  };
  time(measured.timeToDetectMinutes, "to detect");
  time(measured.timeToMitigateMinutes, "to mitigate");
  time(measured.timeToResolveMinutes, "to resolve");
  const days = measured.businessDaysToComplete;
  if (days !== null) tiles.push({ value: String(days), label: `business ${days === 1 ? "day" : "days"} to publish` });
  const stated = actions.filter(({ status }) => status.field?.value);
  const done = stated.filter(({ status }) => status.field?.value === "done").length;
  if (stated.length > 0) tiles.push({ value: `${String(done)} of ${String(actions.length)}`, label: "action items done" });
  return tiles;
}

function facts(document: PostMortem): Card["facts"] {
  const { header, milestones } = document;
  const found: Card["facts"][number][] = [];
  const add = (label: string, value: string | undefined, href: string | null = null): void => {
    if (value !== undefined && value.trim() !== "") found.push({ label, value: breakable(clean(value)), href });
  };
  const incident = header.incident?.value;
  add("Owner", header.owner?.value);
  add("Authors", header.authors?.join(", "));
  add("Reviewers", header.reviewers?.join(", "));
  add("Services", header.services?.join(", "));
  add("Incident", incident, incident !== undefined && isLinkTarget(incident) && !incident.startsWith("#") ? clean(incident) : null);
  add("Severity set", milestones.classified ? when(milestones.classified) : undefined);
  add("Begun", milestones.initiated ? when(milestones.initiated) : undefined);
  add("Published", milestones.completed ? when(milestones.completed) : undefined);
  add("Satisfies", controls(document));
  return found;
}

function when({ instant, written }: Milestone): string {
  return instant === null ? clean(written) : `${utc(instant)} UTC`;
}

/** `satisfies: { TSC: [CC7.3, CC7.4] }` → `TSC CC7.3, CC7.4`; anything of another shape is left out. */
function controls({ frontMatter }: PostMortem): string {
  const value = frontMatter?.fields.get("satisfies")?.value;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "";
  return Object.entries(value)
    .filter((entry): entry is [string, readonly unknown[]] => Array.isArray(entry[1]))
    .map(([scheme, points]) => `${scheme} ${points.filter((point) => typeof point === "string").join(", ")}`)
    .join("; ");
}
