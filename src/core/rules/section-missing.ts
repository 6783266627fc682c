import * as z from "../zod";
import type { PostMortem, SectionKind } from "../document/model";
import { defineRule } from "./rule";
import { insertSection, insertSectionTitle } from "./support/insert-section";
import { canonicalHeading } from "./support/skeleton";

const KINDS = [
  "summary",
  "impact",
  "timeline",
  "root-cause",
  "contributing-factors",
  "detection",
  "resolution",
  "went-well",
  "went-wrong",
  "lucky",
  "actions",
] as const;
const REQUIRED: (typeof KINDS)[number][] = ["summary", "impact", "timeline", "root-cause", "contributing-factors", "actions"];

const options = z.object({ sections: z._default(z.array(z.enum(KINDS)), REQUIRED) });

export const sectionMissing = defineRule<z.infer<typeof options>>({
  meta: {
    id: "section-missing",
    category: "structure",
    severity: { managed: "error", adopted: "hint" },
    control: ["CC7.3", "CC7.4", "CC7.5"],
    summary:
      "The sections that a post-mortem consists of are there: summary, impact, timeline, root cause, contributing factors and action items.",
    why: "A reader looks for each of them, and an auditor ticks them off. A part that nobody wrote is a part that nobody thought through.",
    options,
  },
  *check(document, { options: { sections } }) {
    for (const kind of sections) {
      if (isThere(document, kind)) continue;
      yield {
        range: document.titleRange,
        message: `The section "${canonicalHeading(kind)}" is missing; add it, or give the heading that takes its place in the setting "headings".`,
        fixes: [{ title: insertSectionTitle(kind), edits: [insertSection(document, kind)], snippet: true, safe: false, preferred: true }],
      };
    }
  },
});

/** A fact that stands elsewhere in the document counts too: an action table without a heading, causes in a list of whys. */
function isThere(document: PostMortem, kind: SectionKind): boolean {
  if (document.sections.some((section) => section.kind === kind)) return true;
  switch (kind) {
    case "timeline":
      return document.timelines.some((timeline) => timeline.entries.length > 0);
    case "root-cause":
      // Who lists contributing factors has told the causes; an older document need not single one out.
      return document.rootCause.present || (!document.managed && document.contributingFactors.length > 0);
    case "contributing-factors":
      return document.contributingFactors.length > 0;
    case "actions":
      return document.actions.length > 0;
    default:
      return false;
  }
}
