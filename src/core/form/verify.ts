/** Whether a version of the document is the one before it with one thing changed, and nothing else. */
import { parseInstant, isoInstant } from "../template/instant";
import { contains } from "../text/span";
import { DETAILS } from "./labels";
import { OPENING } from "./opening";
import type { FieldPlan, ListPlan, PartPlan, Plan, Values } from "./plan";

/** What the next version has to be. */
export type Expected =
  | { readonly type: "field"; readonly id: string; readonly value: string }
  | { readonly type: "values"; readonly id: string; readonly values: readonly string[] }
  | { readonly type: "prose"; readonly part: number; readonly markdown: string }
  /** `order`: of the rows, by their index before; an object is a new one. */
  | { readonly type: "rows"; readonly part: number; readonly order: readonly (number | Values)[] };

export function isAsExpected(before: Plan, after: Plan, expected: Expected): boolean {
  switch (expected.type) {
    case "field":
    case "values":
      return fieldChanged(before, after, expected);
    case "prose":
      return proseChanged(before, after, expected.part, expected.markdown);
    case "rows":
      return rowsChanged(before, after, expected.part, expected.order);
  }
}

function fieldChanged(before: Plan, after: Plan, expected: Extract<Expected, { type: "field" | "values" }>): boolean {
  const reads = (plan: FieldPlan): boolean =>
    expected.type === "values" ? equal(plan.field.values, expected.values) : says(plan, expected.value);
  const [was, is] = [headOf(before), headOf(after)];
  const inHead = was.some(({ field }) => field.id === expected.id);
  const sameHead = was.every((plan, index) => {
    const other = is[index];
    if (!other) return false;
    return plan.field.id === expected.id ? reads(other) : loose(plan, other) || plan.field.value === other.field.value;
  });
  if (!sameHead || is.length !== was.length) return false;
  const [parts, next] = [present(before), present(after)];
  if (inHead) {
    const place = was.find(({ field }) => field.id === expected.id)?.range;
    // A section may hold the line that the header shows.
    const around = (part: PartPlan): boolean => place != null && part.range !== null && contains(part.range, place);
    return parts.length === next.length && parts.every((part, index) => around(part) || signature(part) === signature(next[index]));
  }
  return (
    parts.length === next.length &&
    parts.every((part, index) => {
      const other = next[index];
      if (!other) return false;
      const row = part.type === "list" ? part.rows.findIndex(({ cells }) => cells.some(({ field }) => field.id === expected.id)) : -1;
      if (part.type !== "list" || row < 0) return signature(part) === signature(other);
      // With the last of the details their column goes.
      const isGoing = expected.type === "field" && expected.value === "" && expected.id.endsWith(`:${DETAILS}`);
      return other.type === "list" && cellChanged(part, other, row, expected.id, (plan) => (plan ? reads(plan) : isGoing));
    })
  );
}

function cellChanged(before: ListPlan, after: ListPlan, row: number, id: string, reads: (plan: FieldPlan | undefined) => boolean): boolean {
  if (head(before) !== head(after) || before.rows.length !== after.rows.length) return false;
  return before.rows.every(({ cells }, index) => {
    const others = after.rows[index]?.cells ?? [];
    if (index !== row) return rowSignature(cells) === rowSignature(others);
    const changed = cells.find(({ field }) => field.id === id);
    return cells.every((cell, at) => {
      const other = others.find(({ field }) => field.id === cell.field.id) ?? others[at];
      if (cell.field.id === id) return reads(other);
      return (changed?.within === true && cell.within === true) || cell.field.value === other?.field.value;
    });
  });
}

function proseChanged(before: Plan, after: Plan, part: number, markdown: string): boolean {
  const was = before.parts[part];
  if (!was || !sameHeader(before, after)) return false;
  const reads = (other: PartPlan | undefined): boolean =>
    other?.type === "prose" && other.part.kind === was.part.kind && other.part.markdown === markdown;
  return others(before, after, was, reads) || (markdown === "" && was.part.id === OPENING && isGone(before, after, was));
}

function rowsChanged(before: Plan, after: Plan, part: number, order: readonly (number | Values)[]): boolean {
  const was = before.parts[part];
  if (was?.type !== "list" || !sameHeader(before, after)) return false;
  const reads = (other: PartPlan | undefined): boolean => {
    if (other?.type !== "list" || other.part.kind !== was.part.kind || other.rows.length !== order.length) return false;
    return order.every((from, index) => {
      const cells = other.rows[index]?.cells ?? [];
      if (typeof from === "number") return rowSignature(was.rows[from]?.cells ?? []) === rowSignature(cells);
      return cells.every((cell) => {
        const column = cell.field.id.slice(cell.field.id.lastIndexOf(":") + 1);
        const wanted = from[column];
        if (wanted === undefined) return true;
        return cell.within === true && column === "action" ? cell.field.value.startsWith(wanted) : says(cell, wanted);
      });
    });
  };
  // The last row may take its list along.
  return (
    others(before, after, was, reads) || (order.length === 0 && (others(before, after, was, () => true) || isGone(before, after, was)))
  );
}

/** All parts but the one are as before; a part that was not there yet has come. */
function others(before: Plan, after: Plan, part: PartPlan, reads: (other: PartPlan | undefined) => boolean): boolean {
  const [was, is] = [present(before), present(after)];
  if (part.part.present) {
    const at = was.indexOf(part);
    return (
      was.length === is.length && was.every((one, index) => (index === at ? reads(is[index]) : signature(one) === signature(is[index])))
    );
  }
  if (is.length === was.length) return equal(was.map(signature), is.map(signature)) && isEmptyChange(part, reads);
  if (is.length !== was.length + 1) return false;
  const at = is.findIndex((one, index) => signature(one) !== signature(was[index]));
  return reads(is[at]) && was.every((one, index) => signature(one) === signature(is[index < at ? index : index + 1]));
}

function isGone(before: Plan, after: Plan, part: PartPlan): boolean {
  const left = present(before).filter((one) => one !== part);
  return equal(left.map(signature), present(after).map(signature));
}

function isEmptyChange(part: PartPlan, reads: (other: PartPlan) => boolean): boolean {
  return part.type === "prose" && reads(part);
}

function says({ field, reads }: FieldPlan, value: string): boolean {
  if (field.value === value || field.value === reads(value)) return true;
  const instant = parseInstant(value);
  return instant !== null && field.instant === isoInstant(instant);
}

/** What the body says in passing may change with its text. */
function sameHeader(before: Plan, after: Plan): boolean {
  const is = headOf(after);
  return headOf(before).every((plan, index) => {
    const other = is[index];
    return other !== undefined && (loose(plan, other) || plan.field.value === other.field.value);
  });
}

function loose(plan: FieldPlan, other: FieldPlan): boolean {
  return (plan.field.fromBody || plan.field.value === "") && (other.field.fromBody || other.field.value === "");
}

function headOf({ title, header }: Plan): readonly FieldPlan[] {
  return [title, ...header];
}

function present({ parts }: Plan): readonly PartPlan[] {
  return parts.filter(({ part }) => part.present);
}

function signature(part: PartPlan | undefined): string {
  if (!part) return "";
  const said = part.type === "prose" ? [part.part.markdown] : part.rows.map(({ cells }) => rowSignature(cells));
  return [head(part), ...said].join("\u0001");
}

function head({ part }: PartPlan): string {
  return [part.type, part.kind, part.heading].join("\u0002");
}

/** Parts of a sentence are left out: the sentence itself is there. Details stand in a column only where some row has them. */
function rowSignature(cells: readonly FieldPlan[]): string {
  return cells
    .filter(({ field, within }) =>
      field.id.endsWith(`:${DETAILS}`) ? field.value !== "" : within !== true || field.id.endsWith(":action"),
    )
    .map(({ field }) => field.value)
    .join("\u0003");
}

function equal(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
