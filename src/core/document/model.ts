/**
 * The document model: what a post-mortem says, each fact with its exact range in the file.
 *
 * Nothing here is guessed. A fact that the document does not state is `null` or absent; a stamp without
 * a zone has no instant and says so in `missing`. Ranges are half-open UTF-16 offsets into the whole file.
 */
import type { Span } from "../text/span";

/** A value as it stands in the document. `text.slice(range.start, range.end)` is `written`. */
export interface Field<T = string> {
  readonly written: string;
  readonly value: T;
  readonly range: Span;
}

/** P1 is the most severe. */
export type Level = "P1" | "P2" | "P3" | "P4" | "P5";

export interface Severity extends Field<Level | null> {
  /** `null` where the written value maps to no level. */
  readonly value: Level | null;
}

export type MilestoneName = "started" | "detected" | "classified" | "mitigated" | "resolved" | "initiated" | "completed";

export interface Milestone {
  readonly name: MilestoneName;
  readonly written: string;
  readonly range: Span;
  readonly source: "front-matter" | "body";
  /** Milliseconds since the epoch; `null` when date, time or zone is unknown. */
  readonly instant: number | null;
  /** `YYYY-MM-DD` when at least the date is known. */
  readonly date: string | null;
}

export type SectionKind =
  | "summary"
  | "impact"
  | "background"
  | "timeline"
  | "detection"
  | "trigger"
  | "root-cause"
  | "five-whys"
  | "contributing-factors"
  | "resolution"
  | "response"
  | "went-well"
  | "went-wrong"
  | "lucky"
  | "lessons"
  | "actions"
  | "people"
  | "references"
  | "metrics"
  | "recurrence"
  | "conclusion"
  | "status"
  | "faq"
  | "other";

export interface Section {
  readonly kind: SectionKind;
  /** Heading text without marks, as written: `Timeline (UTC)`. */
  readonly heading: string;
  readonly level: number;
  /** The heading line or lines, without the line end. */
  readonly headingRange: Span;
  /** What stands under the heading: from after its line to where the section ends. */
  readonly content: Span;
  /** Heading and content. */
  readonly range: Span;
  /** How the heading is written: `## X`, a bold line, or a bold label opening a bullet. */
  readonly form: "heading" | "bold-line" | "label";
}

/** Where a part of a stamp comes from. */
export type StampSource = "entry" | "group" | "section" | "document" | "file-name";

export type StampGap = "date" | "time" | "zone";

export interface StampPart {
  /** `2026-03-04`, `10:58` or `10:58:30`, or a zone (`UTC`, `Europe/Oslo`, `+01:00`). */
  readonly value: string;
  readonly source: StampSource;
}

export type StampFault =
  /** A clock value or a date that does not exist: `25:61`, 31 February, `20202-01-16`. */
  | "impossible"
  /** A 24-hour value with am or pm: `17:14pm`. The 24-hour value is used. */
  | "meridiem-on-24-hours"
  /** A zone abbreviation of several meanings: IST, CST, BST. */
  | "ambiguous-zone"
  /** A numeric date that can be read in two ways: 03/04/2026. */
  | "ambiguous-date"
  /** A local time that a clock change skips or repeats. */
  | "clock-change";

export interface Stamp {
  /** As written, marks included: `~10:58 UTC`. Empty when the entry has none. */
  readonly written: string;
  readonly range: Span;
  readonly date: StampPart | null;
  readonly time: StampPart | null;
  readonly zone: StampPart | null;
  readonly precision: "day" | "hour" | "minute" | "second" | null;
  readonly approximate: boolean;
  /** `??:??`, `unknown`, `TBD` and the like stand where the time should. */
  readonly placeholder: boolean;
  /** Milliseconds since the epoch; `null` unless date, time and zone are all known and exist. */
  readonly instant: number | null;
  readonly missing: readonly StampGap[];
  readonly faults: readonly StampFault[];
  /** The second stamp of a range, as written. */
  readonly until: string | null;
  /** The date was moved on by one day because the clock dropped past midnight. */
  readonly rolledOver: boolean;
}

export type TimelineForm = "table" | "list" | "heading" | "paragraph" | "line" | "code";

export interface TimelineEntry {
  readonly form: TimelineForm;
  readonly range: Span;
  readonly stamp: Stamp;
  readonly text: Field;
}

/** One timeline; a document may hold several. */
export interface Timeline {
  /** Index into `PostMortem.sections`. */
  readonly section: number;
  readonly form: TimelineForm | null;
  readonly entries: readonly TimelineEntry[];
}

export interface Factor {
  readonly text: string;
  readonly range: Span;
}

/**
 * One part of an action item. `field` is what is there; `slot` is where it belongs when it is not:
 * an empty table cell, inside its pipes. Both `null`: the form has no place for it.
 */
export interface ActionPart<T = string> {
  readonly field: Field<T> | null;
  readonly slot: Span | null;
}

export type ActionType = "prevent" | "detect" | "mitigate" | "process";
export type ActionStatus = "open" | "in-progress" | "done" | "wont-do";
export type ActionForm = "table" | "list" | "checkbox" | "paragraph" | "heading";

export interface Action {
  readonly form: ActionForm;
  /** The whole item: the row without its line end, or the bullet's own lines without nested ones. */
  readonly range: Span;
  readonly text: Field;
  readonly type: ActionPart<ActionType | null>;
  readonly owner: ActionPart;
  /** `value` is `YYYY-MM-DD` when the written text is a date, else `null`. */
  readonly due: ActionPart<string | null>;
  readonly ticket: ActionPart;
  readonly status: ActionPart<ActionStatus | null>;
  readonly evidence: ActionPart;
  readonly priority: ActionPart;
  /** Label of the group heading that the item stands under. */
  readonly group: string | null;
}

export type ProblemCode =
  | "front-matter-unclosed"
  | "front-matter-too-large"
  | "front-matter-too-deep"
  | "yaml-syntax"
  | "yaml-not-a-mapping"
  | "yaml-duplicate-key"
  | "field-invalid";

/** Something the parser could not take as it is; reported by the rule `front-matter-invalid`. */
export interface DocumentProblem {
  readonly code: ProblemCode;
  /** A full sentence: what is there and what is wanted. */
  readonly message: string;
  readonly range: Span;
  /** The front-matter key concerned. */
  readonly key?: string;
}

export interface FrontMatterField {
  readonly key: string;
  readonly keyRange: Span;
  /** The value as plain data; `null` for an empty one. */
  readonly value: unknown;
  readonly written: string;
  /** Empty, after the colon, when there is no value. */
  readonly valueRange: Span;
}

export interface FrontMatter {
  readonly format: "yaml" | "toml";
  /** Both fences included, without the line end of the closing one. */
  readonly range: Span;
  /** Between the fences. */
  readonly content: Span;
  readonly openingFence: Span;
  readonly fields: ReadonlyMap<string, FrontMatterField>;
}

/** The known front-matter values that pass validation; the rest is absent and reported in `problems`. */
export interface Header {
  readonly formatVersion?: number;
  readonly id?: Field;
  readonly category?: Field;
  readonly status?: Field;
  readonly incident?: Field;
  readonly timezone?: Field;
  readonly owner?: Field;
  readonly authors?: readonly string[];
  readonly reviewers?: readonly string[];
  readonly services?: readonly string[];
}

export interface Measures {
  readonly timeToDetectMinutes: number | null;
  readonly timeToMitigateMinutes: number | null;
  readonly timeToResolveMinutes: number | null;
  readonly businessDaysToInitiate: number | null;
  readonly businessDaysToComplete: number | null;
}

/** A rule switched off in the text. Each rule that a comment or a front-matter entry names is a waiver of its own. */
export interface Waiver {
  /** Its id as written, in which `*` stands for anything: `blame/*`. Empty where the waiver names none. */
  readonly rule: string;
  readonly ruleRange: Span;
  /** Empty where none is given. */
  readonly reason: string;
  readonly kind: "line" | "region" | "document";
  /** The comment, or the value in the front matter. */
  readonly range: Span;
  /** What starts within this range is waived; both ends belong to it. */
  readonly scope: Span;
}

/** A piece of the document that somebody wrote as prose. */
export interface Passage {
  readonly kind: "heading" | "paragraph" | "item" | "cell";
  readonly range: Span;
  /** Of the section that it stands in, its heading included; `null` before the first. */
  readonly section: SectionKind | null;
  /** The title of a cell's column, in lower case, without marks; `null` for what is no cell. */
  readonly column: string | null;
}

/** A milestone that the body states. */
export interface BodyMilestone {
  readonly name: MilestoneName;
  readonly stamp: Stamp;
}

/** What the body states beside the front matter, which wins: the two may disagree. The first statement of each fact. */
export interface BodyFacts {
  /** The heading that is the document's title. */
  readonly title: Field | null;
  readonly severity: Severity | null;
  readonly owner: Field | null;
  readonly milestones: readonly BodyMilestone[];
}

export interface PostMortem {
  readonly text: string;
  readonly path: string | null;
  /** The front matter has the key `postmortem`. */
  readonly managed: boolean;
  readonly frontMatter: FrontMatter | null;
  readonly header: Header;
  readonly title: Field | null;
  /** Where diagnostics about the document as a whole go: the title, else the first line. */
  readonly titleRange: Span;
  readonly severity: Severity | null;
  readonly milestones: Readonly<Record<MilestoneName, Milestone | null>>;
  /** The zone of times that name none, from the front matter or the body: a name that `zoneNamed` knows. */
  readonly zone: string | null;
  readonly bodyFacts: BodyFacts;
  /** In the order of the document. */
  readonly sections: readonly Section[];
  readonly timelines: readonly Timeline[];
  readonly rootCause: { readonly present: boolean; readonly range: Span | null };
  readonly contributingFactors: readonly Factor[];
  readonly actions: readonly Action[];
  readonly measures: Measures;
  readonly problems: readonly DocumentProblem[];
  readonly waivers: readonly Waiver[];
  /** Code, comments, quotes: ranges in which nothing is prose, sorted, not overlapping. */
  readonly opaque: readonly Span[];
  readonly passages: readonly Passage[];
}
