/** A timeline section → entries with resolved stamps. */
import type { Source } from "../source";
import { SpanSet } from "../../text/span-set";
import { trim, type Span } from "../../text/span";
import type { Block } from "../markdown/block";
import type { Timeline, TimelineEntry, TimelineForm } from "../model";
import type { SectionNode } from "../sections/read-sections";
import { ownDate, resolve, type Surroundings, type Zoned } from "../stamps/resolve";
import { findDate, statedZone, findZone } from "./find";
import { isDateAlone, leadOf, type FormReader, type Found } from "./form";
import { codeForm } from "./forms/code";
import { headingForm } from "./forms/headings";
import { lineForm, paragraphForm } from "./forms/lines";
import { listForm } from "./forms/list";
import { tableForm } from "./forms/table";

/** Where two forms have as many stamps, the earlier one here is the section's form. */
const FORMS: readonly FormReader[] = [tableForm, listForm, headingForm, lineForm, paragraphForm, codeForm];

/** `around`: what the document as a whole says of date and zone. */
export function readTimeline(source: Source, section: SectionNode, index: number, around: Surroundings): Timeline {
  const { form, found } = choose(source, section.blocks);
  return { section: index, form, entries: resolveAll(source, found, sectionSurroundings(source, section, found, around)) };
}

function choose(source: Source, blocks: readonly Block[]): { readonly form: TimelineForm | null; readonly found: Found[] } {
  const all = FORMS.map((reader) => ({ form: reader.form, found: reader.read(source, blocks) }));
  const real = all.filter(({ form }) => form !== "code");
  // Headings that are only a date may be groups: they make the form only where nothing else does.
  let main = most(real, (f) => !isDateHeading(source, f)) ?? most(real, () => true);
  if (!main) {
    const code = all.find(({ form, found }) => form === "code" && found.length > 0);
    main = code ?? all.find(({ form, found }) => (form === "table" || form === "list") && found.length > 0) ?? null;
    return { form: main?.form ?? null, found: main?.found ?? [] };
  }
  const chosen = main;
  const days = new SpanSet([...dateHeadings(source, real), ...datedLists(blocks, real)]);
  // In a timeline of other forms, a list is an entry's detail unless it stands right below the day.
  const below = new SpanSet(listsBelowDays(source, blocks, real));
  const own = chosen.form === "list" ? new SpanSet(headedLists(source, blocks)) : null;
  const found = real.flatMap((reader) =>
    reader.found.filter((f) => {
      if (f.role === "group") return true;
      if (f.form === "list" && below.touches(f.range)) return true;
      if (reader.form === chosen.form) return f.lead !== null || f.amongTimed || days.touches(f.range) || own?.touches(f.range);
      return f.lead?.time != null || (f.form === "heading" && f.lead !== null);
    }),
  );
  return { form: chosen.form, found: regroup(source, found) };
}

interface OfForm {
  readonly form: TimelineForm;
  readonly found: readonly Found[];
}

/** The form with the most stamped entries that count; `null` when there are none. */
function most<T extends OfForm>(forms: readonly T[], counts: (found: Found) => boolean): T | null {
  const stamped = ({ found }: OfForm): number => found.filter((f) => f.role === "entry" && f.lead !== null && counts(f)).length;
  return forms.reduce<T | null>((best, next) => (stamped(next) > (best ? stamped(best) : 0) ? next : best), null);
}

function isDateHeading(source: Source, { form, lead }: Found): boolean {
  return form === "heading" && lead !== null && isDateAlone(source, lead, lead.textStart);
}

/** The extents of headings that are only a date: an untimed list below one tells what happened that day. */
function dateHeadings(source: Source, forms: readonly OfForm[]): Span[] {
  const alone = (f: Found): boolean => isDateHeading(source, f) && f.lead !== null && !f.named;
  return forms.flatMap(({ found }) => found.filter(alone).map((f) => f.range));
}

/** Lists directly below a lone date, be it a heading or the end of a paragraph. */
function listsBelowDays(source: Source, blocks: readonly Block[], forms: readonly OfForm[]): Span[] {
  const days = new Set(dateHeadings(source, forms).map(({ start }) => start));
  const below = blocks.filter((block, index) => {
    const before = blocks[index - 1];
    return block.kind === "list" && before?.kind === "heading" && days.has(before.range.start);
  });
  return [...below.map(({ range }) => range), ...datedLists(blocks, forms)];
}

/** Lists directly below a paragraph that ends with a lone date. */
function datedLists(blocks: readonly Block[], forms: readonly OfForm[]): Span[] {
  const ends = new Set(forms.flatMap(({ found }) => found.filter((f) => f.role === "group" && f.form !== "list").map((f) => f.range.end)));
  return blocks.flatMap((block, index) => {
    const before = blocks[index - 1];
    return block.kind === "list" && before?.kind === "paragraph" && ends.has(before.content.end) ? [block.range] : [];
  });
}

/** Lists directly below a heading without a stamp among date headings: `### Still going on` after `### March 5`. */
function headedLists(source: Source, blocks: readonly Block[]): Span[] {
  const levels = new Set<number>();
  return blocks.flatMap((block, index) => {
    if (block.kind === "heading" && leadOf(source, block.content)) levels.add(block.level);
    const before = blocks[index - 1];
    const headed = block.kind === "list" && before?.kind === "heading" && levels.has(before.level);
    return headed && leadOf(source, before.content) === null ? [block.range] : [];
  });
}

/** In order; a heading that is only a date dates the entries below it, if there are any. */
function regroup(source: Source, found: readonly Found[]): Found[] {
  const sorted = [...found].sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  return sorted.map((f, index) => {
    if (!isDateHeading(source, f)) return f;
    const next = sorted[index + 1];
    return next && next.range.start < f.range.end ? { ...f, role: "group" as const } : f;
  });
}

function sectionSurroundings(source: Source, section: SectionNode, found: readonly Found[], around: Surroundings): Surroundings {
  const heading = section.headingRange;
  const intro = introOf(section.blocks, found);
  const dateParts =
    findDate(source, heading) ?? intro.reduce<ReturnType<typeof findDate>>((d, range) => d ?? findDate(source, range), null);
  const outer = section.under && findDate(source, section.under);
  const own = (dateParts && ownDate(dateParts, around.date)) ?? (outer && ownDate(outer, around.date));
  const zone = findZone(source, heading) ?? intro.reduce<ReturnType<typeof findZone>>((z, range) => z ?? statedZone(source, range), null);
  const zoned: Zoned | null = zone ? { zone, source: "section" } : around.zone;
  return { date: own ? { value: own.value, source: "section" } : around.date, zone: zoned, minutes: null };
}

/** Paragraphs and quotes before the first entry. */
function introOf(blocks: readonly Block[], found: readonly Found[]): Span[] {
  const first = found[0]?.range.start ?? Infinity;
  return blocks.flatMap((block) => {
    if (block.range.start >= first) return [];
    if (block.kind === "paragraph") return [block.content];
    return block.kind === "quote" || block.kind === "html" ? [block.range] : [];
  });
}

function resolveAll(source: Source, found: readonly Found[], start: Surroundings): TimelineEntry[] {
  const entries: TimelineEntry[] = [];
  let around = start;
  for (const f of found) {
    const column: Surroundings = f.zone ? { ...around, zone: { zone: f.zone, source: "section" } } : around;
    const { stamp, after } = resolve(source.text, f.lead, f.at, column);
    around = { ...after, zone: around.zone };
    if (f.role === "group") continue;
    const range = trim(source.text, f.text);
    const field = { written: source.text.slice(range.start, range.end), value: source.plain(range), range };
    entries.push({ form: f.form, range: f.range, stamp, text: field });
  }
  return entries;
}
