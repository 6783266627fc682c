import { deepEqual, equal, match, ok } from "node:assert/strict";
import fc from "fast-check";
import { readSettings } from "../../../src/core/settings/read";
import { defaultSettings } from "../../../src/core/settings/settings";

const messages = (user: unknown, file: string | null = null): readonly string[] =>
  readSettings(user, file).problems.map(({ message }) => message);

describe("the settings", () => {
  it("are the defaults where nobody says anything", () => {
    for (const file of [null, "", "# only a comment\n", "\uFEFF", "---\n"])
      deepEqual(readSettings(undefined, file), { settings: defaultSettings, problems: [] });
  });

  it("are those of the user, over them those of the file: tables by entry, lists as a whole", () => {
    const user = {
      include: ["a/**"],
      folder: "mine",
      rules: { "field-missing": "off", "section-empty": "hint" },
      severities: { Red: "P1" },
    };
    const { settings, problems } = readSettings(user, "include: ['b/**', 'c/**']\nrules:\n  section-empty: error\n");
    deepEqual(problems, []);
    deepEqual(settings.include, ["b/**", "c/**"]);
    equal(settings.folder, "mine");
    deepEqual(settings.rules, { "field-missing": "off", "section-empty": "error" });
    deepEqual(settings.severities, { Red: "P1" });
    ok(Object.isFrozen(settings));
  });

  it("complete a table whose names are given, and name one that is not among them", () => {
    const { settings, problems } = readSettings({ blameless: { level: "off" } }, "blameless:\n  allow: [as usual]\n  levl: off\n");
    deepEqual(settings.blameless, { level: "off", allow: ["as usual"], people: [], systems: [], languageModel: true });
    deepEqual(
      problems.map(({ message }) => message),
      ["The setting `blameless.levl` is not known; perhaps `level` is meant."],
    );
  });

  it("take a key without a value for one that is not there", () => {
    deepEqual(readSettings({ folder: null }, "rules:\ninclude: ~\n"), { settings: defaultSettings, problems: [] });
  });

  it("keep the rest where one is wrong, and say where and what is wanted", () => {
    const file = "folder: incidents\nfoldr: x\ndeadlineBusinessDays: five\nrules:\n  section-empty: eror\n  field-missing: hint\n";
    const { settings, problems } = readSettings({}, file);
    equal(settings.folder, "incidents");
    equal(settings.deadlineBusinessDays, 5);
    deepEqual(settings.rules, { "field-missing": "hint" });
    deepEqual(
      problems.map(({ message, range }) => [range && file.slice(range.start, range.end), message]),
      [
        ["foldr", "The setting `foldr` is not known; perhaps `folder` is meant."],
        ["deadlineBusinessDays", 'The setting `deadlineBusinessDays` is "five"; it has to be a number.'],
        ["section-empty", 'The setting `rules.section-empty` is "eror"; it can be error, warning, information, hint or off.'],
      ],
    );
  });

  for (const [given, message] of [
    [{ include: "postmortems/**" }, 'The setting `include` is "postmortems/**"; it has to be a list.'],
    [{ include: ["a", 1] }, "The setting `include.1` is 1; it has to be a text."],
    [{ deadlineBusinessDays: 0 }, "The setting `deadlineBusinessDays` is 0; it has to be at least 1."],
    [{ deadlineBusinessDays: 61 }, "The setting `deadlineBusinessDays` is 61; it has to be at most 60."],
    [{ rules: ["field-missing"] }, "The setting `rules` is a list; it has to be a table of names and values."],
    [{ rules: { "field-mising": "off" } }, "There is no rule `field-mising`, named in `rules`; perhaps `field-missing` is meant."],
    [{ severities: { Red: "P9" } }, 'The setting `severities.Red` is "P9"; it can be P1, P2, P3, P4 or P5.'],
    [{ headings: { timeline: "Ablauf" } }, 'The setting `headings.timeline` is "Ablauf"; it has to be a list.'],
    [{ requiredFor: ["P1", "all"] }, 'The setting `requiredFor.1` is "all"; it can be P1, P2, P3, P4 or P5.'],
  ] as const) {
    it(`say: ${message}`, () => deepEqual(messages(given), [message]));
  }

  it("report options of a rule that there is not, and options that the rule does not take", () => {
    match(messages({ options: { nothing: {} } }).join(), /There is no rule `nothing`, named in `options`/);
  });

  it("are read from text that is no YAML, no table, too large or too deep: with a message and the defaults", () => {
    for (const [file, pattern] of [
      ["rules: [", /align it|broken/],
      ["- a\n- b\n", /settings file is not a list of keys and values/],
      ["folder: @x\n", /reserves/],
      ["a: 1\n".repeat(20_000), /settings file is \d+ KB long/],
      [`x: ${"[".repeat(16_000)}`, /nests deeper/],
    ] as const) {
      const { settings, problems } = readSettings({}, file);
      deepEqual(settings, defaultSettings);
      match(problems[0]?.message ?? "", pattern);
      ok(problems[0]?.range);
    }
  });

  it("are not changed by keys that objects have of themselves", () => {
    const { settings } = readSettings(
      JSON.parse('{"__proto__":{"folder":"x"},"constructor":1,"rules":{"__proto__":"off"}}'),
      "__proto__:\n  folder: y\n",
    );
    deepEqual({ ...settings }, { ...defaultSettings });
    equal(({} as { folder?: string }).folder, undefined);
  });

  it("never throw, whatever the user and the file say", () => {
    fc.assert(
      fc.property(fc.anything(), fc.string(), (user, file) => {
        const { settings, problems } = readSettings(user, file);
        ok(Object.isFrozen(settings));
        for (const { range } of problems) ok(range === null || (range.start <= range.end && range.end <= file.length));
      }),
    );
  });
});
