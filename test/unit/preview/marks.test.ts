import { deepEqual, doesNotMatch, equal, match } from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "../../../src/core/document/parse";
import { renderBlocks } from "../../../src/core/preview/blocks";
import { phraseMarks } from "../../../src/core/preview/marks";
import type { Span } from "../../../src/core/text/span";

const style = () => ({ classes: "phrase", label: "Kind" });

function render(text: string, phrases: readonly Span[]): string {
  const { card, blocks } = renderBlocks(parse(text), phraseMarks(phrases, style));
  return [card, ...blocks].map(({ html }) => html).join("");
}

/** The phrases of the text are written in ⟦ ⟧. */
function marked(written: string): string {
  const phrases: Span[] = [];
  let text = "";
  for (const part of written.split(/(⟦[^⟧]*⟧)/)) {
    const inner = part.startsWith("⟦") ? part.slice(1, -1) : null;
    if (inner !== null) phrases.push({ start: text.length, end: text.length + inner.length });
    text += inner ?? part;
  }
  const { blocks } = renderBlocks(parse(text), phraseMarks(phrases, style));
  return blocks
    .map(({ html }) => html.replace(/<mark class="phrase( more)?" data-phrase="(\d+)"( data-label="Kind")?([^>]*)>/g, "[$2$1$4|"))
    .join("")
    .replaceAll("</mark>", "]")
    .replaceAll(' role="button" tabindex="0"', "");
}

describe("the marks of phrases", () => {
  it("stand around the words, numbered within their block", () => {
    equal(
      marked("We ⟦should have⟧ and ⟦could have⟧.\n\nThey ⟦forgot⟧.\n"),
      "<p>We [0|should have] and [1|could have].</p>\n<p>They [0|forgot].</p>\n",
    );
  });

  it("are in pieces where a phrase goes over emphasis, code or a link, and only the first piece can be reached", () => {
    equal(marked("⟦Amara *should* have⟧ run `x`.\n"), "<p>[0|Amara ]<em>[0 more|should]</em>[0 more| have] run <code>x</code>.</p>\n");
    equal(marked("⟦running `x` blindly⟧.\n"), "<p>[0|running ][0 more|<code>x</code>][0 more| blindly].</p>\n");
    equal(render("A [b forgot](https://example.com/) c", [{ start: 3, end: 11 }]).match(/tabindex/g), null);
  });

  it("stand in headings, items, cells, and over line breaks", () => {
    match(marked("## Who ⟦forgot⟧\n"), /<h2 id="doc-who-forgot">Who \[0\|forgot\]<\/h2>/);
    match(marked("- a\n- ⟦b⟧\n"), /<li data-line="1">\[0\|b\]/);
    match(marked("| A | B |\n| - | - |\n| x | ⟦y⟧ |\n"), /<td class="tight">\[0\|y\]<\/td>/);
    equal(marked("They ⟦should\nhave⟧ known.\n"), "<p>They [0|should]\n[0 more|have] known.</p>\n");
  });

  it("leave nothing behind where the text does not show", () => {
    doesNotMatch(render("a <!-- should have --> b `should` ![should](x.png) https://example.com/should", [{ start: 7, end: 13 }, { start: 27, end: 30 }, { start: 37, end: 41 }, { start: 69, end: 73 }]), /[\uFDD0-\uFDDB]|%EF%B7/i); // prettier-ignore
  });

  it("cannot be put in by the writer", () => {
    const html = render("a \uFDD0\uFDD2b\uFDD1\uFDD2 c", []);
    doesNotMatch(html, /<mark/);
    match(html, /a \uFFFD\uFFFDb\uFFFD\uFFFD c/);
  });

  it("change nothing of the page but themselves, wherever words stand", () => {
    for (const folder of ["examples/postmortems", "test/fixtures/documents"]) {
      for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md"))) {
        const text = readFileSync(join(folder, file), "utf8");
        const words = parse(text).passages.flatMap(({ range }) =>
          Array.from(
            text.slice(range.start, range.end).matchAll(/(?<![\p{L}\p{N}&;#\\/:.@-])\p{L}+(?![\p{L}\p{N};:/@.-])/gu),
            ({ index, 0: word }) => ({
              start: range.start + index,
              end: range.start + index + word.length,
            }),
          ),
        );
        const some = words.filter((_, index) => index % 3 === 0);
        const without = render(text, []);
        const got = render(text, some).replace(/<\/?mark[^>]*>/g, "");
        if (got !== without) deepEqual(got.split("\n"), without.split("\n"), file);
      }
    }
  });
});
