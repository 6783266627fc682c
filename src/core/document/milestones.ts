/** When the incident started, was detected, mitigated and resolved, and when the post-mortem was begun and published. */
import type { Source } from "./source";
import { slice, trim, type Span } from "../text/span";
import { invalid } from "./front-matter/header";
import type { KeyValue } from "./key-values";
import { isEmptyMarker } from "./leftovers";
import type { DocumentProblem, FrontMatter, Milestone, MilestoneName } from "./model";
import { resolve, type Surroundings } from "./stamps/resolve";

export const MILESTONES: readonly MilestoneName[] = [
  "started",
  "detected",
  "classified",
  "mitigated",
  "resolved",
  "initiated",
  "completed",
];

/** Words for each milestone in the body, as whole keys. */
const WORDS: Readonly<Record<MilestoneName, RegExp>> = {
  started:
    /^(?:(?:incident |impact |outage |problem )?(?:start(?:ed)?|began|begin|onset|from)(?: (?:time|date|at|on))?|time (?:started|of start)|start ?time|発生|発生日時|beginn|début|inicio|início|startet)$/,
  detected:
    /^(?:(?:incident |first )?(?:detected|discovered|noticed|reported|identified|alerted)(?: (?:time|at|on))?|(?:detection|discovery) (?:time|date)|time (?:detected|of detection)|検知|検知日時|erkannt|détecté|detectado|oppdaget)$/,
  classified: /^(?:classified|declared|triaged|incident declared)(?: at)?$/,
  mitigated: /^(?:mitigated|contained|stabili[sz]ed|mitigation (?:time|date)|time (?:mitigated|of mitigation)|緩和)(?: at)?$/,
  resolved:
    /^(?:(?:incident |impact |outage )?(?:resolved|recovered|repaired|fixed|restored|end(?:ed)?|till|until|to|closed)(?: (?:time|date|at|on))?|(?:resolution|recovery) (?:time|date)|time (?:resolved|recovered|of resolution)|end ?time|resolvedwhen|復旧|解決|復旧日時|behoben|gelöst|résolu|resuelto|resolvido|løst)$/,
  initiated: /^(?:post-?mortem (?:started|begun|initiated)|retro (?:held|date))$/,
  completed: /^(?:post-?mortem (?:completed|published|finished)|published(?: on)?|completed)$/,
};

export interface MilestoneReading {
  readonly milestones: Readonly<Record<MilestoneName, Milestone | null>>;
  readonly problems: readonly DocumentProblem[];
}

export function readMilestones(
  source: Source,
  frontMatter: FrontMatter | null,
  body: readonly KeyValue[],
  around: Surroundings,
  strict: boolean,
): MilestoneReading {
  const problems: DocumentProblem[] = [];
  const milestones = Object.fromEntries(
    MILESTONES.map((name) => [name, fromFrontMatter(source, name, frontMatter, around, problems) ?? fromBody(source, name, body, around)]),
  ) as Record<MilestoneName, Milestone | null>;
  return { milestones, problems: strict ? problems : [] };
}

function fromFrontMatter(
  source: Source,
  name: MilestoneName,
  frontMatter: FrontMatter | null,
  around: Surroundings,
  problems: DocumentProblem[],
): Milestone | null {
  // cState writes `resolved: true` and the time in `resolvedWhen`.
  const field = (name === "resolved" ? frontMatter?.fields.get("resolvedWhen") : undefined) ?? frontMatter?.fields.get(name);
  if (!field || field.value === null || typeof field.value === "boolean" || field.written === "") return null;
  const range = unquoted(source, field.valueRange);
  const dateWill = name === "initiated" || name === "completed";
  const read = readMilestone(source, name, range, { ...around, date: null, minutes: null }, "front-matter");
  if (!read) {
    problems.push(invalid({ ...field, key: name }));
    return null;
  }
  if (read.instant === null && !dateWill) problems.push(invalid({ ...field, key: name }));
  return read;
}

function unquoted(source: Source, range: Span): Span {
  const first = source.text.charAt(range.start);
  return (first === '"' || first === "'") && range.end - range.start > 1 ? { start: range.start + 1, end: range.end - 1 } : range;
}

function fromBody(source: Source, name: MilestoneName, body: readonly KeyValue[], around: Surroundings): Milestone | null {
  for (const { key, value } of body) {
    if (!WORDS[name].test(key) || isEmptyMarker(slice(source.text, value))) continue;
    const read = readMilestone(source, name, value, around, "body");
    if (read?.date != null) return read;
  }
  return null;
}

function readMilestone(
  source: Source,
  name: MilestoneName,
  value: Span,
  around: Surroundings,
  place: Milestone["source"],
): Milestone | null {
  const lead = source.lead(value);
  if (!lead || (!lead.date && !lead.time)) return null;
  const { stamp } = resolve(source.text, lead, value, { ...around, minutes: null });
  if (!stamp.date || stamp.faults.includes("impossible")) return null;
  const range = trim(source.text, stamp.range);
  return { name, written: slice(source.text, range), range, source: place, instant: stamp.instant, date: stamp.date.value };
}
