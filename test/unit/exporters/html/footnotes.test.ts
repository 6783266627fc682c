import { deepEqual, doesNotMatch, equal, match, ok } from "node:assert/strict";
import { parse } from "../../../../src/core/document/parse";
import { exportHtml } from "../../../../src/core/exporters/html";
import { imagePaths } from "../../../../src/core/exporters/images";
import { renderBlocks } from "../../../../src/core/preview/blocks";
import { assertInert } from "./inert";

const page = (markdown: string): string => exportHtml(parse(markdown)).replace(/<style>[^]*<\/style>/, "");

const body = (markdown: string): string => {
  const html = page(markdown);
  return html.slice(html.indexOf("<main>"), html.indexOf("</main>"));
};

/** What a reader sees of the notes, in their order. */
const notes = (markdown: string): readonly string[] =>
  [...body(markdown).matchAll(/<li id="footnote\.\d+">([^]*?)<\/li>\n(?=<li id="footnote|<\/ol><\/section>)/g)].map(([, inner = ""]) =>
    inner
      .replace(/<[^>]*>/g, "")
      .replace(/\s+/g, " ")
      .trim(),
  );

/** Every id is there once, and every link within the page leads to one. */
function assertSound(html: string): void {
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id ?? "");
  equal(new Set(ids).size, ids.length, ids.join());
  for (const [, target] of html.matchAll(/ href="#(footnote[^"]*)"/g)) ok(ids.includes(target ?? ""), target);
}

describe("a footnote", () => {
  it("is a number that leads to the note, and back", () => {
    const html = body("Late[^1].\n\n[^1]: By **an** hour.\n\nMore.");
    match(
      html,
      /Late<sup class="footnote-ref"><a id="footnote\.1\.ref\.1" href="#footnote\.1" aria-label="Note 1" lang="en">1<\/a><\/sup>\./,
    );
    match(html, /<p>More\.<\/p>\n<section class="footnotes" aria-labelledby="footnotes\.title">/);
    match(
      html,
      /<li id="footnote\.1"><p>By <strong>an<\/strong> hour\. <a class="footnote-back" href="#footnote\.1\.ref\.1" aria-label="Back to the text of note 1" lang="en">↩<\/a><\/p>/,
    );
    assertSound(html);
    assertInert(exportHtml(parse("Late[^1].\n\n[^1]: By an hour.")));
  });

  it("has its number from where the text first refers to it, whatever its label and its place", () => {
    deepEqual(notes("[^b]: Second.\n[^A-1]: First.\n\nx[^a-1] y[^b] z[^A-1]"), ["First. ↩1 ↩2", "Second. ↩"]);
  });

  it("goes on in indented lines and in the next line of its paragraph, and ends where another begins", () => {
    deepEqual(notes("x[^1][^2][^3]\n\n[^1]: one\nlazy\n[^2]:\n    below\n\n    - item\n\n      more\n\nText.\n\n[^3]: three\n# T\n"), [
      "one lazy ↩",
      "below item more ↩",
      "three ↩",
    ]);
    match(body("x[^1]\n\n[^1]: a\n\n        code\n"), /<pre><code>code\n<\/code><\/pre>\n<p><a class="footnote-back"/);
  });

  it("is parted from one beside it", () => match(body("x[^1][^2]\n\n[^1]: a\n[^2]: b"), /1<\/a><\/sup><sup class="footnote-ref">,<a /));

  it("that is not there stays as it is written; one that nothing refers to comes last, and so does a second of the same label", () => {
    match(body("x[^1] [^ a] [^] [^a\n\n[^2]: b"), /<p>x\[\^1\] \[\^ a\] \[\^\] \[\^a<\/p>/);
    deepEqual(notes("x[^1]\n\n[^unused]: Unused.\n[^1]: One.\n[^1]: Another."), ["One. ↩", "Unused.", "Another."]);
    doesNotMatch(body("No notes."), /footnote/);
  });

  it("may refer to itself, to others, and stand in a note, a list, a quotation", () => {
    const text = "x[^a]\n\n[^a]: A[^a] and[^b].\n[^b]: B, see[^a].\n\n    [^c]: C within B.\n\n> [^d]: D.\n\n- [^e]: E.\n- item[^d]";
    deepEqual(notes(text), ["A1 and3. ↩1 ↩2 ↩3", "D. ↩", "B, see1. ↩", "C within B.", "E."]);
    assertSound(body(text));
  });

  it("stands in headings, titles and tables, and is no part of their names", () => {
    const html = page(
      "> First.\n\n# Late[^1]\n\n## Impact[^1]\n\n## Timeline[^2]\n\n| Time[^1] | Event |\n|---|---|\n| 10:00 | a[^1] |\n| 10:05 | b |\n| 10:10 | c |\n\n## Next\n\n[^1]: One.\n[^2]: Two.",
    );
    match(html, /<title>Late<\/title>/);
    match(html, /<h1>Late<sup[^]*<h2 id="impact">Impact<sup/);
    equal(html.match(/<h1/g)?.length, 1);
    match(html, /<a href="#timeline">Timeline<\/a>/);
    match(html, /aria-label="Table: Timeline"/);
    match(html, /10:00 a; 10:05 b/);
    match(html, /<th scope="col">Time<sup[^]*<td>a<sup/);
    assertSound(html);
  });

  it("leaves a link and code what they are", () => {
    match(body("[see [^1] there](https://example.com)\n\n[^1]: a"), /<a href="https:\/\/example\.com"[^>]*>see \[\^1\] there<\/a>/);
    match(body("[^1](https://example.com)\n\n[^1]: a"), /<a href="https:\/\/example\.com"[^>]*>\^1<\/a>/);
    match(body("`x[^1]`\n\n    x[^1]\n\n[^1]: a"), /<code>x\[\^1\]<\/code>[^]*<code>x\[\^1\]\n<\/code>/);
    match(body("![x[^1]](data:image/png;base64,AAAA)\n\n[^1]: a"), /alt="x"/);
    deepEqual(notes("![x[^1]](data:image/png;base64,AAAA)\n\n[^1]: a"), ["a"]);
  });

  it("has its images, links and names like all of the document", () => {
    deepEqual(imagePaths(parse("x[^1]\n\n[^1]: ![a](a.png)\n\n    ![b](b.png)")), ["a.png", "b.png"]);
    match(body("x[^1]\n\n[^1]: [a](javascript:hit())"), /<p>\[a\]\(javascript:hit\(\)\) <a/);
    match(body("x[^<b>\"']\n\n[^<b>\"']: a"), /<li id="footnote\.1"><p>a/);
    match(body("x[^__proto__] y[^constructor]\n\n[^__proto__]: a"), /y\[\^constructor\]/);
  });

  it("gets the same bytes each time, and reads CRLF", () => {
    const text = "x[^1]\n\n[^1]: a\n\n    b\n";
    equal(page(text), page(text));
    deepEqual(notes(text.replaceAll("\n", "\r\n")), notes(text));
  });

  it("stays as it is written in the blameless preview, where phrases are carried through", () => {
    const { blocks } = renderBlocks(parse("x[^1] by y.\n\n[^1]: A longer note."), { put: (text) => text, take: () => undefined });
    deepEqual(
      blocks.map(({ html }) => html),
      ["<p>x[^1] by y.</p>\n", "<p>[^1]: A longer note.</p>\n"],
    );
  });

  for (const [what, hostile] of Object.entries({
    "thousands of references to one note": `${"x[^1] ".repeat(20_000)}\n\n[^1]: a`,
    "thousands of notes": Array.from({ length: 10_000 }, (_, n) => `x[^${String(n)}]\n\n[^${String(n)}]: note ${String(n)}\n`).join("\n"),
    "thousands of notes that nothing refers to": Array.from({ length: 20_000 }, (_, n) => `[^${String(n)}]: note`).join("\n"),
    "thousands of notes of one label": "[^1]: a[^1]\n".repeat(20_000),
    "a ring of notes": Array.from({ length: 10_000 }, (_, n) => `[^${String(n)}]: [^${String((n + 1) % 10_000)}]`).join("\n"),
    "notes within notes in a line": `${"[^1]: ".repeat(20_000)}a[^1]`,
    "notes within notes, each indented": Array.from({ length: 300 }, (_, n) => `${"    ".repeat(n)}[^${String(n)}]: a\n\n`).join(""),
    "openings of references": `${"[^".repeat(50_000)}\n\n[^1]: a`,
    "a label without an end": `[^1]: a\n\n[^${"a".repeat(200_000)}`,
    "many labels without an end": `[^1]: a\n\n${`[^${"a".repeat(300)} `.repeat(2_000)}`,
    "labels without a note": "[^1]:\n".repeat(20_000),
    "quoted notes": "> [^1]: a\n>\n> > [^2]: b[^1]\n\n".repeat(2_000),
  })) {
    it(`is not brought down by ${what}`, () => {
      const started = process.cpuUsage();
      const html = page(hostile);
      const { user } = process.cpuUsage(started);
      ok(user < 5_000_000, `took ${String(user / 1e6)} s`);
      ok(html.length > 0);
    });
  }

  it("leads back from the first twenty places only", () => {
    equal(body(`${"x[^1] ".repeat(1_000)}\n\n[^1]: a`).match(/class="footnote-back"/g)?.length, 20);
  });
});
