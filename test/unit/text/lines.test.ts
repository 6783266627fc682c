import { deepEqual, equal, ok } from "node:assert/strict";
import fc from "fast-check";
import { firstLine, lineAt, lineEnd, nextLine } from "../../../src/core/text/lines";
import { contains, slice, span } from "../../../src/core/text/span";
import { textAndSpan, texts } from "./support/arbitraries";

const textAndOffset = texts.chain((text) => fc.tuple(fc.constant(text), fc.nat(text.length)));

describe("the line end of a document", () => {
  it("is what its first line ends with", () => {
    equal(lineEnd("a\r\nb\nc"), "\r\n");
    equal(lineEnd("a\nb\r\nc"), "\n");
    equal(lineEnd("a\rb"), "\r");
  });

  it("is \\n where there is only one line", () => {
    equal(lineEnd(""), "\n");
    equal(lineEnd("# Fire"), "\n");
  });
});

describe("the line at an offset", () => {
  it("has no line end in it, and ends where the text or the line does", () => {
    fc.assert(
      fc.property(textAndOffset, ([text, offset]) => {
        const line = lineAt(text, offset);
        ok(contains(line, span(offset, offset)));
        equal(/[\r\n]/.test(slice(text, line)), false);
        ok(line.start === 0 || /[\r\n]/.test(text[line.start - 1]!));
        ok(line.end === text.length || /[\r\n]/.test(text[line.end]!));
      }),
    );
  });

  it("is the same from each place in it", () => {
    const text = "# Fire\r\n10:58 Paged.\r\n";
    equal(slice(text, lineAt(text, 8)), "10:58 Paged.");
    deepEqual(lineAt(text, 20), lineAt(text, 8));
  });
});

describe("the next line", () => {
  it("begins after either kind of line end, and after the last line is the end of the text", () => {
    equal(nextLine("a\nb", 0), 2);
    equal(nextLine("a\r\nb", 0), 3);
    equal(nextLine("a\rb", 0), 2);
    equal(nextLine("a\r\nb", 3), 4);
  });

  it("leads through the whole text, line by line, to its end", () => {
    fc.assert(
      fc.property(texts, (text) => {
        let lines = "";
        for (let at = 0; at < text.length; at = nextLine(text, at)) {
          ok(nextLine(text, at) > at);
          lines += text.slice(at, nextLine(text, at));
        }
        equal(lines, text);
      }),
    );
  });
});

describe("the first line of a range", () => {
  it("is the range itself when it stands on one line, else its part up to the line end", () => {
    equal(slice("Impact: 4 h", firstLine("Impact: 4 h", span(0, 6))), "Impact");
    equal(slice("- a\r\n  b\r\n", firstLine("- a\r\n  b\r\n", span(2, 8))), "a");
  });

  it("starts where the range does, and lies within it", () => {
    fc.assert(
      fc.property(textAndSpan, ([text, range]) => {
        const first = firstLine(text, range);
        equal(first.start, range.start);
        ok(contains(range, first));
        equal(/[\r\n]/.test(slice(text, first)), false);
      }),
    );
  });
});
