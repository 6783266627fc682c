/**
 * `Key: value` facts in the body: bold keys, plain lines near the top, two-column tables, headings such as `## Date: July 1, 2020`.
 * They are candidates: who uses them looks for keys that it knows.
 */
import { slice, span, trim, type Span } from "../text/span";
import type { Block, Table } from "./markdown/block";
import { linesOf, plainText } from "./markdown/inline";

export interface KeyValue {
  /** Lower case, without marks and colon. */
  readonly key: string;
  readonly keyRange: Span;
  readonly value: Span;
}

const LINE =
  /^[ \t]*(?:[-*+] )?(?:(?:\*\*|__|\*|_)([^*_:：\n]{2,40})(?:[:：](?:\*\*|__|\*|_)|(?:\*\*|__|\*|_)[ \t]?[:：])|([\p{L}][\p{L}\p{N} /()_-]{1,38})[:：](?=[ \t]|$))[ \t]*/u;

export function readKeyValues(text: string, blocks: readonly Block[]): KeyValue[] {
  return blocks.flatMap((block): KeyValue[] => {
    switch (block.kind) {
      case "paragraph":
        return linesOf(text, block.content, true).flatMap((line) => fromLine(text, line));
      case "list":
        return block.items.flatMap((item) => linesOf(text, item.content, true).flatMap((line) => fromLine(text, line)));
      case "quote":
        return readKeyValues(text, block.blocks);
      case "table":
        return fromTable(text, block);
      case "heading":
        return fromLine(text, block.content);
      default:
        return [];
    }
  });
}

function fromLine(text: string, line: Span): KeyValue[] {
  const match = LINE.exec(text.slice(line.start, Math.min(line.end, line.start + 120)));
  const key = match?.[1] ?? match?.[2];
  if (!match || key === undefined) return [];
  const value = trim(text, span(line.start + match[0].length, line.end));
  if (value.start >= value.end) return [];
  const keyStart = line.start + match[0].indexOf(key);
  return [{ key: clean(key), keyRange: span(keyStart, keyStart + key.length), value }];
}

/** Rows of a table with two columns; its header row may be data too. */
function fromTable(text: string, table: Table): KeyValue[] {
  return [table.header, ...table.rows].flatMap((row): KeyValue[] => {
    const [first, second, ...more] = row.cells;
    if (!first || !second || more.some((cell) => slice(text, cell).trim() !== "")) return [];
    const key = clean(plainText(text, first));
    const value = trim(text, second);
    return key === "" || key.length > 40 || value.start >= value.end ? [] : [{ key, keyRange: trim(text, first), value }];
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
