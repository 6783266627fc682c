/** What other programs see in the PDFs: the tree of tags, links, outline, attachment, fonts, and the order of the text. */
import { deepEqual, doesNotMatch, equal, match, ok } from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { checkArchival } from "./support/archival-rules";
import { ask, makePdf, PATIENCE } from "./support/pdfs";

const DEMANDING = "test/fixtures/exporters/pdf/demanding.md";
const DOCUMENTS = [
  DEMANDING,
  ...readdirSync("examples/postmortems")
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("examples/postmortems", name)),
];

describe("the structure of a PDF", function () {
  this.timeout(PATIENCE);

  const made = (path: string): Promise<Uint8Array> => makePdf(readFileSync(path, "utf8"), {}, path).then(({ bytes }) => bytes);

  for (const path of DOCUMENTS) {
    it(`breaks no rule of PDF/A-3a and PDF/UA-1 that its objects tell: ${path}`, async function () {
      const pdf = await made(path);
      const json = ask("qpdf", ["--json=2"], pdf);
      if (json === null) this.skip();
      const { broken, tags, fonts } = checkArchival(json, Buffer.from(pdf).toString("latin1"));
      deepEqual(broken, []);
      ok(fonts >= 2);
      for (const tag of ["H2", "P", "TOCI", "Figure"]) ok(tags[tag] !== undefined, tag);
    });

    it(`is sound: ${path}`, async function () {
      const said = ask("qpdf", ["--check"], await made(path));
      if (said === null) this.skip();
      match(said, /No syntax or stream encoding errors found/);
    });
  }

  it("has tables with header cells, lists, code and figures in its tree", async function () {
    const pdf = await made(DEMANDING);
    const json = ask("qpdf", ["--json=2"], pdf);
    if (json === null) this.skip();
    const { tags, links } = checkArchival(json, Buffer.from(pdf).toString("latin1"));
    equal(tags["Table"], 2);
    equal(tags["TH"], 3 + 8);
    equal(tags["TR"], 5 + 4);
    equal(tags["Figure"], 3);
    equal(tags["BlockQuote"], 1);
    ok((tags["L"] ?? 0) >= 5);
    ok((tags["Code"] ?? 0) >= 2);
    ok(links >= 8);
  });

  it("holds the Markdown that it was made from, byte for byte", async function () {
    const text = readFileSync(DEMANDING, "utf8");
    const pdf = await made(DEMANDING);
    const listed = ask("qpdf", ["--list-attachments"], pdf);
    if (listed === null) this.skip();
    const key = /^(.*) -> /m.exec(listed)?.[1] ?? "";
    match(key, /demanding\.md$/);
    equal(ask("qpdf", [`--show-attachment=${key}`], pdf), text);
  });

  it("reads in the order of the document, with nothing between the pieces of a long word", async function () {
    const text = ask("pdftotext", ["-raw", "-enc", "UTF-8"], await made(DEMANDING), ["-"]);
    if (text === null) this.skip();
    const parts = [
      "POST-MORTEM",
      "Checkout returned errors",
      "P1 (SEV-1)",
      "In review",
      "Started",
      "to detect",
      "Jun Sato",
      "CONTENTS",
      "Before the first",
      "Greek αβγ",
      "Deploy begins",
      "a comment",
      "Nested first",
      "Size the pool",
    ];
    const places = parts.map((part) => text.indexOf(part));
    deepEqual(
      parts.filter((_, index) => (places[index] ?? -1) < 0),
      [],
    );
    deepEqual(
      places,
      [...places].sort((a, b) => a - b),
    );
    match(text.replace(/\s/g, ""), /aVeryLongIdentifierThatNobodyCanBreak_aVeryLongIdentifierThatNobodyCanBreak_/);
    doesNotMatch(text, /\u0001|\u200b/);
  });

  it("tells which characters it cannot show and which image it could not read", async () => {
    const { missing, broken } = await makePdf(readFileSync(DEMANDING, "utf8"));
    deepEqual(missing, ["復", "旧"]);
    equal(broken.length, 1);
  });

  it("repeats the header of a table on each page and splits no row", async function () {
    const rows = Array.from(
      { length: 120 },
      (_, i) => `| 10:${String(i % 60).padStart(2, "0")} | begin${String(i)} ${"word ".repeat(30)}end${String(i)} | log |`,
    );
    const { bytes } = await makePdf(`# T\n\n## Timeline\n\n| Time | Event | Source |\n| --- | --- | --- |\n${rows.join("\n")}\n`);
    const text = ask("pdftotext", ["-raw"], bytes, ["-"]);
    if (text === null) this.skip();
    const pages = text.split("\f").filter((page) => page.trim() !== "");
    ok(pages.length >= 4);
    for (const page of pages) match(page, /Time\s+Event\s+Source/);
    for (let i = 0; i < 120; i++)
      ok(pages.some((page) => new RegExp(`begin${String(i)}\\b`).test(page) && new RegExp(`end${String(i)}\\b`).test(page)));
  });

  it("leaves no row of a table alone on the last page", async function () {
    const path = "examples/postmortems/2026-06-09-boarding-gates-refused-tickets.md";
    const text = ask("pdftotext", ["-raw"], await made(path), ["-"]);
    if (text === null) this.skip();
    const pages = text.split("\f").filter((page) => page.trim() !== "");
    equal(pages.length, 3);
    ok((pages.at(-1)?.length ?? 0) > 1000);
  });

  it("lets what is higher than a page go on on the next one: a cell, and a piece of code of few lines", async function () {
    const long = Array.from({ length: 1500 }, (_, i) => `word${String(i)}`).join(" ");
    const { bytes } = await makePdf(`# T\n\n| Time | Event |\n| --- | --- |\n| 10:00 | ${long} |\n\n\`\`\`text\n${long}\n\`\`\`\n`);
    const boxes = ask("pdftotext", ["-bbox"], bytes, ["-"]);
    if (boxes === null) this.skip();
    const lowest = Math.max(...[...boxes.matchAll(/yMax="([\d.]+)">word/g)].map(([, y]) => Number(y)));
    equal([...boxes.matchAll(/>word\d+</g)].length, 3000);
    ok(lowest < 842 - 50, String(lowest));
  });

  it("breaks a long id at its foot without a sign of it", async function () {
    const id = "PM-2026-0001-with-a-long-name-that-a-generator-made-0123456789";
    const { bytes } = await makePdf(`---\nid: ${id}\n---\n\n# T\n\nText.`);
    const text = ask("pdftotext", ["-raw"], bytes, ["-"]);
    if (text === null) this.skip();
    ok(text.replace(/\s/g, "").includes(`${id}·Source`));
  });

  it("sets right to left what is written so: headings, lists and tables", async function () {
    const { bytes } = await makePdf("# T\n\n## العنوان\n\n- عنصر\n\n| الوقت | الحدث |\n| --- | --- |\n| 10:30 | Begin |\n");
    const boxes = ask("pdftotext", ["-bbox"], bytes, ["-"]);
    if (boxes === null) this.skip();
    const left = (word: string): number => Number(new RegExp(`xMin="([\\d.]+)"[^>]*>${word}<`).exec(boxes)?.[1] ?? -1);
    ok(left("10:30") > 300 && left("Begin") > 0 && left("Begin") < left("10:30"), boxes);
  });

  it("has the paper, the accent and the footer that the settings say", async function () {
    const { bytes } = await makePdf("# T\n\n## Summary\n\nText.", { paper: "Letter", footer: "Saltmere – internal" });
    const info = ask("pdfinfo", [], bytes);
    if (info === null) this.skip();
    match(info, /Page size:\s+612 x 792 pts \(letter\)/);
    match(ask("pdftotext", ["-raw"], bytes, ["-"]) ?? "", /Saltmere – internal · Source SHA-256 [0-9a-f]{12}\s+Page 1 of 1/);
  });
});
