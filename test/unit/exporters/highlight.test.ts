import { deepEqual, equal, ok } from "node:assert/strict";
import { highlight } from "../../../src/core/exporters/highlight";

const joined = (code: string, info: string): string =>
  highlight(code, info)
    .map(({ text }) => text)
    .join("");

describe("the colours of code", () => {
  it("tell keywords, names, values and remarks apart", () => {
    const kinds = highlight("# note\nport: 8080\nname: 'x'\n", "yaml").flatMap(({ kind, text }) => (kind ? [`${kind} ${text}`] : []));
    deepEqual(kinds, ["comment # note", "name port:", "number 8080", "name name:", "string 'x'"]);
  });

  it("know a language by what stands first behind the fence", () => {
    ok(highlight("const a = 1;", 'ts title="x"').length > 1);
    ok(highlight("-a\n+b\n", "diff").some(({ kind }) => kind === "added"));
  });

  for (const [what, code, info] of [
    ["an unknown language", "a b", "nonsense"],
    ["no language", "const a = 1", ""],
    ["the name of an object's own property", "x", "__proto__"],
    ["code that is very long", "a = 1\n".repeat(10_000), "python"],
    ["a line that is very long", `x = "${"a".repeat(5_000)}"`, "python"],
  ] as const) {
    it(`leave ${what} plain`, () => deepEqual(highlight(code, info), [{ kind: null, text: code }]));
  }

  it("lose no character", () => {
    for (const code of ["<a href='x'>&amp;</a>\r\n\tb", "", "\u0000🙂"])
      for (const info of ["html", "bash", "json"]) equal(joined(code, info), code);
  });

  it("do not take long over hostile code", () => {
    const pieces = ["(", "{", '"', "/*", "<a ", "$(", "`", "[", "a=", "\\", "#{", "<<", "x.", "1e", "::"];
    const started = process.cpuUsage();
    for (const info of [
      "js",
      "ts",
      "bash",
      "xml",
      "css",
      "sql",
      "python",
      "ruby",
      "perl",
      "php",
      "yaml",
      "json",
      "swift",
      "cpp",
      "markdown",
      "ini",
    ]) {
      for (const piece of pieces) highlight(`${piece.repeat(400)}\n`.repeat(4), info);
    }
    const { user } = process.cpuUsage(started);
    ok(user < 10_000_000, `took ${String(user / 1e6)} s`);
  });
});
