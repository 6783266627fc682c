/** Lines from elsewhere as rows: of a chat, a log, a list, a table or a spreadsheet. */
import { parse } from "../document/parse";
import { splitCells } from "../document/markdown/table-cells";
import { slice } from "../text/span";
import { MOST_PASTED } from "./changes";
import type { FormColumn, FormList } from "./form";
import type { Values } from "./plan";
import { oneLine } from "./written";

/** One row for each line that says something; `null`: there are too many. */
export function pastedRows(list: FormList, text: string): readonly Values[] | null {
  const lines = text.split(/\r\n?|\n/).map((line) => line.trim());
  const said = lines.filter((line) => line !== "" && !/^[|\s:-]*-{2,}[|\s:-]*$/.test(line));
  if (said.length > MOST_PASTED) return null;
  const cells = said.map(cellsOf);
  const wide = cells.filter((one) => one !== null).length * 2 > said.length;
  const first = cells[0];
  // A header row that came along.
  const headed = wide && first && list.columns.some((column, index) => first[index] !== undefined && alike(column, first[index]));
  return said.slice(headed ? 1 : 0).map((line, index) => {
    const own = cells[headed ? index + 1 : index];
    return wide && own ? byColumn(list.columns, own) : fromLine(list, line);
  });
}

function alike(column: FormColumn, title: string): boolean {
  const bare = (words: string): string => words.toLowerCase().replace(/\(.*\)|[^\p{L}\p{N}]/gu, "");
  return bare(title) !== "" && (bare(title) === bare(column.label) || bare(title) === column.id);
}

/** Of a row of a table; `null` for a line that is none. */
function cellsOf(line: string): readonly string[] | null {
  if (line.includes("\t")) return line.split("\t").map((cell) => cell.trim());
  if (!line.startsWith("|")) return null;
  return splitCells(line, { start: 0, end: line.length }).map((range) => slice(line, range).trim().replaceAll("\\|", "|"));
}

function byColumn(columns: readonly FormColumn[], cells: readonly string[]): Values {
  const inLine = columns.filter(({ input }) => input !== "blocks");
  return Object.fromEntries(inLine.flatMap((column, index) => (cells[index] === undefined ? [] : [[column.id, cells[index]]])));
}

const BULLET = /^(?:[-*+•]|\d{1,4}[.)])[ \t]+(?:\[([ xX])\][ \t]+)?/;

function fromLine(list: FormList, line: string): Values {
  const bullet = BULLET.exec(line);
  const rest = oneLine(line.slice(bullet?.[0].length ?? 0));
  switch (list.kind) {
    case "timeline":
      return timed(rest);
    case "contributing-factors": {
      const lead = /^(?:\*\*|__)([^*_]{1,200})(?:\*\*|__) ?[:：–—-]?[ \t]*(.*)$/.exec(rest);
      const titled = list.columns.some(({ id }) => id === "title");
      return lead && titled ? { title: (lead[1] ?? "").replace(/[:：]$/, ""), text: lead[2] ?? "" } : { text: rest };
    }
    case "actions":
      return { action: rest, ...(bullet?.[1] !== undefined && { status: bullet[1] === " " ? "open" : "done" }) };
  }
}

/** What the line says of time is read as in a timeline. */
function timed(line: string): Values {
  const entry = parse(`## Timeline\n\n- ${line}\n`).timelines[0]?.entries[0];
  if (!entry || entry.stamp.written === "") return { event: line };
  return { time: entry.stamp.written.trim(), event: entry.text.written };
}
