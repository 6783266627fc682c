/** The pieces that need no compiler. */
import { deepEqual, equal, throws } from "node:assert/strict";
import { archive } from "../../../../src/core/exporters/pdf/archive";
import { parse } from "../../../../src/core/document/parse";
import { card } from "../../../../src/core/exporters/pdf/card";
import { breakable, clean } from "../../../../src/core/exporters/pdf/clean";
import { columns, isTall, longestInCell } from "../../../../src/core/exporters/pdf/columns";
import { fontCoverage, merge, missingCharacters } from "../../../../src/core/exporters/pdf/coverage";
import { BREAK } from "../../../../src/core/exporters/pdf/layout";
import { pdfJob } from "../../../../src/core/exporters/pdf/pdf-job";
import { PictureFiles } from "../../../../src/core/exporters/pdf/pictures";

describe("text in a PDF", () => {
  it("has places to break in long words, after the signs that end their parts", () => {
    equal(breakable("short words stay as they are"), "short words stay as they are");
    equal(breakable("https://example.com/deep/path/to/it").replaceAll(BREAK, "·"), "https:·//·example.·com/·deep/·path/·to/·it");
    equal(breakable("a".repeat(30)).replaceAll(BREAK, "·"), [10, 10, 10].map((n) => "a".repeat(n)).join("·"));
  });

  it("is broken into pieces that fit where there is less room than that", () => {
    equal(breakable("2026-06-09 10:58", 5).replaceAll(BREAK, "·"), "2026-·06-·09 10:58".replace("10:58", "10:·58"));
    equal(breakable("abcdefghij", 4).replaceAll(BREAK, "·"), "abcd·efgh·ij");
  });

  it("loses control characters and halves of pairs, and nothing else", () => {
    equal(clean("a\u0000\u0001\u001bb\u0085 \t\n\ud800 😀 é"), "ab \t\n\ufffd 😀 é");
  });
});

describe("the card of a PDF", () => {
  it("says once that it is a post-mortem where the title says nothing else, or there is none", () => {
    const said = (text: string): readonly string[] => {
      const { title, card: shown } = pdfJob(parse(text), { pictures: new Map() }).document;
      return [shown.eyebrow, title];
    };
    deepEqual(said("Text."), ["", "Post-mortem"]);
    deepEqual(said("# "), ["", "Post-mortem"]);
    deepEqual(said("---\nid: PM-7\n---\n\nText."), ["PM-7", "Post-mortem"]);
    deepEqual(said("# Postmortem"), ["", "Postmortem"]);
    deepEqual(said("---\nid: PM-7\n---\n\n# Doors"), ["Post-mortem · PM-7", "Doors"]);
  });

  it("keeps its badges to one line each", () => {
    const { badges } = card(parse(`---\nseverity: ${"SEV-1 because of what came before ".repeat(5)}\nstatus: draft\n---\n\n# T\n`), "T");
    deepEqual(
      badges.map(({ text }) => text.length <= 48),
      [true, true],
    );
    deepEqual(badges[0]?.text.endsWith("…"), true);
  });
});

describe("the columns of a table", () => {
  const row = (...cells: string[]): { t: "text"; text: string }[][] => cells.map((text) => [{ t: "text", text }]);

  it("are as wide as their content where that is short, and share the rest", () => {
    const [time, event, source] = columns(
      [row("Time", "Event", "Source"), row("10:58", "word ".repeat(20), "word ".repeat(6))],
      ["left", "left", "right"],
    );
    deepEqual([time?.share, source?.align], [0, "right"]);
    equal((event?.share ?? 0) > (source?.share ?? 0), true);
  });

  it("share the whole width where all are short, and where the short ones alone would fill it", () => {
    equal(
      columns([row("a", "b")], ["left", "left"]).every(({ share }) => share > 0),
      true,
    );
    const many = Array.from({ length: 9 }, () => "ten letter");
    equal(
      columns(
        [row(...many, "word ".repeat(20))],
        Array.from({ length: 10 }, () => "left" as const),
      ).every(({ share }) => share > 0),
      true,
    );
  });
});

describe("the rows of a table", () => {
  const cell = (text: string): { t: "text"; text: string }[] => [{ t: "text", text }];
  const sized = [
    { align: "left", share: 0 },
    { align: "left", share: 3 },
    { align: "left", share: 1 },
  ] as const;

  it("may go over the end of a page where they may be higher than one", () => {
    equal(isTall([cell("10:58"), cell("word ".repeat(100)), cell("word ".repeat(30))], sized), false);
    equal(isTall([cell("10:58"), cell("word ".repeat(800)), cell("")], sized), true);
    equal(isTall([cell("10:58"), cell(""), cell("word ".repeat(300))], sized), true);
    equal(isTall([cell(""), Array.from({ length: 60 }, () => ({ t: "break" as const })), cell("")], sized), true);
  });

  it("have shorter words, the more columns there are", () => {
    deepEqual(
      [2, 5, 6, 8, 12, 20, 40].map((count) => longestInCell(count)),
      [undefined, undefined, 12, 12, 8, 4, 4],
    );
  });
});

describe("the characters that the fonts have", () => {
  it("are looked up in ranges; what has no glyph of its own is never missing", () => {
    const coverage = merge([
      [[0x20, 0x7f]],
      [
        [0xe0, 0xf0],
        [0x70, 0x90],
      ],
    ]);
    deepEqual(coverage, [
      [0x20, 0x90],
      [0xe0, 0xf0],
    ]);
    deepEqual(missingCharacters("abc é 字字 \u200d\ufe0f\u00a0\u202f 𝕏", coverage), ["字", "𝕏"]);
  });

  it("are none in what is no font", () => {
    deepEqual(fontCoverage(new Uint8Array(3)), []);
    deepEqual(fontCoverage(new Uint8Array(4096).fill(255)), []);
  });
});

describe("the pictures of a PDF", () => {
  const GIF = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

  it("are files, one for each, with the ending of what they are", () => {
    const files = new PictureFiles();
    deepEqual([files.add(GIF), files.add(GIF)], [{ file: "/images/1.gif" }, { file: "/images/1.gif" }]);
    deepEqual(files.add("data:image/png,%3Csvg%20xmlns='http://www.w3.org/2000/svg'/%3E"), { file: "/images/2.svg" });
    equal(files.files.length, 2);
    equal(Buffer.from(files.files[0]?.bytes ?? []).toString("base64"), GIF.split(",")[1]);
  });

  it("are refused before they are drawn where they would unfold to gigabytes, or hide their size", () => {
    const png = Buffer.alloc(64);
    png.write("\x89PNG\r\n\x1a\n", "latin1");
    png.write("IHDR", 12);
    png.writeUInt32BE(50_000, 16);
    png.writeUInt32BE(50_000, 20);
    deepEqual(new PictureFiles().add(`data:image/png;base64,${png.toString("base64")}`), {
      why: "Image left out. It measures 50000 by 50000; more than 50 million points are not embedded.",
    });
    const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 2, 0, 0, 0, 0, 0, 0]);
    deepEqual(new PictureFiles().add(`data:image/jpeg;base64,${jpeg.toString("base64")}`), {
      why: "Image left out. Its size cannot be read.",
    });
    const entities = "<!DOCTYPE svg [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><svg xmlns='http://www.w3.org/2000/svg'>&b;</svg>";
    deepEqual("why" in new PictureFiles().add(`data:image/svg+xml,${encodeURIComponent(entities)}`), true);
  });

  it("say why where there is none", () => {
    const why = { why: "Image left out. A PDF can show PNG, JPEG, GIF, WebP and SVG." };
    for (const address of [
      "data:",
      "data:image/png;base64,!!",
      "data:text/html,<b>",
      "data:image/svg+xml,%E0%A4%A",
      `data:${";".repeat(100_000)}`,
    ]) {
      deepEqual(new PictureFiles().add(address), why);
    }
  });
});

describe("the update for archives", () => {
  it("refuses a file that is laid out in another way", () => {
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    throws(() => archive(bytes("")), /no classic cross-reference table/);
    throws(() => archive(bytes("%PDF-1.7\nstartxref\n3\n%%EOF\n")), /no classic cross-reference table/);
    throws(() => archive(bytes("xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1>>\nstartxref\n0\n%%EOF\n")), /no identifier/);
  });
});
