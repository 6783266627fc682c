import * as assert from "node:assert/strict";
import { parse } from "../../../src/core/document/parse";
import { check } from "../../../src/core/rules/engine";
import type { Fix } from "../../../src/core/rules/rule";
import { defaultSettings } from "../../../src/core/settings/settings";
import { applyEdits } from "../../../src/core/text/edit";

const instants = (text: string): (number | null)[] =>
  parse(text).timelines.flatMap(({ entries }) => entries.map(({ stamp }) => stamp.instant));

/** The rule's fixes that may be applied unasked. */
function safeFixes(text: string): readonly Fix[] {
  const problems = check(parse(text), defaultSettings, { now: 0, roster: [] }).filter(({ rule }) => rule === "timestamp-incomplete");
  return problems.flatMap((problem) => problem.fixes.filter((fix) => fix.safe));
}

function normalised(text: string): string {
  const fixes = safeFixes(text);
  assert.ok(fixes.length > 0);
  assert.ok(fixes.every((fix) => !fix.snippet));
  return applyEdits(text, fixes[0]!.edits);
}

describe("writing complete times as ISO 8601", () => {
  const text = [
    "# Mail was delayed", "", "## Timeline", "",
    "- 2026-03-04 3:05 pm UTC - the queue fills up",
    "- **10.30 CET** - a customer calls",
    "- 2026-03-04 16:10:20+01:00 - the queue is drained",
    "- ~17:00 UTC - the last mail is delivered",
    "- 17:10 UTC - 17:20 UTC - the team meets",
    "- 18:00 - the review is planned", "",
  ].join("\n"); // prettier-ignore

  it("changes how a moment is written, never the moment", () => {
    const result = normalised(text);
    assert.deepEqual(instants(result), instants(text));
    assert.match(result, /^- 2026-03-04T15:05Z - the queue fills up$/m);
    assert.match(result, /^- 2026-03-04T16:10:20\+01:00 - the queue is drained$/m);
  });

  it("leaves times that say more, or less, than a moment", () => {
    const result = normalised(text);
    for (const line of ["- ~17:00 UTC - the last", "- 17:10 UTC - 17:20 UTC - the team", "- 18:00 - the review"])
      assert.ok(result.includes(line));
  });

  it("is not offered again for what it has written", () => {
    assert.deepEqual(safeFixes(normalised(text)), []);
  });
});
