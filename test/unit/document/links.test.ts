import { deepEqual, ok } from "node:assert/strict";
import fc from "fast-check";
import { relativeTargets } from "../../../src/core/document/links";
import { parse } from "../../../src/core/document/parse";

const managed = (text: string): readonly string[] =>
  relativeTargets(parse(`---\npostmortem: 1\n---\n\n${text}`)).map(({ target }) => target);
const adopted = (text: string): readonly string[] => relativeTargets(parse(text)).map(({ target }) => target);

describe("links to files beside the document", () => {
  for (const [text, ...targets] of [
    ["[a](b.md)", "b.md"],
    ["![a](img/b.png 'Title')", "img/b.png"],
    ["[![a](b.png)](c.md)", "b.png", "c.md"],
    ["[a](./b.md#part) [a](../b.md?raw=1#part)", "./b.md", "../b.md"],
    ["[a](<b c.md>) [a](b%20c.md) [a](b\\_c.md)", "b c.md", "b c.md", "b_c.md"],
    ["[a](b_(1).png)", "b_(1).png"],
    ['[a][b]\n\n[b]: c/d.md\n[e]: <f.md> "Title"', "c/d.md", "f.md"],
    ["| [a](b.md) | ![c](d.png) |\n| --- | --- |", "b.md", "d.png"],
    ["[a](100%.md)", "100%.md"],
  ] as const) {
    it(`are found in ${text.replace(/\n/g, " ")}`, () => {
      deepEqual(managed(text), targets);
      deepEqual(adopted(text), targets);
    });
  }

  for (const text of [
    "[a](https://b.example/c.md) [a](mailto:b@c.example) [a](//b.example/c.md) [a](#b) [a](?b.md) [a]()",
    "[a](/docs/b.md) [a](~/b.md) [a](@site/b.md) [a](../../issues/12) [a](../pull/3) [a](www.b.example/c.md)",
    "[a](‹link›) [a](<{{< ref b.md >}}>) [a](${b}.md) [a](...) \\[a\\](b.md)",
    "`[a](b.md)` <!-- [a](b.md) -->\n\n```\n[a](b.md)\n```\n\n> [a](b.md)",
    "[^1]: b.md\n[Jun]: done\n[x]: see b.md there",
    "[a](b c.md) a](",
  ]) {
    it(`are not in ${text.replace(/\n/g, " ")}`, () => {
      deepEqual(managed(text), []);
    });
  }

  it("name files without an extension only where no site may know them as pages", () => {
    const text = "[a](../runbooks/print) [a](other-page.html)";
    deepEqual(managed(text), ["../runbooks/print", "other-page.html"]);
    deepEqual(adopted(text), []);
  });

  it("have the range of the target as written, in the order of the text", () => {
    const part = fc.constantFrom(
      "[a](b.md)",
      "![x](<c d.png>)",
      "[e]: f/g.md",
      "](",
      "(",
      ")",
      "\\",
      "`",
      "\n",
      " ",
      "[",
      "]",
      "🔥",
      "<",
      ">",
      "h%20i.md",
      "\r\n",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const text = parts.join("");
        let last = -1;
        for (const { target, range } of relativeTargets(parse(text))) {
          ok(range.start > last && range.start < range.end && range.end <= text.length);
          ok(!/[\r\n]/.test(text.slice(range.start, range.end)) && target !== "");
          last = range.start;
        }
      }),
    );
  });

  it("are found in time linear in the text", () => {
    for (const part of ["](", "](a", "[a](b(", "](<", "[a]: ", "](\\"]) {
      const document = parse(part.repeat(200_000 / part.length));
      const started = process.cpuUsage().user;
      relativeTargets(document);
      const seconds = (process.cpuUsage().user - started) / 1e6;
      ok(seconds < 2, `${part} took ${seconds.toFixed(1)} s`);
    }
  }).timeout(60_000);
});
