import assert from "node:assert/strict";
import { applyEdits } from "../../../src/core/text/edit";
import { parseOffset, shiftEntries } from "../../../src/core/timeline-tools/shift";
import { entries, read, timeline } from "../document/marked";

const BEFORE = "---\ntimezone: UTC\n---\n\n# An incident on 2026-03-04\n\n";

function shifted(content: string, offset: string, before = BEFORE, which: readonly number[] | null = null): string {
  const document = read(timeline(content, before));
  const all = entries(document);
  const { edits } = shiftEntries(document, which ? all.filter((_, index) => which.includes(index)) : all, parseOffset(offset)!);
  return applyEdits(document.text, edits).slice(timeline("", before).length - 1, -1);
}

describe("an offset", () => {
  it("is a sign and days, hours, minutes, seconds, or hours and minutes as a clock shows them", () => {
    assert.deepEqual(
      ["+1h30m", "-15m", "+1d", "−2h", "+1:30", " + 90 min ", "-10s"].map(parseOffset),
      [5_400_000, -900_000, 86_400_000, -7_200_000, 5_400_000, 5_400_000, -10_000],
    );
  });

  it("is nothing without a sign, of zero, or beyond reason", () => {
    assert.deepEqual(["1h", "+", "", "+0m", "+99999d", "+1x", "+1:75"].map(parseOffset), [null, null, null, null, null, null, null]);
  });
});

describe("shifting a timeline", () => {
  it("writes each time in its own manner", () => {
    assert.equal(shifted("- 9:16 a\n- 10.58 b\n- 2:30 pm c\n- 3pm d", "+15m"), "- 9:31 a\n- 11.13 b\n- 2:45 pm c\n- 3:15pm d");
    assert.equal(shifted("- 1250 UTC a", "+1h"), "- 1350 UTC a");
    assert.equal(shifted("- 10:58:30.125 a", "+10s"), "- 10:58:40.125 a");
  });

  it("writes each date in its own manner", () => {
    assert.equal(
      shifted("- 2026-03-04 23:50 a\n- March 4th, 2026 23:50 b\n- Wed 4 Mar 23:50 c\n- 4.3.2026 23:50 d\n- 03/04/2026 23:50 e", "+1h"),
      "- 2026-03-05 00:50 a\n- March 5th, 2026 00:50 b\n- Thu 5 Mar 00:50 c\n- 5.3.2026 00:50 d\n- 03/05/2026 00:50 e",
    );
    assert.equal(shifted("- 2026-03-04: a\n- 2026-03-31T10:00Z b", "+1d"), "- 2026-03-05: a\n- 2026-04-01T10:00Z b");
  });

  it("writes a date where the day is no longer the one of the surroundings", () => {
    assert.equal(shifted("- 10:58 a", "+1d"), "- 2026-03-05 10:58 a");
    assert.equal(shifted("- 22:00 a\n- 23:50 b", "+15m"), "- 22:15 a\n- 00:05 b", "which is read as past midnight");
  });

  it("moves both ends of a range, and the time in a second zone", () => {
    assert.equal(
      shifted("- 10:58–11:20 a\n- 12:00 UTC (13:00 CET) b", "-1h"),
      "- 9:58–10:20 a\n- 11:00 UTC (12:00 CET) b".replace("9:58", "09:58"),
    );
  });

  it("moves times that belong to no date round the clock", () => {
    assert.equal(shifted("- 23:50 a", "+20m", "# An incident\n\n"), "- 00:10 a");
  });

  it("moves date and time in cells of their own", () => {
    assert.equal(
      shifted("| Date | Time | Event |\n|---|---|---|\n| 2026-03-04 | 23:50 | a |", "+20m"),
      "| Date | Time | Event |\n|---|---|---|\n| 2026-03-05 | 00:10 | a |",
    );
  });

  it("follows the clocks of a region over their change", () => {
    const oslo = "---\ntimezone: Europe/Oslo\n---\n\n# An incident\n\n";
    assert.equal(shifted("- 2026-03-29 01:30 a", "+1h", oslo), "- 2026-03-29 03:30 a");
  });

  it("moves only the entries that are asked for", () => {
    assert.equal(shifted("- 10:00 a\n- 10:10 b\n- 10:20 c", "+5m", BEFORE, [1]), "- 10:00 a\n- 10:15 b\n- 10:20 c");
    assert.equal(shifted("- 2026-03-04 23:50 a\n- 23:55 b", "+20m", BEFORE, [0]), "- 2026-03-05 00:10 a\n- 2026-03-04 23:55 b");
  });

  it("leaves what it cannot move, and says how many", () => {
    const document = read(timeline("- 10:58 a\n- 2026-03-04: b\n- ??:?? c", BEFORE));
    const { changed, left } = shiftEntries(document, entries(document), parseOffset("+15m")!);
    assert.deepEqual({ changed, left }, { changed: 1, left: 1 });
  });
});
