import { deepEqual, doesNotMatch, equal, match, ok } from "node:assert/strict";
import type { Log, Region, Result } from "sarif";
import { rules } from "../../../src/core/rules/registry";
import { workbench, type Ran } from "./support/workbench";

/** Two line ends, an emoji before the places that are reported, and an action without an owner. */
const BAD = ["---", "postmortem: 1", "---", "", "# 🔥 T", "", "## Timeline", "", "- 🔥🔥 10:00 it burns", "", "## Action items", "", "| Action | Owner |", "| --- | --- |", "| 🔥 Fix it | |", ""]; // prettier-ignore
const CRLF = BAD.join("\r\n");
const LF = BAD.join("\n");

const chosen = ["--rules", "action-unowned", "--rules", "timestamp-incomplete"];

describe("check --format github", () => {
  const bench = workbench();
  const annotations = async (...args: string[]): Promise<readonly string[]> =>
    (await bench.run(["check", "--format", "github", ...chosen, ...args])).out.split("\n");

  for (const [name, text] of [
    ["CRLF", CRLF],
    ["LF", LF],
    ["a byte order mark", `\uFEFF${CRLF}`],
  ] as const) {
    it(`annotates the right lines and columns of a text with emoji and ${name}`, async () => {
      bench.write({ "a.md": text });
      const [time, action, end] = await annotations("a.md");
      match(time ?? "", /^::warning file=a\.md,line=9,endLine=9,col=8,endColumn=13,title=timestamp-incomplete::The time "10:00" /);
      match(action ?? "", /^::error file=a\.md,line=15,endLine=15,col=14,endColumn=\d+,title=action-unowned::The action has no owner/);
      equal(end, "✖ 1 post-mortem checked: 1 error, 1 warning.");
    });
  }

  it("does not count a byte order mark in the first line", async () => {
    bench.write({ "a.md": "\uFEFFTODO write it\n", "b.md": "TODO write it\n" });
    const { out } = await bench.run(["check", "--format", "github", "--rules", "placeholder-left", "a.md", "b.md"]);
    const places = out.split("\n").filter((line) => line.startsWith("::"));
    equal(places.length, 2);
    equal(places[0], places[1]?.replace("b.md", "a.md"));
  });

  it("escapes what would end a property or a message", async () => {
    bench.write({ "50%, a:b.md": LF.replace("10:00", "10:00") });
    const [time] = await annotations("50%, a:b.md");
    match(time ?? "", /^::warning file=50%25%2C a%3Ab\.md,line=9,/);
  });

  it("names files from the root of the checkout, wherever it runs", async () => {
    bench.write({ "docs/pm/a.md": LF });
    const { out } = await bench.run(["check", "--format", "github", ...chosen, "pm/a.md"], { cwd: "docs" });
    match(out, /^::warning file=docs\/pm\/a\.md,/);
    const inside = await bench.run(["check", "--format", "github", ...chosen, "pm/a.md"], {
      cwd: "docs",
      env: { GITHUB_WORKSPACE: `${bench.root}/docs` },
    });
    match(inside.out, /^::warning file=pm\/a\.md,/);
  });

  it("passes no hint on, and nothing that drives a terminal", async () => {
    bench.write({ "a.md": "# T\n\nTODO \u001B[2J\n", ".postmortem.yaml": "rules: { placeholder-left: hint }\n" });
    equal(
      (await bench.run(["check", "--format", "github", "--rules", "placeholder-left", "a.md"])).out,
      "● 1 post-mortem checked: 1 hint.\n",
    );
    bench.write({ ".postmortem.yaml": "rules: { placeholder-left: error }\n" });
    doesNotMatch((await bench.run(["check", "--format", "github", "a.md"])).out, /\u001B/);
  });
});

describe("check --format junit", () => {
  const bench = workbench();
  const xml = async (...args: string[]): Promise<string> => (await bench.run(["check", "--format", "junit", ...args])).out;

  it("has a suite for each file, and a failed case for each error and warning", async () => {
    bench.write({ "postmortems/a.md": LF, "postmortems/b.md": "# T\n" });
    const out = await xml(...chosen);
    match(out, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="postmortem" tests="3" failures="2" errors="0">\n/);
    match(out, /<testsuite name="postmortems\/a\.md" tests="2" failures="2" errors="0" skipped="0">/);
    match(
      out,
      /<testcase name="action-unowned at 15:14" classname="postmortems\/a\.md" file="postmortems\/a\.md" line="15">\n +<failure type="error" message="The action has no owner/,
    );
    match(out, /<testcase name="nothing found" classname="postmortems\/b\.md" file="postmortems\/b\.md"\/>/);
    match(out, /<\/testsuites>\n$/);
  });

  it("does not fail for information and hints", async () => {
    bench.write({ "a.md": "# T\n\nTODO\n", ".postmortem.yaml": "rules: { placeholder-left: information }\n" });
    const out = await xml("a.md", "--rules", "placeholder-left");
    match(out, /tests="1" failures="0"/);
    match(out, /<system-out>a\.md:3:1: information: /);
  });

  it("is well-formed whatever a document holds", async () => {
    bench.write({ "a&<\"'>.md": "# T\n\nTODO \u0000".replace("\u0000", "\u001B\u0007") + " & <b> ]]> \uFFFE\n" });
    const out = await xml("a&<\"'>.md");
    doesNotMatch(out, /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE]/);
    doesNotMatch(out.replace(/&(?:amp|lt|gt|quot|#\d+);/g, ""), /&/);
    match(out, /name="a&amp;&lt;&quot;'&gt;\.md"/);
  });
});

describe("check --format sarif", () => {
  const bench = workbench();
  const log = ({ out }: Ran): Log => JSON.parse(out) as Log;
  const sarif = async (...args: string[]): Promise<Log> => log(await bench.run(["check", "--format", "sarif", ...args]));
  const resultsOf = ({ runs }: Log): readonly Result[] => runs[0]?.results ?? [];
  const regionOf = (result: Result | undefined): Region | undefined => result?.locations?.[0]?.physicalLocation?.region;

  it("is a SARIF 2.1.0 log with all that code scanning asks for", async () => {
    bench.write({ "postmortems/ä b.md": CRLF });
    const read = await sarif(...chosen);
    equal(read.version, "2.1.0");
    match(read.$schema ?? "", /sarif-schema-2\.1\.0\.json$/);
    const run = read.runs[0]!;
    equal(run.columnKind, "utf16CodeUnits");
    deepEqual([run.tool.driver.name, run.tool.driver.semanticVersion], ["postmortem", "1.2.3"]);
    ok(run.originalUriBaseIds?.["%SRCROOT%"]);
    deepEqual(
      run.artifacts?.map(({ location }) => location?.uri),
      ["postmortems/%C3%A4%20b.md"],
    );
    for (const { ruleId, ruleIndex, level, message, locations, partialFingerprints } of resultsOf(read)) {
      equal(run.tool.driver.rules?.[ruleIndex ?? -1]?.id, ruleId);
      ok(level === "error" || level === "warning" || level === "note");
      ok(message.text);
      const { artifactLocation } = locations?.[0]?.physicalLocation ?? {};
      deepEqual(artifactLocation, { uri: "postmortems/%C3%A4%20b.md", uriBaseId: "%SRCROOT%", index: 0 });
      match(partialFingerprints?.["postmortemProblem/v1"] ?? "", /^[0-9a-f]{32}$/);
    }
  });

  it("describes every rule, with a text of help", async () => {
    const [run] = (await sarif()).runs;
    const described = run?.tool.driver.rules ?? [];
    deepEqual(
      described.map(({ id }) => id),
      rules.map(({ meta }) => meta.id),
    );
    for (const rule of described) {
      match(rule.name ?? "", /^[A-Z][A-Za-z0-9]+$/);
      ok(rule.shortDescription?.text.endsWith("."));
      ok(rule.fullDescription?.text.endsWith("."));
      ok(rule.help?.text && rule.help.markdown);
      ok(rule.defaultConfiguration?.level);
    }
  });

  it("places results by line and column in UTF-16 units, on CRLF and behind emoji", async () => {
    bench.write({ "a.md": CRLF });
    const [time, action] = resultsOf(await sarif(...chosen, "a.md"));
    deepEqual(regionOf(time), { startLine: 9, startColumn: 8, endLine: 9, endColumn: 13 });
    deepEqual([regionOf(action)?.startLine, regionOf(action)?.startColumn], [15, 14]);
  });

  it("keeps a fingerprint when lines move, and tells equal lines apart", async () => {
    const fingerprints = async (text: string): Promise<readonly unknown[]> => {
      bench.write({ "a.md": text });
      return resultsOf(await sarif("--rules", "placeholder-left", "a.md")).map((result) => result.partialFingerprints);
    };
    const before = await fingerprints("# T\n\nTODO\n\nTODO\n");
    equal(new Set(before.map((each) => JSON.stringify(each))).size, 2);
    deepEqual(await fingerprints("# T\n\nA line.\n\nTODO\n\nTODO\n"), before);
  });

  it("carries the fixes that need no person's words", async () => {
    bench.write({ "a.md": "# T\n\n## Timeline\n\n- 2026-03-04 3:05 pm UTC - a\n- 10:00 - b\n" });
    const fixes = resultsOf(await sarif("--rules", "timestamp-incomplete", "a.md")).flatMap((result) => result.fixes ?? []);
    ok(fixes.length > 0);
    const [replacement] = fixes[0]?.artifactChanges[0]?.replacements ?? [];
    deepEqual(replacement?.deletedRegion, { startLine: 5, startColumn: 3, endLine: 5, endColumn: 25 });
    equal(replacement.insertedContent?.text, "2026-03-04T15:05Z");
  });

  it("gives equal bytes for equal runs, and names no place of the machine", async () => {
    bench.write({ "postmortems/a.md": LF });
    const first = await bench.run(["check", "--format", "sarif"]);
    equal(first.out, (await bench.run(["check", "--format", "sarif"])).out);
    equal(first.out.includes(bench.root), false);
  });
});
