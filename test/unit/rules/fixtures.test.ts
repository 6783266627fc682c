import * as assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { rules } from "../../../src/core/rules/registry";
import { FIXTURES, fixAll, fixtures, problemsOf, ROOT, withMarks, withoutMarks } from "./support/fixtures";

const ids = rules.map((rule) => rule.meta.id);
/** Its fixtures are read by `blame-fixtures.test.ts`. */
const FAMILY = "blame";

describe("the rules and their files", () => {
  const files = (folder: string, end: string): string[] =>
    readdirSync(join(ROOT, folder), { withFileTypes: true })
      .filter((entry) => (end === "" ? entry.isDirectory() : entry.isFile() && entry.name.endsWith(end)))
      .map((entry) => entry.name.slice(0, entry.name.length - end.length))
      .sort();
  /** A rule of a family, `blame/minimizing`, has its files in a folder of the family. */
  const withFamily = (folder: string, end: string): string[] => [
    ...files(folder, end).filter((name) => name !== FAMILY),
    ...files(`${folder}/${FAMILY}`, end).map((name) => `${FAMILY}/${name}`),
  ];

  it("has each rule in one source file, one fixture folder and one page, and nothing else there", () => {
    const machinery = ["engine", "registry", "rule", "snippet", "blame/blame-rule", "blame/found", "blame/registry"];
    const wanted = [...ids].sort();
    assert.deepEqual(
      withFamily("src/core/rules", ".ts")
        .filter((name) => !machinery.includes(name))
        .sort(),
      wanted,
    );
    assert.deepEqual(withFamily("test/fixtures/rules", "").sort(), wanted);
    assert.deepEqual(
      withFamily("docs/rules", ".md")
        .filter((name) => name !== "README")
        .sort(),
      wanted,
    );
  });

  it("gives each rule an id of its own and a summary and a reason in whole sentences", () => {
    assert.equal(new Set(ids).size, ids.length);
    for (const { meta } of rules) {
      assert.match(meta.id, /^(?:blame\/)?[a-z]+(?:-[a-z]+)*$/);
      assert.match(meta.summary, /^[A-Z].*\.$/, meta.id);
      assert.match(meta.why, /^[A-Z].*\.$/, meta.id);
      for (const point of meta.control) assert.match(point, /^CC7\.[1-5]$/, meta.id);
    }
  });

  it("says on each page what the rule is called, and what its options are", () => {
    for (const rule of rules) {
      const page = readFileSync(join(ROOT, "docs", "rules", `${rule.meta.id}.md`), "utf8");
      assert.ok(page.startsWith(`# \`${rule.meta.id}\`\n`), rule.meta.id);
      const given = rule.meta.options?.safeParse({});
      for (const option of Object.keys((given?.success && (given.data as object)) || {})) {
        assert.ok(page.includes(`\`${option}\``), `${rule.meta.id}: ${option}`);
      }
    }
  });

  for (const id of ids) {
    it(`has fixtures of ${id} in which it finds something and in which it must not`, () => {
      const names = fixtures(id).map((fixture) => fixture.name);
      assert.ok(names.some((name) => name.startsWith("bad")) && names.some((name) => name.startsWith("good")), names.join(", "));
      for (const file of readdirSync(join(FIXTURES, id))) {
        const owner = file.replace(/(?:\.fixed)?\.(?:md|json)$/, ".md");
        assert.ok(existsSync(join(FIXTURES, id, owner)), `${file} belongs to no fixture`);
      }
    });
  }
});

for (const id of ids.filter((one) => !one.startsWith(`${FAMILY}/`))) {
  describe(id, () => {
    for (const { name, source, fixed, setup } of fixtures(id)) {
      for (const [ends, convert] of Object.entries({
        LF: (text: string) => text,
        CRLF: (text: string) => text.replace(/\n/g, "\r\n"),
      })) {
        describe(`${name} with ${ends}`, () => {
          const marked = convert(source);
          const text = withoutMarks(marked);

          it(name.startsWith("good") ? "finds nothing" : "finds exactly what is marked", () => {
            const problems = problemsOf(id, text, setup);
            assert.equal(
              withMarks(
                text,
                problems.map((problem) => problem.range),
              ),
              marked,
            );
            if (name.startsWith("good")) assert.equal(problems.length, 0);
            else assert.notEqual(problems.length, 0);
            if (setup.severities)
              assert.deepEqual(
                problems.map((problem) => problem.severity),
                setup.severities,
              );
          });

          it("says in one calm sentence what is there and what is wanted", () => {
            for (const { message, related } of problemsOf(id, text, setup)) {
              const outside = message.replace(/"[^"]*"|`[^`]*`/g, "x");
              assert.match(outside, /^[A-Z][^.!?\r\n]*\.$/);
              assert.doesNotMatch(outside, /\b(?:you|your|please|wrong|bad|forgot|forgotten|failed to|must|should have)\b/i);
              assert.ok(message.length <= 200, message);
              for (const one of related) assert.match(one.message, /^[A-Z].*\.$/);
            }
          });

          it("is fixed as the fixture says, and a second run fixes nothing more", () => {
            const result = fixAll(id, text, setup);
            assert.equal(result, convert(fixed ?? withoutMarks(source)));
            assert.equal(fixAll(id, result, setup), result);
            if (ends === "CRLF") assert.doesNotMatch(result, /(?<!\r)\n/);
          });
        });
      }
    }
  });
}
