import type { PostMortem, StampFault, Timeline } from "../document/model";
import { defineRule, type Finding, type Fix } from "./rule";
import { readFault, type Reading } from "./support/stamp-faults";
import { zoneReadings } from "./support/stamp-zones";

export const timestampInvalid = defineRule({
  meta: {
    id: "timestamp-invalid",
    category: "timeline",
    severity: { managed: "error", adopted: "warning" },
    control: ["CC7.3", "CC7.4"],
    summary: "Every time in the timeline is one that a clock and a calendar show, and can be read in one way only.",
    why: "A reader takes such a time for whatever comes to mind, each for another. Nothing can be worked out from it, and in evidence it casts doubt on the times beside it.",
  },
  *check(document, { now }) {
    for (const timeline of document.timelines) {
      for (const { stamp } of timeline.entries) {
        for (const fault of ["impossible", "meridiem-on-24-hours", "clock-change"] as const) {
          if (!stamp.faults.includes(fault)) continue;
          const { message, readings } = readFault(document, stamp, fault, now);
          const finding: Finding = { range: stamp.range, message, fixes: readings.map((reading, index) => fix(reading, index === 0)) };
          yield fault === "clock-change" ? milder(document, finding) : finding;
        }
      }
      for (const finding of [...ambiguousDates(document, timeline, now), ...ambiguousZones(document, timeline)]) {
        yield milder(document, finding);
      }
    }
  },
});

/** What can be read in two ways exists all the same: only the reader's knowledge is missing. */
function milder({ managed }: PostMortem, finding: Finding): Finding {
  return { ...finding, severity: managed ? "warning" : "hint" };
}

function fix({ title, edits, snippet }: Reading, preferred: boolean): Fix {
  return { title, edits, snippet, safe: false, preferred };
}

function withFault(timeline: Timeline, fault: StampFault): Timeline["entries"] {
  return timeline.entries.filter(({ stamp }) => stamp.faults.includes(fault));
}

/** One custom of writing dates is one finding, at the first of them; its fixes read all of the timeline alike. */
function ambiguousDates(document: PostMortem, timeline: Timeline, now: number): Finding[] {
  const stamps = withFault(timeline, "ambiguous-date").map(({ stamp }) => stamp);
  const [first] = stamps;
  if (!first) return [];
  const all = stamps.map((stamp) => readFault(document, stamp, "ambiguous-date", now).readings);
  const { message, readings } = readFault(document, first, "ambiguous-date", now);
  const fixes = readings.map((reading, index): Fix => {
    const edits = all.flatMap((one) => one[index]?.edits ?? []);
    return {
      title: stamps.length > 1 ? `${reading.title}, and the others alike` : reading.title,
      edits,
      snippet: reading.snippet,
      safe: false,
    };
  });
  return [{ range: first.range, message, fixes, related: others(stamps.slice(1), "This date can be read in two ways too.") }];
}

/** One zone is one finding, at the first time that is in it, wherever the zone is named. */
function ambiguousZones(document: PostMortem, timeline: Timeline): Finding[] {
  const byZone = new Map<string, Timeline["entries"][number]["stamp"][]>();
  for (const { stamp } of withFault(timeline, "ambiguous-zone")) {
    const name = stamp.zone?.value ?? "";
    const stamps = byZone.get(name) ?? [];
    if (stamps.push(stamp) === 1) byZone.set(name, stamps);
  }
  return [...byZone].flatMap(([name, [first, ...more]]): Finding[] => {
    if (!first) return [];
    const inherited = first.zone?.source !== "entry";
    const readings = zoneReadings(document, timeline, name, inherited);
    return [
      {
        range: first.range,
        message: inherited
          ? `The time is in "${name}", a name of several zones; write the offset from UTC where the zone is given.`
          : `The zone "${name}" is a name of several zones; write the offset from UTC.`,
        fixes: readings.map(({ title, edits, snippet }) => ({ title, edits, snippet, safe: false })),
        related: inherited ? [] : others(more, "This time is in the same zone."),
      },
    ];
  });
}

const MAX_RELATED = 20;

function others(stamps: readonly { readonly range: Finding["range"] }[], message: string): NonNullable<Finding["related"]> {
  return stamps.slice(0, MAX_RELATED).map(({ range }) => ({ range, message }));
}
