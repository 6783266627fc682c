import { deepEqual, equal } from "node:assert/strict";
import { readArguments } from "../../../src/cli/arguments";
import type { OptionSpecs } from "../../../src/cli/command";

const SPECS = {
  format: { type: "string", choices: ["pretty", "json"], hasDefault: true, summary: "" },
  out: { type: "string", short: "o", value: "DIR", summary: "" },
  rules: { type: "string", multiple: true, summary: "" },
  fix: { type: "boolean", short: "f", summary: "" },
} as const satisfies OptionSpecs;

const read = (...args: string[]): unknown => {
  const result = readArguments(args, SPECS);
  return result.ok ? result.value : result.message;
};
const DEFAULTS = { format: "pretty", rules: [], fix: false };

describe("the arguments", () => {
  it("are operands and options in any order, with defaults for what is not there", () => {
    deepEqual(read(), { operands: [], values: DEFAULTS });
    deepEqual(read("a", "--format=json", "b", "-o", "dir", "--fix"), {
      operands: ["a", "b"],
      values: { ...DEFAULTS, format: "json", out: "dir", fix: true },
    });
  });

  it("are all operands behind --", () => deepEqual(read("--", "--format", "-x"), { operands: ["--format", "-x"], values: DEFAULTS }));

  it("may repeat an option that is made for it, and no other", () => {
    deepEqual(read("--rules", "a", "--rules", "b"), { operands: [], values: { ...DEFAULTS, rules: ["a", "b"] } });
    equal(read("--out", "a", "-o", "b"), "The option `-o` is there twice.");
  });

  it("take a value that begins with a hyphen behind = only", () => {
    deepEqual(read("--out=-x"), { operands: [], values: { ...DEFAULTS, out: "-x" } });
    equal(read("--out", "--fix"), "The option `--out` needs a value: DIR.");
  });

  for (const [args, message] of [
    [["--formt", "json"], "There is no option `--formt`; perhaps `--format` is meant."],
    [["--xyzzy"], "There is no option `--xyzzy`."],
    [["-q"], "There is no option `-q`."],
    [["--format"], "The option `--format` needs a value: `pretty` or `json`."],
    [["--format", "jsn"], "The option `--format` cannot be `jsn`; it can be `pretty` or `json` (`json`?)."],
    [["--fix=yes"], "The option `--fix` takes no value, but `yes` is given."],
    [["--no-fix"], "There is no option `--no-fix`."],
    [["--__proto__"], "There is no option `--__proto__`."],
    [["--constructor"], "There is no option `--constructor`."],
  ] as const) {
    it(`say of ${args.join(" ")}: ${message}`, () => equal(read(...args), message));
  }
});
