/**
 * YAML with guards. The library can be brought down by a few kilobytes of nested brackets and slowed by many
 * duplicate keys, so size and depth are measured before it sees the text.
 */
import { isMap, isScalar, parseDocument, type Document, type Node, type ParsedNode } from "yaml";
import { slice, span, type Span } from "../../text/span";
import type { DocumentProblem, FrontMatterField } from "../model";

export const MAX_YAML_LENGTH = 64 * 1024;
export const MAX_YAML_DEPTH = 64;
const MAX_ALIASES = 10;
const MAX_PROBLEMS = 20;

export interface YamlMapping {
  readonly fields: ReadonlyMap<string, FrontMatterField>;
  readonly problems: readonly DocumentProblem[];
}

/** The top-level keys of a YAML mapping, ranges as offsets into `text`. Never throws. */
export function readYaml(text: string, content: Span = span(0, text.length)): YamlMapping {
  const source = slice(text, content);
  const refusal = guard(source, content);
  if (refusal) return { fields: new Map(), problems: [refusal] };
  let document: Document.Parsed;
  try {
    document = parseDocument(source, { uniqueKeys: false, logLevel: "silent", prettyErrors: false, stringKeys: false });
  } catch (error) {
    return { fields: new Map(), problems: [problem("yaml-syntax", `The YAML cannot be read: ${firstLine(error)}.`, content)] };
  }
  const errors = document.errors.slice(0, MAX_PROBLEMS);
  const problems = errors.map((error) => {
    const start = Math.min(content.start + error.pos[0], content.end);
    const end = Math.min(Math.max(content.start + error.pos[1], start + 1), content.end);
    return problem("yaml-syntax", explain(error.code, firstLine(error)), trimEnd(text, start, end));
  });
  const mapping = readMapping(text, content, document, problems);
  return { fields: mapping.fields, problems: mapping.problems.map((p) => atField(p, mapping.fields)) };
}

function readMapping(text: string, content: Span, document: Document.Parsed, problems: DocumentProblem[]): YamlMapping {
  const fields = new Map<string, FrontMatterField>();
  const root: ParsedNode | null = document.contents;
  if (!isMap(root)) {
    if (root !== null && problems.length === 0 && !(isScalar(root) && root.value === null)) {
      problems.push(
        problem(
          "yaml-not-a-mapping",
          "The front matter is not a list of keys and values; write each fact as `key: value`.",
          shift(root, content),
        ),
      );
    }
    return { fields, problems };
  }
  for (const pair of root.items) {
    const key: Node | null = pair.key;
    if (!isScalar(key)) continue;
    const name = String(key.value);
    const keyRange = shift(key, content);
    if (fields.has(name)) {
      problems.push({ ...problem("yaml-duplicate-key", `The key \`${name}\` is there twice; keep one of them.`, keyRange), key: name });
      continue;
    }
    const node = pair.value as Node | null;
    const value = toPlain(node, document);
    if (value.failure !== null) problems.push({ ...problem("yaml-syntax", value.failure, keyRange), key: name });
    const valueRange = node?.range && node.range[1] > node.range[0] ? shift(node, content) : afterColon(text, keyRange.end, content.end);
    fields.set(name, { key: name, keyRange, value: value.plain, valueRange, written: slice(text, valueRange) });
  }
  return { fields, problems };
}

function toPlain(node: Node | null, document: Document.Parsed): { readonly plain: unknown; readonly failure: string | null } {
  if (node === null) return { plain: null, failure: null };
  try {
    return { plain: node.toJS(document, { maxAliasCount: MAX_ALIASES }) as unknown, failure: null };
  } catch (error) {
    return { plain: null, failure: `The value cannot be read: ${firstLine(error)}.` };
  }
}

/** The empty range after `key:` and one blank, where a value would stand. */
function afterColon(text: string, keyEnd: number, end: number): Span {
  const colon = /[ \t]*:[ \t]?/y;
  colon.lastIndex = keyEnd;
  const match = colon.exec(text);
  const at = Math.min(match ? keyEnd + match[0].length : keyEnd, end);
  return span(at, at);
}

/** An error inside a value is reported at the whole value, with its key. */
function atField(p: DocumentProblem, fields: ReadonlyMap<string, FrontMatterField>): DocumentProblem {
  if (p.key !== undefined || p.code !== "yaml-syntax") return p;
  for (const { key, valueRange } of fields.values()) {
    if (valueRange.start <= p.range.start && p.range.end <= valueRange.end) return { ...p, range: valueRange, key };
  }
  return p;
}

function shift(node: Node, content: Span): Span {
  const range = node.range ?? [0, 0, 0];
  return span(content.start + range[0], content.start + range[1]);
}

function guard(source: string, content: Span): DocumentProblem | null {
  const start = span(content.start, Math.min(content.end, content.start + 1));
  if (source.length > MAX_YAML_LENGTH) {
    const size = `${String(Math.ceil(source.length / 1024))} KB`;
    return problem(
      "front-matter-too-large",
      `The front matter is ${size} long; at most ${String(MAX_YAML_LENGTH / 1024)} KB are read.`,
      start,
    );
  }
  const at = tooDeep(source);
  if (at < 0) return null;
  return problem(
    "front-matter-too-deep",
    `The front matter nests deeper than ${String(MAX_YAML_DEPTH)} levels; flatten it.`,
    span(content.start + at, content.start + at + 1),
  );
}

/**
 * The first offset at which nesting may pass the limit, or -1. Counts brackets without regard to quotes, and the
 * indicators (`- - -`, `? ?`) that nest within one line: it may refuse odd text, and never lets deep text through.
 */
function tooDeep(source: string): number {
  let brackets = 0;
  let indicators = 0;
  let lineStart = true;
  for (let i = 0; i < source.length; i++) {
    const c = source.charAt(i);
    if (c === "[" || c === "{") brackets++;
    else if ((c === "]" || c === "}") && brackets > 0) brackets--;
    if (c === "\n" || c === "\r") {
      indicators = 0;
      lineStart = true;
    } else if (lineStart && (c === "-" || c === "?" || c === ":") && /\s/.test(source.charAt(i + 1))) indicators++;
    else if (c !== " " && c !== "\t") lineStart = false;
    if (brackets > MAX_YAML_DEPTH || indicators > MAX_YAML_DEPTH) return i;
  }
  return -1;
}

/** What a writer needs to hear for the errors that people really make. */
function explain(code: string, message: string): string {
  if (code === "BAD_SCALAR_START") return `The value starts with a character that YAML reserves; put the value in quotes.`;
  if (code === "MULTILINE_IMPLICIT_KEY" || code === "MISSING_CHAR")
    return `The YAML is broken here (${lowerFirst(message)}); check the quotes, brackets and colons of this line.`;
  if (code === "TAB_AS_INDENT") return "The line is indented with a tab; YAML takes blanks only.";
  if (code === "BAD_INDENT") return "The line is indented unlike its neighbours; align it with them.";
  return `The YAML is broken here: ${lowerFirst(message)}.`;
}

function lowerFirst(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return (message.split("\n")[0] ?? "").replace(/[.:\s]+$/, "");
}

function trimEnd(text: string, start: number, end: number): Span {
  while (end > start + 1 && /\s/.test(text.charAt(end - 1))) end--;
  return span(start, end);
}

function problem(code: DocumentProblem["code"], message: string, range: Span): DocumentProblem {
  return { code, message, range };
}
