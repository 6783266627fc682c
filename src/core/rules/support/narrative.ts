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

/** Whether it has a timeline of times. An older report without one may be a story all the same, or tell what happened to somebody else. */
export function tellsTimes({ timelines }: PostMortem): boolean {
  return timelines.some(({ entries }) => entries.filter(({ stamp }) => stamp.time !== null).length >= 2);
}
