import { match, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { commands } from "../../../src/cli/commands/registry";
import { globalOptions } from "../../../src/cli/help";

const page = readFileSync("docs/cli.md", "utf8");

describe("the page of the command line", () => {
  for (const { name, options } of commands) {
    it(`tells of ${name} and each of its options and choices`, () => {
      const from = page.indexOf(`\n## postmortem ${name}\n`);
      ok(from > 0);
      const section = page.slice(from + 1).split("\n## ")[0] ?? "";
      for (const [option, { choices }] of Object.entries(options)) {
        match(section, new RegExp(`--${option}\\b`));
        for (const choice of choices ?? []) match(section, new RegExp(`\\b${choice}\\b`));
      }
    });
  }

  it("tells of the options of every command", () => {
    for (const option of Object.keys(globalOptions)) match(page, new RegExp(`--${option}\\b`));
  });
});
