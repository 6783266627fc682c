import { deepEqual, equal, match } from "node:assert/strict";
import { readdirSync } from "node:fs";
import { commands } from "../../../src/cli/commands/registry";
import { reporters } from "../../../src/cli/reporters/registry";
import { workbench } from "./support/workbench";

describe("the command line", () => {
  const bench = workbench();

  it("shows help for the whole and for each command, from the table of commands", async () => {
    const whole = await bench.run(["--help"]);
    equal(whole.code, 0);
    for (const { name, summary, options } of commands) {
      match(whole.out, new RegExp(`^  ${name} +${summary}$`, "m"));
      const help = await bench.run([name, "--help"]);
      equal(help.code, 0);
      match(help.out, new RegExp(`^Usage: postmortem ${name} `, "m"));
      for (const option of [...Object.keys(options), "help", "now"]) match(help.out, new RegExp(`--${option}\\b`));
      equal(help.err + whole.err, "");
    }
  });

  it("shows its version", async () => deepEqual(await bench.run(["--version"]), { code: 0, out: "1.2.3\n", err: "" }));

  it("says which commands there are to an unknown one, or to none", async () => {
    const unknown = await bench.run(["chekc", "a.md"]);
    deepEqual([unknown.code, unknown.out], [2, ""]);
    match(unknown.err, /no command `chekc`; perhaps `check` is meant\. There are `new`, `check`, `blame`, `inspect` and `export`\./);
    match((await bench.run(["audit"])).err, /There is no command `audit`\. There are `new`/);
    const none = await bench.run([]);
    equal(none.code, 2);
    match(none.err, /Name a command: `new`, /);
  });

  it("refuses an unknown option, with the nearest one and nothing on standard output", async () => {
    const ran = await bench.run(["check", "--formatt", "json"]);
    deepEqual(ran, {
      code: 2,
      out: "",
      err: "postmortem: There is no option `--formatt`; perhaps `--format` is meant.\nTry `postmortem check --help`.\n",
    });
    equal((await bench.run(["--verbose"])).code, 2);
  });

  it("takes the present from --now, before or behind the command, and refuses what is no instant", async () => {
    bench.write({ "a.md": "x" });
    equal((await bench.run(["--now", "2026-03-12T09:00:00Z", "inspect", "a.md"])).code, 0);
    equal((await bench.run(["inspect", "a.md", "--now=2026-03-12T09:00:00Z"])).code, 0);
    const ran = await bench.run(["check", "--now", "yesterday"]);
    equal(ran.code, 2);
    match(ran.err, /`--now` cannot be `yesterday`; write date, time and zone/);
  });

  it("reports a bug in itself as such, with exit code 2", async () => {
    const ran = await bench.run(["check"], {
      disk: () => ({
        kind: () => {
          throw new TypeError("a bug");
        },
      }),
    });
    equal(ran.code, 2);
    match(ran.err, /^postmortem: internal error, please report it: TypeError: a bug\n/);
  });

  it("has a file for each command and each reporter, named like it", () => {
    const names = (folder: string, others: readonly string[]): readonly string[] =>
      readdirSync(folder)
        .filter((file) => !others.includes(file))
        .map((file) => file.replace(/\.ts$/, ""))
        .sort();
    deepEqual(names("src/cli/commands", ["registry.ts"]), commands.map(({ name }) => name).sort());
    deepEqual(names("src/cli/reporters", ["registry.ts", "reporter.ts"]), reporters.map(({ id }) => id).sort());
  });
});
