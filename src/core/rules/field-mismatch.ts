import type { BodyMilestone, Field, FrontMatter, FrontMatterField, Milestone, MilestoneName, PostMortem } from "../document/model";
import { levelOf } from "../document/severity";
import { isoInstant, timelineStamp } from "../template/instant";
import { yamlScalar } from "../template/yaml-scalar";
import { replace } from "../text/edit";
import type { Span } from "../text/span";
import { defineRule, type Finding, type Fix } from "./rule";
import { dateIn, shownInstant } from "./support/moments";
import { isPlaceholder } from "./support/placeholder";
import { quote } from "./support/quote";
import { alike, keywords } from "./support/similar";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export const fieldMismatch = defineRule({
  meta: {
    id: "field-mismatch",
    category: "front-matter",
    severity: { managed: "warning", adopted: "hint" },
    control: ["CC7.3", "CC7.4"],
    summary: "What the front matter and the body both state, they state alike: title, severity, owner and milestones.",
    why: "The register counts by the front matter and people read the body. Where the two differ, one of them is quoted for a fact that is none.",
  },
  *check(document, { settings: { severities } }) {
    const { frontMatter, bodyFacts, title, severity, header, milestones } = document;
    if (!frontMatter) return;
    const fields = frontMatter.fields;

    const titleField = fields.get("title");
    const heading = bodyFacts.title;
    if (titleField && title && heading && title.range === titleField.valueRange && differ(title.value, heading.value)) {
      yield mismatch(frontMatter, "title", titleField, heading, title.value);
    }
    const level = fields.get("severity");
    const said = bodyFacts.severity;
    if (level && severity?.value && said?.value && said.value !== severity.value && !names(said.written, severity.value, severities)) {
      yield mismatch(frontMatter, "severity", level, { ...said, value: said.written }, severity.written);
    }
    const owner = fields.get("owner");
    const named = bodyFacts.owner;
    if (owner && header.owner && named && header.owner.range === owner.valueRange && anotherPerson(header.owner.value, named)) {
      yield mismatch(frontMatter, "owner", owner, named, header.owner.value);
    }
    for (const fact of bodyFacts.milestones) {
      const milestone = milestones[fact.name];
      const field = fieldOf(frontMatter, fact.name);
      if (!milestone || milestone.source === "body" || !field || isSame(document, milestone, fact)) continue;
      yield atMilestone(frontMatter, field, milestone, fact);
    }
  },
});

function fieldOf({ fields }: FrontMatter, name: MilestoneName): FrontMatterField | undefined {
  return (name === "resolved" ? fields.get("resolvedWhen") : undefined) ?? fields.get(name);
}

/** `shown`: the front matter's value, as the body would have it. */
function mismatch(frontMatter: FrontMatter, key: string, field: FrontMatterField, body: Field, shown: string): Finding {
  return {
    range: body.range,
    message: `The body gives the ${key} as ${quote(body.value)} and the front matter as ${quote(shown)}; keep one of the two.`,
    related: [{ range: field.valueRange, message: "The front matter's value is here." }],
    fixes: either(body.range, oneLine(shown), field.valueRange, scalar(frontMatter, oneLine(body.value)), key),
  };
}

function atMilestone(frontMatter: FrontMatter, field: FrontMatterField, milestone: Milestone, { name, stamp }: BodyMilestone): Finding {
  const { instant, date } = milestone;
  const inBody = instant !== null && stamp.time !== null ? `${timelineStamp(instant)} UTC` : (date ?? milestone.written);
  const whole = stamp.instant ?? null;
  const inHead = whole !== null ? isoInstant(whole) : (stamp.date?.value ?? stamp.written);
  const shown = whole !== null ? shownInstant(whole) : stamp.written;
  return {
    range: stamp.range,
    message: `The body gives "${name}" as ${quote(shown)} and the front matter as ${quote(instant === null ? milestone.written : shownInstant(instant))}; keep one of the two.`,
    related: [{ range: field.valueRange, message: "The front matter's value is here." }],
    // A day cannot stand for the time that the front matter wants.
    fixes: either(
      stamp.range,
      inBody,
      field.valueRange,
      instant !== null && whole === null ? null : frontMatter.format === "toml" && /["']/.test(field.written) ? `"${inHead}"` : inHead,
      name,
    ),
  };
}

function either(body: Span, fromHead: string, head: Span, fromBody: string | null, key: string): readonly Fix[] {
  const take = (title: string, range: Span, text: string): Fix => ({ title, edits: [replace(range, text)], snippet: false, safe: false });
  return [
    take(`Write the front matter's "${key}" here`, body, fromHead),
    ...(fromBody === null ? [] : [take(`Put this into the front matter's "${key}"`, head, fromBody)]),
  ];
}

function scalar({ format }: FrontMatter, value: string): string {
  return format === "toml" ? JSON.stringify(value) : yamlScalar(value);
}

function oneLine(value: string): string {
  return value.replace(/\s+/g, " ").trim();
}

/** Words that say only what kind of document this is. */
const KIND =
  /^(?:post|mortem|postmortem|incident|report|review|retro|retrospective|rca|root|cause|analysi|outage|template|document|pm|\d+)$/;

/** A heading may say more than the title, or less: it differs where neither holds most of the other. */
function differ(title: string, heading: string): boolean {
  const [a, b] = [title, heading].map((text) => new Set([...keywords(text)].filter((word) => !KIND.test(word))));
  if (!a || !b || a.size === 0 || b.size === 0 || alike(a, b) || isPlaceholder(title) || isPlaceholder(heading)) return false;
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  return [...small].filter((word) => large.has(word)).length / small.size < 0.75;
}

/** `P2 (at first P1)` names both. */
function names(written: string, level: string, extra: Readonly<Record<string, string>>): boolean {
  return written.split(/[^\p{L}\p{N}-]+/u).some((word) => word !== "" && levelOf(word, extra) === level);
}

/** No word and no handle of the one is in the other, and both are people. */
function anotherPerson(owner: string, body: Field): boolean {
  if (isPlaceholder(body.value) || isPlaceholder(owner) || /\b(?:teams?|squad|group|guild|crew)\b/i.test(body.value)) return false;
  const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const known = new Set(words(owner));
  const said = words(body.written);
  return said.length > 0 && known.size > 0 && !said.some((word) => known.has(word));
}

/** As far as both can be told: a day is compared with a day, and a clock time without a date with the clock. */
function isSame(document: PostMortem, milestone: Milestone, { stamp }: BodyMilestone): boolean {
  if (stamp.until !== null || stamp.faults.length > 0 || stamp.placeholder) return true;
  if (milestone.instant !== null && stamp.instant !== null) {
    const slack = stamp.approximate || stamp.precision === "hour" ? 60 * MINUTE : MINUTE;
    const gap = Math.abs(milestone.instant - stamp.instant);
    const clock = stamp.date?.source === "entry" ? gap : Math.min(gap % DAY, DAY - (gap % DAY));
    return clock < slack;
  }
  // A time without a zone cannot be held against an instant; a date that was taken from elsewhere says nothing.
  const day = stamp.date?.source === "entry" ? stamp.date.value : null;
  if (day === null) return true;
  if (milestone.instant === null) return milestone.date === day;
  const [early, late] = edges(document, milestone);
  return early <= day && day <= late;
}

function edges(document: PostMortem, milestone: Milestone): readonly [early: string, late: string] {
  return [dateIn(document, milestone, "earliest") ?? "", dateIn(document, milestone, "latest") ?? "9"];
}
