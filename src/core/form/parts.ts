/** The sections of a document as parts of the form, in its order; those that are missing where they would be added. */
import type { Section, SectionKind } from "../document/model";
import { canonicalIndex } from "../rules/support/skeleton";
import { templateSections } from "../template/sections";
import { contains } from "../text/span";
import { actionLists, actionTable, strayTables } from "./actions";
import { blocksIn, tablesIn } from "./blocks-in";
import { factorList } from "./factors";
import type { FormList } from "./form";
import { bodyRanges } from "./header";
import { missingList } from "./missing-lists";
import { openingProse } from "./opening";
import type { PartPlan } from "./plan";
import { missingProse, presentProse } from "./prose";
import type { Reading } from "./reading";
import { timelineList } from "./timelines";

const LISTS: ReadonlySet<SectionKind> = new Set<SectionKind>(["timeline", "contributing-factors", "actions"]);

export function readParts(reading: Reading): readonly PartPlan[] {
  const present = presentParts(reading);
  return withMissing(reading, present);
}

function presentParts(reading: Reading): readonly PartPlan[] {
  const { document } = reading;
  const { sections } = document;
  const facts = bodyRanges(reading);
  const ids = new Ids();
  const placed: { readonly at: number; readonly part: PartPlan }[] = [];
  const nested = nesting(sections);
  const opening = openingProse(reading);
  sections.forEach((section, index) => {
    if (opening?.range && contains(opening.range, section.headingRange)) return;
    const { outer, holdsLists } = nested[index] ?? { outer: null, holdsLists: false };
    if (LISTS.has(section.kind)) {
      for (const part of listsOf(reading, section, index, ids)) placed.push({ at: part.range?.start ?? section.range.start, part });
      return;
    }
    // Lines such as `**Date:** …` are the header's, where it shows one of them.
    if (section.form === "label" && facts.some((range) => contains(section.range, range))) return;
    // What is prose within a section that is prose is shown with it.
    if (section.form === "label" && outer !== null && nested[outer]?.holdsLists === false) return;
    placed.push({
      at: section.range.start,
      part: presentProse(reading, section, ids.section(section.kind, index), holdsLists ? "has-blocks" : null),
    });
  });
  for (const table of strayTables(reading.blocks, sections)) {
    if (!document.actions.some(({ range }) => contains(table.range, range))) continue;
    const heading = sections.findLast(({ range }) => contains(range, table.range))?.heading ?? "Action items";
    const part = actionTable(reading, table, ids.list("actions"), heading);
    if (part) placed.push({ at: table.range.start, part });
  }
  return [...(opening ? [opening] : []), ...placed.sort((a, b) => a.at - b.at).map(({ part }) => part)];
}

interface Nested {
  /** The section of prose that it stands in. */
  outer: number | null;
  /** A section of entries stands in it. */
  holdsLists: boolean;
}

/** Sections are in order, an outer one before those in it. */
function nesting(sections: readonly Section[]): readonly Nested[] {
  const found: Nested[] = sections.map(() => ({ outer: null, holdsLists: false }));
  const open: number[] = [];
  sections.forEach((section, index) => {
    while (open.length > 0 && (sections[open.at(-1) ?? 0]?.range.end ?? 0) < section.range.end) open.pop();
    const own = found[index];
    const outer = open.findLast((one) => !LISTS.has(sections[one]?.kind ?? "other"));
    if (own && outer !== undefined) own.outer = outer;
    if (LISTS.has(section.kind)) for (const one of open) Object.assign(found[one] ?? {}, { holdsLists: true });
    open.push(index);
  });
  return found;
}

function listsOf(reading: Reading, section: Section, index: number, ids: Ids): readonly PartPlan[] {
  switch (section.kind) {
    case "timeline": {
      const which = reading.timelineOf(index);
      const tables = tablesIn(blocksIn(reading.blocks, section.content));
      return which < 0 ? [] : [timelineList(reading, which, section, tables)];
    }
    case "contributing-factors":
      return [factorList(reading, ids.list("factors"), section)];
    default:
      return actionLists(reading, section, () => ids.list("actions"));
  }
}

/** The first of a kind has the plain name. */
class Ids {
  readonly #used = new Map<string, number>();

  list(name: string): string {
    const count = (this.#used.get(name) ?? 0) + 1;
    this.#used.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  }

  section(kind: SectionKind, index: number): string {
    const name = `section:${kind}`;
    return kind === "other" || this.#used.has(name) ? `${name}:${index}` : this.list(name);
  }
}

/** Each canonical section that is nowhere, behind the last part that comes before it in the canonical order. */
function withMissing(reading: Reading, present: readonly PartPlan[]): readonly PartPlan[] {
  const parts = [...present];
  const kinds = new Set<SectionKind>(reading.document.sections.map(({ kind }) => kind));
  for (const { part } of present) kinds.add(part.kind);
  for (const { kind } of templateSections) {
    if (kinds.has(kind) || (kind === "root-cause" && kinds.has("five-whys"))) continue;
    const wanted = canonicalIndex(kind) ?? 0;
    let at = -1;
    let best = -1;
    parts.forEach(({ part }, index) => {
      const rank = canonicalIndex(part.kind) ?? -1;
      if (rank >= 0 && rank < wanted && rank >= best) [at, best] = [index, rank];
    });
    if (at < 0) at = parts.findIndex(({ part }) => (canonicalIndex(part.kind) ?? -1) > wanted) - 1;
    parts.splice(
      at < -1 ? parts.length : at + 1,
      0,
      LISTS.has(kind) ? missingList(reading, kind as FormList["kind"]) : missingProse(reading, kind),
    );
  }
  return parts;
}
