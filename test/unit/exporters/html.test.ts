import { doesNotMatch, equal, match, ok } from "node:assert/strict";
import { readdirSync } from "node:fs";
import { parse } from "../../../src/core/document/parse";
import type { PostMortem } from "../../../src/core/document/model";
import { exportHtml, type HtmlOptions } from "../../../src/core/exporters/html";
import { exporters } from "../../../src/core/exporters/registry";

const body = (markdown: string): string => {
  const html = exportHtml(parse(markdown));
  return html.slice(html.indexOf("<main>"), html.indexOf("</main>"));
};

/** The page without its style, so that a failure can be read. */
const page = (document: PostMortem, options?: HtmlOptions): string => exportHtml(document, options).replace(/<style>[^]*<\/style>/, "");

const MANAGED = `---
postmortem: 1
id: PM-2026-014
title: Checkout returned errors
severity: SEV-1
category: availability
status: published
incident: https://incidents.example/812
started: 2026-03-04T10:58:00Z
detected: 2026-03-04T11:02:00Z
mitigated: 2026-03-04T11:31:00Z
resolved: 2026-03-04T11:36:00Z
completed: 2026-03-10
owner: Amara Okafor <@amara>
authors: [Amara Okafor, Jun Sato]
satisfies: { TSC: [CC7.3, CC7.4] }
---

# Checkout returned errors

## Summary

Words.

## Timeline

| Time (UTC)       | Event |
| ---------------- | ----- |
| 2026-03-04 10:58 | Deploy |

## Action items

| Action | Owner | Status | Note |
| ------ | ----- | ------ | ---- |
| Canary \\| traffic | Jun Sato | done | done |
| Alert | Jun Sato | open | |
`;

describe("the HTML export", () => {
  it("is one page with the language, the title and one heading of the first level", () => {
    const html = page(parse(MANAGED));
    match(html, /^<!doctype html>\n<html lang="en">/);
    match(html, /<title>Checkout returned errors<\/title>/);
    equal(html.match(/<h1/g)?.length, 1);
  });

  it("shows the header's facts, the course of the incident and the measures", () => {
    const html = page(parse(MANAGED));
    match(html, /Post-mortem · PM-2026-014/);
    match(html, /class="chip level P1">P1 \(SEV-1\)</);
    match(html, /class="chip status published">Published</);
    match(html, /<time datetime="2026-03-04T10:58:00.000Z">2026-03-04 10:58 UTC<\/time>/);
    match(html, /\+4 min/);
    match(html, /<b>38 min<\/b> <span>to resolve/);
    match(html, /<b>1 of 2<\/b> <span>action items done/);
    match(html, /Amara Okafor &lt;@amara&gt;/);
    match(html, /TSC CC7\.3, CC7\.4/);
    doesNotMatch(html, /postmortem: 1/);
  });

  it("marks the status of action items, in their own column only", () => {
    const html = body(MANAGED);
    match(html, /<td class="tight"><span class="chip done">done<\/span><\/td>\n<td class="tight">done<\/td>/);
    match(html, /<span class="chip open">open<\/span>/);
  });

  it("gives tables a scrolling frame with a name, a kind and header cells", () => {
    match(body(MANAGED), /<div class="scroll" role="group" aria-label="Table: Timeline" tabindex="0"><table class="timeline">/);
    match(body(MANAGED), /<th scope="col">Time \(UTC\)<\/th>/);
    match(body("| a | |\n|---|---|\n| b | c |"), /<th scope="col">a<\/th>\n<td><\/td>/);
  });

  it("breaks no line within a date, a stamp or a ticket", () => {
    const html = body("| a | b | c |\n|---|---|---|\n| 2026-03-04 10:58 UTC | PAY-431 | two words |");
    match(html, /<td class="tight">2026-03-04 10:58 UTC<\/td>\n<td class="tight">PAY-431<\/td>\n<td>two words<\/td>/);
  });

  it("lists the sections, with links that lead to their headings", () => {
    const html = page(parse(MANAGED));
    match(html, /<nav aria-label="Contents">[\s\S]*<a href="#action-items">Action items<\/a>/);
    match(html, /<h2 id="action-items">/);
    doesNotMatch(page(parse("## One\n\n## Two")), /<nav/);
  });

  it("gives headings of the same words different ids, also where one looks like a numbered one", () => {
    const ids = [...body("## A\n## A\n## A-1\n## A").matchAll(/id="([^"]*)"/g)].map(([, id]) => id);
    equal(new Set(ids).size, 4, ids.join());
  });

  it("skips no level of headings and has one of the first", () => {
    match(body("# Title\n\n## A\n\n##### B"), /<h2 id="a">[\s\S]*<h3 id="b">/);
    match(body("# Summary\n\nx\n\n# Timeline\n\n## Day one"), /<h2 id="timeline">[\s\S]*<h3 id="day-one">/);
  });

  it("shows a title above anything else once, though a note stands before it", () => {
    const html = page(parse("> A note.\n\n# The title\n\nText."));
    equal(html.match(/The title/g)?.length, 2);
  });

  it("draws the timeline in front of its entries, and of the heading of their day", () => {
    const rows = "- 10:00 a\n- 10:05 b\n- 10:10 c\n";
    match(body(`## Timeline\n\nWords.\n\n${rows}`), /<p>Words\.<\/p>\n<figure class="chart">[^]*<\/figure>\n<ul>/);
    match(body(`## Timeline\n\n### 2026-03-04\n\nWords.\n\n${rows}`), /Timeline<\/h2>\n<figure class="chart">[^]*<\/figure>\n<h3/);
    match(body(`# Title\n\nWords.\n\n**Timeline**\n\n${rows}\n## Next`), /<\/p>\n<figure class="chart">[^]*<\/figure>\n<ul>/);
    doesNotMatch(body("## Timeline\n\n- 10:00 a\n"), /<figure/);
  });

  it("hides comments, keeps the text behind them and breaks lines at <br>", () => {
    const html = body("a <!-- note --> b\n\n<!-- one\ntwo -->\n\n<!-- x --> after\n\nc<br>d<BR />e");
    match(html, /<p>a {2}b<\/p>/);
    match(html, /<p>after<\/p>/);
    match(html, /c<br>\s*d<br>\s*e/);
    doesNotMatch(html, /note|one|two|--/);
  });

  it("keeps comments in code", () => match(body("```\n<!-- kept -->\n```"), /&lt;!-- kept --&gt;/));

  it("shows other tags as they are written", () => match(body("a <u>b</u>"), /a &lt;u&gt;b&lt;\/u&gt;/));

  it("shows task boxes with their state in words", () => {
    const html = body("- [x] Done it\n- [ ] To do");
    match(html, /<li class="task"><span class="box checked" role="img" aria-label="Done"><\/span>Done it/);
    match(html, /<span class="box" role="img" aria-label="Open"><\/span>To do/);
  });

  it("keeps links to the web, mail and the page; names paths that lead nowhere from here", () => {
    match(body("[w](https://example.com/a?b=1&c=2)"), /<a href="https:\/\/example\.com\/a\?b=1&amp;c=2" rel="noopener noreferrer">w<\/a>/);
    match(body("[m](mailto:a@example.com)"), /<a href="mailto:a@example\.com"/);
    match(body("[t](#timeline)"), /<a href="#timeline">t<\/a>/);
    match(body("[runbook](../runbooks/check%20out.md)"), /<p>runbook <span class="path">\(\.\.\/runbooks\/check out\.md\)<\/span><\/p>/);
    match(body("see deploy.sh and https://example.com/x"), /see deploy\.sh and <a href="https:\/\/example\.com\/x"/);
  });

  it("keeps embedded images and tells of others", () => {
    match(body("![Graph of errors](data:image/png;base64,AAAA)"), /<img src="data:image\/png;base64,AAAA" alt="Graph of errors">/);
    match(
      body("![Graph](graph.png)"),
      /<span class="image-alt">Graph<\/span> <span class="note" lang="en">\(image, not part of this file\)/,
    );
    match(body("![](graph.png)"), /<span class="image-alt">graph\.png<\/span>/);
  });

  it("sets right-to-left text so", () => match(body("مرحبا\n\nhello"), /<p dir="rtl">[\s\S]*<p>hello/));

  it("says in the footer which document this is", () => {
    match(
      page(parse(MANAGED, { path: "postmortems/a.md" })),
      /<footer lang="en"><span>PM-2026-014<\/span><span>P1<\/span><span>Published<\/span><span>postmortems\/a\.md<\/span>/,
    );
  });

  it("takes the language from the front matter or the caller", () => {
    match(page(parse("---\nlang: nb-NO\n---\n# x")), /<html lang="nb-NO">/);
    match(page(parse("x"), { lang: "ja" }), /<html lang="ja">/);
  });

  it("reads CRLF and a byte order mark like any text", () => {
    const html = page(parse(`\uFEFF${MANAGED.replaceAll("\n", "\r\n")}`));
    match(html, /<td class="tight"><span class="chip done">done<\/span><\/td>/);
    doesNotMatch(html, /\uFEFF|postmortem: 1/);
  });

  it("makes a page of an empty document", () => match(page(parse("")), /<h1>Post-mortem<\/h1>/));

  it("says once that it is a post-mortem where the title says nothing else, or there is none", () => {
    for (const text of ["", "Text.", "# ", "---\ntitle: ''\n---\n\nText.", "# Post-mortem", "# Postmortem\n\nText."]) {
      const html = page(parse(text));
      match(html, /<title>Post-?mortem<\/title>/);
      match(html, /<header class="top">\s*<h1>Post-?mortem<\/h1>/);
    }
    match(page(parse("---\nid: PM-7\n---\n\nText.")), /<p class="eyebrow" lang="en">PM-7<\/p>\s*<h1>Post-mortem<\/h1>/);
    match(page(parse("# Post-mortem: doors stayed shut")), /<p class="eyebrow" lang="en">Post-mortem<\/p>/);
  });

  it("keeps a title that is an image", () =>
    match(page(parse("# ![Doors](doors.png)")), /<title>Doors<\/title>[^]*<h1><span class="image-note">/));

  it("gives the same bytes each time", () => equal(page(parse(MANAGED)), page(parse(MANAGED))));

  for (const [what, hostile] of Object.entries({
    "open brackets": "[".repeat(50_000),
    "image openers": "![[]()".repeat(8_000),
    "open comments in a line": "a <!-- ".repeat(20_000),
    "comments with text behind": "<!-- a --> b\n".repeat(20_000),
    "nested quotes": "> ".repeat(5_000),
    "nested lists": Array.from({ length: 300 }, (_, depth) => `${"  ".repeat(depth)}- x`).join("\n"),
    "emphasis marks": "*a **b ".repeat(10_000),
    "backticks of all lengths": Array.from({ length: 600 }, (_, length) => "`".repeat(length)).join(" "),
  })) {
    it(`is not brought down by ${what}`, () => {
      const started = process.cpuUsage();
      ok(page(parse(hostile)).length > 0);
      const { user } = process.cpuUsage(started);
      ok(user < 5_000_000, `took ${String(user / 1e6)} s`);
    });
  }
});

describe("the exporters", () => {
  it("are those of the folder, each named like its file", () => {
    const files = readdirSync("src/core/exporters").filter(
      (name) => name.endsWith(".ts") && !["exporter.ts", "registry.ts", "chart.ts", "highlight.ts", "images.ts", "look.ts"].includes(name),
    );
    equal(
      exporters
        .map(({ id }) => `${id}.ts`)
        .sort()
        .join(),
      files.sort().join(),
    );
  });
});
