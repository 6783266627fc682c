import * as assert from "node:assert/strict";
import fc from "fast-check";
import type { PostMortem } from "../../../src/core/document/model";
import { parse } from "../../../src/core/document/parse";
import { check, type Problem } from "../../../src/core/rules/engine";
import { timelineOutOfOrder } from "../../../src/core/rules/timeline-out-of-order";
import { longestInOrder } from "../../../src/core/rules/support/in-order";
import { defaultSettings } from "../../../src/core/settings/settings";
import { applyEdits } from "../../../src/core/text/edit";

const problems = (text: string): readonly Problem[] =>
  check(parse(text), defaultSettings, { now: Date.UTC(2026, 2, 12), roster: [] }, [timelineOutOfOrder]);

/** What is left when the safe fixes of all timelines are applied, each timeline's once. */
function sorted(text: string): string {
  const fixes = new Map(
    problems(text).flatMap(({ fixes: all }) => all.filter((fix) => fix.safe).map((fix) => [JSON.stringify(fix.edits), fix])),
  );
  return applyEdits(
    text,
    [...fixes.values()].flatMap((fix) => fix.edits),
  );
}

const lines = (text: string): string[] => text.split(/\r\n|\r|\n/).sort();
const moments = (document: PostMortem): string[] =>
  document.timelines
    .flatMap(({ entries }) =>
      entries.map(({ stamp, text }) => `${text.value} | ${String(stamp.instant)} | ${stamp.date?.value ?? ""} ${stamp.time?.value ?? ""}`),
    )
    .sort();

const clock = fc.record({ hour: fc.integer({ min: 8, max: 19 }), minute: fc.constantFrom("00", "05", "30", "59") });
const event = fc.constantFrom("A deploy", "🔥 An alert", "The *second* host", "A call", "x");
const stamp = clock.map(({ hour, minute }) => `${String(hour).padStart(2, "0")}:${minute}`);
const item = fc.oneof(
  fc.tuple(stamp, event).map(([time, text]) => `- ${time} - ${text}`),
  fc.tuple(stamp, event).map(([time, text]) => `- **${time}**: ${text}\n  - a detail\n\n    \`\`\`\n    code\n    \`\`\``),
  fc.tuple(stamp, event).map(([time, text]) => `- 2026-03-04 ${time} UTC - ${text}`),
  event.map((text) => `- ${text}`),
);
const row = fc.tuple(fc.option(stamp, { nil: "" }), event).map(([time, text]) => `| ${time} | ${text} |`);
const list = fc.array(item, { maxLength: 10 }).map((items) => items.join("\n"));
const table = fc.array(row, { maxLength: 10 }).map((rows) => ["| Time (UTC) | Event |", "| --- | --- |", ...rows].join("\n"));
const documents = fc
  .tuple(
    fc.constantFrom("", "---\npostmortem: 1\ntimezone: UTC\nstarted: 2026-03-04T08:00:00Z\n---\n"),
    list,
    table,
    fc.constantFrom("\n", "\r\n"),
  )
  .map(([head, first, second, end]) =>
    `${head}# A title\n\n## Timeline\n\n${first}\n\n## Impact\n\nNone.\n\n## Timeline of calls\n\n${second}\n`.replace(/\n/g, end),
  );

describe("sorting a timeline", () => {
  it("keeps every line, and every entry its moment and its words", () => {
    fc.assert(
      fc.property(documents, (text) => {
        const result = sorted(text);
        assert.deepEqual(lines(result), lines(text));
        assert.deepEqual(moments(parse(result)), moments(parse(text)));
      }),
      { numRuns: 120 },
    );
  });

  it("leaves nothing that a second run would sort", () => {
    fc.assert(
      fc.property(documents, (text) => {
        const once = sorted(text);
        assert.equal(sorted(once), once);
      }),
      { numRuns: 60 },
    );
  });

  it("is not offered where something that belongs to an entry would stay behind", () => {
    const text = "# A\n\n## Timeline\n\n10:58 A deploy\n\n11:20 An alert:\n\n- first host\n\n11:02 A call\n\n11:36 The end\n";
    assert.deepEqual(
      problems(text).map(({ fixes }) => fixes.length),
      [0],
    );
  });

  it("is left to a person where an entry is days away from its place", () => {
    const text = "# A\n\n## Timeline\n\n- 2026-03-04 10:58 UTC - a\n- 2025-03-04 11:02 UTC - b\n- 2026-03-04 11:36 UTC - c\n";
    assert.deepEqual(
      problems(text).flatMap(({ fixes }) => fixes.map((fix) => fix.safe)),
      [false],
    );
  });
});

describe("the longest part in order", () => {
  const values = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 12 });

  it("never falls and is as long as can be", () => {
    fc.assert(
      fc.property(values, (numbers) => {
        const kept = longestInOrder(numbers);
        kept.forEach((index, at) => assert.ok(at === 0 || (index > kept[at - 1]! && numbers[index]! >= numbers[kept[at - 1]!]!)));
        const best: number[] = [];
        numbers.forEach((value, index) =>
          best.push(1 + Math.max(0, ...best.filter((_, before) => numbers[before]! <= value && before < index))),
        );
        assert.equal(kept.length, Math.max(0, ...best));
      }),
    );
  });

  it("keeps what stands earlier where there is a choice", () => {
    assert.deepEqual(longestInOrder([1, 5, 4, 9]), [0, 1, 3]);
    assert.deepEqual(longestInOrder([7, 1, 2, 3]), [1, 2, 3]);
  });
});
