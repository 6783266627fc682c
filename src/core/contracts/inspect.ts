/** The JSON of `postmortem inspect`: the document model for other programs. Absent facts are `null`, never guessed. */
import type { Calendar } from "../calendar/business-days";
import { measuresBy } from "../document/measures";
import type { Action, Milestone, PostMortem, TimelineEntry } from "../document/model";
import * as z from "../zod";

const text = z.nullable(z.string());
const minutes = z.nullable(z.number());
/** `2026-03-04T10:58:00Z`. */
const instant = z.nullable(z.string().check(z.regex(/^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/)));
/** Half-open, in UTF-16 units of the file as it is on disk, front matter included. */
const range = { start: z.int().check(z.minimum(0)), end: z.int().check(z.minimum(0)) };
const milestone = z.nullable(z.strictObject({ written: z.string(), instant }));

export const inspectSchema = z.strictObject({
  schema: z.literal(1),
  path: text,
  managed: z.boolean(),
  title: text,
  severity: z.nullable(z.strictObject({ written: z.string(), level: z.nullable(z.enum(["P1", "P2", "P3", "P4", "P5"])) })),
  status: text,
  milestones: z.strictObject({ started: milestone, detected: milestone, mitigated: milestone, resolved: milestone }),
  sections: z.array(z.strictObject({ kind: z.string(), heading: z.string(), ...range })),
  timeline: z.array(
    z.strictObject({
      written: z.string(),
      instant,
      date: text,
      time: text,
      zone: text,
      precision: z.nullable(z.enum(["day", "hour", "minute", "second"])),
      approximate: z.boolean(),
      missing: z.array(z.enum(["date", "time", "zone"])),
      text: z.string(),
      ...range,
    }),
  ),
  rootCause: z.strictObject({ present: z.boolean() }),
  contributingFactors: z.array(z.strictObject({ text: z.string(), ...range })),
  actions: z.array(
    z.strictObject({
      text: z.string(),
      type: z.nullable(z.enum(["prevent", "detect", "mitigate", "process"])),
      owner: text,
      due: text,
      ticket: text,
      status: z.nullable(z.enum(["open", "in-progress", "done", "wont-do"])),
      evidence: text,
      ...range,
    }),
  ),
  measures: z.strictObject({ timeToDetectMinutes: minutes, timeToResolveMinutes: minutes, businessDaysToComplete: minutes }),
});

export type Inspect = z.infer<typeof inspectSchema>;

/** `calendar`: of the workspace; without it business days are weekdays. */
export function inspectDocument(document: PostMortem, calendar?: Calendar): Inspect {
  const { milestones } = document;
  const measures = calendar ? measuresBy(calendar, document) : document.measures;
  return {
    schema: 1,
    path: document.path,
    managed: document.managed,
    title: document.title?.value ?? null,
    severity: document.severity && { written: document.severity.written, level: document.severity.value },
    status: document.header.status?.value ?? null,
    milestones: {
      started: inspectMilestone(milestones.started),
      detected: inspectMilestone(milestones.detected),
      mitigated: inspectMilestone(milestones.mitigated),
      resolved: inspectMilestone(milestones.resolved),
    },
    sections: document.sections.map(({ kind, heading, range: { start, end } }) => ({ kind, heading, start, end })),
    timeline: document.timelines.flatMap(({ entries }) => entries.map(inspectEntry)),
    rootCause: { present: document.rootCause.present },
    contributingFactors: document.contributingFactors.map(({ text: factor, range: { start, end } }) => ({ text: factor, start, end })),
    actions: document.actions.map(inspectAction),
    measures: {
      timeToDetectMinutes: measures.timeToDetectMinutes,
      timeToResolveMinutes: measures.timeToResolveMinutes,
      businessDaysToComplete: measures.businessDaysToComplete,
    },
  };
}

function inspectMilestone(given: Milestone | null): Inspect["milestones"]["started"] {
  return given && { written: given.written, instant: iso(given.instant) };
}

function inspectEntry({ stamp, text: event, range: { start, end } }: TimelineEntry): Inspect["timeline"][number] {
  return {
    written: stamp.written,
    instant: iso(stamp.instant),
    date: stamp.date?.value ?? null,
    time: stamp.time?.value ?? null,
    zone: stamp.zone?.value ?? null,
    precision: stamp.precision,
    approximate: stamp.approximate,
    missing: [...stamp.missing],
    text: event.value,
    start,
    end,
  };
}

function inspectAction({
  text: action,
  type,
  owner,
  due,
  ticket,
  status,
  evidence,
  range: { start, end },
}: Action): Inspect["actions"][number] {
  return {
    text: action.value,
    type: type.field?.value ?? null,
    owner: owner.field?.value ?? null,
    due: due.field?.value ?? null,
    ticket: ticket.field?.value ?? null,
    status: status.field?.value ?? null,
    evidence: evidence.field?.value ?? null,
    start,
    end,
  };
}

/** Without a fraction where there is none; `null` also for an instant that no calendar holds. */
function iso(at: number | null): string | null {
  return at === null || Number.isNaN(new Date(at).getTime()) ? null : new Date(at).toISOString().replace(".000Z", "Z");
}
