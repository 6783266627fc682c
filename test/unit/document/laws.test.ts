/** What holds for every text: nothing throws, every range lies in the text and names what it says. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { splitCells } from "../../../src/core/document/markdown/table-cells";
import { prepare } from "../../../src/core/document/markdown/prepare";
import { parse } from "../../../src/core/document/parse";
import { Readings } from "../../../src/core/document/source";
import { ranges } from "./marked";
import { PIECES } from "./pieces";

const soup = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 8, unit: "binary" })), { maxLength: 60 })
  .map((parts) => parts.join(""));

describe("reading any text", () => {
  it("never throws, and every range slices to what it names", () => {
    fc.assert(
      fc.property(soup, (text) => {
        const document = parse(text, { path: "incidents/2026-03-04-a.md" });
        for (const { label, range, written } of ranges(document)) {
          assert.ok(
            0 <= range.start && range.start <= range.end && range.end <= text.length,
            `${label} ${String(range.start)}–${String(range.end)} of ${String(text.length)}`,
          );
          if (written !== undefined && label !== "key") assert.equal(text.slice(range.start, range.end), written, label);
        }
        for (let i = 1; i < document.opaque.length; i++) assert.ok((document.opaque[i - 1]?.end ?? 0) <= (document.opaque[i]?.start ?? 0));
      }),
      { numRuns: 1500, seed: 20260304 },
    );
  });

  it("again after edits, with what was read before, equals reading it anew", () => {
    const edit = fc.record({ at: fc.nat(), remove: fc.nat({ max: 12 }), insert: fc.oneof(fc.constantFrom(...PIECES), fc.constant("")) });
    fc.assert(
      fc.property(soup, fc.array(edit, { minLength: 1, maxLength: 8 }), (start, edits) => {
        const readings = new Readings();
        let text = start;
        parse(text, { readings });
        for (const { at, remove, insert } of edits) {
          const from = text.length === 0 ? 0 : at % text.length;
          text = text.slice(0, from) + insert + text.slice(from + remove);
          assert.deepEqual(parse(text, { readings }), parse(text));
        }
      }),
      { numRuns: 500, seed: 20260304 },
    );
  });

  it("gives the same answer for CRLF as for LF", () => {
    const shape = (text: string): unknown => {
      const document = parse(text);
      return [
        document.sections.map((s) => [s.kind, s.heading]),
        document.timelines.map((t) => t.entries.map((e) => e.stamp.written)),
        document.actions.map((a) => a.text.value),
      ];
    };
    const lines = fc
      .array(fc.constantFrom(...PIECES.filter((p) => p.endsWith("\n") && !p.includes("\r"))), { maxLength: 30 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(lines, (text) => {
        assert.deepEqual(shape(text.replace(/\n/g, "\r\n")), shape(text));
      }),
      { numRuns: 400, seed: 20260304 },
    );
  });

  it("is done on a copy of equal length and lines", () => {
    fc.assert(
      fc.property(soup, (text) => {
        const copy = prepare(text, null);
        assert.equal(copy.length, text.length);
        assert.ok(!copy.includes("\r"));
      }),
      { numRuns: 500, seed: 20260304 },
    );
  });

  it("splits rows into cells that hold no bare pipe", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("|", "a", " ", "\\", "\\|"), { maxLength: 20 }), (parts) => {
        const row = parts.join("");
        const cells = splitCells(row, { start: 0, end: row.length });
        for (const cell of cells) {
          assert.ok(cell.start <= cell.end);
          assert.ok(!/(?<!\\)(?:\\\\)*\|/.test(row.slice(cell.start, cell.end).replace(/\\[^]/g, "")));
        }
      }),
      { numRuns: 500, seed: 20260304 },
    );
  });
});
