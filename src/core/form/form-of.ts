/** A document as the data of the form. */
import type { PostMortem } from "../document/model";
import { completeness } from "./completeness";
import type { Span } from "../text/span";
import type { FormData } from "./form";
import { brokenAt, readHeader, readTitle } from "./header";
import { readParts } from "./parts";
import type { Plan } from "./plan";
import { Reading, type FormContext } from "./reading";
import { readRest } from "./rest";

/** Plain data for the page. Never throws; takes time linear in the length of the document. */
export function formOf(document: PostMortem, context: FormContext): FormData {
  const reading = new Reading(document, context);
  const plan = planOf(reading);
  const { title, header, parts, rest } = plan;
  const { complete, of } = completeness(document, context.settings, title, header, parts);
  const data: FormData = {
    managed: document.managed,
    title: title.field,
    header: header.map(({ field }) => field),
    parts: parts.map(({ part }) => part),
    rest,
    measures: document.measures,
    complete,
    of,
    broken: brokenAt(reading),
  };
  places.set(data, placesIn(plan));
  return data;
}

/** Something of the form, by its id, and what it takes up in the text. */
export interface FormPlace {
  readonly id: string;
  readonly range: Span;
}

/** Beside the data, which is for the page: the text's ranges. They last as long as the data. */
const places = new WeakMap<FormData, readonly FormPlace[]>();

/** Of data that `formOf` has made; of other data nothing is known. */
export function placesOf(form: FormData): readonly FormPlace[] {
  return places.get(form) ?? [];
}

function placesIn({ title, header, parts }: Plan): readonly FormPlace[] {
  const found: FormPlace[] = [];
  const add = (id: string, range: Span | null): void => {
    if (range) found.push({ id, range });
  };
  for (const { field, range } of [title, ...header]) add(field.id, range);
  for (const part of parts) {
    add(part.part.id, part.range);
    if (part.type !== "list") continue;
    part.rows.forEach(({ range, cells }, index) => {
      add(`${part.part.id}:${index}`, range);
      for (const cell of cells) add(cell.field.id, cell.range);
    });
  }
  return found;
}

/** With how each thing is written anew. */
export function planOf(reading: Reading): Plan {
  const parts = readParts(reading);
  return { title: readTitle(reading), header: readHeader(reading), parts, rest: readRest(reading, parts) };
}
