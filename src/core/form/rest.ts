/** What the form does not edit: it is named with its place, so that nobody takes it for lost. */
import { FRONT_MATTER_KEYS } from "../document/front-matter/schema";
import type { Section } from "../document/model";
import { slice, type Span } from "../text/span";
import { SpanSet } from "../text/span-set";
import { blocksIn } from "./blocks-in";
import type { FormRest } from "./form";
import { HEADER_KEYS, INSTEAD_OF_RESOLVED, nameOf } from "./labels";
import { OPENING } from "./opening";
import { meets, speaks } from "./speaks";
import type { ListPlan, PartPlan } from "./plan";
import type { Reading } from "./reading";

const EDITED: ReadonlySet<string> = new Set(["postmortem", "title", ...HEADER_KEYS.map(({ key }) => key)]);

export function readRest(reading: Reading, parts: readonly PartPlan[]): readonly FormRest[] {
  const lists = parts.filter((part) => part.type === "list");
  const bySection = new Map<number, ListPlan[]>();
  for (const list of lists) {
    if (!list.range) continue;
    const known = bySection.get(list.range.start);
    if (known) known.push(list);
    else bySection.set(list.range.start, [list]);
  }
  const sections = new Map(reading.document.sections.map((section) => [section.range.start, section]));
  const inLists = [...bySection].flatMap(([start, own]) => within(reading, own, sections.get(start)));
  return [...keys(reading), ...outside(reading, parts), ...inLists];
}

function keys(reading: Reading): readonly FormRest[] {
  const all = reading.document.frontMatter?.fields;
  // The time in it is shown as when it was resolved.
  const shownAs = (key: string): boolean => EDITED.has(key) || key === INSTEAD_OF_RESOLVED;
  const fields = [...(all?.values() ?? [])].filter(({ key }) => !shownAs(key));
  return fields.map(({ key, keyRange }) => ({
    label: key in FRONT_MATTER_KEYS ? `Front matter: ${key}` : `Front matter: ${key.slice(0, 100)}`,
    why: "no-place",
    line: reading.line(keyRange.start),
  }));
}

/** Text that stands in no section, and not at the beginning, where it is a part of its own. */
function outside(reading: Reading, parts: readonly PartPlan[]): readonly FormRest[] {
  const { sections, bodyFacts } = reading.document;
  const title = bodyFacts.title?.range;
  const opening = parts.find(({ part }) => part.id === OPENING)?.range;
  const inSections = new SpanSet([...sections.map(({ range }) => range), ...(opening ? [opening] : [])]);
  const first = reading.blocks.find(
    (block) => speaks(reading, block) && !(title && meets(block.range, title)) && !inSections.touches(block.range),
  );
  return first ? [{ label: "Text outside the sections", why: "no-place", line: reading.line(first.range.start) }] : [];
}

/** Text between the rows of the section's lists, and what their rows say beside their cells. */
function within(reading: Reading, lists: readonly ListPlan[], section: Section | undefined): readonly FormRest[] {
  const found: FormRest[] = [];
  if (section) {
    const taken = new SpanSet(lists.flatMap(({ rows }) => rows.map((row) => row.range)));
    const tables = lists.some(({ part }) => part.form === "table");
    const other = blocksIn(reading.blocks, section.content).find(
      (block) => speaks(reading, block) && !(block.kind === "table" && (tables || block.rows.length === 0)) && !taken.touches(block.range),
    );
    if (other) found.push({ label: `${nameOf(section.heading)}: other text`, why: "no-place", line: reading.line(other.range.start) });
  }
  for (const { rows, part } of lists) {
    const detailed = rows.find(({ slot, cells }) => {
      const places = cells.flatMap(({ range }) => range ?? []);
      return /[\p{L}\p{N}]/u.test(unshown(reading.text, slot, places));
    });
    if (detailed) found.push({ label: `${part.heading}: details of entries`, why: "has-blocks", line: reading.line(detailed.range.start) });
  }
  return found;
}

function unshown(text: string, slot: Span, cells: readonly Span[]): string {
  let rest = "";
  let at = slot.start;
  for (const cell of [...cells].sort((a, b) => a.start - b.start)) {
    if (cell.start > at) rest += text.slice(at, Math.min(cell.start, slot.end));
    at = Math.max(at, cell.end);
  }
  return rest + slice(text, { start: Math.min(at, slot.end), end: slot.end });
}
