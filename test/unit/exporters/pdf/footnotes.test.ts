/** Footnotes of a document as notes at the end of its PDF. */
import { deepEqual, doesNotMatch, equal, match, ok } from "node:assert/strict";
import { checkArchival } from "./support/archival-rules";
import { ask, makePdf, PATIENCE } from "./support/pdfs";

const ROWS = Array.from({ length: 90 }, (_, n) => `| 10:${String(n % 60).padStart(2, "0")} | entry ${String(n)}[^cell] |`).join("\n");

const TEXT = `---
id: PM-7
---

# Parcels were late[^title]

## Summary[^again]

Late[^again][^title], and [^missing].

## Timeline

| Time[^head] | [Event](https://example.com/event) |
| --- | --- |
${ROWS}

## Actions

Text.

[^title]: On the title.
[^again]: On a heading, with [a link](https://example.com) and itself[^again].
[^head]: On the head of a table that goes over several pages.
[^cell]: On a cell.

    - a list

    | a | b |
    | --- | --- |
    | c | d[^title] |
`;

describe("footnotes in a PDF", function () {
  this.timeout(PATIENCE);

  it("are numbers in the text and notes at its end", async function () {
    const text = ask("pdftotext", ["-raw"], (await makePdf(TEXT)).bytes, ["-"]);
    if (text === null) this.skip();
    match(text, /Parcels were late1\n[^]*CONTENTS\nSummary[ .⁠]+1\nTimeline/);
    match(text, /Late2,1, and \[\^missing\]\./);
    match(text, /NOTES\n1\. On the title\.\n2\. On a heading, with a link and itself2\.\n3\. On the head [^]*\n4\. On a cell\.\n• a list/);
    doesNotMatch(text, /\[\^(?!missing)/);
    for (const of of text.split("\f").slice(0, -2)) match(of, /Time3\s+Event|NOTES/);
  });

  it("break no rule of PDF/A-3a and PDF/UA-1 that the objects of the file tell", async function () {
    const { bytes } = await makePdf(TEXT);
    const json = ask("qpdf", ["--json=2"], bytes);
    if (json === null) this.skip();
    const { broken, tags, links } = checkArchival(json, Buffer.from(bytes).toString("latin1"));
    deepEqual(broken, []);
    equal(tags["LI"], 4 + 1);
    ok(links >= 90, String(links));
    match(ask("qpdf", ["--check"], bytes) ?? "", /No syntax or stream encoding errors found/);
  });

  it("are no part of the title and of the bookmarks", async function () {
    const { bytes } = await makePdf(TEXT);
    const info = ask("pdfinfo", [], bytes);
    const json = ask("qpdf", ["--json=2"], bytes);
    if (info === null || json === null) this.skip();
    match(info, /^Title: +Parcels were late$/m);
    const titles = [...json.matchAll(/"\/Title": "u:([^"]*)"/g)].map(([, title]) => title);
    ok(titles.includes("Summary"), titles.join());
  });

  it("give the same bytes each time", async () => {
    const [first, second] = [await makePdf(TEXT), await makePdf(TEXT)];
    equal(Buffer.compare(first.bytes, second.bytes), 0);
  });

  for (const [what, hostile] of Object.entries({
    "thousands of references to one note": `${"x[^1] ".repeat(3_000)}\n\n[^1]: a`,
    "a thousand notes": Array.from({ length: 1_000 }, (_, n) => `x[^${String(n)}]\n\n[^${String(n)}]: note ${String(n)}\n`).join("\n"),
    "a ring of notes": Array.from({ length: 500 }, (_, n) => `[^${String(n)}]: [^${String((n + 1) % 500)}]`).join("\n"),
    "notes within notes": `${"[^1]: ".repeat(300)}a[^1]`,
    "notes without words, in a list, a quotation and alone": "x[^1][^2][^3][^4]\n\n[^1]:\n\n- [^2]:\n\n> [^3]:\n\n[^4]: ```",
    "a note with headings and an image that is not there": "x[^1]\n\n[^1]: # A\n\n    ## A[^1]\n\n    ![a](b.png)",
  })) {
    it(`do not bring it down: ${what}`, async () => {
      const started = Date.now();
      const { bytes } = await makePdf(hostile);
      equal(Buffer.from(bytes.subarray(0, 5)).toString(), "%PDF-");
      ok(Date.now() - started < 30_000, String(Date.now() - started));
    });
  }
});
