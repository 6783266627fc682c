/**
 * A copy of the text for the block parser, equal in length so that every offset stays true.
 *
 * The parser sees no table in text with `\r\n`, nor one whose delimiter row ends in blanks, and takes seconds for
 * thousands of block markers nested in one line. So: `\r` becomes a blank (a line end of its own where it stands
 * alone), marks of other notations become Markdown's, a delimiter row's last pipe moves behind its trailing blanks, and
 * markers past any sensible depth become letters.
 */
import type { Span } from "../../text/span";
import { withMarkdownMarks } from "./other-marks";

/** No document that a person wrote nests deeper. */
const MAX_MARKERS = 24;
const MAX_INDENT = 200;

const DELIMITER_ROW = /^[ \t>]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*(?::?-+:?[ \t]*)?)*$/;

/** `blank`: ranges that the parser must not see (front matter); their line ends stay. */
export function prepare(text: string, blank: Span | null): string {
  let out = text.includes("\r") ? text.replace(/\r\n/g, " \n").replace(/\r/g, "\n") : text;
  if (blank) out = out.slice(0, blank.start) + out.slice(blank.start, blank.end).replace(/[^\n]/g, " ") + out.slice(blank.end);
  out = withMarkdownMarks(out);
  if (!NEEDS_LINES.test(out)) return out;
  const lines = out.split("\n");
  for (let i = 0; i < lines.length; i++) lines[i] = prepareLine(lines[i] ?? "");
  return lines.join("\n");
}

/** Cheap test for a text that has a line to mend: a trailing blank, a deep indent or a run of markers. */
const NEEDS_LINES = new RegExp(
  `[-|:][ \\t]+$|^[ \\t]{${String(MAX_INDENT)}}|^(?:[ \\t>]|[-*+][ \\t]|\\d{1,9}[.)][ \\t]){${String(MAX_MARKERS)}}`,
  "m",
);

function prepareLine(line: string): string {
  const last = line.charCodeAt(line.length - 1);
  if ((last === 32 || last === 9) && line.includes("-") && line.length < 4096 && DELIMITER_ROW.test(line)) return closeRow(line);
  return capNesting(line);
}

/** `| - | - |  ` → `| - | -   |`: blanks inside the last cell are harmless. */
function closeRow(line: string): string {
  const end = line.trimEnd().length;
  return line.charAt(end - 1) === "|" ? `${line.slice(0, end - 1)}${" ".repeat(line.length - end)}|` : line;
}

function capNesting(line: string): string {
  let markers = 0;
  let indent = 0;
  for (let i = 0; i < line.length; i++) {
    const c = line.charAt(i);
    if (c === " " || c === "\t") {
      if (++indent <= MAX_INDENT) continue;
    } else if (c === ">" || ((c === "-" || c === "*" || c === "+") && isBlank(line.charAt(i + 1)))) {
      if (++markers <= MAX_MARKERS) continue;
    } else if (c >= "0" && c <= "9") {
      let end = i + 1;
      while (end < i + 9 && line.charAt(end) >= "0" && line.charAt(end) <= "9") end++;
      if (!/[.)]/.test(line.charAt(end)) || !isBlank(line.charAt(end + 1))) return line;
      i = end;
      if (++markers <= MAX_MARKERS) continue;
    } else return line;
    return line.slice(0, i) + line.slice(i).replace(/[-*+>.)#|~`]/g, "x");
  }
  return line;
}

function isBlank(c: string): boolean {
  return c === " " || c === "\t" || c === "";
}
