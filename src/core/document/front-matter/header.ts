/** The known front-matter values, each validated on its own: one bad value costs no other. */
import type { DocumentProblem, Field, FrontMatter, FrontMatterField, Header } from "../model";
import { zoneNamed } from "../stamps/zones";
import { FRONT_MATTER_KEYS, type FrontMatterKey } from "./schema";

export interface HeaderReading {
  readonly header: Header;
  readonly problems: readonly DocumentProblem[];
}

/** `strict`: the document says that it is a post-mortem, so its values are held to the format. */
export function readHeader(frontMatter: FrontMatter | null, strict: boolean): HeaderReading {
  const problems: DocumentProblem[] = [];
  const value = (key: FrontMatterKey): { readonly field: FrontMatterField; readonly data: unknown } | null => {
    const field = frontMatter?.fields.get(key);
    if (!field || field.value === null || field.value === "") return null;
    const result = FRONT_MATTER_KEYS[key].schema.safeParse(field.value);
    if (result.success) return { field, data: result.data };
    problems.push(invalid(field));
    return null;
  };
  const text = (key: FrontMatterKey): Field | undefined => {
    const found = value(key);
    return found ? { written: found.field.written, value: String(found.data), range: found.field.valueRange } : undefined;
  };
  const list = (key: FrontMatterKey): readonly string[] | undefined => value(key)?.data as string[] | undefined;

  const version = value("postmortem");
  for (const key of ["title", "satisfies", "severity"] as const) value(key);
  const timezone = text("timezone");
  if (timezone && !zoneNamed(timezone.value)) {
    const field = frontMatter?.fields.get("timezone");
    if (field) problems.push(invalid(field));
  }
  const entries = {
    formatVersion: version ? Number(version.data) : undefined,
    id: text("id"),
    category: text("category"),
    status: text("status"),
    incident: text("incident"),
    timezone: timezone && zoneNamed(timezone.value) ? timezone : undefined,
    owner: text("owner"),
    authors: list("authors"),
    reviewers: list("reviewers"),
    services: list("services"),
  };
  const header = Object.fromEntries(Object.entries(entries).filter(([, v]) => v !== undefined)) as Header;
  return { header, problems: strict ? problems : [] };
}

export function invalid(field: FrontMatterField, wanted: string = FRONT_MATTER_KEYS[field.key as FrontMatterKey].wanted): DocumentProblem {
  const written = field.written.length > 60 ? `${field.written.slice(0, 59)}…` : field.written;
  const range = field.valueRange.start < field.valueRange.end ? field.valueRange : field.keyRange;
  return {
    code: "field-invalid",
    message: `The value of \`${field.key}\` is \`${written.replace(/\s+/g, " ")}\`; it should be ${wanted}.`,
    range,
    key: field.key,
  };
}
