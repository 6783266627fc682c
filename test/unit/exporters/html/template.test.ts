import { deepEqual, doesNotMatch, equal, match, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { parse } from "../../../../src/core/document/parse";
import { exportHtml } from "../../../../src/core/exporters/html";
import type { ImageFiles } from "../../../../src/core/exporters/images";
import { readMarkup } from "../../../../src/core/exporters/template/markup";
import { FACTS, loadTemplate, PARTS, readTemplate } from "../../../../src/core/exporters/template/template";
import { failed, ok as value } from "../../../../src/core/ports";
import { assertInert } from "./inert";

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>';
const files: ImageFiles = {
  read: (path) =>
    Promise.resolve(path === "/brand/logo.svg" ? value(new TextEncoder().encode(SVG)) : failed("not-found", "There is no such file.")),
};
const DOCUMENT = parse('---\npostmortem: 1\nid: "PM-<7>"\nstatus: draft\nowner: Jun Sato\n---\n\n# A & B\n\nWords.\n', { path: "a.md" });

async function made(html: string, name = "page.html"): Promise<{ page: string; warnings: readonly string[] }> {
  const read = await readTemplate(name, html, files);
  if (!read.ok) throw new Error(read.error.message);
  return { page: exportHtml(DOCUMENT, { settings: { template: read.value.template } }), warnings: read.value.warnings };
}

async function refusal(html: string, name = "page.html"): Promise<string | null> {
  const read = await readTemplate(name, html, files);
  return read.ok ? null : read.error.message;
}

describe("a template", () => {
  it("puts the parts and the facts of a document into a page of its own", async () => {
    const { page, warnings } = await made(
      '<!doctype html><html><head><title>x</title><style>h1{color:teal}</style></head><body class="x"><header class="ours"><p title="{{ id }}">{{id}} · {{status}} · {{owner}}</p></header>{{card}}{{body}}<footer>{{hash}}</footer></body></html>',
    );
    deepEqual(warnings, []);
    match(page, /<body>\n<header class="ours"><p title="PM-&lt;7&gt;">PM-&lt;7&gt; · Draft · Jun Sato<\/p><\/header><header class="top">/);
    match(page, /<main>\n<p>Words\.<\/p>\n<\/main><footer>[0-9a-f]{64}<\/footer>\n<\/body>/);
    match(page, /h1\{color:teal\}<\/style>/);
    match(page, /Content-Security-Policy/);
    doesNotMatch(page, /<nav/);
  });

  it("that is CSS changes the style alone", async () => {
    const { page } = await made("h1 { color: teal } /* </style><script>hit()</script> */", "brand.css");
    assertInert(page);
    match(page, /h1 \{ color: teal \}/);
    match(page, /<main>/);
  });

  it("may show images of the workspace, and says which it cannot", async () => {
    const { page, warnings } = await made('<img src="/brand/logo.svg" alt="Logo"><img src="/no.png" alt="x"><img src="b.png">{{body}}');
    match(page, /<img src="data:image\/svg\+xml;base64,[^"]+" alt="Logo">/);
    deepEqual(warnings, [
      "/no.png: There is no such file.",
      "b.png: The path of an image in a template begins with /, at the root of the workspace.",
    ]);
  });

  it("says what was left out and what there is not", async () => {
    const { page, warnings } = await made("<p onclick=hit()>{{body}}{{nonsense}}</p><script>hit()</script><form></form>");
    assertInert(page);
    deepEqual(warnings, [
      "Left out of the template, as nothing in it may act: onclick, <script>, <form>.",
      "The template names what there is not: {{nonsense}}.",
    ]);
  });

  it("does not read placeholders out of what is put in", async () => {
    const read = await readTemplate("page.html", "{{title}}{{body}}", files);
    ok(read.ok);
    const page = exportHtml(parse("# {{hash}} {{owner}}\n\n{{card}}\n"), { settings: { template: read.value.template } });
    match(page, /<body>\n\{\{hash\}\} \{\{owner\}\}/);
    match(page, /<p>\{\{card\}\}<\/p>/);
  });

  for (const [what, html, name, message] of [
    ["has no place for the document", "<p>x</p>", "page.html", "It has no {{body}}, which stands where the document goes."],
    ["is neither HTML nor CSS", "x", "page.txt", "It is neither an HTML file nor a CSS file."],
  ] as const) {
    it(`that ${what} is refused`, async () => equal(await refusal(html, name), message));
  }

  it("is read from the workspace, by its path from the root, and no larger than 1 MB", async () => {
    const there = (size: number): ImageFiles => ({
      read: (path) =>
        Promise.resolve(path === "/a/b.html" ? value(new TextEncoder().encode(`{{body}}${" ".repeat(size)}`)) : failed("outside", "No.")),
    });
    ok((await loadTemplate("a/b.html", there(1))).ok);
    const large = await loadTemplate("a/b.html", there(2_000_000));
    equal(large.ok ? null : large.error.message, "It is larger than 1 MB; a template is not.");
    ok(!(await loadTemplate("../b.html", there(1))).ok);
  });

  for (const style of [
    "@import 'https://evil.test/x.css';",
    "@IMPORT url(x)",
    "a{background:url(https://evil.test/x)}",
    "a{background:URL( 'x.png' )}",
    "a{background:u\\72l(x)}",
    "@\\69mport 'x'",
    "a{background:image-set('x' 1x)}",
    "a{background:url(data:text/html,x)}",
    "a{background:/* */url(/*data:image/png,*/x)}",
    "a{content:'url(data:image/png,';background:url(x)}",
    "a{width:expression(hit())}",
    "a{behavior:url(x)}",
    "a{content:'\\\n';background:url(x)}",
  ]) {
    it(`with the style ${style} is refused`, async () => match((await refusal(style, "a.css")) ?? "", /^Its style asks for something/));
  }

  it("may embed pictures and fonts, and use escapes in strings", async () => {
    equal(
      await refusal(
        `@font-face{font-family:x;src:url(data:font/woff2;base64,AA)}a::before{content:"\\2022";background:url("data:image/png;base64,AA")}`,
        "a.css",
      ),
      null,
    );
  });

  it("lets nothing act, whatever it holds", async () => {
    const attacks = JSON.parse(readFileSync("test/fixtures/exporters/attacks.json", "utf8")) as Record<string, string>;
    const more = [
      "<a href='{{owner}}'>x</a>",
      "<a href='java{{id}}script:hit()'>x</a>",
      "<p title='\"><img src=x onerror=hit()>'>",
      "<p/onclick=hit()>",
      "<p x='>' onclick='hit()'>",
      '<p "><img src=x onerror=hit()>">',
    ];
    for (const attack of [...Object.values(attacks), ...more]) {
      const read = await readTemplate("page.html", `${attack} {{body}}`, files);
      if (read.ok)
        assertInert(
          exportHtml(DOCUMENT, { settings: { template: read.value.template } }).replace(
            /<(\/?)(abbr|address|aside|caption|cite|figure|i|section|small|sub|sup|tfoot|u)\b/g,
            "<$1p",
          ),
        );
    }
  });

  it("is read in a time that grows with its length", () => {
    for (const piece of ["<a", '<a "', "<a '", "<!--", "<style>", "</", "<p x=", "{{", "&#", "<svg>"]) {
      const started = process.cpuUsage();
      readMarkup(piece.repeat(200_000 / piece.length));
      const { user } = process.cpuUsage(started);
      ok(user < 3_000_000, `${piece} took ${String(user / 1e6)} s`);
    }
  });

  it("has placeholders of two kinds", () => {
    deepEqual([...PARTS], ["card", "contents", "body", "footer"]);
    deepEqual([...FACTS], ["id", "title", "severity", "status", "category", "owner", "authors", "path", "hash"]);
  });
});

describe("the look of the HTML export", () => {
  it("follows the settings: paper, accent, footer and logo", () => {
    const settings = { paper: "Letter", accent: "#0a7d55", footer: "Example AS · internal", logo: new TextEncoder().encode(SVG) } as const;
    const page = exportHtml(DOCUMENT, { settings });
    assertInert(page);
    match(page, /@page\{size:letter;/);
    match(page, /--link:#0a7d55;/);
    match(page, /<footer lang="en"><span>Example AS · internal<\/span>/);
    match(page, /@bottom-left\{content:"Example AS \\b7 {2}internal/);
    match(page, /<header class="top">\n<p class="logo"><img src="data:image\/svg\+xml;base64,[^"]+" alt=""><\/p>/);
  });

  it("takes no colour that is none, and no logo that is no image", () => {
    const page = exportHtml(DOCUMENT, { settings: { accent: "red}</style><script>", logo: new TextEncoder().encode("<script>") } });
    assertInert(page);
    doesNotMatch(page, /--link:red|class="logo"/);
  });
});
