/** The words of the form: what fields and columns are called, what may stand there, and what it means. */
import { CATEGORIES, STATUSES } from "../document/front-matter/schema";
import type { SectionKind } from "../document/model";
import { LEVEL_MEANINGS } from "../editing/completion/front-matter-docs";
import { ACTION_STATUSES, ACTION_TYPES } from "../editing/completion/values";
import type { Settings } from "../settings/settings";
import { templateSections } from "../template/sections";
import type { Choice, InputKind } from "./form";

export interface HeaderKey {
  readonly key: string;
  readonly label: string;
  readonly input: InputKind;
  readonly hint: string;
}

const INSTANT = "2026-03-04T10:58:00Z";
const DAY = "2026-03-04";

/** The keys of the front matter that a person edits, in the canonical order. The title stands above them. */
export const HEADER_KEYS: readonly HeaderKey[] = [
  { key: "id", label: "Id", input: "line", hint: "PM-2026-014" },
  { key: "severity", label: "Severity", input: "choice", hint: "" },
  { key: "category", label: "Category", input: "choice", hint: "" },
  { key: "status", label: "Status", input: "choice", hint: "" },
  { key: "incident", label: "Incident", input: "ticket", hint: "INC-812, or the address of its record" },
  { key: "started", label: "Started", input: "instant", hint: INSTANT },
  { key: "detected", label: "Detected", input: "instant", hint: INSTANT },
  { key: "classified", label: "Classified", input: "instant", hint: INSTANT },
  { key: "mitigated", label: "Mitigated", input: "instant", hint: INSTANT },
  { key: "resolved", label: "Resolved", input: "instant", hint: INSTANT },
  { key: "initiated", label: "Post-mortem begun", input: "day", hint: DAY },
  { key: "completed", label: "Post-mortem published", input: "day", hint: DAY },
  { key: "timezone", label: "Time zone", input: "zone", hint: "UTC, Europe/Oslo" },
  { key: "owner", label: "Owner", input: "person", hint: "One person" },
  { key: "authors", label: "Authors", input: "people", hint: "" },
  { key: "reviewers", label: "Reviewers", input: "people", hint: "" },
  { key: "services", label: "Services", input: "tags", hint: "" },
];

/** cState writes `resolved: true`, and the time in this key. */
export const INSTEAD_OF_RESOLVED = "resolvedWhen";

const STATUS_MEANINGS: Readonly<Record<(typeof STATUSES)[number], string>> = {
  draft: "It is being written",
  "in-review": "Others read it",
  published: "It is finished; the deadline is met",
};

export function headerChoices(key: string, settings: Settings): readonly Choice[] {
  switch (key) {
    case "severity":
      return [
        ...Object.entries(LEVEL_MEANINGS).map(([value, detail]) => ({ value, detail })),
        ...Object.entries(settings.severities).map(([value, level]) => ({ value, detail: `stands for ${level}` })),
      ];
    case "category":
      return CATEGORIES.map((value) => ({ value, detail: "" }));
    case "status":
      return STATUSES.map((value) => ({ value, detail: STATUS_MEANINGS[value] }));
    default:
      return [];
  }
}

/** With what is written, where that is none of them. */
export function withWritten(choices: readonly Choice[], value: string): readonly Choice[] {
  if (choices.length === 0 || value === "" || choices.some((choice) => choice.value === value)) return choices;
  return [...choices, { value, detail: "" }];
}

const choicesOf = (meanings: Readonly<Record<string, string>>): readonly Choice[] =>
  Object.entries(meanings).map(([value, detail]) => ({ value, detail }));

const TYPES = choicesOf(ACTION_TYPES);
const STATES = choicesOf(ACTION_STATUSES);

export interface ColumnWords {
  readonly label: string;
  readonly input: InputKind;
  readonly choices: readonly Choice[];
}

/** The column for what stands below an entry. */
export const DETAILS = "details";

/** Of the columns that the model knows. */
export const COLUMNS: Readonly<Record<string, ColumnWords>> = {
  time: { label: "Time", input: "instant", choices: [] },
  event: { label: "Event", input: "markdown", choices: [] },
  title: { label: "Factor", input: "markdown", choices: [] },
  text: { label: "How it contributed", input: "markdown", choices: [] },
  action: { label: "Action", input: "markdown", choices: [] },
  type: { label: "Type", input: "choice", choices: TYPES },
  owner: { label: "Owner", input: "person", choices: [] },
  due: { label: "Due", input: "day", choices: [] },
  ticket: { label: "Ticket", input: "ticket", choices: [] },
  status: { label: "Status", input: "choice", choices: STATES },
  evidence: { label: "Evidence", input: "links", choices: [] },
  priority: { label: "Priority", input: "line", choices: [] },
  [DETAILS]: { label: "Details", input: "blocks", choices: [] },
};

/** What the template asks for in a section, without its marks. */
export function promptOfSection(kind: SectionKind): string {
  const prompts = templateSections.find((section) => section.kind === kind)?.prompts ?? [];
  return prompts.map((prompt) => prompt.replace(/[‹›*]/g, "").replace(/^- /, "")).join("\n");
}

/** A heading as the name of a part: without the colon that ends it. */
export function nameOf(heading: string): string {
  return heading.replace(/[ \t]*[:：]+$/, "") || heading;
}
