/** The title and the fields of the header: in the front matter, or where the body says the same. */
import { isoInstant } from "../template/instant";
import { markdownLine } from "../template/new-post-mortem";
import { insertKey } from "../rules/support/front-matter-keys";
import type { FrontMatter, FrontMatterField, MilestoneName, Stamp } from "../document/model";
import { MILESTONES } from "../document/milestones";
import { plainText } from "../document/markdown/inline";
import { replace, type TextEdit } from "../text/edit";
import { slice, type Span } from "../text/span";
import type { AsText, FormField } from "./form";
import { HEADER_KEYS, INSTEAD_OF_RESOLVED, headerChoices, withWritten, type HeaderKey } from "./labels";
import type { FieldPlan, Ways } from "./plan";
import type { Reading } from "./reading";
import { stampWays } from "./stamp-ways";
import { oneLine, promptOf, shown, writeInline } from "./written";
import { isPlainValue, readList, scalar, scalarText, split, writeList, writeScalar } from "./yaml-value";

/** What a field shows and how it is written, before its id and label are added. */
interface Content {
  readonly value: string;
  readonly values?: readonly string[];
  readonly range: Span | null;
  readonly locked: AsText | null;
  readonly fromBody?: boolean;
  readonly write?: (value: string) => Ways;
  readonly writeAll?: (values: readonly string[]) => Ways;
  readonly hint?: string;
}

export function readHeader(reading: Reading): readonly FieldPlan[] {
  return HEADER_KEYS.map((key) => plan(reading, key, contentOf(reading, key)));
}

function plan(reading: Reading, { key, label, input, hint }: HeaderKey, content: Content): FieldPlan {
  const { value, values = [], range, locked, fromBody = false } = content;
  const milestone = MILESTONES.find((name) => name === key);
  const instant = milestone && input === "instant" ? reading.document.milestones[milestone]?.instant : null;
  const field: FormField = {
    id: `header:${key}`,
    label,
    input,
    value,
    values,
    choices: withWritten(headerChoices(key, reading.context.settings), value),
    locked,
    line: range && reading.line(range.start),
    instant: instant == null ? null : isoInstant(instant),
    hint: content.hint === undefined || content.hint === "" ? hint : content.hint,
    fromBody,
  };
  return { field, range, write: content.write ?? null, writeAll: content.writeAll ?? null, reads: oneLine };
}

function contentOf(reading: Reading, key: HeaderKey): Content {
  const { frontMatter, problems } = reading.document;
  const several = key.input === "people" || key.input === "tags";
  if (problems.some(({ code }) => code !== "field-invalid" && code !== "yaml-duplicate-key")) return locked("not-read");
  const field = (key.key === "resolved" ? frontMatter?.fields.get(INSTEAD_OF_RESOLVED) : undefined) ?? frontMatter?.fields.get(key.key);
  if (frontMatter && field) return several ? inList(reading, frontMatter, field) : inFrontMatter(reading, frontMatter, field);
  const said = several ? null : inBody(reading, key.key);
  if (said) return said;
  return toAdd(reading, key.key, several);
}

/** The front matter is there and cannot be read. */
export function brokenAt(reading: Reading): { readonly line: number; readonly message: string } | null {
  const broken = reading.document.problems.find(({ code }) => code !== "field-invalid" && code !== "yaml-duplicate-key");
  return broken ? { line: reading.line(broken.range.start), message: broken.message } : null;
}

function locked(why: AsText, value = "", range: Span | null = null, values: readonly string[] = []): Content {
  return { value, values, range, locked: why };
}

function inFrontMatter({ text }: Reading, { format }: FrontMatter, field: FrontMatterField): Content {
  if (format === "toml" || !isPlainValue(text, field)) {
    const value = typeof field.value === "string" || typeof field.value === "number" ? String(field.value) : field.written.trim();
    return locked("not-plain", oneLine(value), field.valueRange);
  }
  const value = scalarText(field);
  const prompt = promptOf(value);
  return {
    value: prompt === "" ? value : "",
    range: field.valueRange,
    locked: null,
    hint: prompt,
    write: (next) => [writeScalar(text, field, oneLine(next))],
  };
}

function inList({ text }: Reading, frontMatter: FrontMatter, field: FrontMatterField): Content {
  const values = Array.isArray(field.value) ? field.value.map(String) : typeof field.value === "string" ? split(field.value) : [];
  const list = frontMatter.format === "yaml" ? readList(frontMatter, text, field) : null;
  if (!list) return locked("not-plain", values.join(", "), field.valueRange, values);
  const shownValues = list.items.map(({ value }) => value);
  const writeAll = (next: readonly string[]): Ways => [writeList(text, field, list, clean(next))];
  return {
    value: shownValues.join(", "),
    values: shownValues,
    range: field.valueRange,
    locked: null,
    writeAll,
    write: (next) => writeAll(split(oneLine(next))),
  };
}

function clean(values: readonly string[]): readonly string[] {
  return values.map(oneLine).filter((value) => value !== "");
}

/** A key that is not there yet, at its canonical place. */
function toAdd({ document, text }: Reading, key: string, several: boolean): Content {
  const { frontMatter } = document;
  if (!frontMatter) return locked("needs-front-matter");
  if (frontMatter.format === "toml" || !takesKeys(text, frontMatter)) return locked("not-plain");
  const add = (written: string): Ways => [[insertKey(text, frontMatter, key, written)]];
  if (!several) {
    return {
      value: "",
      range: null,
      locked: null,
      write: (value) => (oneLine(value) === "" ? [[]] : add(scalar(oneLine(value), "", false))),
    };
  }
  const writeAll = (values: readonly string[]): Ways => {
    const next = clean(values);
    return next.length === 0 ? [[]] : add(`[${next.map((value) => scalar(value, "", true)).join(", ")}]`);
  };
  return { value: "", range: null, locked: null, writeAll, write: (value) => writeAll(split(oneLine(value))) };
}

/** Keys at the beginning of their lines: not in braces, not with an indent. */
export function takesKeys(text: string, { fields, content }: FrontMatter): boolean {
  const first = slice(text, content).trimStart();
  return (
    !first.startsWith("{") &&
    [...fields.values()].every(({ keyRange }) => /[\r\n]["']?$/.test(text.slice(keyRange.start - 2, keyRange.start)))
  );
}

function inBody(reading: Reading, key: string): Content | null {
  const { document, text } = reading;
  const said = bodyFact(reading, key);
  if (!said || said.range.start < (document.frontMatter?.range.end ?? 0)) return null;
  const { range, stamp } = said;
  return {
    value: shown(text, range),
    range,
    locked: null,
    fromBody: true,
    write: (value) => (stamp ? stampWays(reading, stamp, range, value) : [writeInline(text, range, value)]),
  };
}

interface BodyFact {
  readonly range: Span;
  readonly stamp?: Stamp;
}

function bodyFact({ document }: Reading, key: string): BodyFact | null {
  const { header, severity, milestones, bodyFacts } = document;
  switch (key) {
    case "severity":
      return severity;
    case "id":
    case "status":
    case "owner":
      return header[key] ?? null;
    default: {
      const milestone = milestones[key as MilestoneName] as (typeof milestones)[MilestoneName] | undefined;
      if (milestone?.source !== "body") return null;
      const stamp = bodyFacts.milestones.find(({ name }) => name === key)?.stamp;
      return stamp ? { range: milestone.range, stamp } : { range: milestone.range };
    }
  }
}

/** Where the body states what the header shows. */
export function bodyRanges(reading: Reading): readonly Span[] {
  const head = reading.document.frontMatter?.range.end ?? 0;
  const said = HEADER_KEYS.flatMap(({ key }) => bodyFact(reading, key)?.range ?? []);
  return said.filter(({ start }) => start >= head);
}

const TITLE: HeaderKey = { key: "title", label: "Title", input: "line", hint: "What failed, for whom, for how long" };

export function readTitle(reading: Reading): FieldPlan {
  const content = titleContent(reading);
  const made = plan(reading, TITLE, content);
  return { ...made, field: { ...made.field, id: "title", input: content.fromBody ? "markdown" : "line" } };
}

/** In the front matter, the heading, or both where they say the same or the heading only asks for it. */
function titleContent(reading: Reading): Content {
  const { document, text } = reading;
  const head = contentOf(reading, TITLE);
  const heading = document.bodyFacts.title;
  if (!heading) return head;
  const prompt = promptOf(heading.written.trim());
  const own = document.frontMatter?.fields.has("title") === true ? head.write : undefined;
  const same = head.value !== "" && heading.value === plainText(head.value, { start: 0, end: head.value.length });
  if (own && (same || prompt !== "")) {
    // What stands in the heading is Markdown: its signs in a title are no marks there.
    const both = (value: string): Ways =>
      own(value).map((edits): readonly TextEdit[] => [...edits, replace(heading.range, markdownLine(oneLine(value)))]);
    const hint = prompt === "" ? (head.hint ?? "") : prompt;
    return { ...head, hint, write: (value) => (oneLine(value) === "" ? own(value) : [...both(value), ...own(value)]) };
  }
  if (head.value !== "") return head;
  const value = shown(text, heading.range);
  if (head.locked === "not-read") return { ...head, value, range: heading.range };
  const write = (next: string): Ways => [writeInline(text, heading.range, next)];
  return { value, range: heading.range, locked: null, fromBody: true, hint: prompt, write };
}
