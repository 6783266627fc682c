/** Lists that are not there yet: their section comes with its first row. */
import type { SectionKind } from "../document/model";
import { canonicalHeading } from "../rules/support/skeleton";
import { titleText } from "./factors";
import type { FormColumn, FormList } from "./form";
import { COLUMNS } from "./labels";
import type { ListPlan, Values } from "./plan";
import { addSection } from "./prose";
import { stampsFor } from "./stamp-ways";
import type { Reading } from "./reading";
import { cellText, oneLine, readsInCell } from "./written";

interface Model {
  readonly form: string;
  readonly columns: readonly string[];
  readonly head: readonly string[];
  readonly row: (values: Values) => string;
}

const row =
  (columns: readonly string[]) =>
  (values: Values): string =>
    `| ${columns.map((id) => cellText(values[id] ?? "")).join(" | ")} |`;

const TIMELINE = ["time", "event", "column-3"];
const ACTIONS = ["action", "type", "owner", "due", "ticket", "status", "evidence"];

const MODELS: Readonly<Record<FormList["kind"], Model>> = {
  timeline: {
    form: "table",
    columns: TIMELINE,
    head: ["| Time (UTC) | Event | Source |", "| ---------- | ----- | ------ |"],
    row: row(TIMELINE),
  },
  "contributing-factors": {
    form: "list",
    columns: ["title", "text"],
    head: [],
    row: (values) => {
      const title = titleText(values["title"] ?? "");
      const text = oneLine(values["text"] ?? "") || "‹how it made the incident possible, larger or longer›";
      return title === "" ? `- ${text}` : `- **${title}**: ${text}`;
    },
  },
  actions: {
    form: "table",
    columns: ACTIONS,
    head: ["| Action | Type | Owner | Due | Ticket | Status | Evidence |", "| ------ | ---- | ----- | --- | ------ | ------ | -------- |"],
    row: row(ACTIONS),
  },
};

export function missingList(reading: Reading, kind: FormList["kind"]): ListPlan {
  const { form, columns, head, row: compose } = MODELS[kind];
  const id = kind === "timeline" ? `timeline:${reading.document.timelines.length}` : kind === "actions" ? "actions" : "factors";
  return {
    type: "list",
    part: {
      type: "list",
      id,
      kind,
      heading: canonicalHeading(kind),
      present: false,
      form,
      columns: columns.map(column),
      rows: [],
      open: true,
      sortable: false,
      locked: null,
      line: null,
    },
    range: null,
    rows: [],
    add: (values) => {
      const rows = values.map((one) => ({ ...one, time: stampsFor(null, one["time"] ?? "")[0] ?? "" }));
      return [rows, values].flatMap((ways) => addSection(reading, kind satisfies SectionKind, [...head, ...ways.map(compose)]));
    },
    remove: () => [],
    move: () => [],
    sort: null,
    reads: (name, value) => (form === "table" ? readsInCell(value) : name === "title" ? titleText(value) : oneLine(value)),
  };
}

function column(id: string): FormColumn {
  return { id, ...(COLUMNS[id] ?? { label: "Source", input: "markdown", choices: [] }) };
}
