/** No document becomes code, none brings the compiler down, and the same one gives the same bytes. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { ask, makePdf, PATIENCE } from "./support/pdfs";

/** Of the template's language; each would fail the export, or vanish from the page, were it read as code. */
const CODE = [
  '#panic("a")',
  "#set page(fill: red)",
  '#read("/document.json")',
  "$ x^2 $",
  "@nobody",
  "<nowhere>",
  "= no heading",
  "\\u{41}",
  "#{",
  "]]",
  '"; panic() //',
  "/* comment */",
  "`#panic()`",
  '#include "/main.typ"',
  "~ -- --- ...",
];

describe("what a document says in the template's language", function () {
  this.timeout(PATIENCE);

  for (const code of CODE) {
    it(`stays text in each place: ${code}`, async function () {
      const quoted = JSON.stringify(code);
      const cell = code.replaceAll("|", "\\|");
      const text = `---
id: ${quoted}
title: ${quoted}
status: ${quoted}
owner: ${quoted}
authors: [${quoted}]
services: [${quoted}]
category: ${quoted}
satisfies: { TSC: [${quoted}] }
---

# ${code}

## A ${code} heading

Text ${code} text, **${code}**, [${code}](https://example.com/?q=${encodeURIComponent(code)}).

\`\`\`text
${code}
\`\`\`

- [ ] ${code}

| ${cell} | Status |
| --- | --- |
| ${cell} | ${cell} |

![${code}](data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7 "${code.replaceAll('"', "'")}")
`;
      const { bytes } = await makePdf(text, { footer: code });
      const shown = ask("pdftotext", ["-raw", "-enc", "UTF-8"], bytes, ["-"]);
      if (shown === null) this.skip();
      const bare = code.replace(/\s|`/g, "");
      const count = shown.replace(/\s/g, "").split(bare).length - 1;
      ok(count >= 6, `${String(count)} times in:\n${shown}`);
    });
  }
});

describe("the same document", function () {
  this.timeout(PATIENCE);

  it("gives the same bytes, whatever was made in between", async () => {
    const text = readFileSync("test/fixtures/exporters/pdf/demanding.md", "utf8");
    const first = await makePdf(text);
    await makePdf("# Another\n\n![x](data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7)");
    const second = await makePdf(text);
    equal(Buffer.compare(first.bytes, second.bytes), 0);
  });

  it("gives another file when a single character changes", async () => {
    const [a, b] = await Promise.all([makePdf("# A\n\nText."), makePdf("# A\n\nText!")]);
    ok(Buffer.compare(a.bytes, b.bytes) !== 0);
  });
});

describe("documents that are hard to set", function () {
  this.timeout(PATIENCE);

  const hard: Readonly<Record<string, string>> = {
    "an empty one": "",
    "one of blanks": " \n\t\n",
    "control characters and halves of pairs": "# A\u0000\u0001\u0007\u001b \ud800 b\n\n\ufffe\uffff text \u0085",
    "deep nesting": `${"> ".repeat(60)}deep\n\n${Array.from({ length: 40 }, (_, i) => `${"  ".repeat(i)}- ${String(i)}`).join("\n")}`,
    "tables without rows, cells or words": "| |\n| --- |\n\n| a | b |\n| --- | --- |\n| 1 |\n",
    "a table of 40 columns": `|${" a |".repeat(40)}\n|${" --- |".repeat(40)}\n|${" word |".repeat(40)}`,
    "a heading in each form": "# \n## \n### *a* `b` ![c](d.png)\n\nSetext\n======\n\n###### six\n\n# one",
    "two headings of one name": "# T\n\n## A\n\n## A\n\n[x](#a) [y](#a-1) [z](#%E0%A4%A)",
    "lists that begin anywhere": "999999999. a\n\n0. b\n\n- \n- [x]\n- [ ] ",
    "a word of 20,000 letters": `${"a".repeat(20_000)}\n\n\`${"b".repeat(5_000)}\``,
    "only a picture": "![](data:image/png;base64,)",
    "every kind of line end": "# A\r\n\r\nb\rc\r\n\r\n```\r\ncode\r\n```\r\n",
  };
  for (const [name, text] of Object.entries(hard)) {
    it(`are set all the same: ${name}`, async () => {
      const { bytes } = await makePdf(text);
      deepEqual(Buffer.from(bytes.subarray(0, 5)).toString(), "%PDF-");
    });
  }
});
