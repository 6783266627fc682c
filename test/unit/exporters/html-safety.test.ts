import { deepEqual, doesNotMatch, equal, match, ok } from "node:assert/strict";
import { parse } from "../../../src/core/document/parse";
import type { Field, FrontMatterField, PostMortem } from "../../../src/core/document/model";
import { exportHtml } from "../../../src/core/exporters/html";
import { cssString, escapeHtml } from "../../../src/core/exporters/html/escape";

/** Every tag of the page's body, by a reader that knows quotes; text is not looked at. */
function tags(html: string): readonly string[] {
  const body = html.slice(html.indexOf("<body>"));
  return [...body.matchAll(/<\/?([a-zA-Z!][^\s>/]*)(?:"[^"]*"|'[^']*'|[^'">])*>/g)].map(([tag]) => tag);
}

function attributes(html: string): readonly (readonly [name: string, value: string])[] {
  return tags(html).flatMap((tag) =>
    [...tag.matchAll(/\s([a-zA-Z-]+)(?:="([^"]*)")?/g)].map(([, name, value]) => [name ?? "", value ?? ""] as const),
  );
}

const TAGS = new Set(
  "a article b blockquote body br code dd del div dl dt em footer h1 h2 h3 h4 h5 h6 header hr html img li main nav ol p pre s span strong table tbody td th thead time tr ul".split(
    " ",
  ),
);
const ATTRIBUTES = new Set(
  "alt aria-hidden aria-label class datetime dir href id lang rel role scope src start style tabindex title".split(" "),
);

/** Nothing in the page but what the exporter itself writes: known tags, known attributes, addresses of the allow-list. */
function assertInert(html: string): void {
  for (const tag of tags(html)) ok(TAGS.has(/^<\/?([a-zA-Z0-9]+)/.exec(tag)?.[1] ?? ""), `unexpected tag ${tag}`);
  for (const [name, value] of attributes(html)) {
    ok(ATTRIBUTES.has(name), `unexpected attribute ${name}="${value}"`);
    if (name === "href") match(value, /^(https?:\/\/|mailto:|#)/i);
    if (name === "src") match(value, /^data:image\/(png|jpe?g|gif|webp|avif|svg\+xml)[;,]/i);
    if (name === "style") match(value, /^(text-align:(left|right|center)|flex-grow:\d+)$/);
  }
  equal(html.match(/<style>/g)?.length, 1);
  equal(html.match(/<\/style/g)?.length, 1);
}

const ATTACKS: Readonly<Record<string, string>> = {
  "a javascript: link": "[x](javascript:alert(1))",
  "a javascript: link in capitals": "[x](JaVaScRiPt:alert(1))",
  "a javascript: link in angle brackets": "[x](<javascript:alert(1)>)",
  "a javascript: link with an entity": "[x](javascript&colon;alert(1))",
  "a javascript: link with a numeric entity": "[x](&#x6A;avascript:alert(1))",
  "a javascript: link with a tab": "[x](java&Tab;script:alert(1))",
  "a javascript: link with a line break": "[x](java&NewLine;script:alert(1))",
  "a javascript: link behind a control character": "[x](&#1;javascript:alert(1))",
  "a javascript: link with an escaped colon": "[x](javascript\\:alert(1))",
  "a vbscript: link": "[x](vbscript:msgbox(1))",
  "a data: link": "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
  "a data:image link": "[x](data:image/svg+xml,<svg/onload=alert(1)>)",
  "a file: link": "[x](file:///etc/passwd)",
  "an address without a protocol": "[x](//evil.example/x)",
  "a javascript: autolink": "<javascript:alert(1)>",
  "a javascript: reference link": "[x][r]\n\n[r]: javascript:alert(1)",
  "a javascript: reference with a title": '[x][r]\n\n[r]: javascript:alert(1) "t"',
  "a link title that breaks out": '[x](https://example.com "\\" onmouseover=\\"alert(1)")',
  "a link address that breaks out": '[x](https://example.com/"onmouseover="alert(1))',
  "a script block": "<script>alert(1)</script>",
  "a script in a sentence": "a <script>alert(1)</script> b",
  "an image tag with a handler": "<img src=x onerror=alert(1)>",
  "an svg block": "<svg onload=alert(1)>\n</svg>",
  "an iframe": '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  "a style block": "<style>body{background:url(//evil.example)}</style>",
  "a comment that is none": "<!--> <img src=x onerror=alert(1)> -->",
  "a comment with a script behind it": "<!-- a --> <script>alert(1)</script>",
  "a break with a handler": "<br onclick=alert(1)>",
  "a remote image": "![x](https://evil.example/pixel.png)",
  "an image by javascript:": "![x](javascript:alert(1))",
  "an HTML page as image": "![x](data:text/html,<script>alert(1)</script>)",
  "an image whose words break out": '!["onerror="alert(1)](data:image/png;base64,AAAA)',
  "an image whose title breaks out": '![x](data:image/png;base64,AAAA "\\"onload=\\"alert(1)")',
  "an image that is not there, with a breaking name": '!["><script>alert(1)</script>](x.png)',
  "a heading whose id breaks out": '## "><script>alert(1)</script>',
  "a heading that is a script": "# <script>alert(1)</script>",
  "a fence whose language breaks out": '```"><script>alert(1)</script>\nx\n```',
  "a fence with markup": "```html\n</code></pre><script>alert(1)</script>\n```",
  "code in a line": "`<script>alert(1)</script>`",
  "a table with markup": '| <script>alert(1)</script> |\n| --- |\n| " onclick="x |',
  "a section name that breaks out of a label": '## Timeline " onfocus="alert(1)\n\n| Time | Event |\n| --- | --- |\n| 10:00 | x |',
  "an address in running text": 'https://example.com/"onmouseover="alert(1)',
  "an ordered list with a strange start": "4294967295999. x",
};

describe("the HTML export keeps out", () => {
  for (const [what, markdown] of Object.entries(ATTACKS)) {
    it(what, () => assertInert(exportHtml(parse(markdown))));
  }

  it("whatever stands in the front matter", () => {
    const bad = `</style><script>alert(1)</script>"'><img src=x onerror=alert(1)>`;
    const field = (value: string): Field => ({ written: value, value, range: { start: 0, end: 0 } });
    const severity = { written: bad, value: null, range: { start: 0, end: 0 } };
    const milestone = (name: "started" | "completed") => ({
      name,
      written: bad,
      range: severity.range,
      source: "body" as const,
      instant: null,
      date: null,
    });
    const satisfies = {
      key: "satisfies",
      keyRange: severity.range,
      valueRange: severity.range,
      written: "",
      value: { [bad]: [bad, 1, null] },
    };
    const lang = { ...satisfies, key: "lang", value: bad };
    const document: PostMortem = {
      ...parse("# x"),
      path: bad,
      title: field(bad),
      severity,
      milestones: { ...parse("").milestones, started: milestone("started"), completed: milestone("completed") },
      header: {
        id: field(bad),
        status: field(bad),
        category: field(bad),
        owner: field(bad),
        incident: field(bad),
        authors: [bad],
        reviewers: [bad],
        services: [bad],
      },
      frontMatter: {
        format: "yaml",
        range: severity.range,
        content: severity.range,
        openingFence: severity.range,
        fields: new Map<string, FrontMatterField>([
          ["satisfies", satisfies],
          ["lang", lang],
        ]),
      },
    };
    const html = exportHtml(document);
    assertInert(html);
    match(html, /<html lang="en">/);
  });

  it("an incident link that is a script, and keeps one to the web", () => {
    const withIncident = (value: string): string =>
      exportHtml({ ...parse("x"), header: { incident: { written: value, value, range: { start: 0, end: 0 } } } });
    doesNotMatch(withIncident("javascript:alert(1)"), /href="javascript/);
    match(withIncident("https://incidents.example/812"), /<a href="https:\/\/incidents\.example\/812" rel="noopener noreferrer">/);
  });

  it("every request: the policy allows inline style and embedded images only", () => {
    match(
      exportHtml(parse("x")),
      /http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'"/,
    );
    doesNotMatch(exportHtml(parse("x")), /<script|<link|@import|url\(/);
  });
});

describe("escaping", () => {
  it("leaves no sign that ends text or an attribute", () =>
    equal(escapeHtml(`<a b="c" d='e'>&amp;`), "&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;amp;"));
  it("leaves no sign that ends a CSS string or a style element", () => {
    equal(cssString('PM-1"}</style>\n'), '"PM\\2d 1\\22 \\7d \\3c \\2f style\\3e \\a "');
    deepEqual(/["<\n]/.exec(cssString('"<\n').slice(1, -1)), null);
  });
});
