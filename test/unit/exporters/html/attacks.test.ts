/**
 * Markdown that tries to run a script or to load something, by every way that we know of; the browser tests open the same set.
 * What would happen is a call of `hit()` or a request to evil.test.
 */
import { ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import MarkdownIt from "markdown-it";
import { parse } from "../../../../src/core/document/parse";
import { exportHtml } from "../../../../src/core/exporters/html";
import { decorated, previewRules } from "../../../../src/core/exporters/html/markdown-preview";
import { renderBlocks } from "../../../../src/core/preview/blocks";
import { assertInert } from "./inert";

const attacks = JSON.parse(readFileSync("test/fixtures/exporters/attacks.json", "utf8")) as Readonly<Record<string, string>>;
const NO_MARKS = { put: (body: string) => body, take: () => undefined };

describe("an attack gets nothing into the exported page and the previews", () => {
  it("by more than two hundred ways", () => {
    ok(Object.keys(attacks).length > 200);
  });

  for (const [what, markdown] of Object.entries(attacks)) {
    it(`by ${what}`, () => {
      const document = parse(markdown, { path: '"><img src=x onerror=hit()>.md' });
      assertInert(exportHtml(document));
      const { card, blocks } = renderBlocks(document, NO_MARKS);
      const page = [card, ...blocks].map(({ html }) => html).join("");
      assertInert(`<style></style><body>${page.replace(/ data-(?:line|grow)="\d+"/g, "")}`);
    });
  }

  it("or into what is added to the editor's own preview", () => {
    for (const markdown of Object.values(attacks)) {
      const md = new MarkdownIt({ html: false });
      Object.assign(md.renderer.rules, previewRules);
      const ours =
        md.renderer
          .render(decorated(md.parse(markdown, {}), parse(markdown)), md.options, {})
          .match(/<div class="postmortem">[^]*?<\/div>\n/g) ?? [];
      for (const part of ours) assertInert(`<style></style><body>${part}`);
    }
  });
});
