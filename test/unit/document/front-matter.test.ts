import assert from "node:assert/strict";
import { readYaml } from "../../../src/core/document/front-matter/yaml";
import { read, textOf } from "./marked";

describe("front matter", () => {
  it("gives each field with its exact range", () => {
    const document = read('---\npostmortem: 1\ntitle: "A: b" # note\nowner:\nservices: [a, b]\n---\n\n# A\n');
    const { frontMatter } = document;
    assert.ok(frontMatter);
    assert.equal(textOf(document, frontMatter.range), '---\npostmortem: 1\ntitle: "A: b" # note\nowner:\nservices: [a, b]\n---');
    const title = frontMatter.fields.get("title");
    assert.ok(title);
    assert.deepEqual([title.value, title.written, textOf(document, title.keyRange)], ["A: b", '"A: b"', "title"]);
    const owner = frontMatter.fields.get("owner");
    assert.ok(owner);
    assert.deepEqual([owner.value, owner.valueRange.start, owner.valueRange.end], [null, 45, 45]);
    assert.deepEqual(document.header.services, ["a", "b"]);
    assert.equal(document.managed, true);
  });

  it("may be closed by dots, be TOML, and start after a byte order mark", () => {
    assert.equal(read("---\ntitle: A\n...\n\n# B\n").title?.value, "A");
    assert.equal(read('+++\ntitle = "A"\ndate = 2026-03-04\n+++\n\n# B\n').title?.value, "A");
    assert.equal(read("\ufeff---\ntitle: A\n---\n").title?.value, "A");
  });

  it("that is not there is not found: a thematic break, an unclosed block", () => {
    assert.equal(read("---\n\nText.\n\n---\n").problems.length, 0);
    assert.deepEqual(
      read("---\ntitle: A\n\n# B\n").problems.map((p) => p.code),
      ["front-matter-unclosed"],
    );
  });

  it("that is broken is a problem at its place, and the rest of the document is still read", () => {
    const document = read("---\npostmortem: 1\nowner: @bob\n---\n\n# A\n\n## Impact\n\nSome.\n");
    const [problem] = document.problems;
    assert.ok(problem);
    assert.deepEqual([problem.code, problem.key, textOf(document, problem.range)], ["yaml-syntax", "owner", "@bob"]);
    assert.equal(document.sections[0]?.kind, "impact");
  });

  it("reports values that the format does not allow, each at its value", () => {
    const document = read(
      "---\npostmortem: 1\nstatus: done\nseverity: purple\nresolved: yesterday\ntimezone: Mars/Base\ncategory: data\n---\n",
    );
    assert.deepEqual(
      document.problems.map((p) => [p.key, textOf(document, p.range)]),
      [
        ["status", "done"],
        ["severity", "purple"],
        ["resolved", "yesterday"],
        ["timezone", "Mars/Base"],
      ],
    );
  });

  it("of another tool is taken as it is", () => {
    assert.deepEqual(read("---\ntitle: A\nstatus: down\nseverity: disrupted\nresolved: true\n---\n").problems, []);
  });

  it("that would bring the YAML reader down is refused before it is read", () => {
    const codes = (source: string): string[] => readYaml(source).problems.map((p) => p.code);
    assert.deepEqual(codes("[".repeat(16_000)), ["front-matter-too-deep"]);
    assert.deepEqual(codes("- ".repeat(16_000)), ["front-matter-too-deep"]);
    assert.deepEqual(codes("a: b\n".repeat(20_000)), ["front-matter-too-large"]);
    assert.deepEqual(codes("a: &a [x]\nb: &b [*a, *a]\nc: &c [*b, *b, *b, *b]\nd: [*c, *c, *c, *c]"), ["yaml-syntax", "yaml-syntax"]);
    assert.deepEqual(codes("a: *nowhere"), ["yaml-syntax"]);
    assert.deepEqual(codes("a: 1\na: 2"), ["yaml-duplicate-key"]);
  });

  it("that is refused leaves the document managed", () => {
    const document = read(`---\npostmortem: 1\na: ${"[".repeat(100)}\n---\n\n# A\n`);
    assert.deepEqual([document.managed, document.problems.map((p) => p.code)], [true, ["front-matter-too-deep"]]);
  });

  it("gives the milestones with their instants, and the measures", () => {
    const document = read(
      "---\npostmortem: 1\nstarted: 2026-03-04T10:58:00Z\ndetected: 2026-03-04 12:02\nresolved: 2026-03-04T11:36:00Z\ncompleted: 2026-03-10\ntimezone: Europe/Oslo\n---\n",
    );
    assert.equal(document.milestones.detected?.instant, Date.UTC(2026, 2, 4, 11, 2));
    assert.deepEqual(
      [document.measures.timeToDetectMinutes, document.measures.timeToResolveMinutes, document.measures.businessDaysToComplete],
      [4, 38, 4],
    );
  });
});
