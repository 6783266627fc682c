/**
 * How many parts of a post-mortem are complete: what the rules want of a published one.
 *
 * The header is one part: the keys that `field-missing` asks for. Each section that `section-missing` asks for is one, be it
 * there or not. Further canonical sections count once they are there, as `section-empty` does. A section of prose is complete when
 * something but the template's prompt is written in it; the timeline when each entry has a time and a day; the contributing factors
 * when there are as many as the setting `minimumContributingFactors` wants; the action items when each has an owner and a due date.
 */
import type { PostMortem, SectionKind } from "../document/model";
import { fieldMissing } from "../rules/field-missing";
import { readOptions } from "../rules/engine";
import { sectionMissing } from "../rules/section-missing";
import { canonicalIndex } from "../rules/support/skeleton";
import type { Settings } from "../settings/settings";
import type { FieldPlan, PartPlan } from "./plan";

export interface Completeness {
  readonly complete: number;
  readonly of: number;
}

export function completeness(
  document: PostMortem,
  settings: Settings,
  title: FieldPlan,
  header: readonly FieldPlan[],
  parts: readonly PartPlan[],
): Completeness {
  const { fields } = readOptions(fieldMissing, settings).options as { readonly fields: readonly string[] };
  const { sections } = readOptions(sectionMissing, settings).options as { readonly sections: readonly SectionKind[] };
  const all = [title, ...header];
  const marks = [fields.every((key) => all.some(({ field }) => (field.id === key || field.id === `header:${key}`) && field.value !== ""))];
  const counted = new Set<SectionKind>(sections);
  for (const { part } of parts) if (part.present && canonicalIndex(part.kind) !== null) counted.add(part.kind);
  for (const kind of counted) marks.push(isComplete(document, settings, kind, parts));
  return { complete: marks.filter(Boolean).length, of: marks.length };
}

function isComplete(document: PostMortem, settings: Settings, kind: SectionKind, parts: readonly PartPlan[]): boolean {
  const own = parts.filter(({ part }) => part.kind === kind && part.present);
  switch (kind) {
    case "timeline": {
      const entries = document.timelines.flatMap((timeline) => timeline.entries);
      return entries.length > 0 && entries.every(({ stamp }) => stamp.date !== null && stamp.time !== null);
    }
    case "contributing-factors":
      return document.contributingFactors.filter(({ text }) => !text.includes("‹")).length >= settings.minimumContributingFactors;
    case "actions":
      return document.actions.length > 0 && document.actions.every(({ owner, due }) => owner.field !== null && due.field !== null);
    case "root-cause":
      return document.rootCause.present && own.every(({ part }) => part.type !== "prose" || part.markdown !== "");
    default:
      return own.length > 0 && own.every(({ part }) => part.type !== "prose" || (part.markdown !== "" && !part.markdown.includes("‹")));
  }
}
