import { deepEqual, equal, match } from "node:assert/strict";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { checkReportSchema } from "../../../src/core/contracts/check";
import { inspectSchema } from "../../../src/core/contracts/inspect";
import { failed } from "../../../src/core/ports";
import { workbench } from "./support/workbench";

const GOOD = "---\npostmortem: 1\n---\n# Title\n";

describe("bad input", () => {
  const bench = workbench();

  const BAD_FILES: readonly (readonly [what: string, content: string | Uint8Array, message: RegExp])[] = [
    ["a binary file", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), /It is a binary file, not text/],
    ["a file in Latin-1", Buffer.from([0x23, 0x20, 0xe9]), /It is not valid UTF-8/],
    ["a 10 MB file", "x".repeat(10 * 1024 * 1024), /It is larger than 4 MiB/],
  ];
  for (const [what, content, message] of BAD_FILES) {
    it(`${what} is reported, the files beside it are checked`, async () => {
      bench.write({ "postmortems/a.md": GOOD, "postmortems/bad.md": content });
      for (const args of [["check"], ["check", "postmortems/bad.md", "postmortems/a.md"]]) {
        const ran = await bench.run([...args, "--format", "json"]);
        equal(ran.code, 2);
        match(ran.err, /^error: postmortems\/bad\.md: /);
        match(ran.err, message);
        deepEqual(
          checkReportSchema.parse(JSON.parse(ran.out)).files.map(({ path }) => path),
          ["postmortems/a.md"],
        );
      }
      for (const args of [["inspect"], ["export", "--to", "html"]]) {
        const ran = await bench.run([...args, "postmortems/bad.md"]);
        deepEqual([ran.code, ran.out], [2, ""]);
        match(ran.err, message);
      }
    });
  }

  for (const [what, text] of Object.entries({
    "front matter of 16 KB of nested brackets": `---\npostmortem: 1\nx: ${"[".repeat(16 * 1024)}\n---\n# T\n`,
    "front matter of 16 KB of nested braces": `---\nx: ${"{a: ".repeat(4 * 1024)}\n---\n# T\n`,
    "front matter that is not YAML": "---\n: : :\n\t- x\n---\n# T\n",
    "front matter without an end": "---\npostmortem: 1\n# T\n",
    "deeply nested quotes": `${"> ".repeat(10_000)}x\n`,
    "deeply nested lists": Array.from({ length: 500 }, (_, depth) => `${" ".repeat(2 * depth)}- x`).join("\n"),
    "20 KB of open brackets": "![[]()".repeat(3_500),
    "an empty file": "",
    "only a byte order mark": "\uFEFF",
    "a byte order mark before front matter": `\uFEFF${GOOD}`,
    CRLF: GOOD.replaceAll("\n", "\r\n"),
    "lone carriage returns": GOOD.replaceAll("\n", "\r"),
    "unpaired surrogates as their replacement": "# \uFFFD\n",
    "a very long line": `# T\n\n${"word ".repeat(100_000)}\n`,
  })) {
    it(`${what}: checked, inspected and exported without a crash`, async () => {
      bench.write({ "a.md": text });
      const checked = await bench.run(["check", "a.md", "--format", "json"]);
      equal(checked.err, "");
      equal(checkReportSchema.parse(JSON.parse(checked.out)).files.length, 1);
      const inspected = await bench.run(["inspect", "a.md"]);
      equal(inspected.code, 0);
      inspectSchema.parse(JSON.parse(inspected.out));
      equal((await bench.run(["export", "a.md", "--to", "html"])).code, 0);
      equal(bench.read("a.md"), text);
    }).timeout(20_000);
  }

  it("settings of 16 KB of nested brackets are reported; the defaults hold", async () => {
    bench.write({ ".postmortem.yaml": `rules: ${"[".repeat(16 * 1024)}`, "postmortems/a.md": GOOD });
    const ran = await bench.run(["check"]);
    equal(ran.code, 2);
    match(ran.err, /^error: \.postmortem\.yaml:1:\d+: The settings file nests deeper than 64 levels; flatten it\.\n$/);
  });

  it("settings that are binary are reported; the defaults hold", async () => {
    bench.write({ ".postmortem.yaml": Buffer.from([0, 1, 2]), "postmortems/a.md": GOOD });
    const ran = await bench.run(["check", "--format", "json"]);
    equal(ran.code, 2);
    match(ran.err, /^error: \.postmortem\.yaml: It is a binary file/);
    equal(checkReportSchema.parse(JSON.parse(ran.out)).files.length, 1);
  });

  it("a folder that cannot be read is reported, the rest is checked", async () => {
    bench.write({ "postmortems/a.md": GOOD, "postmortems/locked/b.md": GOOD });
    const ran = await bench.run(["check", "--format", "json"], {
      disk: (real) => ({
        list: (folder) =>
          folder.endsWith("/locked") ? Promise.resolve(failed("unreadable", "Permission to read it was denied.")) : real.list(folder),
      }),
    });
    equal(ran.code, 2);
    equal(ran.err, "error: postmortems/locked: Permission to read it was denied.\n");
    equal(checkReportSchema.parse(JSON.parse(ran.out)).files.length, 1);
  });

  it("a path that is not there, a broken link and a glob without a match are each named; the rest is checked", async function () {
    if (process.platform === "win32") this.skip();
    bench.write({ "a.md": GOOD });
    symlinkSync("nowhere.md", join(bench.root, "broken.md"));
    const ran = await bench.run(["check", "none.md", "broken.md", "none/*.md", "[", "!a.md", "a.md", "--format", "json"]);
    equal(ran.code, 2);
    deepEqual(ran.err.split("\n"), [
      "error: none.md: There is no such file or folder.",
      "error: broken.md: The link points to a file that is not there.",
      "error: none/*.md: No file matches this glob.",
      "error: [: No file matches this glob.",
      "error: !a.md: A glob says what to take; what to leave out stands in `exclude` of .postmortem.yaml.",
      "",
    ]);
    equal(checkReportSchema.parse(JSON.parse(ran.out)).files.length, 1);
  });

  it("a folder with the name of a document is searched as a folder", async () => {
    mkdirSync(join(bench.root, "x.md"));
    bench.write({ "x.md/a.md": GOOD });
    const ran = await bench.run(["check", "x.md", "--format", "json"]);
    deepEqual(
      checkReportSchema.parse(JSON.parse(ran.out)).files.map(({ path }) => path),
      ["x.md/a.md"],
    );
    match((await bench.run(["inspect", "x.md/"])).err + (await bench.run(["inspect", "."])).err, /^$|Name one file/);
  });

  it("inspect names what it wants when it gets no file or several", async () => {
    bench.write({ "a.md": GOOD, "b.md": GOOD });
    equal((await bench.run(["inspect"])).err, "error: Name one file; none is given.\n");
    equal((await bench.run(["inspect", "a.md", "b.md"])).err, "error: Name one file; 2 are given.\n");
    equal((await bench.run(["inspect", "."])).err, "error: .: Name one file, not a folder or several.\n");
  });
});
