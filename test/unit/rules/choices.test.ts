/** Fixes between which a person chooses: none is preferred, so the fixtures do not apply them. */
import * as assert from "node:assert/strict";
import { parse } from "../../../src/core/document/parse";
import { check, type Problem } from "../../../src/core/rules/engine";
import { fieldMismatch } from "../../../src/core/rules/field-mismatch";
import type { Rule } from "../../../src/core/rules/rule";
import { flattenSnippet } from "../../../src/core/rules/snippet";
import { timestampInvalid } from "../../../src/core/rules/timestamp-invalid";
import { defaultSettings } from "../../../src/core/settings/settings";
import { applyEdits } from "../../../src/core/text/edit";

const run = (rule: Rule, text: string): readonly Problem[] =>
  check(parse(text), defaultSettings, { now: Date.UTC(2026, 2, 12), roster: [] }, [rule]);

/** The text after each of the fixes of the first problem. */
function results(rule: Rule, text: string): Record<string, string> {
  const fixes = run(rule, text)[0]?.fixes ?? [];
  return Object.fromEntries(
    fixes.map(({ title, edits, snippet }) => [
      title,
      applyEdits(
        text,
        edits.map((edit) => (snippet ? { ...edit, text: flattenSnippet(edit.text) } : edit)),
      ),
    ]),
  );
}

describe("where front matter and body differ", () => {
  const document = (head: string, body: string): string => `---\npostmortem: 1\n${head}\n---\n\n# Checkout returned errors\n\n${body}\n`;

  for (const [key, head, body, inBody, inHead] of [
    ["severity", "severity: P1", "**Severity:** SEV-3", "**Severity:** P1", "severity: SEV-3"],
    ["owner", "owner: Amara Okafor <@amara>", "Owner: @jun", "Owner: Amara Okafor <@amara>", 'owner: "@jun"'],
    ["title", "title: Mail was late", "", "", "title: Checkout returned errors"],
    [
      "resolved",
      "resolved: 2026-03-04T11:36:00Z",
      "**Resolved:** 2026-03-04 12:40 +01:00",
      "**Resolved:** 2026-03-04 11:36 UTC",
      "resolved: 2026-03-04T11:40:00Z",
    ],
    [
      "initiated",
      "initiated: 2026-03-05",
      "**Post-mortem started:** 2026-03-06",
      "**Post-mortem started:** 2026-03-05",
      "initiated: 2026-03-06",
    ],
  ] as const) {
    it(`offers either value of "${key}", and is content with each`, () => {
      const text = document(head, body);
      const after = results(fieldMismatch, text);
      assert.deepEqual(Object.keys(after), [`Write the front matter's "${key}" here`, `Put this into the front matter's "${key}"`]);
      const [first, second] = Object.values(after);
      if (key === "title") assert.ok(first?.includes("\n# Mail was late\n"));
      else assert.equal(first, document(head, inBody));
      assert.equal(second, document(inHead, body));
      for (const result of Object.values(after)) assert.deepEqual(run(fieldMismatch, result), []);
    });
  }

  it("does not offer a day in place of a time", () => {
    const after = results(fieldMismatch, document("resolved: 2026-03-04T11:36:00Z", "**Resolved:** 2026-03-09"));
    assert.deepEqual(Object.keys(after), ['Write the front matter\'s "resolved" here']);
  });

  it("writes TOML where the front matter is TOML", () => {
    const text = '+++\npostmortem = 1\nowner = "Amara Okafor"\n+++\n\n# A\n\n**Owner:** Jun "J" Sato\n';
    assert.ok(Object.values(results(fieldMismatch, text))[1]?.includes('owner = "Jun \\"J\\" Sato"\n'));
  });
});

describe("times that can be read in two ways", () => {
  const timeline = (heading: string, ...entries: string[]): string =>
    `---\npostmortem: 1\ntimezone: CST\n---\n\n## ${heading}\n\n${entries.map((entry) => `- ${entry}\n`).join("")}`;

  it("are all read alike, at each entry that names the zone", () => {
    const text = timeline("Timeline", "2026-07-04 10:58 IST - a", "2026-07-04 11:02 UTC - b", "2026-07-04 17:00 IST - c");
    const after = results(timestampInvalid, text);
    assert.equal(
      after["Read IST as UTC+05:30, the time of India"],
      timeline("Timeline", "2026-07-04 10:58 UTC+05:30 - a", "2026-07-04 11:02 UTC - b", "2026-07-04 17:00 UTC+05:30 - c"),
    );
    assert.equal(Object.keys(after).length, 3);
    for (const result of Object.values(after)) assert.deepEqual(run(timestampInvalid, result), []);
  });

  it("are settled where the zone is given: in the heading, or in the front matter", () => {
    const inHeading = results(timestampInvalid, timeline("Timeline (CST)", "2026-07-04 10:58 - a", "2026-07-04 11:02 - b"));
    assert.ok(Object.values(inHeading)[0]?.includes("## Timeline (UTC-06:00)\n"));
    const inHead = results(timestampInvalid, timeline("Timeline", "2026-07-04 10:58 - a", "2026-07-04 11:02 - b"));
    assert.ok(Object.values(inHead)[1]?.includes("timezone: Asia/Shanghai\n"));
    for (const result of [...Object.values(inHeading), ...Object.values(inHead)]) assert.deepEqual(run(timestampInvalid, result), []);
  });

  it("have both dates offered, for all of the timeline", () => {
    const text = "# A\n\n## Timeline (UTC)\n\n- 03/04/2026 10:58 - a\n- 03/05/2026 11:02 - b\n- 11:36 - c\n";
    const after = results(timestampInvalid, text);
    assert.deepEqual(Object.keys(after), ["Read it as 2026-03-04, and the others alike", "Read it as 2026-04-03, and the others alike"]);
    assert.ok(Object.values(after)[1]?.includes("- 2026-04-03 10:58 - a\n- 2026-05-03 11:02 - b\n- 11:36 - c\n"));
    for (const result of Object.values(after)) assert.deepEqual(run(timestampInvalid, result), []);
  });

  it("have both offsets of the night offered in which the clocks are changed", () => {
    const text = "---\npostmortem: 1\ntimezone: America/New_York\n---\n\n## Timeline\n\n- 2026-11-01 01:30 - a\n";
    const after = results(timestampInvalid, text);
    assert.deepEqual(Object.keys(after), ["Read it as 01:30 UTC-04:00", "Read it as 01:30 UTC-05:00"]);
    const instants = Object.values(after).map((result) => parse(result).timelines[0]?.entries[0]?.stamp.instant);
    assert.deepEqual(instants, [Date.UTC(2026, 10, 1, 5, 30), Date.UTC(2026, 10, 1, 6, 30)]);
  });
});
