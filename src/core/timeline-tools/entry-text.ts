/** A timeline entry as text, in the form of another one, and the edit that puts it beside it. All texts are snippets. */
import type { TimelineEntry } from "../document/model";
import { splitCells } from "../document/markdown/table-cells";
import { escapeSnippet } from "../rules/snippet";
import { insert, type TextEdit } from "../text/edit";
import { lineAt, lineEnd } from "../text/lines";
import type { Unit } from "./units";

/** `stamp` is plain text, `prompt` a snippet. Without bullet and indentation. */
export function writeEntry(text: string, model: TimelineEntry, stamp: string, prompt: string): string {
  const { form, range, stamp: near, text: event } = model;
  if (form === "table") return writeRow(text, model, stamp, prompt);
  const timed = near.time !== null;
  const before = timed ? (/[*_`[(]{0,4}$/.exec(text.slice(range.start, near.range.start))?.[0] ?? "") : "";
  const between = text.slice(near.range.end, event.range.start);
  const alike = timed && /^[^\p{L}\p{N}\\$|]{1,20}$/u.test(between) && event.range.end > event.range.start;
  const after = alike ? between : form === "heading" ? `${lineEnd(text)}${lineEnd(text)}` : " - ";
  const opening = alike ? before : "";
  const hashes = form === "heading" ? (/^#{1,6}[ \t]+/.exec(text.slice(range.start, range.end))?.[0] ?? "### ") : "";
  return escapeSnippet(`${hashes}${opening}${stamp}${after}`) + prompt;
}

/** A row with as many cells: the stamp where the other row has its own, the prompt where it has its text. */
function writeRow(text: string, { range, stamp, text: event }: TimelineEntry, written: string, prompt: string): string {
  const parts = written.split("|").map((part) => part.trim());
  const cells = splitCells(text, range);
  const first = cells.findIndex((cell) => cell.start <= stamp.range.start && stamp.range.start <= cell.end);
  const last = cells.findIndex((cell) => cell.start <= event.range.start && event.range.start <= cell.end);
  const row = cells.map((_, index) => {
    if (index === last) return ` ${prompt} `;
    const part = parts[index - first];
    return index >= first && part !== undefined ? ` ${escapeSnippet(part)} ` : "  ";
  });
  const line = text.slice(range.start, range.end).trimStart();
  return `${line.startsWith("|") ? "|" : ""}${row.join("|")}${/(?<!\\)\|\s*$/.test(line) || row.length < 2 ? "|" : ""}`;
}

/** Right behind the unit, as its next sibling. */
export function linesAfter(text: string, units: readonly Unit[], { entry, slot }: Unit, written: string): TextEdit {
  const eol = escapeSnippet(lineEnd(text));
  switch (entry.form) {
    case "heading":
    case "paragraph":
      return insert(slot.end, `${eol}${eol}${written}`);
    case "line": {
      const end = lineAt(text, slot.end).end;
      const here = text.slice(slot.end, end);
      const broken = breakOf(text, units);
      // The last line has no mark of its own; it gets one, and the new line becomes the last.
      if (here.trim() === "" && here.length < 2 && broken !== "") return insert(slot.end, `${escapeSnippet(broken)}${eol}${written}`);
      return insert(end, `${eol}${written}${escapeSnippet(here)}`);
    }
    case "table":
    case "list":
    case "code":
      return insert(slot.end, `${eol}${escapeSnippet(bulletAfter(text, entry))}${written}`);
  }
}

export function linesBefore(text: string, { entry }: Unit, written: string): TextEdit {
  const eol = escapeSnippet(lineEnd(text));
  const start = entry.range.start;
  const blank = entry.form === "heading" || entry.form === "paragraph" ? eol : "";
  const line = lineAt(text, start).start;
  const bullet = entry.form === "list" ? (BULLET.exec(text.slice(start, entry.range.end))?.[0] ?? "") : "";
  return insert(start, `${escapeSnippet(bullet)}${written}${eol}${blank}${escapeSnippet(text.slice(line, start))}`);
}

/** A nested item begins with its indentation. */
const BULLET = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+/;

/** The indentation of the entry and, for a bullet, its mark; a number goes on where the list counts. */
function bulletAfter(text: string, { form, range }: TimelineEntry): string {
  const start = lineAt(text, range.start).start;
  const lead = text.slice(start, range.start);
  if (form === "table") return lead;
  // A second entry within one bullet is a line of it.
  if (form === "list" && !BULLET.test(text.slice(range.start, range.end))) return lead.replace(/\S/g, " ");
  const mark = form === "list" ? (BULLET.exec(text.slice(range.start, range.end))?.[0] ?? "") : "";
  return (
    lead + mark.replace(/\d+/, (number) => (Number(number) === 0 || isConstant(text, start, number) ? number : String(Number(number) + 1)))
  );
}

/** `1.` before each item: Markdown counts by itself. */
function isConstant(text: string, lineStart: number, number: string): boolean {
  const above = text.slice(0, lineStart).trimEnd();
  const line = above.slice(above.lastIndexOf("\n") + 1).trimStart();
  return number === "1" && /^1[.)]/.test(line);
}

/** What ends the lines of this timeline: two blanks, a backslash, `<br>`, or nothing. */
function breakOf(text: string, units: readonly Unit[]): string {
  for (const { entry, slot } of units) {
    if (entry.form !== "line") continue;
    const found = /^(?: {2,}|\\|<br ?\/?>)/i.exec(text.slice(slot.end, lineAt(text, slot.end).end));
    if (found) return found[0];
  }
  return "";
}
