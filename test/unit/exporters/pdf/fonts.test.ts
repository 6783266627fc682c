/** Fonts of the computer for what the export's own lack: what is read of them, which are taken, and what they make of a PDF. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { chooseFonts, type InstalledFace } from "../../../../src/core/exporters/pdf/fonts/choose";
import { type FontFace, readFaces } from "../../../../src/core/exporters/pdf/fonts/face";
import { standalone } from "../../../../src/core/exporters/pdf/fonts/standalone";
import { ask, makePdf, PATIENCE } from "./support/pdfs";
import { checkArchival } from "./support/archival-rules";
import { collection, tinyFont } from "./support/tiny-font";

const facesOf = (file: Uint8Array): readonly FontFace[] => readFaces((offset, length) => file.subarray(offset, offset + length));

describe("the faces of a font file", () => {
  it("are read from its tables", () => {
    const file = tinyFont({ characters: "障害", family: "Tiny JP", weight: 700, codePages: 1 << 17 });
    deepEqual(facesOf(file), [
      {
        index: 0,
        family: "Tiny JP",
        weight: 700,
        italic: false,
        monospaced: false,
        variable: false,
        codePages: 1 << 17,
        coverage: [
          [0x5bb3, 0x5bb4],
          [0x969c, 0x969d],
        ],
      },
    ]);
  });

  it("are those alone that may be embedded and reduced", () => {
    const taken = [0, 2, 4, 8, 0x100, 0x200].filter((fsType) => facesOf(tinyFont({ characters: "字", fsType })).length === 1);
    deepEqual(taken, [0, 4, 8]);
  });

  it("are several in a collection, and each can be taken out of it", () => {
    const fonts = [tinyFont({ characters: "字", family: "Tiny SC" }), tinyFont({ characters: "字", family: "Tiny TC", fsType: 2 })];
    const third = tinyFont({ characters: "字の", family: "Tiny JP" });
    const file = collection([...fonts, third]);
    deepEqual(
      facesOf(file).map(({ index, family }) => [index, family]),
      [
        [0, "Tiny SC"],
        [2, "Tiny JP"],
      ],
    );
    deepEqual(Buffer.from(standalone(file, 2)), third);
    deepEqual(Buffer.from(standalone(third, 0)), third);
  });

  it("are none in what is damaged or is no font", () => {
    const file = tinyFont({ characters: "障害" });
    for (const damaged of [
      Buffer.alloc(0),
      Buffer.from("hello, world; no font"),
      Buffer.from("ttcf\u0000\u0001\u0000\u0000\uffff\uffff"),
    ]) {
      deepEqual(facesOf(damaged), []);
    }
    for (let length = 0; length < file.length; length += 7) ok(facesOf(file.subarray(0, length)).length <= 1);
    for (let at = 0; at < file.length; at += 3) {
      const changed = Buffer.from(file);
      changed[at] = 0xff;
      ok(facesOf(changed).length <= 1);
    }
  });
});

describe("the choice of fonts", () => {
  const face = (family: string, characters: string, more: Partial<InstalledFace> = {}): InstalledFace => ({
    ...{ path: `/fonts/${family}.ttf`, index: 0, family, weight: 400, italic: false, monospaced: false, variable: false, codePages: 0 },
    coverage: [...characters]
      .map((char) => char.codePointAt(0) ?? 0)
      .sort((a, b) => a - b)
      .map((code) => [code, code + 1] as const),
    ...more,
  });
  const chosen = (missing: string, faces: readonly InstalledFace[], language = "en"): string[] =>
    chooseFonts([...missing], faces, language).map(({ family, weight }) => `${family} ${String(weight)}`);

  it("is by script, the regular face and the bold one of the same family", () => {
    const faces = [
      face("Noto Sans Hebrew", "אב", { weight: 900 }),
      face("Noto Sans Hebrew", "אב"),
      face("Noto Sans Hebrew", "אב", { weight: 700 }),
      face("Noto Sans Thai", "กข"),
    ];
    deepEqual(chosen("กאข", faces), ["Noto Sans Hebrew 400", "Noto Sans Hebrew 700", "Noto Sans Thai 400"]);
  });

  it("follows the language: of the script, else of the document", () => {
    const faces = ["Noto Sans CJK JP", "Noto Sans CJK KR", "Noto Sans CJK SC", "Noto Sans CJK TC"].map((family) => face(family, "字の한"));
    deepEqual(chosen("字", faces), ["Noto Sans CJK SC 400"]);
    deepEqual(chosen("字の", faces), ["Noto Sans CJK JP 400"]);
    deepEqual(chosen("字한", faces), ["Noto Sans CJK KR 400"]);
    deepEqual(chosen("字", faces, "ja"), ["Noto Sans CJK JP 400"]);
    deepEqual(chosen("字", faces, "zh-Hant-HK"), ["Noto Sans CJK TC 400"]);
    deepEqual(chosen("字", [face("A", "字", { codePages: 1 << 20 }), face("B", "字", { codePages: 1 << 18 })]), ["B 400"]);
  });

  it("prefers what has all of it, then what is plain, and does not depend on the order", () => {
    const faces = [
      face("GNU Unifont", "字典"),
      face("Noto Serif CJK SC", "字典"),
      face("Noto Sans Mono CJK SC", "字典", { monospaced: true }),
      face("Noto Sans CJK SC", "字典"),
      face("Half Sans SC", "字"),
    ];
    deepEqual(chosen("字典", faces), ["Noto Sans CJK SC 400"]);
    deepEqual(chosen("字典", [...faces].reverse()), ["Noto Sans CJK SC 400"]);
    deepEqual(chosen("字典", faces.slice(0, 1)), ["GNU Unifont 400"]);
  });

  it("is nothing where no font has them", () => {
    deepEqual(chosen("字", [face("Noto Sans Thai", "กข")]), []);
    deepEqual(chosen("", []), []);
  });
});

describe("a PDF with fonts of the computer", function () {
  this.timeout(PATIENCE);
  const TEXT = "# 障害\n\n## Summary\n\nText, **障** and 復.\n\n## A\n\n## B\n";

  it("embeds what it uses of them, and tells what is missing still", async function () {
    const { bytes, missing } = await makePdf(TEXT, {}, "a.md", () => [tinyFont({ characters: "障害" })]);
    deepEqual(missing, ["復"]);
    const fonts = ask("pdffonts", [], bytes);
    const json = ask("qpdf", ["--json=2"], bytes);
    if (fonts === null || json === null) this.skip();
    ok(/^\w{6}\+Tiny\S* +CID TrueType +\S+ +yes yes yes/m.test(fonts), fonts);
    deepEqual(checkArchival(json, Buffer.from(bytes).toString("latin1")).broken, []);
  });

  it("leaves nothing behind for the next one", async () => {
    const before = await makePdf(TEXT);
    await makePdf(TEXT, {}, "postmortems/a.md", () => [tinyFont({ characters: "障害" })]);
    const after = await makePdf(TEXT);
    deepEqual(after.missing, ["障", "害", "復"]);
    equal(Buffer.compare(before.bytes, after.bytes), 0);
  });

  it("is made without them where they cannot be read", async () => {
    const before = await makePdf(TEXT);
    const unusable = null as unknown as Uint8Array;
    for (const font of [unusable, tinyFont({ characters: "障害" }).subarray(0, 200), Buffer.from("no font")]) {
      const made = await makePdf(TEXT, {}, "postmortems/a.md", () => [font]);
      deepEqual(made.missing, before.missing);
      equal(Buffer.compare(made.bytes, before.bytes), 0);
    }
  });

  it("asks for none where it needs none", async () => {
    let asked = 0;
    await makePdf("# Plain\n\nText.", {}, "a.md", () => (asked++, []));
    equal(asked, 0);
  });
});
