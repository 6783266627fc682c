/** A zod issue about a setting, as a sentence: what is there and what is wanted. */
import type * as z from "../zod";

/** `path` leads to the setting that was checked; `value` is what it was. */
export function describeIssue(issue: z.core.$ZodIssue | undefined, path: readonly string[], value: unknown): string {
  const inner = (issue?.path ?? []).map(String);
  // Entries of a table are checked within it, so their issue's path names them once more.
  const deeper = inner.slice(path.length - 1);
  const name = `\`${[...path, ...deeper].join(".")}\``;
  const found = show(dig(value, deeper));
  switch (issue?.code) {
    case "invalid_value":
      return `The setting ${name} is ${found}; it can be ${alternatives(issue.values.map(String))}.`;
    case "invalid_type":
      return `The setting ${name} is ${found}; it has to be ${TYPES[issue.expected] ?? issue.expected}.`;
    case "too_small":
      return `The setting ${name} is ${found}; it has to be at least ${String(issue.minimum)}.`;
    case "too_big":
      return `The setting ${name} is ${found}; it has to be at most ${String(issue.maximum)}.`;
    default:
      return `The setting ${name} is not valid: ${issue?.message ?? "it cannot be read"}.`;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  array: "a list",
  record: "a table of names and values",
  object: "a table of names and values",
};

function dig(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, name) => (typeof at === "object" && at !== null ? (at as Record<string, unknown>)[name] : undefined),
    value,
  );
}

function show(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "a table";
  const written = typeof value === "string" ? JSON.stringify(value) : String(value);
  return written.length > 60 ? `${written.slice(0, 59)}…` : written;
}

function alternatives(values: readonly string[]): string {
  return values.length < 2 ? values.join("") : `${values.slice(0, -1).join(", ")} or ${String(values.at(-1))}`;
}
