/** A document through the form, for tests that show text before and after. */
import assert from "node:assert/strict";
import type { Change, Refusal } from "../../../src/core/form/changes";
import { editsFor } from "../../../src/core/form/edits-for";
import type { FormData, FormField, FormList, FormProse } from "../../../src/core/form/form";
import { formOf } from "../../../src/core/form/form-of";
import { parse } from "../../../src/core/document/parse";
import { applyEdits } from "../../../src/core/text/edit";
import { CONTEXT } from "./random-change";

export function shown(text: string): FormData {
  return formOf(parse(text), CONTEXT);
}

/** The text after the change. */
export function made(text: string, change: Change): string {
  const edited = editsFor(parse(text), change, CONTEXT);
  assert.ok(edited.ok, edited.ok ? "" : `${edited.why}: ${edited.message}`);
  return applyEdits(text, edited.edits);
}

export function set(text: string, field: string, value: string): string {
  return made(text, { type: "set", field, value });
}

export function refused(text: string, change: Change): Refusal {
  const edited = editsFor(parse(text), change, CONTEXT);
  assert.ok(!edited.ok, "the change is made");
  assert.match(edited.message, /^[A-Z].*\.$/);
  return edited.why;
}

export function field(form: FormData, id: string): FormField {
  const cells = form.parts.flatMap((part) => (part.type === "list" ? part.rows.flatMap((row) => row.cells) : []));
  const found = [form.title, ...form.header, ...cells].find((one) => one.id === id);
  assert.ok(found, id);
  return found;
}

export function prose(form: FormData, id: string): FormProse {
  const part = form.parts.find((one) => one.id === id);
  assert.ok(part?.type === "prose", id);
  return part;
}

export function list(form: FormData, id: string): FormList {
  const part = form.parts.find((one) => one.id === id);
  assert.ok(part?.type === "list", id);
  return part;
}

/** The values of the rows, a line each. */
export function rows(form: FormData, id: string): readonly string[] {
  return list(form, id).rows.map(({ cells }) => cells.map(({ value }) => value).join(" / "));
}
