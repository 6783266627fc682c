import { deepEqual, doesNotMatch, match, ok } from "node:assert/strict";
import MarkdownIt from "markdown-it";
import { parse } from "../../../../src/core/document/parse";
import { decorated, previewRules } from "../../../../src/core/exporters/html/markdown-preview";
import { previewStyle } from "../../../../src/core/exporters/html/style";

/** As the editor's preview does it: its own parser, with our rules, and its tokens with what we add. */
function preview(text: string): string {
  const md = new MarkdownIt({ html: true });
  Object.assign(md.renderer.rules, previewRules);
  return md.renderer.render(decorated(md.parse(text, {}), parse(text)), md.options, {});
}

const TEXT = `# Checkout returned errors

Severity: SEV-1

## Timeline

Words first.

| Time (UTC) | Event |
| --- | --- |
| 2026-03-04 10:58 | Deploy |
| 2026-03-04 11:02 | Alert |
| 2026-03-04 11:36 | Rollback |

## Action items

| Action | Owner | Status |
| --- | --- | --- |
| Canary | Jun Sato | done |
`;

describe("what the editor's Markdown preview gets", () => {
  it("is a card behind the title, once, without a second title", () => {
    const html = preview(TEXT);
    match(html, /<h1>Checkout returned errors<\/h1>\n<div class="postmortem"><p class="eyebrow" lang="en">Post-mortem<\/p>/);
    match(html, /class="chip level P1"/);
    ok(html.match(/<h1>/g)?.length === 1);
  });

  it("is a card at the beginning where there is no title", () => {
    match(preview("## Summary\n\nSeverity: SEV-1\n"), /^<div class="postmortem">/);
  });

  it("is the card in place of the front matter, unless that says more", () => {
    const shown = (text: string): readonly string[] => {
      const front = new MarkdownIt().parse("x", {}).slice(0, 1);
      for (const token of front) token.type = "front_matter";
      return decorated(front, parse(text)).map(({ type }) => type);
    };
    deepEqual(shown("---\npostmortem: 1\nid: PM-1\n---\n"), ["postmortem_card"]);
    deepEqual(shown("---\npostmortem: 1\nteam: payments\n---\n"), ["front_matter", "postmortem_card"]);
    deepEqual(shown("---\npostmortem: 1\nstatus: [no, such]\n---\n"), ["front_matter", "postmortem_card"]);
  });

  it("is the chart in front of the table of the timeline", () => {
    match(preview(TEXT), /<p>Words first\.<\/p>\n<div class="postmortem"><figure class="chart">[^]*<\/figure>\n<\/div>\n<table>/);
  });

  it("is a badge for each state of an action item", () => {
    match(preview(TEXT), /<td><span class="postmortem"><span class="chip done">done<\/span><\/span><\/td>/);
  });

  it("has a style for nothing that is not ours", () => {
    let depth = 0;
    const selectors: string[] = [];
    for (const [, selector = "", brace] of previewStyle().matchAll(/([^{}]*)([{}])/g)) {
      if (brace === "{" && depth === 0) selectors.push(selector.trim());
      depth += brace === "{" ? 1 : -1;
    }
    ok(depth === 0 && selectors.length > 0);
    for (const selector of selectors) match(selector, /\.postmortem$/);
    doesNotMatch(previewStyle(), /url\(|@import/);
  });
});
