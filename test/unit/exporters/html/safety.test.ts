import { deepEqual, doesNotMatch, equal, match } from "node:assert/strict";
import { parse } from "../../../../src/core/document/parse";
import type { Field, FrontMatterField, PostMortem } from "../../../../src/core/document/model";
import { exportHtml } from "../../../../src/core/exporters/html";
import { cssString, escapeHtml } from "../../../../src/core/exporters/html/escape";
import { assertInert } from "./inert";

describe("the HTML export keeps out", () => {
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
