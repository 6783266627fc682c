import { deepEqual, equal, match } from "node:assert/strict";
import { fixAll } from "../../../src/cli/fixing";
import type { Problem } from "../../../src/core/rules/engine";
import { replace } from "../../../src/core/text/edit";
import { workbench } from "./support/workbench";

const BEFORE =
  "---\r\npostmortem: 1\r\nunknown: kept\r\n---\r\n\r\n# 🔥 T\r\n\r\n## Timeline\r\n\r\n- 2026-03-04 3:05 pm UTC - 🔥 a\r\n- 10:00 - b\r\n";
const AFTER = BEFORE.replace("2026-03-04 3:05 pm UTC", "2026-03-04T15:05Z");
const only = ["--rules", "timestamp-incomplete"];

describe("check --fix", () => {
  const bench = workbench();

  it("applies what cannot change the meaning, leaves every other byte, and says what it did", async () => {
    bench.write({ "postmortems/a.md": `\uFEFF${BEFORE}`, "postmortems/b.md": "# T\n" });
    const ran = await bench.run(["check", "--fix", ...only]);
    equal(bench.read("postmortems/a.md"), `\uFEFF${AFTER}`);
    equal(bench.read("postmortems/b.md"), "# T\n");
    equal(ran.err, "postmortems/a.md: fixed: Write all complete times as ISO 8601\n");
    match(ran.out, /^postmortems\/a\.md\n +11:3 {2}warning {2}The time "10:00"/);
  });

  it("has nothing to do the second time", async () => {
    bench.write({ "a.md": BEFORE });
    await bench.run(["check", "--fix", "a.md"]);
    const text = bench.read("a.md");
    const again = await bench.run(["check", "--fix", "a.md"]);
    deepEqual([again.err, bench.read("a.md")], ["", text]);
  });

  it("reports the exit code of what is left", async () => {
    bench.write({
      "a.md": BEFORE.replace("- 10:00 - b", "- 2026-03-04T16:00Z - b"),
      ".postmortem.yaml": "rules: { timestamp-incomplete: error }\n",
    });
    equal((await bench.run(["check", "--fix", "--fail-on", "warning", ...only, "a.md"])).code, 0);
  });

  it("applies only the fixes of the rules that run", async () => {
    bench.write({ "a.md": BEFORE });
    await bench.run(["check", "--fix", "--rules", "section-missing", "a.md"]);
    equal(bench.read("a.md"), BEFORE);
  });

  it("leaves a file alone that changes meanwhile", async () => {
    bench.write({ "a.md": BEFORE });
    let reads = 0;
    const ran = await bench.run(["check", "--fix", ...only, "a.md"], {
      disk: (real) => ({
        readText: (path) => {
          if (path.endsWith("a.md") && ++reads === 2) bench.write({ "a.md": "# Somebody else was here\n" });
          return real.readText(path);
        },
      }),
    });
    equal(bench.read("a.md"), "# Somebody else was here\n");
    equal(ran.code, 2);
    equal(ran.err, "error: a.md: It has changed while it was being fixed, so it is left as it is; run the command again.\n");
  });

  it("stops when two fixes undo each other", () => {
    let rounds = 0;
    const analyse = (text: string): { document: { text: string }; problems: readonly Problem[] } => {
      rounds++;
      const edits = [replace({ start: 0, end: 1 }, text === "a" ? "b" : "a")];
      const fixes = [{ title: "Turn it round", edits, snippet: false, safe: true }];
      return {
        document: { text },
        problems: [{ rule: "r", severity: "hint", message: "M.", range: { start: 0, end: 1 }, fixes, related: [], control: [] }],
      };
    };
    equal(fixAll(analyse("a"), analyse).analysed.document.text, "b");
    equal(rounds, 2);
  });
});

describe("check --stdin", () => {
  const bench = workbench();

  it("checks the text with the settings of where it belongs, and reports it there", async () => {
    bench.write({ "docs/.postmortem.yaml": "rules: { timestamp-incomplete: error }\n" });
    const ran = await bench.run(["check", "--stdin", "--stdin-filename", "docs/new/a.md", ...only], { input: BEFORE });
    match(ran.out, /^docs\/new\/a\.md\n +11:3 {2}error/);
    equal(ran.code, 1);
  });

  it("does without a name", async () => {
    const ran = await bench.run(["check", "--stdin", "--format", "json", ...only], { input: BEFORE });
    match(ran.out, /"path": "<stdin>"/);
    equal(ran.code, 0);
  });

  it("prints the fixed text with --fix, and reports on standard error", async () => {
    const ran = await bench.run(["check", "--stdin", "--fix", ...only], { input: BEFORE });
    equal(ran.out, AFTER);
    match(ran.err, /^<stdin>: fixed: Write all complete times as ISO 8601\n<stdin>\n +11:3 {2}warning/);
    equal((await bench.run(["check", "--stdin", "--fix", "--rules", "section-empty"], { input: "# T\n" })).out, "# T\n");
  });

  it("refuses what does not go together", async () => {
    const refusal = async (...args: string[]): Promise<readonly unknown[]> => {
      const { code, out, err } = await bench.run(["check", ...args]);
      return [code, out, err];
    };
    deepEqual(await refusal("--stdin", "a.md"), [2, "", "error: With `--stdin` no path is checked; leave the paths out.\n"]);
    deepEqual(await refusal("--stdin-filename", "a.md"), [2, "", "error: The option `--stdin-filename` goes with `--stdin`.\n"]);
    deepEqual(await refusal("--stdin", "--watch"), [2, "", "error: Standard input cannot be watched; leave out `--stdin` or `--watch`.\n"]);
    deepEqual(await refusal("--watch", "--format", "json"), [
      2,
      "",
      "error: The option `--watch` reports for people; leave out `--format`.\n",
    ]);
  });
});
