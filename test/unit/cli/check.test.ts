import { deepEqual, doesNotMatch, equal, match } from "node:assert/strict";
import { checkReportSchema, type CheckReport } from "../../../src/core/contracts/check";
import { failed } from "../../../src/core/ports";
import { workbench, type Ran } from "./support/workbench";

/** Errors: an action item without an owner, and sections that are not there. */
const BAD = "---\npostmortem: 1\n---\n\n# Title\n\n## Action items\n\n| Action | Owner |\n| --- | --- |\n| Fix it | |\n";

const reportOf = ({ out }: Ran): CheckReport => checkReportSchema.parse(JSON.parse(out));
const pathsOf = (ran: Ran): readonly string[] => reportOf(ran).files.map(({ path }) => path);

describe("check", () => {
  const bench = workbench();
  const json = (...args: string[]): Promise<Ran> => bench.run(["check", "--format", "json", ...args]);

  it("searches the working folder when no path is given", async () => {
    bench.write({ "postmortems/a.md": BAD, "notes/b.md": BAD, "notes/c.md": "# no post-mortem", "README.md": "x" });
    deepEqual(pathsOf(await json()), ["notes/b.md", "postmortems/a.md"]);
  });

  it("checks a file named outright, whatever it is, and each file once", async () => {
    bench.write({ "README.md": "# x", "postmortems/a.md": BAD });
    deepEqual(pathsOf(await json("README.md", "./README.md", "postmortems", "postmortems/a.md")), ["README.md", "postmortems/a.md"]);
  });

  it("takes globs, less what is excluded or ignored by git", async () => {
    bench.write({ "docs/a.md": "x", "docs/b.md": "x", "docs/README.md": "x", "docs/c.txt": "x", "docs/d.md": "x", ".gitignore": "d.md\n" });
    deepEqual(pathsOf(await json("docs/*.md")), ["docs/a.md", "docs/b.md"]);
    deepEqual(pathsOf(await json("**/{a,b}.md")), ["docs/a.md", "docs/b.md"]);
  });

  it("reports paths relative to where it runs", async () => {
    bench.write({ "postmortems/a.md": BAD, "other/x.txt": "" });
    deepEqual(pathsOf(await bench.run(["check", "--format", "json", "../postmortems"], { cwd: "other" })), ["../postmortems/a.md"]);
  });

  it("places a problem by line, column and offset in UTF-16 units", async () => {
    bench.write({ "a.md": BAD.replace("# Title", "# 🔥 Title") });
    const ran = await json("a.md");
    const problem = reportOf(ran).files[0]?.problems.find(({ rule }) => rule === "action-unowned");
    const text = bench.read("a.md");
    equal(problem?.start.line, 11);
    equal(problem.severity, "error");
    equal(text.lastIndexOf("\n", problem.start.offset - 1) + problem.start.column, problem.start.offset);
    deepEqual(problem.control.length > 0, true);
  });

  it("fails by --fail-on", async () => {
    bench.write({ "a.md": BAD });
    equal((await json("a.md")).code, 1);
    equal((await json("a.md", "--fail-on", "never")).code, 0);
    bench.write({ ".postmortem.yaml": "rules: { action-unowned: warning }\n" });
    equal((await json("a.md", "--rules", "action-unowned")).code, 0);
    equal((await json("a.md", "--rules", "action-unowned", "--fail-on", "warning")).code, 1);
  });

  it("runs only the rules that --rules names, and says so when there are none", async () => {
    bench.write({ "a.md": BAD });
    const rules = reportOf(await json("a.md", "--rules", "action-*")).files[0]?.problems.map(({ rule }) => rule) ?? [];
    deepEqual(
      [...new Set(rules)].filter((rule) => !rule.startsWith("action-")),
      [],
    );
    equal(rules.length > 0, true);
    const none = await json("a.md", "--rules", "actoin-*");
    deepEqual([none.code, none.out], [2, ""]);
    match(none.err, /No rule matches `actoin-\*`\. The rules are .*action-unowned/);
  });

  it("reads the settings of the workspace, and reports what is wrong in them with its place", async () => {
    bench.write({
      ".postmortem.yaml": "include: ['reviews/**']\nrules: { section-missing: 'off' }\n",
      "reviews/a.md": BAD,
      "postmortems/b.md": "x",
    });
    const ran = await json();
    deepEqual(pathsOf(ran), ["reviews/a.md"]);
    equal(
      reportOf(ran).files[0]?.problems.some(({ rule }) => rule === "section-missing"),
      false,
    );
    bench.write({ ".postmortem.yaml": "include: ['reviews/**']\nrulez: {}\n" });
    const wrong = await json();
    equal(wrong.code, 2);
    equal(wrong.err, "error: .postmortem.yaml:2:1: The setting `rulez` is not known; perhaps `rules` is meant.\n");
    deepEqual(pathsOf(wrong), ["reviews/a.md"]);
  });

  it("is content with a folder without post-mortems, and says that there are none", async () => {
    bench.write({ "src/x.md": "x" });
    const ran = await bench.run(["check", "src"]);
    deepEqual([ran.code, ran.out], [0, ""]);
    match(ran.err, /^src: no post-mortems there\./);
    deepEqual(pathsOf(await json("src")), []);
  });

  describe("pretty", () => {
    it("groups by file and sums up, without colours where nobody would see them", async () => {
      bench.write({ "postmortems/a.md": BAD, "postmortems/b.md": BAD });
      const { out } = await bench.run(["check", "--rules", "action-unowned"]);
      match(out, /^postmortems\/a\.md\n +11:\d+ {2}error {2}The action has no owner.* {2}action-unowned\n\npostmortems\/b\.md\n/);
      match(out, /\n✖ 2 post-mortems checked: 2 errors\.\n$/);
      doesNotMatch(out, /\u001B/);
    });

    it("says when nothing was found", async () => {
      bench.write({ "a.md": BAD });
      const ran = await bench.run(["check", "a.md", "--rules", "placeholder-left"]);
      deepEqual(ran, { code: 0, out: "✔ 1 post-mortem checked, nothing found.\n", err: "" });
    });

    it("is coloured at a terminal, unless NO_COLOR is set", async () => {
      bench.write({ "a.md": BAD });
      match((await bench.run(["check", "a.md"], { outIsTTY: true })).out, /\u001B\[31m/);
      match((await bench.run(["check", "a.md"], { env: { FORCE_COLOR: "1" } })).out, /\u001B\[31m/);
      doesNotMatch((await bench.run(["check", "a.md"], { outIsTTY: true, env: { NO_COLOR: "1" } })).out, /\u001B/);
    });

    it("passes no control character of a document on to the terminal", async () => {
      bench.write({ "a.md": '---\npostmortem: 1\nstatus: "\\e]0;x\\a"\n\u001B[2J: 1\n---\n# T\n\nTODO \u001B[2J\n' });
      doesNotMatch((await bench.run(["check", "a.md"])).out, /[\u001B\u0007]/);
    });
  });

  describe("progress", () => {
    it("is shown on standard error at a terminal, and leaves nothing there", async () => {
      bench.write(Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`postmortems/${String(index)}.md`, "x"])));
      const watched = await bench.run(["check", "--format", "json"], { errIsTTY: true });
      match(watched.err, /\rChecking 15\/30/);
      match(watched.err, /\r\u001B\[K$/);
      equal((await bench.run(["check"])).err, "");
    });
  });

  it("goes on with the other files when one vanishes while they are read", async () => {
    bench.write({ "postmortems/a.md": BAD, "postmortems/b.md": BAD, "postmortems/c.md": BAD });
    const ran = await bench.run(["check", "--format", "json"], {
      disk: (real) => ({
        readText: (path) =>
          path.endsWith("/b.md") ? Promise.resolve(failed("not-found", "There is no such file or folder.")) : real.readText(path),
      }),
    });
    equal(ran.code, 2);
    equal(ran.err, "error: postmortems/b.md: It has vanished since it was found.\n");
    deepEqual(pathsOf(ran), ["postmortems/a.md", "postmortems/c.md"]);
  });
});
