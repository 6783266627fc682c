/** What the form does not edit: it is named with its place, so that nobody takes it for lost. */
import { FRONT_MATTER_KEYS } from "../document/front-matter/schema";
import { slice, type Span } from "../text/span";
import { blocksIn } from "./blocks-in";
import type { FormRest } from "./form";
import { HEADER_KEYS } from "./labels";
import { meets, speaks } from "./parts";
import type { ListPlan, PartPlan } from "./plan";
import type { Reading } from "./reading";

const EDITED: ReadonlySet<string> = new Set(["postmortem", "title", ...HEADER_KEYS.map(({ key }) => key)]);

export function readRest(reading: Reading, parts: readonly PartPlan[]): readonly FormRest[] {
  const lists = parts.filter((part) => part.type === "list");
  return [...keys(reading), ...outside(reading), ...lists.flatMap((list) => within(reading, list, lists))];
}

function keys(reading: Reading): readonly FormRest[] {
  const fields = [...(reading.document.frontMatter?.fields.values() ?? [])].filter(({ key }) => !EDITED.has(key));
  return fields.map(({ key, keyRange }) => ({
    label: key in FRONT_MATTER_KEYS ? `Front matter: ${key}` : `Front matter: ${key.slice(0, 100)}`,
    why: "no-place",
    line: reading.line(keyRange.start),
  }));
}

/** Text that stands in no section. */
function outside(reading: Reading): readonly FormRest[] {
  const { sections, bodyFacts } = reading.document;
  const title = bodyFacts.title?.range;
  const first = reading.blocks.find(
    (block) => speaks(reading, block) && !(title && meets(block.range, title)) && !sections.some(({ range }) => meets(range, block.range)),
  );
  return first ? [{ label: "Text outside the sections", why: "no-place", line: reading.line(first.range.start) }] : [];
}

/** Text between the rows of a list, and what its rows say beside their cells. */
function within(reading: Reading, list: ListPlan, lists: readonly ListPlan[]): readonly FormRest[] {
  const { range, rows, part } = list;
  if (!range) return [];
  const found: FormRest[] = [];
  const section = reading.document.sections.find((one) => one.range.start === range.start && one.range.end === range.end);
  const first = lists.find((one) => one.range?.start === range.start) === list;
  if (section && first) {
    const taken = lists.filter((one) => one.range?.start === range.start).flatMap((one) => one.rows.map((row) => row.range));
    const tables = lists.some((one) => one.range?.start === range.start && one.part.form === "table");
    const other = blocksIn(reading.blocks, section.content).find(
      (block) =>
        speaks(reading, block) &&
        !(block.kind === "table" && (tables || block.rows.length === 0)) &&
        !taken.some((row) => meets(row, block.range)),
    );
    if (other) found.push({ label: `${part.heading}: other text`, why: "no-place", line: reading.line(other.range.start) });
  }
  const detailed = rows.find((row) =>
    /[\p{L}\p{N}]/u.test(
      unshown(
        reading.text,
        row.slot,
        row.cells.flatMap((cell) => cell.range ?? []),
      ),
    ),
  );
  if (detailed) found.push({ label: `${part.heading}: details of entries`, why: "has-blocks", line: reading.line(detailed.range.start) });
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
