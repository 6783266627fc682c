/** The edit that switches a rule off where it speaks, with a reason for the writer to give. */
import type { FrontMatter, PostMortem } from "../document/model";
import { rules } from "../rules/registry";
import { insert, type TextEdit } from "../text/edit";
import { lineAt, lineEnd } from "../text/lines";
import { slice, type Span } from "../text/span";
import { lineAbove, tableAt } from "./table-at";

const REASON = "${1:reason}";
const ITEM = /^([ \t]*)((?:[-*+]|\d{1,9}[.)])[ \t]+)/;

/**
 * A snippet: a comment above the line, above the table, or behind the line before within a paragraph, which it must not
 * split. An entry of the key `waivers` where no comment can stand: in the front matter, in code, and for a document
 * without a title. `null`: no waiver silences the rule, or there is no place.
 */
export function waive(document: PostMortem, rule: string, range: Span): TextEdit | null {
  if (rules.some(({ meta }) => meta.id === rule && meta.unwaivable)) return null;
  const { text, frontMatter } = document;
  const line = lineAt(text, range.start);
  const inFrontMatter = frontMatter !== null && range.start <= frontMatter.range.end;
  // What concerns the whole document is reported at its title. Without one that is the first line, which a comment would
  // become; and a smaller heading is the title only while it stands first.
  const isTitled = document.title !== null && /^ {0,3}#[ \t]/.test(slice(text, line));
  const ofWhole = range.start === document.titleRange.start && !isTitled;
  if (inFrontMatter || ofWhole || document.opaque.some(({ start, end }) => start < line.start && range.start < end))
    return inHeader(document, rule);
  const comment = `<!-- postmortem-disable-next-line ${rule}: ${REASON} -->`;
  const eol = lineEnd(text);
  const above = (at: Span, indent: string): TextEdit => insert(startOf(text, at), `${indent}${comment}${eol}`);
  const table = tableAt(text, range.start);
  if (table) return above(table.header, indentOf(text, table.header));
  const written = slice(text, line);
  const item = ITEM.exec(written);
  if (item) return above(line, hasSiblingAbove(text, line, item) ? item[0].replace(/\S/g, " ") : (item[1] ?? ""));
  const before = line.start > 0 ? lineAt(text, lineAbove(text, line.start)) : null;
  if (before && continues(slice(text, before), written)) return insert(visibleEnd(text, before), ` ${comment}`);
  return above(line, indentOf(text, line));
}

/** Whether the line goes on with the paragraph that the line before belongs to. */
function continues(before: string, line: string): boolean {
  if (before.trim() === "" || /^\s*(?:#{1,6}(?:\s|$)|<!--|(?:[-*_]\s*){3,}$|```|~~~|\+\+\+$)/.test(before)) return false;
  return !/^\s*(?:#{1,6}(?:\s|$)|[>|]|<)/.test(line);
}

/** Before the blanks or the backslash by which the line is broken. */
function visibleEnd(text: string, line: Span): number {
  return line.start + slice(text, line).replace(/[ \t]*\\?$/, "").length;
}

/** An item of the same list before this one: a comment between the two has to belong to it, or it would end the list. */
function hasSiblingAbove(text: string, line: Span, item: RegExpExecArray): boolean {
  const indent = (item[1] ?? "").length;
  for (let at = line; at.start > 0;) {
    at = lineAt(text, lineAbove(text, at.start));
    const written = slice(text, at);
    if (written.trim() === "") continue;
    const other = ITEM.exec(written);
    const own = /^[ \t]*/.exec(written)?.[0].length ?? 0;
    if (own > indent) continue;
    return own === indent && other !== null && /\d/.test(other[2] ?? "") === /\d/.test(item[2] ?? "");
  }
  return false;
}

function indentOf(text: string, line: Span): string {
  return /^[ \t]*/.exec(slice(text, line))?.[0] ?? "";
}

/** Behind a byte order mark. */
function startOf(text: string, line: Span): number {
  return line.start === 0 && text.startsWith("\uFEFF") ? 1 : line.start;
}

function inHeader({ text, frontMatter }: PostMortem, rule: string): TextEdit | null {
  const eol = lineEnd(text);
  const entry = `${rule}: "${REASON}"`;
  if (!frontMatter) return insert(startOf(text, { start: 0, end: 0 }), ["---", "waivers:", `  ${entry}`, "---", "", ""].join(eol));
  if (frontMatter.format !== "yaml") return null;
  const field = frontMatter.fields.get("waivers");
  if (!field) return insert(frontMatter.content.end, `waivers:${eol}  ${entry}${eol}`);
  const { written, valueRange, value } = field;
  if (value === null || value === "") {
    const { end } = lineAt(text, field.keyRange.end);
    return insert(end, `${eol}  ${entry}`);
  }
  const item = `{ rule: ${rule}, reason: "${REASON}" }`.replace(/\}$/, "\\}");
  const flow = /^([[{])\s*([^]*?)\s*[\]}]$/.exec(written.trim());
  if (flow) {
    const first = flow[2] === "";
    const added = flow[1] === "{" ? entry : item;
    return insert(lastBracket(text, valueRange), first ? ` ${added} ` : `, ${added}`);
  }
  if (typeof value !== "object") return null;
  return insert(
    lastLine(text, frontMatter, valueRange),
    `${eol}${indentOf(text, lineAt(text, valueRange.start))}${Array.isArray(value) ? "- " + item : entry}`,
  );
}

/** Before the bracket that closes the value, and before the blank that stands before it. */
function lastBracket(text: string, { start, end }: Span): number {
  const inner = text.slice(start, end).trimEnd().slice(0, -1).trimEnd();
  return start + inner.length;
}

/** The end of the last line of the value. */
function lastLine(text: string, frontMatter: FrontMatter, { start, end }: Span): number {
  const written = text.slice(start, Math.min(end, frontMatter.content.end)).trimEnd();
  return lineAt(text, start + written.length).end;
}
