import * as assert from "node:assert/strict";
import { parse } from "../../../src/core/document/parse";
import { check, readOptions } from "../../../src/core/rules/engine";
import { defineRule, type Finding, type Rule } from "../../../src/core/rules/rule";
import { defaultSettings, type Settings } from "../../../src/core/settings/settings";
import { z } from "../../../src/core/zod";

const managed = { ...parse("# Title\n\nText\n"), managed: true };
const adopted = { ...managed, managed: false };
const context = { now: Date.UTC(2026, 2, 12), roster: [] };

function rule(id: string, findings: readonly Partial<Finding>[], meta: Partial<Rule["meta"]> = {}): Rule {
  return defineRule({
    meta: {
      id,
      category: "hygiene",
      severity: { managed: "error", adopted: "hint" },
      control: ["CC7.4"],
      summary: "S.",
      why: "W.",
      ...meta,
    },
    *check() {
      for (const finding of findings) yield { range: { start: 0, end: 1 }, message: `${id}.`, ...finding };
    },
  });
}

function settings(part: Partial<Settings>): Settings {
  return { ...defaultSettings, ...part };
}

describe("the rule engine", () => {
  const severities = (document: typeof managed, one: Rule, given: Settings = defaultSettings): string[] =>
    check(document, given, context, [one]).map((problem) => problem.severity);

  it("takes the severity from the kind of document", () => {
    assert.deepEqual(severities(managed, rule("a", [{}])), ["error"]);
    assert.deepEqual(severities(adopted, rule("a", [{}])), ["hint"]);
  });

  it("prefers a finding's own severity, and the settings to both", () => {
    const one = rule("a", [{ severity: "information" }, {}]);
    assert.deepEqual(severities(managed, one), ["information", "error"]);
    assert.deepEqual(severities(managed, one, settings({ rules: { a: "warning" } })), ["warning", "warning"]);
  });

  it("never makes a finding more severe than it says it can be", () => {
    const one = rule("a", [{ atMost: "hint" }, { atMost: "warning" }, { atMost: "error", severity: "information" }]);
    assert.deepEqual(severities(managed, one), ["hint", "warning", "information"]);
    assert.deepEqual(severities(managed, one, settings({ rules: { a: "information" } })), ["hint", "information", "information"]);
  });

  it("does not run a rule that is off, by default or by the settings", () => {
    const off = rule("a", [{ severity: "error" }], { severity: { managed: "error", adopted: "off" } });
    assert.deepEqual(severities(adopted, off), []);
    assert.deepEqual(severities(adopted, off, settings({ rules: { a: "hint" } })), ["hint"]);
    assert.deepEqual(severities(managed, off, settings({ rules: { a: "off" } })), []);
  });

  it("sorts by place, and keeps the order of the rules at one place", () => {
    const found = check(managed, defaultSettings, context, [
      rule("b", [{ range: { start: 5, end: 6 } }, { range: { start: 0, end: 3 } }]),
      rule("a", [{ range: { start: 0, end: 3 } }, { range: { start: 0, end: 1 } }]),
    ]);
    assert.deepEqual(
      found.map((problem) => [problem.rule, problem.range.start, problem.range.end]),
      [
        ["a", 0, 1],
        ["b", 0, 3],
        ["a", 0, 3],
        ["b", 5, 6],
      ],
    );
  });

  it("keeps what the other rules find when one throws, and tells of it", () => {
    const broken: Rule = {
      ...rule("broken", []),
      *check() {
        yield { range: { start: 0, end: 1 }, message: "Before." };
        throw new Error("a bug");
      },
    };
    const told: string[] = [];
    const found = check(managed, defaultSettings, { ...context, onRuleError: (id, error) => told.push(`${id}: ${String(error)}`) }, [
      broken,
      rule("fine", [{}]),
    ]);
    assert.deepEqual(
      found.map((problem) => problem.message),
      ["Before.", "fine."],
    );
    assert.deepEqual(told, ["broken: Error: a bug"]);
    assert.doesNotThrow(() => check(managed, defaultSettings, context, [broken]));
  });

  it("gives a rule its options, with defaults for what is not set and for what its schema refuses", () => {
    const schema = z.object({ days: z._default(z.int(), 14) });
    const one = rule("a", [], { options: schema });
    assert.deepEqual(readOptions(one, defaultSettings), { options: { days: 14 }, message: null });
    assert.deepEqual(readOptions(one, settings({ options: { a: { days: 7 } } })), { options: { days: 7 }, message: null });
    const refused = readOptions(one, settings({ options: { a: { days: "soon" } } }));
    assert.deepEqual(refused.options, { days: 14 });
    assert.match(refused.message ?? "", /^a\.days: Invalid input/);
    assert.deepEqual(readOptions(rule("b", []), settings({ options: { b: { x: 1 } } })), { options: undefined, message: null });
  });

  it("carries the control points of the rule and nothing that the finding does not have", () => {
    const [problem] = check(managed, defaultSettings, context, [rule("a", [{}])]);
    assert.deepEqual(problem, {
      rule: "a",
      severity: "error",
      message: "a.",
      range: { start: 0, end: 1 },
      fixes: [],
      related: [],
      control: ["CC7.4"],
    });
  });
});
