import { deepEqual, equal } from "node:assert/strict";
import fc from "fast-check";
import { parse } from "../../../src/core/document/parse";
import { covers } from "../../../src/core/document/waivers";
import { check, checkWithWaivers } from "../../../src/core/rules/engine";
import { defaultSettings } from "../../../src/core/settings/settings";

const context = { now: Date.UTC(2026, 2, 12), roster: [] };
const checked = (text: string): ReturnType<typeof checkWithWaivers> => checkWithWaivers(parse(text), defaultSettings, context);
/** Where the rule still speaks, as lines, and where it is waived, with the reasons. */
function heard(rule: string, text: string): { readonly left: readonly number[]; readonly waived: readonly string[] } {
  const line = (offset: number): number => text.slice(0, offset).split("\n").length;
  const { problems, waived } = checked(text);
  return {
    left: problems.filter((problem) => problem.rule === rule).map(({ range }) => line(range.start)),
    waived: waived.filter((problem) => problem.rule === rule).map(({ range, waiver }) => `${String(line(range.start))} ${waiver.reason}`),
  };
}

const EMPTY = "## Summary\n\n## Impact\n\n## Detection\n";

describe("waivers in comments", () => {
  it("hold for the next line", () => {
    const text = `---\npostmortem: 1\n---\n<!-- postmortem-disable-next-line section-empty: it is short -->\n${EMPTY}`;
    deepEqual(heard("section-empty", text), { left: [7, 9], waived: ["5 it is short"] });
  });

  it("pass over blank lines and other waivers to the line they are for", () => {
    const text = `---\npostmortem: 1\n---\n<!-- postmortem-disable-next-line section-empty: a -->\n\n<!-- postmortem-disable-next-line x: b -->\n\n${EMPTY}`;
    deepEqual(heard("section-empty", text), { left: [10, 12], waived: ["8 a"] });
  });

  it("hold for all of a table, whose rows have no line between them", () => {
    const text =
      "---\npostmortem: 1\n---\n## Action items\n\n<!-- postmortem-disable-next-line action-unowned: the owner is away -->\n" +
      "| Action | Owner |\n| --- | --- |\n| Add an alert | |\n| Add a test | |\n\n- [ ] Buy paper\n";
    deepEqual(heard("action-unowned", text), { left: [12], waived: ["9 the owner is away", "10 the owner is away"] });
  });

  it("hold in a region, for each of its rules up to where that one is enabled", () => {
    const text =
      "---\npostmortem: 1\n---\n<!-- postmortem-disable section-empty, placeholder-left: later -->\n## Summary\n\n" +
      "<!-- postmortem-enable section-empty -->\n## Impact\n\n## Detection\n\nTBD\n\n<!-- postmortem-enable -->\n## Resolution\n\nTBD\n";
    deepEqual(heard("section-empty", text), { left: [8], waived: ["5 later"] });
    deepEqual(heard("placeholder-left", text), { left: [17], waived: ["12 later"] });
  });

  it("hold to the end where nothing enables the rule again", () => {
    const text = `---\npostmortem: 1\n---\n## Resolution\n\n<!-- postmortem-disable section-empty: later -->\n${EMPTY}`;
    deepEqual(heard("section-empty", text), { left: [4], waived: ["7 later", "9 later", "11 later"] });
  });

  it("are read with reasons of several lines, with signs, and with full-width colons", () => {
    for (const [written, reason] of [
      [": p95 > 3 s,\n  see: there", "p95 > 3 s, see: there"],
      [" ： 短い", "短い"],
    ]) {
      const text = `---\npostmortem: 1\n---\n<!-- postmortem-disable-next-line section-empty${written} -->\n## Summary\n`;
      equal(parse(text).waivers[0]?.reason, reason);
      equal(heard("section-empty", text).left.length, 0);
    }
  });

  it("are examples in code", () => {
    const comment = "<!-- postmortem-disable section-empty: x -->";
    for (const text of [`\`${comment}\``, "```html\n" + comment + "\n```", "~~~\n" + comment + "\n~~~"])
      deepEqual(parse(text).waivers, [], text);
    for (const text of [comment, `a ${comment}`, `- a ${comment}`, `> ${comment}`, `| a ${comment} |\n| --- |\n`]) {
      equal(parse(text).waivers.length, 1, text);
    }
  });
});

describe("waivers in the front matter", () => {
  for (const [name, yaml] of [
    ["a mapping", "waivers:\n  section-empty: it is short\n  placeholder-left: drafts"],
    ["a list", "waivers:\n  - rule: section-empty\n    reason: it is short\n  - { rule: placeholder-left, reason: drafts }"],
    ["a pattern", 'waivers: { "section-*": it is short, "*-left": drafts }'],
  ] as const) {
    it(`hold for the whole document as ${name}`, () => {
      const text = `---\npostmortem: 1\n${yaml}\n---\n${EMPTY}\nTBD\n`;
      deepEqual(heard("placeholder-left", text), { left: [], waived: heard("placeholder-left", text).waived });
      equal(heard("section-empty", text).left.length, 0);
      equal(
        heard("section-empty", text).waived.every((one) => one.endsWith(" it is short")),
        true,
      );
      for (const { rule, ruleRange } of parse(text).waivers) equal(text.slice(ruleRange.start, ruleRange.end), rule);
    });
  }

  it("may have any shape without bringing the reader down", () => {
    for (const value of ["", "true", "12", "[1, [2], null, { a: b }]", "{ a: { b: c } }", "section-empty", '"*"']) {
      checked(`---\npostmortem: 1\nwaivers: ${value}\n---\n${EMPTY}`);
    }
  });
});

describe("waivers and the check", () => {
  it("never leave out what is said of the waivers themselves", () => {
    const text = '---\npostmortem: 1\nwaivers: { "*": everything is fine, section-empty: }\n---\n## Summary\n';
    deepEqual(
      check(parse(text), defaultSettings, context).map(({ rule }) => rule),
      ["waiver-without-reason"],
    );
  });

  it("split what there is without a waiver in two, whatever the text", () => {
    const waiver = fc.constantFrom(
      "<!-- postmortem-disable action-*: x -->",
      "<!-- postmortem-disable-next-line section-empty: x -->",
      "<!-- postmortem-enable -->",
    );
    const line = fc.oneof(
      waiver,
      fc.constantFrom("## Action items", "## Summary", "- [ ] Add an alert", "", "```", "TBD", "| a | b |", "| - | - |"),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
        const document = parse(`---\npostmortem: 1\n---\n${lines.join("\n")}`);
        const { problems, waived } = checkWithWaivers(document, defaultSettings, context);
        const all = check({ ...document, waivers: [] }, defaultSettings, context);
        const key = ({ rule, range }: (typeof all)[number]): string => `${rule} ${String(range.start)}`;
        const others = problems.filter(({ rule }) => rule !== "waiver-without-reason");
        deepEqual([...others, ...waived].map(key).sort(), all.map(key).sort());
      }),
      { numRuns: 200 },
    );
  });

  it("know a pattern by its stars", () => {
    for (const [pattern, rule, wanted] of [
      ["action-vague", "action-vague", true],
      ["action-vague", "action-vaguer", false],
      ["*", "blame/name", true],
      ["blame/*", "blame/name", true],
      ["blame/*", "blame", false],
      ["*-missing", "section-missing", true],
      ["action-*-missing", "action-due-missing", true],
      ["action-*-missing", "action-missing", false],
      ["a*b*c", "abc", true],
      ["a*b*c", "acb", false],
      ["", "a", false],
    ] as const) {
      equal(covers(pattern, rule), wanted, `${pattern} ${rule}`);
    }
  });
});
