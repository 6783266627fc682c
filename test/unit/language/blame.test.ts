import assert from "node:assert/strict";
import { parse } from "../../../src/core/document/parse";
import { blameRules } from "../../../src/core/rules/blame/registry";
import { check, checkWithWaivers, type Problem } from "../../../src/core/rules/engine";
import { defaultSettings, type Settings } from "../../../src/core/settings/settings";

const rules = blameRules.map(({ rule }) => rule);
const context = { now: Date.UTC(2026, 2, 12), roster: [] };

function problems(text: string, blameless: Partial<Settings["blameless"]> = {}, settings: Partial<Settings> = {}): readonly Problem[] {
  const given = { ...defaultSettings, ...settings, blameless: { ...defaultSettings.blameless, ...blameless } };
  return check(parse(text), given, context, rules);
}

const CAUSE = "# Late\n\n## Root cause\n\n";
const TEXT = `${CAUSE}The outage was due to operator error.\n\nIt was only then that the queue was moved.\n`;

describe("the rules blame/…", () => {
  it("show nothing at the level off, what is sure at squiggle, and more at preview", () => {
    const many = `${CAUSE}${["The outage was due to operator error.", "She could have called.", "Martin broke it.", "The reviewer overlooked the index."].map((one) => `- ${one}`).join("\n")}\n`;
    const [off, squiggle, preview] = (["off", "squiggle", "preview"] as const).map((level) => problems(many, { level }));
    assert.deepEqual(off, []);
    assert.ok(squiggle!.length > 0 && squiggle!.length <= preview!.length);
    for (const { range } of squiggle!) assert.ok(preview!.some((other) => other.range.start === range.start));
  });

  it("show as hints what is only worth a look, whatever the settings say", () => {
    const every = Object.fromEntries(rules.map(({ meta }) => [meta.id, "error" as const]));
    let hints = 0;
    for (const { guidance, rule } of blameRules) {
      const text = `${CAUSE}${guidance.summary}\n\nThe ${guidance.name.toLowerCase()} of Martin, who could have called. He did nothing.\n`;
      const sure = new Set(problems(text, {}, { rules: every }).map(({ range }) => range.start));
      for (const { range, severity } of problems(text, { level: "preview" }, { rules: every })) {
        assert.equal(severity, sure.has(range.start) ? "error" : "hint", `${rule.meta.id}: ${text}`);
        if (severity === "hint") hints++;
      }
    }
    assert.ok(hints > 0);
  });

  it("take what people say of themselves for milder", () => {
    const [theirs] = problems(`${CAUSE}They should have tested the change before the release.\n`, { level: "preview" });
    assert.equal(theirs?.rule, "blame/counterfactual");
    const ours = problems(`${CAUSE}We should have tested the change before the release. He ought to have called the vendor.\n`, {
      level: "preview",
    });
    assert.ok(ours.filter(({ message }) => /We should|should have/.test(message)).every(({ severity }) => severity === "hint"));
  });

  it("leave phrases alone that the settings allow, in any case and over line ends", () => {
    assert.equal(problems(TEXT).length, 1);
    assert.deepEqual(problems(TEXT, { allow: ["Operator  Error"] }), []);
    assert.deepEqual(problems(TEXT.replace("operator error", "operator\nerror"), { allow: ["operator error"] }), []);
    assert.equal(problems(TEXT, { allow: ["", "error op", "queue", "operator err", "$(", "[a-"] }).length, 1);
  });

  it("are waived by their own id and by that of all of them", () => {
    for (const waiver of ["blame/human-error", "blame/*", "blame/human-error, blame/punishment"]) {
      const text = TEXT.replace("The outage", `<!-- postmortem-disable-next-line ${waiver}: the name of the form -->\nThe outage`);
      const { problems: left, waived } = checkWithWaivers(parse(text), defaultSettings, context);
      assert.deepEqual(
        left.filter(({ rule }) => rule.startsWith("blame/") || rule.startsWith("waiver")),
        [],
      );
      assert.deepEqual(
        waived.map(({ rule }) => rule),
        ["blame/human-error"],
      );
    }
    const inHeader = `---\nwaivers:\n  blame/*: the name of the form\n---\n\n${TEXT}`;
    assert.deepEqual(problems(inHeader), []);
  });
});
