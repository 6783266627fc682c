/** The header of the page: title, badges, the course of the incident, its measures, and who wrote what for whom. */
import type { Milestone, PostMortem } from "../../document/model";
import { escapeHtml } from "./escape";
import { duration, eyebrow, utc, words } from "./format";
import { isLinkTarget } from "./links";

/** `logo` is HTML too. */
export function headerCard(document: PostMortem, titleHtml: string, logo = ""): string {
  return `<header class="top">
${logo}${above(document, titleHtml)}
<h1>${titleHtml}</h1>
${cardFacts(document)}
</header>`;
}

/** The card without a title, for pages that have the title already. */
export function untitledCard(document: PostMortem): string {
  return `${above(document, "")}\n${cardFacts(document)}`;
}

function above({ header }: PostMortem, title: string): string {
  const said = eyebrow(header.id?.value, title);
  return said === "" ? "" : `<p class="eyebrow" lang="en">${escapeHtml(said)}</p>`;
}

function cardFacts(document: PostMortem): string {
  return `${badges(document)}
${course(document)}
${measures(document)}
${facts(document)}`;
}

function badges({ severity, header }: PostMortem): string {
  const chips: string[] = [];
  if (severity) {
    const level = severity.value ?? severity.written;
    const written = severity.value !== null && severity.written !== severity.value ? ` (${severity.written})` : "";
    chips.push(`<span class="chip level ${severity.value ?? "none"}">${escapeHtml(level + written)}</span>`);
  }
  if (header.status) chips.push(`<span class="chip status ${slug(header.status.value)}">${escapeHtml(words(header.status.value))}</span>`);
  if (header.category) chips.push(`<span class="chip">${escapeHtml(words(header.category.value))}</span>`);
  return chips.length === 0 ? "" : `<p class="chips" lang="en">${chips.join(" ")}</p>`;
}

/** The four milestones in a row, and below them a bar that shows how long it took to get from each to the next. */
function course({ milestones }: PostMortem): string {
  const known = [milestones.started, milestones.detected, milestones.mitigated, milestones.resolved].filter(
    (milestone) => milestone !== null,
  );
  if (known.length === 0) return "";
  const first = known[0]?.instant ?? null;
  const items = known.map((milestone, index) => {
    const after = index > 0 && first !== null && milestone.instant !== null && milestone.instant >= first;
    const since = after ? `<span class="since">+${duration((milestone.instant - first) / 60_000)}</span>` : "";
    return `<li class="${milestone.name}"><span class="label">${words(milestone.name)}</span><span class="when">${when(milestone)}</span>${since}</li>`;
  });
  return `<ol class="course" lang="en">\n${items.join("\n")}\n</ol>${phases(known)}`;
}

/** With a single part the bar would say nothing. */
function phases(known: readonly Milestone[]): string {
  const parts: string[] = [];
  for (const [index, { instant, name }] of known.entries()) {
    const before = known[index - 1];
    if (!before) continue;
    if (instant === null || before.instant === null || instant < before.instant) return "";
    const minutes = Math.round((instant - before.instant) / 60_000);
    parts.push(`<span class="${name}" style="flex-grow:${String(minutes)}"></span>`);
  }
  return parts.length < 2 ? "" : `\n<div class="phases" aria-hidden="true">${parts.join("")}</div>`;
}

function when({ instant, date, written }: Milestone): string {
  if (instant !== null) return `<time datetime="${new Date(instant).toISOString()}">${utc(instant)} UTC</time>`;
  return date === null ? escapeHtml(written) : `<time datetime="${escapeHtml(date)}">${escapeHtml(written)}</time>`;
}

function measures({
  measures: { timeToDetectMinutes, timeToMitigateMinutes, timeToResolveMinutes, businessDaysToComplete },
  actions,
}: PostMortem): string {
  const tiles: string[] = [];
  const tile = (value: string, label: string): void => {
    tiles.push(`<li><b>${escapeHtml(value)}</b> <span>${label}</span></li>`);
  };
  if (timeToDetectMinutes !== null) tile(duration(timeToDetectMinutes), "to detect");
  if (timeToMitigateMinutes !== null) tile(duration(timeToMitigateMinutes), "to mitigate");
  if (timeToResolveMinutes !== null) tile(duration(timeToResolveMinutes), "to resolve");
  if (businessDaysToComplete !== null)
    tile(String(businessDaysToComplete), `business ${businessDaysToComplete === 1 ? "day" : "days"} to publish`);
  const stated = actions.filter(({ status }) => status.field?.value);
  const done = stated.filter(({ status }) => status.field?.value === "done").length;
  if (stated.length > 0) tile(`${String(done)} of ${String(actions.length)}`, "action items done");
  return tiles.length === 0 ? "" : `<ul class="measures" lang="en">\n${tiles.join("\n")}\n</ul>`;
}

function facts(document: PostMortem): string {
  const { header, milestones } = document;
  const rows: string[] = [];
  const row = (label: string, value: string | undefined): void => {
    if (value !== undefined && value !== "") rows.push(`<div><dt lang="en">${label}</dt><dd>${value}</dd></div>`);
  };
  row("Owner", header.owner && escapeHtml(header.owner.value));
  row("Authors", header.authors && escapeHtml(header.authors.join(", ")));
  row("Reviewers", header.reviewers && escapeHtml(header.reviewers.join(", ")));
  row("Services", header.services && escapeHtml(header.services.join(", ")));
  row("Incident", header.incident && reference(header.incident.value));
  row("Severity set", milestones.classified ? when(milestones.classified) : undefined);
  row("Begun", milestones.initiated ? when(milestones.initiated) : undefined);
  row("Published", milestones.completed ? when(milestones.completed) : undefined);
  row("Satisfies", escapeHtml(controls(document)));
  return rows.length === 0 ? "" : `<dl class="facts">\n${rows.join("\n")}\n</dl>`;
}

function reference(written: string): string {
  const text = escapeHtml(written);
  return isLinkTarget(written) && !written.startsWith("#") ? `<a href="${text}" rel="noopener noreferrer">${text}</a>` : text;
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

function slug(text: string): string {
  return text.toLowerCase().replace(/[^a-z]+/g, "-");
}
