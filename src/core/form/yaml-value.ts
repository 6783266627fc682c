/** Values of the front matter as they are written in YAML, and the edits that change one and leave all others as they are. */
import { isAlias, isMap, isScalar, isSeq, parseDocument, type Node } from "yaml";
import { slice, type Span } from "../text/span";
import { insert, replace, type TextEdit } from "../text/edit";
import { lineAt, nextLine } from "../text/lines";
import type { FrontMatter, FrontMatterField } from "../document/model";
import { quoted } from "../template/yaml-scalar";

type Quotes = '"' | "'" | "";

/** Starts with a letter or digit and holds no sign that ends a value there. */
const PLAIN = /^[\p{L}\p{N}](?:[^\r\n\t:#\\]|:(?=\S)|(?<=\S)#)*$/u;
const IN_LIST = /^[\p{L}\p{N}](?:[^\r\n\t:#\\,[\]{}]|:(?=[^\s,\]}])|(?<=\S)#)*$/u;
/** Words that some reader of YAML takes for a boolean, for nothing or for a number. */
const WORD = /^(?:true|false|yes|no|on|off|y|n|null|nan|inf)$/i;

/** A value on one line, in quotes only where it needs them or had them before. */
export function scalar(value: string, quotes: Quotes, inList: boolean): string {
  if (quotes === "'" && isPrintable(value)) return `'${value.replaceAll("'", "''")}'`;
  const plain = quotes === "" && (inList ? IN_LIST : PLAIN).test(value) && !WORD.test(value) && !value.endsWith(" ");
  return plain && readsAs(value, inList) ? value : quoted(value);
}

function isPrintable(value: string): boolean {
  return !/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/.test(value);
}

/** `1.0` is a number that reads as `1`: such a value needs quotes. */
function readsAs(value: string, inList: boolean): boolean {
  const document = parseDocument(inList ? `k: [${value}]` : `k: ${value}`, { logLevel: "silent", prettyErrors: false });
  if (document.errors.length > 0 || document.warnings.length > 0) return false;
  const read: unknown = document.getIn(inList ? ["k", 0] : ["k"]);
  return (typeof read === "string" || typeof read === "number") && String(read) === value;
}

export function quotesOf(written: string): Quotes {
  const first = written.charAt(0);
  return first === '"' || first === "'" ? first : "";
}

/** Whether the value is one that a line can show: not a block, an alias, a tag or a mapping. */
export function isPlainValue(text: string, { keyRange, valueRange, written, value }: FrontMatterField): boolean {
  // An anchor or a tag stands before the value.
  if (!/^["']?[ \t]*:?[ \t]*$/.test(text.slice(keyRange.end, valueRange.start))) return false;
  return !/[\r\n]/.test(written) && !/^[&*!{|>]/.test(written) && (value === null || typeof value !== "object");
}

/** The scalar as a field shows it: a plain one as it stands, `1.0` and `true` too. */
export function scalarText({ written, value }: FrontMatterField): string {
  if (value === null) return "";
  return quotesOf(written) === "" || typeof value !== "string" ? written : value;
}

export function writeScalar(text: string, field: FrontMatterField, value: string): readonly TextEdit[] {
  const { valueRange, written } = field;
  if (value === "") return [replace(valueRange, "")];
  const next = scalar(value, quotesOf(written), false);
  const lead = text.charAt(valueRange.start - 1) === ":" ? " " : "";
  const trail = text.charAt(valueRange.end) === "#" ? " " : "";
  return [replace(valueRange, lead + next + trail)];
}

/** A list as its items stand: their texts, in the file. */
export interface YamlList {
  readonly style: "flow" | "block" | "line";
  readonly items: readonly { readonly value: string; readonly range: Span; readonly quotes: Quotes }[];
}

/** `null` for a list that holds more than texts. */
export function readList(frontMatter: FrontMatter, text: string, field: FrontMatterField): YamlList | null {
  const { content } = frontMatter;
  const document = parseDocument(slice(text, content), { uniqueKeys: false, logLevel: "silent", prettyErrors: false });
  const root = document.contents;
  if (!isMap(root)) return null;
  const pair = root.items.find(({ key }) => isScalar(key) && key.range[0] + content.start === field.keyRange.start);
  const node = pair?.value as Node | null | undefined;
  if (!node || (isScalar(node) && node.value === null)) return { style: "flow", items: [] };
  if (isScalar(node)) {
    const value = String(node.value);
    return isPlainValue(text, field)
      ? { style: "line", items: split(value).map((one) => ({ value: one, range: field.valueRange, quotes: "" })) }
      : null;
  }
  if (!isSeq(node)) return null;
  const items: YamlList["items"][number][] = [];
  for (const item of node.items) {
    if (!isScalar(item) || isAlias(item) || item.anchor !== undefined || item.tag !== undefined || !item.range) return null;
    const range = { start: content.start + item.range[0], end: content.start + item.range[1] };
    const written = slice(text, range);
    if (/[\r\n]/.test(written) || /^[|>]/.test(written)) return null;
    items.push({ value: quotesOf(written) === "" ? written : String(item.value), range, quotes: quotesOf(written) });
  }
  if (node.anchor !== undefined || node.tag !== undefined) return null;
  return { style: node.flow === true ? "flow" : "block", items };
}

export function split(value: string): readonly string[] {
  return value
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");
}

/** The edits that make the list hold these; those that stay are not touched. */
export function writeList(text: string, field: FrontMatterField, list: YamlList, values: readonly string[]): readonly TextEdit[] {
  const { items, style } = list;
  if (style === "line") return writeScalar(text, field, values.join(", "));
  const flow = `[${values.map((value) => scalar(value, "", true)).join(", ")}]`;
  if (items.length === 0 || values.length === 0) return [rewrite(text, field, flow)];
  const least = Math.min(items.length, values.length);
  let lead = 0;
  while (lead < least && items[lead]?.value === values[lead]) lead++;
  let tail = 0;
  while (tail < least - lead && items[items.length - 1 - tail]?.value === values[values.length - 1 - tail]) tail++;
  const old = items.slice(lead, items.length - tail);
  const next = values.slice(lead, values.length - tail);
  const edits: TextEdit[] = [];
  const both = Math.min(old.length, next.length);
  for (let index = 0; index < both; index++) {
    const item = old[index];
    if (item) edits.push(replace(item.range, scalar(next[index] ?? "", item.quotes, style === "flow")));
  }
  if (next.length > both) edits.push(added(text, list, lead + both, next.slice(both)));
  if (old.length > both) edits.push(removed(text, list, lead + both, old.length - both));
  return edits;
}

/** The whole value, for a list that was empty or becomes so. */
function rewrite(text: string, { keyRange, valueRange, written }: FrontMatterField, flow: string): TextEdit {
  const block = written.startsWith("-");
  const colon = text.indexOf(":", keyRange.end) + 1;
  if (block) return replace({ start: colon, end: trimmedEnd(text, valueRange) }, ` ${flow}`);
  const lead = text.charAt(valueRange.start - 1) === ":" ? " " : "";
  const trail = text.charAt(valueRange.end) === "#" ? " " : "";
  return replace(valueRange, lead + flow + trail);
}

function trimmedEnd(text: string, { start, end }: Span): number {
  let at = end;
  while (at > start && /\s/.test(text.charAt(at - 1))) at--;
  return at;
}

/** `at`: the index that the first new item gets. */
function added(text: string, { items, style }: YamlList, at: number, values: readonly string[]): TextEdit {
  const before = items[at - 1];
  const after = items[at];
  if (style === "flow") {
    const written = values.map((value) => scalar(value, "", true)).join(", ");
    return before ? insert(before.range.end, `, ${written}`) : insert(after?.range.start ?? 0, `${written}, `);
  }
  const model = before ?? after;
  const line = lineAt(text, model?.range.start ?? 0);
  const eol = text.startsWith("\r\n", line.end) ? "\r\n" : "\n";
  const dash = slice(text, { start: line.start, end: model?.range.start ?? line.start });
  const lines = values.map((value) => dash + scalar(value, "", false));
  return before ? insert(line.end, lines.map((one) => eol + one).join("")) : insert(line.start, lines.map((one) => one + eol).join(""));
}

function removed(text: string, { items, style }: YamlList, at: number, count: number): TextEdit {
  const first = items[at]?.range ?? { start: 0, end: 0 };
  const last = items[at + count - 1]?.range ?? first;
  if (style === "block") return replace({ start: lineAt(text, first.start).start, end: nextLine(text, last.end) }, "");
  const after = items[at + count];
  if (after) return replace({ start: first.start, end: after.range.start }, "");
  return replace({ start: items[at - 1]?.range.end ?? first.start, end: last.end }, "");
}
