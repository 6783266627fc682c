/** The canonical sections: their order, their headings, and what an empty one starts with. */
import type { SectionKind } from "../../document/model";
import { escapeSnippet, tabStop } from "../snippet";

interface Canonical {
  readonly kind: SectionKind;
  readonly heading: string;
  /** Snippet lines; their prompts stand in ‹…› so that what is left of them is found. */
  readonly body: readonly string[];
}

/** The prompts by which factors are looked for, each with its question. */
export const FACTOR_PROMPTS: readonly (readonly [name: string, question: string])[] = [
  ["Technology", "‹what in the system made this possible, or worse?›"],
  ["Process", "‹what in the way changes are made or checked let it through?›"],
  ["Detection", "‹what kept it from being seen earlier?›"],
  ["Organisation", "‹what in priorities, staffing or knowledge played a part?›"],
];

const prompt = (text: string): readonly string[] => [tabStop(1, `‹${text}›`)];

const SECTIONS: readonly Canonical[] = [
  {
    kind: "summary",
    heading: "Summary",
    body: prompt("what happened, for how long, whom it touched and how it ended, in a few sentences"),
  },
  { kind: "impact", heading: "Impact", body: prompt("who could not do what, for how long, in numbers") },
  {
    kind: "timeline",
    heading: "Timeline",
    body: [
      "| Time (UTC) | Event | Source |",
      "| ---------- | ----- | ------ |",
      `| ${tabStop(1, "YYYY-MM-DD HH:MM")} | ${tabStop(2, "‹what happened›")} | ${tabStop(3, "‹where it is recorded›")} |`,
    ],
  },
  { kind: "root-cause", heading: "Root cause", body: prompt("what set the incident off, and why that was possible") },
  {
    kind: "contributing-factors",
    heading: "Contributing factors",
    body: FACTOR_PROMPTS.slice(0, 2).map(([name, question], index) => `- **${name}**: ${tabStop(index + 1, question)}`),
  },
  { kind: "detection", heading: "Detection", body: prompt("how it was noticed, by what or by which report") },
  { kind: "resolution", heading: "Resolution", body: prompt("what ended the impact, and how that was confirmed") },
  { kind: "went-well", heading: "What went well", body: [`- ${tabStop(1, "‹what helped›")}`] },
  { kind: "went-wrong", heading: "What went wrong", body: [`- ${tabStop(1, "‹what got in the way›")}`] },
  { kind: "lucky", heading: "Where we got lucky", body: [`- ${tabStop(1, "‹what could as well have gone the other way›")}`] },
  {
    kind: "actions",
    heading: "Action items",
    body: [
      "| Action | Type | Owner | Due | Ticket | Status | Evidence |",
      "| ------ | ---- | ----- | --- | ------ | ------ | -------- |",
      `| ${tabStop(1, "‹what will be done›")} | \${2|prevent,detect,mitigate,process|} | ${tabStop(3, "‹name›")} | ${tabStop(4, "YYYY-MM-DD")} |  | open |  |`,
    ],
  },
];

/** Where the section stands in the canonical order; `null` for one that has no fixed place. */
export function canonicalIndex(kind: SectionKind): number | null {
  const index = SECTIONS.findIndex((section) => section.kind === kind);
  return index < 0 ? null : index;
}

export function canonicalHeading(kind: SectionKind): string {
  return SECTIONS.find((section) => section.kind === kind)?.heading ?? kind;
}

/** Snippet lines for an empty section; `null` for a kind of which nothing can be said. */
export function skeleton(kind: SectionKind): readonly string[] | null {
  return SECTIONS.find((section) => section.kind === kind)?.body ?? null;
}

/** One line instead of a table or a list, for documents that write sections as labels. */
export function shortSkeleton(kind: SectionKind): string {
  const body = skeleton(kind);
  return body?.length === 1 && !body[0]?.startsWith("-") ? (body[0] ?? "") : tabStop(1, `‹${canonicalHeading(kind).toLowerCase()}›`);
}

/** The canonical heading, ready to stand in a snippet. */
export function snippetHeading(kind: SectionKind): string {
  return escapeSnippet(canonicalHeading(kind));
}
