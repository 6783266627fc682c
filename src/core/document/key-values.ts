/**
 * `Key: value` facts in the body: bold keys, plain lines near the top, two-column tables, headings such as `## Date: July 1, 2020`.
 * They are candidates: who uses them looks for keys that it knows.
 */
import type { Source } from "./source";
import { slice, span, trim, type Span } from "../text/span";
import type { Block, Row, Table } from "./markdown/block";
import { linesOf } from "./markdown/inline";

export interface KeyValue {
  /** Lower case, without marks and colon. */
  readonly key: string;
  readonly keyRange: Span;
  readonly value: Span;
}

const LINE =
  /^[ \t]*(?:[-*+] )?(?:(?:\*\*|__|\*|_)([^*_:：\n]{2,40})(?:[:：](?:\*\*|__|\*|_)|(?:\*\*|__|\*|_)[ \t]?[:：])|([\p{L}][\p{L}\p{N} /()_-]{1,38})[:：](?=[ \t]|$))[ \t]*/u;

export function readKeyValues(source: Source, blocks: readonly Block[]): KeyValue[] {
  return blocks.flatMap((block): KeyValue[] => {
    switch (block.kind) {
      case "paragraph":
        return linesOf(source.text, block.content, true).flatMap((line) => fromLine(source, line));
      case "list":
        return block.items.flatMap((item) => linesOf(source.text, item.content, true).flatMap((line) => fromLine(source, line)));
      case "quote":
        return readKeyValues(source, block.blocks);
      case "table":
        return fromTable(source, block);
      case "heading":
        return fromLine(source, block.content);
      default:
        return [];
    }
  });
}

function fromLine(source: Source, line: Span): KeyValue[] {
  const match = LINE.exec(source.text.slice(line.start, Math.min(line.end, line.start + 120)));
  const key = match?.[1] ?? match?.[2];
  if (!match || key === undefined) return [];
  const value = trim(source.text, span(line.start + match[0].length, line.end));
  if (value.start >= value.end) return [];
  const keyStart = line.start + match[0].indexOf(key);
  return [{ key: clean(key), keyRange: span(keyStart, keyStart + key.length), value }];
}

/** Rows of a table with two columns; its header row may be data too. Or the titles and cells of the only row. */
function fromTable(source: Source, table: Table): KeyValue[] {
  const [only, ...others] = table.rows;
  const across =
    only && others.length === 0 && !table.header.cells.some((cell) => SENTENCES.test(source.plain(cell))) ? pairs(source, table, only) : [];
  return [...across, ...down(source, table)];
}

/** Columns of entries and actions. */
const SENTENCES = /action|event|description|what|task|item|notes?$/i;

function pairs(source: Source, { header }: Table, row: Row): KeyValue[] {
  return header.cells.flatMap((title, index): KeyValue[] => {
    const cell = row.cells[index];
    const value = cell && trim(source.text, cell);
    const key = clean(source.plain(title));
    return !value || key === "" || key.length > 40 || value.start >= value.end ? [] : [{ key, keyRange: trim(source.text, title), value }];
  });
}

function down(source: Source, table: Table): KeyValue[] {
  return [table.header, ...table.rows].flatMap((row): KeyValue[] => {
    const [first, second, ...more] = row.cells;
    if (!first || !second || more.some((cell) => slice(source.text, cell).trim() !== "")) return [];
    const key = clean(source.plain(first));
    const value = trim(source.text, second);
    return key === "" || key.length > 40 || value.start >= value.end ? [] : [{ key, keyRange: trim(source.text, first), value }];
  });
}

function clean(key: string): string {
  return key
    .trim()
    .replace(/\s+/g, " ")
    .replace(/[:：]$/, "")
    .trim()
    .toLowerCase();
}
