import type { PostMortem, SectionKind } from "../../document/model";

const STRUCTURE: ReadonlySet<SectionKind> = new Set(["timeline", "root-cause", "five-whys", "contributing-factors", "actions"]);

/** A report told as a story: not ours, and without any of the parts of a post-mortem. It is left alone. */
export function isNarrative(document: PostMortem): boolean {
  return (
    !document.managed &&
    !document.rootCause.present &&
    document.actions.length === 0 &&
    document.timelines.every((timeline) => timeline.entries.length === 0) &&
    document.sections.every((section) => !STRUCTURE.has(section.kind))
  );
}
