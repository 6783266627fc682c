/** What the form knows of a version of a document: what it shows, and for each thing how it is written anew. */
import type { TextEdit } from "../text/edit";
import type { Span } from "../text/span";
import type { FormField, FormList, FormProse, FormRest } from "./form";

/** Ways to write a change, the best first: the one is taken that reads back as it should. None: its place cannot hold it. */
export type Ways = readonly (readonly TextEdit[])[];

export interface FieldPlan {
  readonly field: FormField;
  /** What it takes up; `null` where it stands nowhere yet. */
  readonly range: Span | null;
  /** `null` where it is locked. */
  readonly write: ((value: string) => Ways) | null;
  /** For a field of several values. */
  readonly writeAll: ((values: readonly string[]) => Ways) | null;
  /** How a value that is typed will read: on one line, in a table without what cannot stand there. */
  readonly reads: (value: string) => string;
  /** Its text is also a part of another field of its row. */
  readonly within?: boolean;
}

export interface ProsePlan {
  readonly type: "prose";
  readonly part: FormProse;
  readonly range: Span | null;
  readonly write: ((markdown: string) => Ways) | null;
}

export interface RowPlan {
  /** What is taken away with it: from its bullet to its last detail. */
  readonly range: Span;
  /** What changes places with other rows: without the bullet or number. */
  readonly slot: Span;
  /** Rows of one run stand together; between runs there is other text. */
  readonly run: number;
  readonly movable: boolean;
  readonly cells: readonly FieldPlan[];
}

/** Values by the ids of columns. */
export type Values = Readonly<Record<string, string>>;

export interface ListPlan {
  readonly type: "list";
  readonly part: FormList;
  readonly range: Span | null;
  readonly rows: readonly RowPlan[];
  /** New rows behind one (`-1`: before the first); `null` where none can be added. */
  readonly add: ((rows: readonly Values[], after: number) => Ways) | null;
  readonly remove: (row: number) => Ways;
  readonly move: (row: number, after: number) => Ways;
  readonly sort: (() => Ways) | null;
  /** How a value that is given for a new row will read. */
  readonly reads: (column: string, value: string) => string;
}

export type PartPlan = ProsePlan | ListPlan;

export interface Plan {
  readonly title: FieldPlan;
  readonly header: readonly FieldPlan[];
  readonly parts: readonly PartPlan[];
  readonly rest: readonly FormRest[];
}
