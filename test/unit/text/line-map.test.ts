import { deepEqual, equal, ok } from "node:assert/strict";
import fc from "fast-check";
import { LineMap } from "../../../src/core/text/line-map";
import { texts } from "./support/arbitraries";

const textAndOffset = texts.chain((text) => fc.tuple(fc.constant(text), fc.nat(text.length)));

describe("the map of lines", () => {
  it("counts lines and columns from 1", () => {
    const map = new LineMap("# Fire\n\n10:58 Paged.");
    deepEqual(map.position(0), { line: 1, column: 1 });
    deepEqual(map.position(6), { line: 1, column: 7 });
    deepEqual(map.position(8), { line: 3, column: 1 });
  });

  it("counts columns in UTF-16 units, as VS Code does", () => {
    deepEqual(new LineMap("🔥🔥x").position(4), { line: 1, column: 5 });
  });

  it("takes \\n, \\r\\n and a lone \\r as line ends, and no other character", () => {
    equal(new LineMap("a\nb\r\nc\rd").lineCount, 4);
    equal(new LineMap("a\u2028b\u0085c\u000bd").lineCount, 1);
  });

  it("has an empty last line after a line end, and one line in an empty text", () => {
    equal(new LineMap("a\r\n").lineCount, 2);
    equal(new LineMap("").lineCount, 1);
    deepEqual(new LineMap("").position(0), { line: 1, column: 1 });
  });

  it("takes an offset outside as the nearest inside", () => {
    const map = new LineMap("ab\nc");
    deepEqual(map.position(-1), { line: 1, column: 1 });
    deepEqual(map.position(99), { line: 2, column: 2 });
    equal(map.lineStart(9), 4);
  });

  it("goes from an offset to its position and back", () => {
    fc.assert(
      fc.property(textAndOffset, ([text, offset]) => {
        const map = new LineMap(text);
        const { line, column } = map.position(offset);
        equal(map.lineStart(line) + column - 1, offset);
      }),
    );
  });

  it("agrees with splitting the text at its line ends", () => {
    fc.assert(
      fc.property(textAndOffset, ([text, offset]) => {
        const map = new LineMap(text);
        equal(map.lineCount, text.split(/\r\n|\r|\n/).length);
        // Between \r and \n is still the line that the two end.
        const before = text.slice(0, offset).replace(/\r$/, text[offset] === "\n" ? "" : "\r");
        equal(map.position(offset).line, before.split(/\r\n|\r|\n/).length);
      }),
    );
  });

  it("gives later offsets later positions", () => {
    fc.assert(
      fc.property(textAndOffset, ([text, offset]) => {
        const map = new LineMap(text);
        const here = map.position(offset);
        const next = map.position(Math.min(offset + 1, text.length));
        ok(next.line > here.line || (next.line === here.line && next.column >= here.column));
      }),
    );
  });
});
