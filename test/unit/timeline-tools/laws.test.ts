/** What holds for the tools on every timeline, in all forms and with any line ends. */
import assert from "node:assert/strict";
import fc from "fast-check";
import type { PostMortem, TimelineEntry } from "../../../src/core/document/model";
import { parse } from "../../../src/core/document/parse";
import { zoneNamed } from "../../../src/core/document/stamps/zones";
import { flattenSnippet } from "../../../src/core/rules/snippet";
import { applyEdits, type TextEdit } from "../../../src/core/text/edit";
import { insertNow } from "../../../src/core/timeline-tools/insert-now";
import { normaliseStamps } from "../../../src/core/timeline-tools/normalise";
import { shiftEntries } from "../../../src/core/timeline-tools/shift";
import { sortTimeline } from "../../../src/core/timeline-tools/sort";

const SEED = 20260304;
const RUNS = 80;
const MINUTE = 60_000;
const START = Date.UTC(2026, 2, 4, 8, 0);
const two = (n: number): string => String(n).padStart(2, "0");

/** How a stamp is written; all but the last two say all of the instant. */
const STYLES: readonly ((at: Date) => string)[] = [
  (at) => `${at.toISOString().slice(0, 16)}Z`,
  (at) => `${at.toISOString().slice(0, 16).replace("T", " ")} UTC`,
  (at) => `**${at.toISOString().slice(0, 16).replace("T", " ")}:07 UTC**`,
  (at) => `March ${String(at.getUTCDate())}, 2026 ${two(at.getUTCHours())}:${two(at.getUTCMinutes())} CET`,
  (at) => `\`${at.toISOString().slice(0, 16)}+02:00\``,
  (at) => `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`,
  (at) => `~${two(at.getUTCHours())}:${two(at.getUTCMinutes())} UTC`,
];
const COMPLETE = 5;

const FORMS: readonly ((entries: readonly (readonly [stamp: string, text: string])[]) => string)[] = [
  (entries) => entries.map(([stamp, text]) => `- ${stamp} - ${text}\n  goes on\n  - a detail`).join("\n"),
  (entries) => entries.map(([stamp, text], index) => `${String(index + 1)}. ${stamp} - ${text}`).join("\n\n"),
  (entries) => ["| Time | Event | Who |", "|---|---|---|", ...entries.map(([stamp, text]) => `| ${stamp} | ${text} | me |`)].join("\n"),
  (entries) => entries.map(([stamp, text]) => `### ${stamp}\n\n${text}\n\nMore.`).join("\n\n"),
  (entries) => entries.map(([stamp, text]) => `${stamp} - ${text}`).join("\n"),
  (entries) => entries.map(([stamp, text]) => `${stamp} - ${text}\nof it`).join("\n\n"),
];

interface Made {
  readonly text: string;
  readonly complete: boolean;
}

const made: fc.Arbitrary<Made> = fc
  .record({
    minutes: fc.array(fc.nat({ max: 3000 }), { minLength: 1, maxLength: 8 }),
    style: fc.nat({ max: STYLES.length - 1 }),
    form: fc.constantFrom(...FORMS),
    untimed: fc.nat({ max: 12 }),
    eol: fc.constantFrom("\n", "\r\n"),
  })
  .map(({ minutes, style, form, untimed, eol }) => {
    const entries = minutes.map((minute, index): [string, string] => {
      const write = STYLES[style]!;
      return [index === untimed && index > 0 ? "??:??" : write(new Date(START + minute * MINUTE)), `event ${String(index)}`];
    });
    const text = `---\ntimezone: UTC\n---\n\n# An incident on 2026-03-04\n\nBefore.\n\n## Timeline\n\n${form(entries)}\n\n## Root cause\n\n10:58 is not an entry.\n`;
    return { text: text.replace(/\n/g, eol), complete: style < COMPLETE && !text.includes("??:??") };
  });

const all = (document: PostMortem): readonly TimelineEntry[] => document.timelines.flatMap(({ entries }) => entries);
const told = (document: PostMortem): readonly string[] =>
  all(document).map(({ stamp, text }) => `${String(stamp.instant)} ${text.value.replace(/\s+/g, " ")}`);

/** The text with the edits, once it is clear that they stay within the timeline. */
function applied(document: PostMortem, edits: readonly TextEdit[]): PostMortem {
  for (const { range } of edits) {
    const inside = document.timelines.some(({ section }) => {
      const around = document.sections[section]?.range;
      return around && around.start <= range.start && range.end <= around.end;
    });
    assert.ok(inside, `${String(range.start)}–${String(range.end)}`);
  }
  const text = applyEdits(document.text, edits);
  if (document.text.includes("\r\n")) assert.doesNotMatch(text, /(?<!\r)\n/, "line ends stay what they are");
  return parse(text);
}

function law(name: string, run: (document: PostMortem, made: Made) => void): void {
  it(name, () => {
    fc.assert(
      fc.property(made, (example) => run(parse(example.text), example)),
      { numRuns: RUNS, seed: SEED },
    );
  });
}

describe("the timeline tools", function () {
  this.timeout(30_000);

  law("sort what can be sorted, once and for all, and lose nothing", (document, { complete }) => {
    const edits = sortTimeline(document, 0) ?? [];
    const after = applied(document, edits);
    assert.deepEqual([...told(after)].sort(), [...told(document)].sort());
    assert.equal(sortTimeline(after, 0), null);
    const instants = all(after).map(({ stamp }) => stamp.instant ?? 0);
    if (complete)
      assert.deepEqual(
        instants,
        [...instants].sort((a, b) => a - b),
      );
  });

  law("write every complete stamp as ISO 8601 without changing its instant", (document, { complete }) => {
    for (const name of ["UTC", "Europe/Oslo", "-05:00"]) {
      const { edits, left } = normaliseStamps(document, zoneNamed(name)!);
      const after = applied(document, edits);
      assert.deepEqual(told(after), told(document));
      if (complete) assert.equal(left, 0);
    }
  });

  it("shift by an offset, and back again to what it was", () => {
    fc.assert(
      fc.property(made, fc.integer({ min: -3000, max: 3000 }), ({ text, complete }, minutes) => {
        const document = parse(text);
        const there = shiftEntries(document, all(document), minutes * MINUTE);
        const after = applied(document, there.edits);
        const moved = all(document).map(({ stamp }) => (stamp.instant === null ? null : stamp.instant + minutes * MINUTE));
        if (!complete) return;
        assert.deepEqual(
          all(after).map(({ stamp }) => stamp.instant),
          moved,
        );
        const back = shiftEntries(after, all(after), -minutes * MINUTE);
        assert.equal(applyEdits(after.text, back.edits), text);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  it("insert one entry with the present, and touch nothing else", () => {
    fc.assert(
      fc.property(made, fc.nat({ max: 4000 }), fc.option(fc.nat()), ({ text }, minutes, place) => {
        const document = parse(text);
        const now = START + minutes * MINUTE;
        const edit = insertNow(document, { now, cursor: place === null ? null : place % text.length })!;
        assert.equal(edit.range.start, edit.range.end);
        const after = applied(document, [{ ...edit, text: flattenSnippet(edit.text) }]);
        const before = told(document);
        assert.equal(told(after).length, before.length + 1);
        assert.ok(told(after).some((entry) => entry.startsWith(String(now))));
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  it("never throw, whatever the text is", () => {
    const piece = fc.constantFrom("## Timeline\n", "### 10:58\n", "- 10:58 UTC a\n", "  - 09:00 b\n", "1. 11:00 c\n", "| Time | Event |\n|---|---|\n", "| 10:58 | a |\n", "10:58 a\n", "09:10 b<br>\n", "2026-03-05\n", "- 2026-03-04\n", "```\n", "> ", "\n", "~", "|", "**", "25:61 ", "3/4 ", "🚀"); // prettier-ignore
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const document = parse(`# A\n\n## Timeline\n\n${pieces.join("")}`);
        document.timelines.forEach((_, index) => applyEdits(document.text, sortTimeline(document, index) ?? []));
        applyEdits(document.text, normaliseStamps(document, zoneNamed("UTC")!).edits);
        applyEdits(document.text, shiftEntries(document, all(document), 90 * MINUTE).edits);
        for (const cursor of [null, 20, document.text.length]) {
          const edit = insertNow(document, { now: START, cursor });
          if (edit) applyEdits(document.text, [edit]);
        }
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
});
