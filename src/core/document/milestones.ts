/** When the incident started, was detected, mitigated and resolved, and when the post-mortem was begun and published. */
import type { Source } from "./source";
import { slice, trim, type Span } from "../text/span";
import { invalid } from "./front-matter/header";
import type { KeyValue } from "./key-values";
import { isEmptyMarker } from "./leftovers";
import type { BodyMilestone, DocumentProblem, FrontMatter, Milestone, MilestoneName, Stamp } from "./model";
import { resolve, type Surroundings } from "./stamps/resolve";
import { findZone } from "./timeline/find";

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
    /^(?:(?:incident |impact |outage |problem )?(?:start(?:ed)?|began|begin|onset|from)(?: (?:time|date|at|on))?|time (?:started|of start)|start ?time|(?:start|beginning|onset) of (?:the )?(?:incident|impact|outage)|(?:date|time|date(?: and |\/)time) of (?:the )?(?:incident|outage|impact)|time of onset|発生|発生日時|発生時刻|開始日時|beginn|begonnen|début|inicio|início|startet|start)$/,
  detected:
    /^(?:(?:incident |first )?(?:detected|discovered|noticed|reported|identified|alerted)(?: (?:time|at|on))?|(?:detection|discovery) (?:time|date)|time (?:detected|of detection)|検知|検知日時|erkannt|entdeckt|gemeldet|détecté|détection|detectado|detección|detecção|oppdaget)$/,
  classified: /^(?:classified|declared|triaged|incident declared)(?: at)?$/,
  mitigated:
    /^(?:mitigated|contained|stabili[sz]ed|mitigation (?:time|date)|time (?:mitigated|of mitigation)|緩和|eingedämmt|atténué|mitigado|avbøtt)(?: at)?$/,
  resolved:
    /^(?:(?:incident |impact |outage )?(?:resolved|recovered|repaired|fixed|restored|end(?:ed)?|till|until|to|closed)(?: (?:time|date|at|on))?|(?:resolution|recovery) (?:time|date)|time (?:resolved|recovered|of resolution)|end ?time|resolvedwhen|復旧|解決|復旧日時|(?:end|resolution) of (?:the )?(?:incident|impact|outage)|time of (?:resolution|recovery)|(?:service )?restored(?: at)?|all[- ]clear|behoben|gelöst|ende|résolu|résolution|fin|resuelto|resolución|resolvido|fim|løst|slutt)$/,
  initiated: /^(?:post-?mortem (?:started|begun|initiated)|retro (?:held|date))$/,
  completed: /^(?:post-?mortem (?:completed|published|finished)|published(?: on)?|completed)$/,
};

export interface MilestoneReading {
  readonly milestones: Readonly<Record<MilestoneName, Milestone | null>>;
  /** What the body states, whether or not the front matter states it too. */
  readonly inBody: readonly BodyMilestone[];
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
  const inBody = MILESTONES.flatMap((name) => fromBody(source, name, body, around) ?? []);
  const milestones = Object.fromEntries(
    MILESTONES.map((name) => {
      const said = inBody.find((one) => one.name === name);
      return [
        name,
        fromFrontMatter(source, name, frontMatter, around, problems) ?? (said ? milestone(source, name, said.stamp, "body") : null),
      ];
    }),
  ) as Record<MilestoneName, Milestone | null>;
  return { milestones, inBody, problems: strict ? problems : [] };
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
  const stamp = readStamp(source, range, { ...around, date: null });
  if (!stamp) {
    problems.push(invalid({ ...field, key: name }));
    return null;
  }
  const read = milestone(source, name, stamp, "front-matter");
  if (read.instant === null && !dateWill) problems.push(invalid({ ...field, key: name }));
  return read;
}

function unquoted(source: Source, range: Span): Span {
  const first = source.text.charAt(range.start);
  return (first === '"' || first === "'") && range.end - range.start > 1 ? { start: range.start + 1, end: range.end - 1 } : range;
}

function fromBody(source: Source, name: MilestoneName, body: readonly KeyValue[], around: Surroundings): BodyMilestone | null {
  for (const { key, keyRange, value } of body) {
    // `Start time (UTC)`
    const note = /^(.*?) ?\(.{1,30}\)$/.exec(key)?.[1];
    if (!WORDS[name].test(note ?? key) || isEmptyMarker(slice(source.text, value))) continue;
    const zone = note === undefined ? null : findZone(source, keyRange);
    const stamp = readStamp(source, value, zone ? { ...around, zone: { zone, source: "section" } } : around);
    if (stamp) return { name, stamp };
  }
  return null;
}

/** Only a stamp of which at least the date is known. */
function readStamp(source: Source, value: Span, around: Surroundings): Stamp | null {
  const lead = source.lead(value);
  if (!lead || (!lead.date && !lead.time)) return null;
  const { stamp } = resolve(source.text, lead, value, { ...around, minutes: null });
  return stamp.date && !stamp.faults.includes("impossible") ? stamp : null;
}

function milestone(source: Source, name: MilestoneName, stamp: Stamp, place: Milestone["source"]): Milestone {
  const range = trim(source.text, stamp.range);
  return { name, written: slice(source.text, range), range, source: place, instant: stamp.instant, date: stamp.date?.value ?? null };
}
