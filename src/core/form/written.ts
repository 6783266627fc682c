/** Values as they stand in running text and in the cells of tables, and the edits that replace them. */
import { replace, type TextEdit } from "../text/edit";
import { slice, type Span } from "../text/span";

/** Where Markdown goes on in the same paragraph. */
const SOFT_BREAK = /[ \t]*(?:\r\n?|\n)[ \t]*/g;

/** As a field shows it: on one line; nothing where only the template's prompt stands. */
export function shown(text: string, range: Span): string {
  const written = slice(text, range).trim();
  return isPrompt(written) ? "" : written.replace(SOFT_BREAK, " ");
}

/** A value on one line, as `shown` reads it. */
export function oneLine(value: string): string {
  return shown(value.trim(), { start: 0, end: value.trim().length });
}

/** Only `‹what to write here›`, with marks around it. */
export function isPrompt(written: string): boolean {
  return written.includes("‹") && /^[\s*_`:.#>+-]*$/.test(written.replace(/‹[^‹›]*›/g, ""));
}

/** What the template asks for there; empty where it asks nothing. */
export function promptOf(written: string): string {
  return isPrompt(written) ? (/‹([^‹›]*)›/.exec(written)?.[1] ?? "") : "";
}

/** Replaces the value; lines that are broken before or behind what changes stay broken. */
export function writeInline(text: string, range: Span, value: string): readonly TextEdit[] {
  const written = slice(text, range);
  const next = oneLine(value);
  if (!/[\r\n]/.test(written) || isPrompt(written.trim())) return [replace(range, next)];
  const units: string[] = [];
  const starts: number[] = [];
  let at = 0;
  for (const found of written.matchAll(SOFT_BREAK)) {
    for (; at < found.index; at++) starts[units.push(written.charAt(at)) - 1] = at;
    starts[units.push(" ") - 1] = at;
    at += found[0].length;
  }
  for (; at < written.length; at++) starts[units.push(written.charAt(at)) - 1] = at;
  starts.push(written.length);
  const least = Math.min(units.length, next.length);
  let lead = 0;
  while (lead < least && units[lead] === next.charAt(lead)) lead++;
  let tail = 0;
  while (tail < least - lead && units[units.length - 1 - tail] === next.charAt(next.length - 1 - tail)) tail++;
  const place = { start: range.start + (starts[lead] ?? 0), end: range.start + (starts[units.length - tail] ?? 0) };
  return [replace(place, next.slice(lead, next.length - tail))];
}

/** What a cell says, as a field shows it. */
export function shownInCell(text: string, cell: Span): string {
  const written = slice(text, cell).trim();
  return isPrompt(written) ? "" : written.replace(/\\([\s\S])/g, (pair, next: string) => (next === "|" ? "|" : pair));
}

/** For a cell: bars escaped, on one line. */
export function cellText(value: string): string {
  return value
    .trim()
    .replace(/[ \t]*(?:\r\n?|\n)[ \t]*/g, "<br>")
    .replace(/\t/g, " ")
    .replace(/\\([\s\S])|\|/g, (found, next?: string) => (next === undefined ? "\\|" : found));
}

/** How a value will read once it stands in a cell. */
export function readsInCell(value: string): string {
  const written = cellText(value);
  return shownInCell(written, { start: 0, end: written.length });
}

/** Without what both texts have at their ends; never within a line end or a pair of surrogates. `null`: nothing changes. */
export function smallest(text: string, { range, text: next }: TextEdit): TextEdit | null {
  const was = slice(text, range);
  if (was === next) return null;
  const least = Math.min(was.length, next.length);
  let lead = 0;
  while (lead < least && was.charCodeAt(lead) === next.charCodeAt(lead)) lead++;
  if (lead > 0 && joined(was, lead, next)) lead--;
  let tail = 0;
  while (tail < least - lead && was.charCodeAt(was.length - 1 - tail) === next.charCodeAt(next.length - 1 - tail)) tail++;
  if (tail > 0 && (joins(was, was.length - tail) || joins(next, next.length - tail))) tail--;
  return replace({ start: range.start + lead, end: range.end - tail }, next.slice(lead, next.length - tail));
}

function joined(was: string, at: number, next: string): boolean {
  return joins(was, at) || joins(next, at) || (was.charAt(at - 1) === "\r" && (was.charAt(at) === "\n" || next.charAt(at) === "\n"));
}

/** Whether the offset stands in the middle of a character or a line end. */
function joins(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return (before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff) || (before === 13 && after === 10);
}
