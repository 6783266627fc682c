/** The canonical sections as snippets: their order, their headings, and what an empty one starts with. */
import type { SectionKind } from "../../document/model";
import { templateSections } from "../../template/sections";
import { escapeSnippet, tabStop } from "../snippet";

/** The prompts by which contributing factors are looked for, each with its question. */
export const FACTOR_PROMPTS: readonly (readonly [name: string, question: string])[] = [
  ["Technology", "‹what in the system made this possible, or worse?›"],
  ["Process", "‹what in the way changes are made or checked let it through?›"],
  ["Detection", "‹what kept it from being seen earlier?›"],
  ["Organisation", "‹what in priorities, staffing or knowledge played a part?›"],
];

/** Bodies that the template fills from what it knows of the incident; here nothing is known. */
const BODIES: Readonly<Partial<Record<SectionKind, readonly string[]>>> = {
  timeline: [
    "| Time (UTC) | Event | Source |",
    "| ---------- | ----- | ------ |",
    `| ${tabStop(1, "YYYY-MM-DD HH:MM")} | ${tabStop(2, "‹what happened›")} | ${tabStop(3, "‹log, alert, chat›")} |`,
  ],
  "contributing-factors": FACTOR_PROMPTS.slice(0, 2).map(([name, question], index) => `- **${name}**: ${tabStop(index + 1, question)}`),
  actions: [
    "| Action | Type | Owner | Due | Ticket | Status | Evidence |",
    "| ------ | ---- | ----- | --- | ------ | ------ | -------- |",
    `| ${tabStop(1, "‹what will be done›")} | \${2|prevent,detect,mitigate,process|} | ${tabStop(3, "‹name›")} | ${tabStop(4, "YYYY-MM-DD")} |  | open |  |`,
  ],
};

/** Where the section stands in the canonical order; `null` for one that has no place there. */
export function canonicalIndex(kind: SectionKind): number | null {
  const index = templateSections.findIndex((section) => section.kind === kind);
  return index < 0 ? null : index;
}

export function canonicalHeading(kind: SectionKind): string {
  return templateSections.find((section) => section.kind === kind)?.heading ?? kind;
}

/** Snippet lines for an empty section; `null` for a kind that the template does not have. */
export function skeleton(kind: SectionKind): readonly string[] | null {
  const section = templateSections.find((candidate) => candidate.kind === kind);
  if (!section) return null;
  return BODIES[kind] ?? section.prompts.map(withStops);
}

/** One line instead of a table or a list, for documents that write sections as labels. */
export function shortSkeleton(kind: SectionKind): string {
  return tabStop(1, `‹${canonicalHeading(kind).toLowerCase()}›`);
}

function withStops(line: string): string {
  let stop = 0;
  return line
    .split(/(‹[^›]*›)/)
    .map((part) => (part.startsWith("‹") ? tabStop(++stop, part) : escapeSnippet(part)))
    .join("");
}
