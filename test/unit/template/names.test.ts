import { equal, match } from "node:assert/strict";
import fc from "fast-check";
import { parse as parseYaml } from "yaml";
import { fileName } from "../../../src/core/template/file-name";
import { nextId } from "../../../src/core/template/next-id";
import { yamlScalar } from "../../../src/core/template/yaml-scalar";

/** Any text, lone surrogates and control characters included. */
const anyText = (maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength }).map((codes) => codes.map((code) => String.fromCodePoint(code)).join(""));

describe("the next id", () => {
  it("is the first of a year without any", () => equal(nextId([], 2026), "PM-2026-001"));
  it("is one more than the highest, gaps are not filled", () => equal(nextId(["PM-2026-001", "PM-2026-014"], 2026), "PM-2026-015"));
  it("looks at its own year and its own form only", () => {
    equal(nextId(["PM-2025-090", "INC-2026-800", "PM-2026-x", "pm-2026-003 "], 2026), "PM-2026-004");
  });
  it("goes on past three digits", () => equal(nextId(["PM-2026-999"], 2026), "PM-2026-1000"));
});

describe("the file name", () => {
  for (const [title, name] of [
    ["Checkout returned errors for 38 minutes", "2026-03-04-checkout-returned-errors-for-38-minutes.md"],
    ["../../etc/passwd", "2026-03-04-etc-passwd.md"],
    ["Don’t panic: it's DNS", "2026-03-04-dont-panic-its-dns.md"],
    ["決済エラー 38分", "2026-03-04-決済エラー-38分.md"],
    ["Straße gesperrt – Zürich", "2026-03-04-straße-gesperrt-zürich.md"],
    ["🔥🔥🔥", "2026-03-04-post-mortem.md"],
    ["CON", "2026-03-04-con.md"],
  ] as const) {
    it(`of "${title}" is ${name}`, () => equal(fileName("2026-03-04", title), name));
  }

  it("is one safe name that fits every file system, whatever the title", () => {
    fc.assert(
      fc.property(anyText(300), (title) => {
        const name = fileName("2026-03-04", title);
        match(name, /^2026-03-04-[\p{L}\p{M}\p{N}-]+\.md$/u);
        return Buffer.byteLength(name) <= 255;
      }),
    );
  });
});

describe("a YAML scalar", () => {
  for (const [text, written] of [
    ["Checkout returned errors", "Checkout returned errors"],
    ["Checkout: errors", '"Checkout: errors"'],
    ["@amara", '"@amara"'],
    ['She said "no"', '"She said \\"no\\""'],
    ["yes", '"yes"'],
    ["2026-03-04", '"2026-03-04"'],
    ["# not a comment", '"# not a comment"'],
    ["🔥 outage", '"🔥 outage"'],
  ] as const) {
    it(`for ${text} is ${written}`, () => equal(yamlScalar(text), written));
  }

  it("reads back as itself under YAML 1.1 and 1.2, whatever the text", () => {
    fc.assert(
      fc.property(anyText(40), fc.constantFrom("1.1" as const, "1.2" as const), (text, version) => {
        equal((parseYaml(`key: ${yamlScalar(text)} # note\n`, { version }) as { key: unknown }).key, text);
      }),
    );
  });
});
