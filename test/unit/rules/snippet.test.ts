import * as assert from "node:assert/strict";
import fc from "fast-check";
import { choice, escapeSnippet, flattenSnippet, tabStop } from "../../../src/core/rules/snippet";

describe("snippets", () => {
  const cases: readonly (readonly [snippet: string, flat: string])[] = [
    ["plain", "plain"],
    ["a $1 b ${2} c$0", "a  b  c"],
    ["${1:name}", "name"],
    ["${1:outer ${2:inner} end}", "outer inner end"],
    ["${1|draft,in-review,published|}", "draft"],
    ["${1|a\\,b,c|}", "a,b"],
    ["${1|a\\|b|}", "a|b"],
    ["${1:title} and again $1", "title and again title"],
    ["$1 before ${1:title}", "title before title"],
    ["\\$1 \\} \\\\", "$1 } \\"],
    ["${1:a \\} b}", "a } b"],
    ["\\n stays", "\\n stays"],
    ["a } alone", "a } alone"],
    ["${1:unclosed", "${1:unclosed"],
    ["${1:outer ${2:inner}", "${1:outer inner"],
    ["${1|a,|}", "${1|a,|}"],
    ["${1|a,b", "${1|a,b"],
    ["$ {1} ${x} $name", "$ {1} ${x} $name"],
  ];
  for (const [snippet, flat] of cases) {
    it(`flattens ${JSON.stringify(snippet)} to ${JSON.stringify(flat)}`, () => {
      assert.equal(flattenSnippet(snippet), flat);
    });
  }

  it("brings back any text that was escaped, also within a tab stop", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        assert.equal(flattenSnippet(escapeSnippet(text)), text);
        assert.equal(flattenSnippet(`a${tabStop(1, text)}b`), `a${text}b`);
      }),
    );
  });

  it("offers the first value with something in it, whatever it holds", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (values) => {
        const first = values.map((value) => value.replace(/\s+/g, " ").trim()).find((value) => value !== "");
        assert.equal(flattenSnippet(choice(1, values)), first ?? "");
      }),
    );
  });

  it("never throws, and leaves text without $, \\ and } as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("$", "{", "}", "1", "|", ",", ":", "\\", "a", "\n") }), (text) => {
        const flat = flattenSnippet(text);
        if (!/[$\\}]/.test(text)) assert.equal(flat, text);
      }),
    );
  });

  it("takes linear time on snippets that never close", () => {
    for (const part of ["${1:", "${1|", "${1|a,", "${1:a}$1", "\\", "$", "}"]) {
      const time = (count: number): number => {
        const snippet = part.repeat(count);
        const started = process.cpuUsage().user;
        flattenSnippet(snippet);
        return process.cpuUsage().user - started;
      };
      time(2000);
      assert.ok(time(200_000) < 3_000_000, `${part} took too long`);
    }
  });
});
