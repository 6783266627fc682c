import { deepEqual, equal, match, ok } from "node:assert/strict";
import { type BlameReport, blameReportSchema } from "../../../src/core/contracts/blame";
import { workbench } from "./support/workbench";

const BLAMING = "The root cause was human error.";
const text = (sentence: string, more = ""): string =>
  `# Parcels were late\n\n## Root cause\n\n${more}${sentence} The canary had no traffic.\n`;
const PLAIN = text("The queue was full.");

describe("postmortem blame", () => {
  const bench = workbench();
  const single = (out: string): Extract<BlameReport, { path: string }> => {
    const report = blameReportSchema.parse(JSON.parse(out));
    ok("path" in report);
    return report;
  };

  it("prints one file as the contract says, with offsets into the file as it is on disk", async () => {
    const written = `\uFEFF${text(BLAMING, "🔥 ").replaceAll("\n", "\r\n")}`;
    bench.write({ "a.md": written });
    const { code, out, err } = await bench.run(["blame", "a.md", "--format", "json"]);
    equal(err, "");
    equal(code, 1);
    const { path, spans } = single(out);
    equal(path, "a.md");
    equal(spans.length, 1);
    const [span] = spans;
    ok(span);
    equal(span.rule, "blame/human-error");
    equal(span.category, "human-error");
    equal(written.slice(span.start, span.end), span.text);
    match(span.text, /human error/);
    ok(span.rewrites.length > 0);
    ok(span.rewrites.every((rewrite) => !/[$\n]/.test(rewrite) && !rewrite.includes("canary") && !rewrite.includes("<!--")));
  });

  it("prints several files as a list, also those of a folder that holds one", async () => {
    bench.write({ "postmortems/a.md": text(BLAMING), "b.md": PLAIN });
    const two = await bench.run(["blame", "postmortems/a.md", "b.md", "--format", "json"]);
    const report = blameReportSchema.parse(JSON.parse(two.out));
    ok("files" in report);
    deepEqual(
      report.files.map(({ path, spans }) => [path, spans.length]),
      [
        ["postmortems/a.md", 1],
        ["b.md", 0],
      ],
    );
    ok("files" in (JSON.parse((await bench.run(["blame", "postmortems", "--format", "json"])).out) as object));
  });

  it("tells people where, what and what to ask", async () => {
    bench.write({ "a.md": text(BLAMING) });
    const { out, code } = await bench.run(["blame", "a.md"]);
    match(out, /^a\.md\n {2}5:\d+ {2}".*human error.*" {2}blame\/human-error\n.*Ask: What /);
    match(out, /1 post-mortem checked: 1 to look at\.\n$/);
    equal(code, 1);
    deepEqual(await bench.run(["blame", "--stdin"], { input: PLAIN }), {
      code: 0,
      out: "✔ 1 post-mortem checked, nothing found.\n",
      err: "",
    });
  });

  it("tells people, and on standard error programs, what was too long to check", async () => {
    bench.write({ "a.md": text(BLAMING, `${"The queue was full. ".repeat(600)}\n\n`), "b.md": PLAIN });
    const { out, err, code } = await bench.run(["blame", "a.md"]);
    equal(err, "");
    match(
      out,
      /\n {2}5:\d+ {2}The last 4,\d{3} characters of this paragraph are not checked: paragraphs are read up to 8,000 characters\.\n/,
    );
    match(out, /1 post-mortem checked in part: 1 to look at\.\n$/);
    equal(code, 1);
    const json = await bench.run(["blame", "a.md", "--format", "json"]);
    equal(single(json.out).spans.length, 1);
    match(json.err, /a\.md.*: 5:\d+ {2}The last 4,\d{3} characters/);
    equal(json.code, 1);
    bench.write({ "a.md": text("The disk was full.", `${"The queue was full. ".repeat(600)}\n\n`.repeat(7)) });
    const two = await bench.run(["blame", "a.md", "b.md"]);
    match(two.out, /\n {2}2 more parts are not checked\.\n\n2 post-mortems checked, 1 of them in part, nothing found\.\n$/);
    equal(two.code, 0);
  });

  it("takes a text on standard input", async () => {
    const args = ["blame", "--stdin", "--stdin-filename", "postmortems/a.md", "--format", "json"];
    const { out, code } = await bench.run(args, { input: text(BLAMING) });
    equal(single(out).path, "postmortems/a.md");
    equal(code, 1);
  });

  it("leaves out what settings switch off and what the document waives", async () => {
    bench.write({ "a.md": text(BLAMING, "<!-- postmortem-disable-next-line blame/*: quoted from the chat -->\n\n") });
    bench.write({ "b.md": text(BLAMING, "<!-- postmortem-disable blame/*: quoted from the chat -->\n\n") });
    equal((await bench.run(["blame", "b.md"])).code, 0);
    bench.write({ "c.md": text(BLAMING), ".postmortem.yaml": "rules: { blame/human-error: 'off' }\n" });
    equal((await bench.run(["blame", "c.md"])).code, 0);
  });

  it("shows with --tier squiggle no more than the editor underlines", async () => {
    bench.write({ "a.md": text(BLAMING) });
    const all = single((await bench.run(["blame", "a.md", "--format", "json"])).out).spans;
    const sure = single((await bench.run(["blame", "a.md", "--format", "json", "--tier", "squiggle"])).out).spans;
    deepEqual(
      sure,
      all.filter(({ tier }) => tier === "squiggle"),
    );
  });

  it("refuses what it cannot do, with exit code 2 and nothing on standard output", async () => {
    for (const args of [[], ["--stdin", "a.md"], ["a.md", "--stdin-filename", "b.md"], ["gone.md", "--format", "json"]]) {
      const { code, out, err } = await bench.run(["blame", ...args]);
      deepEqual([code, out], [2, ""]);
      match(err, /^error: /);
    }
  });
});

describe("the rules of blameless language on the command line", () => {
  const bench = workbench();

  it("run alone by --rules, in each format", async () => {
    bench.write({ "postmortems/a.md": text(BLAMING) });
    for (const format of ["pretty", "json", "sarif", "junit", "github"]) {
      const { out, code } = await bench.run(["check", "--rules", "blame/*", "--fail-on", "never", "--format", format]);
      match(out, /blame\/human-error/, format);
      // SARIF lists the rules that there are; what was found names its rule by `ruleId`.
      ok(!(format === "sarif" ? /"ruleId": ?"section-missing"/ : /section-missing/).test(out), format);
      equal(code, 0);
    }
    const typed = await bench.run(["check", "--rules", "blame/*", "--stdin"], { input: text(BLAMING) });
    match(typed.out, /^<stdin>.*\n.*blame\/human-error/);
  });

  it("know the people of the history once a workspace, and only when they run", async () => {
    bench.write({ "postmortems/a.md": PLAIN, "postmortems/b.md": PLAIN });
    const asked: string[] = [];
    const gitAuthors = (folder: string): Promise<string> => {
      asked.push(folder);
      return Promise.resolve("Greta Lindqvist\n");
    };
    await bench.run(["check", "--rules", "blame/*"], { gitAuthors });
    deepEqual(asked.splice(0), [bench.root]);
    await bench.run(["blame", "postmortems"], { gitAuthors });
    deepEqual(asked.splice(0), [bench.root]);
    await bench.run(["check", "--rules", "section-*", "--fail-on", "never"], { gitAuthors });
    bench.write({ ".postmortem.yaml": "blameless: { level: 'off' }\n" });
    await bench.run(["check", "--fail-on", "never"], { gitAuthors });
    deepEqual(asked, []);
  });
});
