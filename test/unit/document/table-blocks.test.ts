import { deepEqual } from "node:assert/strict";
import { parser, Table, type MarkdownExtension } from "@lezer/markdown";
import fc from "fast-check";
import { TableBlocks } from "../../../src/core/document/markdown/table-blocks";

/** All nodes but those within a row. */
function outline(text: string, tables: MarkdownExtension): readonly string[] {
  const nodes: string[] = [];
  parser
    .configure([tables])
    .parse(text)
    .iterate({
      enter({ name, from, to }) {
        nodes.push(`${name} ${String(from)}-${String(to)}`);
        return name !== "TableHeader" && name !== "TableRow";
      },
    });
  return nodes;
}

describe("tables in the block tree", () => {
  it("are those that @lezer/markdown finds", () => {
    const pieces = fc.constantFrom(
      "| a | b |\n", "|---|---|\n", "--|:-:\n", "a|b\n", "|", "|-|\n", "\\|", "\\", "-", ":", " ", "\t", "> ", "- ", "\n", "x", "# h\n", "```\n", "===\n",
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join("");
        deepEqual(outline(text, TableBlocks), outline(text, Table));
      }),
      { numRuns: 3000, seed: 20260304 },
    );
  });
});
