import { deepEqual, equal, match, ok } from "node:assert/strict";
import { parse } from "../../../src/core/document/parse";
import { exportHtml } from "../../../src/core/exporters/html";
import { imagePaths, loadPicture, loadPictures, missingPictures } from "../../../src/core/exporters/images";
import { base64 } from "../../../src/core/exporters/images/base64";
import { imageKind } from "../../../src/core/exporters/images/kind";
import { failed, ok as value } from "../../../src/core/ports";

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

function png(width: number, height: number): Uint8Array {
  const image = bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\0\0\0\0\0");
  const view = new DataView(image.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return image;
}

const FILES: Readonly<Record<string, Uint8Array>> = {
  "graph.png": png(3, 2),
  "../images/my graph.png": png(3, 2),
  "bomb.png": png(60_000, 60_000),
  "deep.svg": bytes(`<svg>${"<g>".repeat(1000)}</svg>`),
  "page.png": bytes("<!doctype html><script>hit()</script>"),
  "large.png": Uint8Array.from([...png(3, 2), ...new Uint8Array(10 * 1024 * 1024)]),
};
const asked: string[] = [];
const files = {
  read: (path: string) => {
    asked.push(path);
    return Promise.resolve(FILES[path] ? value(FILES[path]) : failed("outside", "It lies outside of the workspace."));
  },
};

describe("the images of an exported page", () => {
  it("are part of it, with their size", async () => {
    const document = parse("![Errors](graph.png 'By minute')");
    const html = exportHtml(document, { pictures: await loadPictures(document, files) });
    match(html, /<img src="data:image\/png;base64,iVBORw0KGgoA[^"]*" alt="Errors" title="By minute" width="3" height="2">/);
  });

  it("are found where paths are encoded or followed by a query, each once", async () => {
    asked.length = 0;
    const document = parse("![a](../images/my%20graph.png?v=1#x) ![b](<../images/my graph.png>) ![c](<../images/my graph.png>)");
    const pictures = await loadPictures(document, files);
    deepEqual(asked, ["../images/my graph.png", "../images/my graph.png"]);
    deepEqual(missingPictures(pictures), []);
  });

  it("are not looked for in code, in comments, in the front matter and on the web", () => {
    deepEqual(
      imagePaths(
        parse(
          "---\ntitle: '![a](a.png)'\n---\n`![b](b.png)` <!-- ![c](c.png) --> ![d](https://example.com/d.png) ![e](data:image/png;base64,AA)",
        ),
      ),
      [],
    );
  });

  it("that stand in the document itself are left out where a browser would unfold them to gigabytes", () => {
    const data = (type: string, image: Uint8Array): string => `data:image/${type};base64,${base64(image)}`;
    const body = (address: string): string => exportHtml(parse(`![](${address})`));
    match(
      body(data("png", png(60_000, 60_000))),
      /<span class="image-alt">Image<\/span> <span[^>]*>Image left out. It measures 60000 by 60000;/,
    );
    match(body(data("png", png(3, 2))), /<img src="data:image\/png;base64,/);
    const entities = '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg">&b;</svg>';
    match(body(data("svg+xml", bytes(entities))), /Image left out. It declares entities, which can unfold to any length./);
  });

  it("that cannot be had are named, with the reason, on the page and to whoever exports", async () => {
    const document = parse("![Secrets](../../etc/passwd) ![](page.png) ![](bomb.png) ![](deep.svg) ![](large.png)");
    const pictures = await loadPictures(document, files);
    deepEqual(missingPictures(pictures), [
      "../../etc/passwd: It lies outside of the workspace.",
      "page.png: It is not a PNG, JPEG, GIF, WebP, AVIF or SVG image.",
      "bomb.png: It measures 60000 by 60000; more than 50 million points are not embedded.",
      "deep.svg: Its elements are nested too deeply.",
      "large.png: It is larger than 10 MB.",
    ]);
    match(
      exportHtml(document, { pictures }),
      /Secrets<\/span> <span class="note" lang="en">Image left out\. It lies outside of the workspace\.</,
    );
  });

  it("have a limit together", async () => {
    const before = 40 * 1024 * 1024 - png(3, 2).length;
    ok((await loadPicture("graph.png", files, before)).src !== undefined);
    deepEqual(await loadPicture("graph.png", files, before + 1), { why: "The images of the document are larger than 40 MB together." });
  });
});

describe("the kind of an image", () => {
  it("is told by its first bytes", () => {
    deepEqual(imageKind(png(640, 480)), { type: "image/png", size: { width: 640, height: 480 } });
    deepEqual(imageKind(bytes("GIF89a\x10\0\x20\0")), { type: "image/gif", size: { width: 16, height: 32 } });
    deepEqual(imageKind(bytes("\xff\xd8\xff\xe0\0\x04ab\xff\xc2\0\x11\x08\0\x20\0\x10\x03")), {
      type: "image/jpeg",
      size: { width: 16, height: 32 },
    });
    deepEqual(imageKind(bytes("RIFF\0\0\0\0WEBPVP8X\0\0\0\0\0\0\0\0\x0f\0\0\x1f\0\0")), {
      type: "image/webp",
      size: { width: 16, height: 32 },
    });
    deepEqual(imageKind(bytes("\0\0\0\x1cftypavif")), { type: "image/avif", size: null });
  });

  it("is SVG where that is the first element", () => {
    for (const text of ["<svg xmlns='x'/>", "\xef\xbb\xbf\n<?xml version='1.0'?><!-- x --><!DOCTYPE svg>\n<svg>", "<svg>"]) {
      equal(imageKind(bytes(text))?.type, "image/svg+xml", text);
    }
  });

  it("is none for pages, for entities that unfold, and for what is cut off", () => {
    for (const text of [
      "",
      "<html><svg>",
      "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg>",
      "<!-- ",
      "<?xml",
      "<svgx>",
      "\x89PNG\r\n\x1a\n",
      "GIF89a",
      "\x1f\x8b\x08",
      "%PDF-1.7",
      "BM",
    ]) {
      equal(imageKind(bytes(text)), null, text);
    }
    ok(imageKind(bytes("\xff\xd8\xff\xe0"))?.size === null);
    ok(imageKind(bytes("\xff\xd8\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"))?.size === null);
  });
});

describe("base64", () => {
  it("is that of the bytes, at every length", () => {
    for (let length = 0; length < 70; length++) {
      const part = Uint8Array.from({ length }, (_, index) => (index * 37) & 255);
      equal(base64(part), Buffer.from(part).toString("base64"));
    }
    const large = Uint8Array.from({ length: 100_001 }, (_, index) => index & 255);
    equal(base64(large), Buffer.from(large).toString("base64"));
  });
});
