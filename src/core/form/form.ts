/**
 * What the form shows of a post-mortem: plain data, made of the document anew after each change. An id names a thing of one
 * version of the document only; a change names the version that it was made for.
 */
import type { Measures, SectionKind } from "../document/model";

/**
 * How a value is edited. `instant`: date, time and zone. `people` and `tags`: several. `markdown`: what Markdown means within a
 * line. `blocks`: Markdown of several lines.
 */
export type InputKind =
  "line" | "markdown" | "blocks" | "choice" | "instant" | "day" | "zone" | "person" | "people" | "tags" | "ticket" | "links";

/** Why a thing cannot be edited here; the page says it in words and offers to show it in the text. */
export type AsText =
  /** The document has no front matter to write it in; `add-front-matter` makes one. */
  | "needs-front-matter"
  /** Written in a way that a smallest change cannot keep: an alias, a nested mapping, TOML. */
  | "not-plain"
  /** It has lines, lists or code within, which one field cannot show. */
  | "has-blocks"
  /** The form that it is written in has no place for it. */
  | "no-place"
  /** The heading of its group says it, for all in the group. */
  | "by-group"
  /** What stands there was not understood. */
  | "not-read"
  | "too-large";

export interface Choice {
  readonly value: string;
  /** What the value means; empty where it speaks for itself. */
  readonly detail: string;
}

/** A value that a person sees and may change. */
export interface FormField {
  /** `header:owner`, `timeline:0:3:event`. */
  readonly id: string;
  readonly label: string;
  readonly input: InputKind;
  /** As it stands in the document, without quotes of YAML and pipes of tables; empty where there is none. Line feeds in `blocks` only. */
  readonly value: string;
  /** Of `people` and `tags`; empty for the others. */
  readonly values: readonly string[];
  /** For `choice`; an unknown value that is written stands beside them. */
  readonly choices: readonly Choice[];
  /** `null` where it can be edited. */
  readonly locked: AsText | null;
  /** Of the file, from 0: where it stands; `null` where it does not yet. */
  readonly line: number | null;
  /** An instant as it is understood, in ISO 8601 UTC; `null` where it is none or not known. */
  readonly instant: string | null;
  /** What should be here, for an empty one; never a value. */
  readonly hint: string;
  /** It stands in the body, not in the front matter. */
  readonly fromBody: boolean;
}

/** A section that is prose. */
export interface FormProse {
  readonly type: "prose";
  /** `section:summary`, `section:other:7`. */
  readonly id: string;
  readonly kind: SectionKind;
  readonly heading: string;
  /** `false`: the section is added when something is written here. */
  readonly present: boolean;
  readonly markdown: string;
  /** What the template asks for, shown while it is empty. */
  readonly prompt: string;
  readonly locked: AsText | null;
  readonly line: number | null;
}

export interface FormRow {
  /** `timeline:0:3`. */
  readonly id: string;
  readonly cells: readonly FormField[];
  /** The row can be taken away and moved. */
  readonly movable: boolean;
  /** For an entry of a timeline that has one: milliseconds since the epoch. */
  readonly at: number | null;
  /** Time since the start of the incident, `T+14m`; empty where it is not known. */
  readonly elapsed: string;
  readonly line: number;
}

export interface FormColumn {
  /** `time`, `event`, `owner`, or `column-4` for one that the model does not know. */
  readonly id: string;
  readonly label: string;
  readonly input: InputKind;
  readonly choices: readonly Choice[];
}

/** A section of entries: a timeline, the contributing factors, the action items. */
export interface FormList {
  readonly type: "list";
  /** `timeline:0`, `factors`, `actions`. */
  readonly id: string;
  readonly kind: "timeline" | "contributing-factors" | "actions";
  readonly heading: string;
  readonly present: boolean;
  /** How it is written: it stays so. */
  readonly form: string;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
  /** An entry can be added. */
  readonly open: boolean;
  /** For a timeline: its entries are not in the order of time, and can be put so. */
  readonly sortable: boolean;
  readonly locked: AsText | null;
  readonly line: number | null;
}

export type FormPart = FormProse | FormList;

/** Something of the document that the form does not edit. */
export interface FormRest {
  readonly label: string;
  readonly why: AsText;
  readonly line: number;
}

export interface FormProblem {
  /** The same for the same finding in one version. */
  readonly id: string;
  readonly rule: string;
  readonly severity: "error" | "warning" | "information" | "hint";
  readonly message: string;
  /** The id of the field, row or part that it belongs to; `null`: the document as a whole. */
  readonly at: string | null;
  readonly line: number;
  readonly fixes: readonly string[];
}

export interface FormDeadline {
  /** `Due in 2 business days`. */
  readonly label: string;
  readonly state: "open" | "soon" | "over" | "met" | "late" | "unknown";
  /** How it comes about, one sentence each. */
  readonly explained: readonly string[];
}

export interface FormData {
  /** It has front matter with the key `postmortem`. */
  readonly managed: boolean;
  readonly title: FormField;
  readonly header: readonly FormField[];
  /** In the order of the document; a part that is missing stands where it would be added. */
  readonly parts: readonly FormPart[];
  readonly rest: readonly FormRest[];
  readonly measures: Measures;
  /** `7 of 9 parts complete`. */
  readonly complete: number;
  readonly of: number;
  /** The front matter cannot be read: where, and what is wrong. Its fields are locked until it can. */
  readonly broken: { readonly line: number; readonly message: string } | null;
}
