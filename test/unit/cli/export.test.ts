import { deepEqual, equal, match } from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { failed, ok } from "../../../src/core/ports";
import { workbench } from "./support/workbench";

describe("export", () => {
  const bench = workbench();
  const there = (name: string): boolean => existsSync(join(bench.root, name));

  it("writes beside the file and prints the path", async () => {
    bench.write({ "postmortems/a.md": "# Title" });
    deepEqual(await bench.run(["export", "postmortems/a.md", "--to", "html"]), { code: 0, out: "postmortems/a.html\n", err: "" });
    match(bench.read("postmortems/a.html"), /<h1>Title<\/h1>/);
  });

  it("writes several into a folder, which it makes", async () => {
    bench.write({ "x/a.md": "# A", "x/b.markdown": "# B" });
    const ran = await bench.run(["export", "x/a.md", "x/b.markdown", "--to", "html", "--out", "site/deep"]);
    deepEqual([ran.code, ran.out], [0, "site/deep/a.html\nsite/deep/b.html\n"]);
  });

  it("takes --out for a file when it ends like one, or is one, and there is one document", async () => {
    bench.write({ "a.md": "# A", "b.md": "# B", page: "old" });
    equal((await bench.run(["export", "a.md", "--to", "html", "-o", "out.html"])).out, "out.html\n");
    equal((await bench.run(["export", "a.md", "--to", "html", "-o", "page"])).out, "page\n");
    const two = await bench.run(["export", "a.md", "b.md", "--to", "html", "-o", "out.html"]);
    deepEqual([two.code, two.out, two.err], [2, "", "error: out.html: It is a file, but 2 documents are exported; name a folder.\n"]);
  });

  it("takes --out for a folder when it is one, whatever its name", async () => {
    bench.write({ "a.md": "# A" });
    mkdirSync(join(bench.root, "x.html"));
    equal((await bench.run(["export", "a.md", "--to", "html", "-o", "x.html"])).out, "x.html/a.html\n");
    equal((await bench.run(["export", "a.md", "--to", "html", "-o", "y.html/"])).out, "y.html/a.html\n");
  });

  it("replaces an output as a whole, and gives the same bytes each time", async () => {
    bench.write({ "a.md": "# A", "a.html": "old ".repeat(10_000) });
    await bench.run(["export", "a.md", "--to", "html"]);
    const first = bench.read("a.html");
    await bench.run(["export", "a.md", "--to", "html"]);
    equal(bench.read("a.html"), first);
    deepEqual(readdirSync(bench.root).sort(), [".git", "a.html", "a.md"]);
  });

  it("does not let two documents write the same file, nor one write over a document", async () => {
    bench.write({ "x/a.md": "# X", "y/a.md": "# Y" });
    const ran = await bench.run(["export", "x/a.md", "y/a.md", "--to", "html", "--out", "site"]);
    deepEqual(
      [ran.code, ran.out, ran.err],
      [2, "site/a.html\n", "error: site/a.html: It is already the output of x/a.md; y/a.md is not exported there.\n"],
    );
    match(bench.read("site/a.html"), /<h1>X</);
    const over = await bench.run(["export", "x/a.md", "--to", "html", "--out", "x/a.md"]);
    equal(over.err, "error: x/a.md: It is one of the documents to export; x/a.md is not exported there.\n");
    equal(bench.read("x/a.md"), "# X");
  });

  it("says what is missing: the format, the file", async () => {
    bench.write({ "a.md": "# A" });
    equal((await bench.run(["export", "a.md"])).err, "error: Say what to export to: `--to pdf` or `--to html`.\n");
    equal((await bench.run(["export", "--to", "html"])).err, "error: Name the files to export; none is given.\n");
    match((await bench.run(["export", "a.md", "--to", "doc"])).err, /`--to` cannot be `doc`; it can be `pdf` or `html`/);
  });

  it("writes a PDF as it is made, and tells of what it cannot show", async () => {
    bench.write({ "a.md": "# A" });
    const made = { bytes: Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0xff), missing: ["字"], broken: ["/images/1.png"] };
    const ran = await bench.run(["export", "a.md", "--to", "pdf"], { makePdf: () => Promise.resolve(ok(made)) });
    deepEqual([ran.code, ran.out], [0, "a.pdf\n"]);
    match(ran.err, /a\.md: No font here has this character, which shows as an empty box: 字 \(U\+5B57\)\./);
    match(ran.err, /a\.md: An image cannot be read and is left out/);
    deepEqual([...readFileSync(join(bench.root, "a.pdf"))], [...made.bytes]);
  });

  it("says why there is no PDF, and leaves the one that was there", async () => {
    bench.write({ "a.md": "# A", "a.pdf": "old" });
    const ran = await bench.run(["export", "a.md", "--to", "pdf"]);
    deepEqual(ran, { code: 2, out: "", err: "error: a.pdf: No PDFs are made here.\n" });
    equal(bench.read("a.pdf"), "old");
  });

  it("makes the images of the workspace part of the page, and names those that it does not take", async () => {
    const png = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
    bench.write({
      "x/a.md": "# A\n\n![in](in.png) ![root](/in.png) ![out](../../out.png) ![gone](gone.png)",
      "x/in.png": png,
      "in.png": png,
    });
    symlinkSync("/etc/hostname", join(bench.root, "x/link.png"));
    bench.write({ "x/b.md": "# B\n\n![link](link.png)" });
    const ran = await bench.run(["export", "x/a.md", "x/b.md", "--to", "html"]);
    equal(ran.code, 0);
    equal(bench.read("x/a.html").split("data:image/png;base64,").length - 1, 2);
    match(ran.err, /x\/a\.md: \.\.\/\.\.\/out\.png: It lies outside of the workspace\./);
    match(ran.err, /x\/a\.md: gone\.png: There is no such file or folder\./);
    match(ran.err, /x\/b\.md: link\.png: It lies outside of the workspace\./);
  });

  it("says so when it cannot write, exports the others, and leaves what was there", async () => {
    bench.write({ "a.md": "# A", "b.md": "# B", "a.html": "old" });
    const ran = await bench.run(["export", "a.md", "b.md", "--to", "html"], {
      disk: (real) => ({
        writeBytes: (path, bytes) =>
          path.endsWith("/a.html")
            ? Promise.resolve(failed("write-failed", "Permission to write there was denied."))
            : real.writeBytes(path, bytes),
      }),
    });
    deepEqual(ran, { code: 2, out: "b.html\n", err: "error: a.html: Permission to write there was denied.\n" });
    equal(bench.read("a.html"), "old");
  });

  it("refuses an --out below a file", async () => {
    bench.write({ "a.md": "# A", file: "x" });
    const ran = await bench.run(["export", "a.md", "--to", "html", "--out", "file/x"]);
    equal(ran.code, 2);
    match(ran.err, /^error: file\/x.*: A part of the path is a file, not a folder\.\n$/);
  });

  it("does not write through a link that leads elsewhere", async function () {
    if (process.platform === "win32") this.skip();
    bench.write({ "docs/a.md": "# A", "precious.html": "precious" });
    symlinkSync("../precious.html", join(bench.root, "docs/a.html"));
    const ran = await bench.run(["export", "docs/a.md", "--to", "html"]);
    equal(ran.code, 2);
    match(ran.err, /It leads out of/);
    equal(bench.read("precious.html"), "precious");
    equal(there("docs/a.html"), true);
  });
});
