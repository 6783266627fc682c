import assert from "node:assert/strict";
import { zoneNamed } from "../../../src/core/document/stamps/zones";
import { applyEdits } from "../../../src/core/text/edit";
import { normaliseStamps } from "../../../src/core/timeline-tools/normalise";
import { read, timeline } from "../document/marked";

const BEFORE = "---\ntimezone: UTC\n---\n\n# An incident on 2026-03-04\n\n";

function normalised(content: string, zone = "UTC"): { readonly content: string; readonly changed: number; readonly left: number } {
  const document = read(timeline(content, BEFORE));
  const { edits, changed, left } = normaliseStamps(document, zoneNamed(zone)!);
  const text = applyEdits(document.text, edits);
  assert.equal(normaliseStamps(read(text), zoneNamed(zone)!).changed, 0, "a second time changes nothing");
  return { content: text.slice(timeline("", BEFORE).length - 1, -1), changed, left };
}

describe("writing stamps as ISO 8601", () => {
  it("writes date, time and zone of each in one zone", () => {
    assert.deepEqual(normalised("- 10:58 deploy\n- 12:05 CET: alert\n- 4 March 2026, 3pm PST - fixed\n- **11:07** more"), {
      content: "- 2026-03-04T10:58Z deploy\n- 2026-03-04T11:05Z: alert\n- 4 March 2026, 3pm PST - fixed\n- **2026-03-04T11:07Z** more",
      changed: 3,
      left: 1,
    });
    assert.equal(
      normalised("- 10:58 deploy\n- 23:30 alert", "Europe/Oslo").content,
      "- 2026-03-04T11:58+01:00 deploy\n- 2026-03-05T00:30+01:00 alert",
    );
  });

  it("keeps seconds and their fractions, and what says that a time is approximate", () => {
    assert.equal(normalised("- 10:58:30.125 a\n- ~11:05 b").content, "- 2026-03-04T10:58:30.125Z a\n- ~2026-03-04T11:05Z b");
  });

  it("keeps the formatting around a stamp and within it", () => {
    assert.equal(normalised("- **10:58** UTC a\n- `11:05` (CET) b").content, "- **2026-03-04T10:58Z** a\n- `2026-03-04T10:05Z` b");
  });

  it("leaves ranges, dates alone, placeholders and cells of their own, and says how many", () => {
    const content = "- 10:58–11:20 a\n- 2026-03-04: b\n- ??:?? c\n- no time";
    assert.deepEqual(normalised(content), { content, changed: 0, left: 3 });
    const table = "| Date | Time | Event |\n|---|---|---|\n| 2026-03-04 | 10:58 | a |";
    assert.deepEqual(normalised(table), { content: table, changed: 0, left: 1 });
  });

  it("keeps the date of an entry that it leaves, where the one before it comes to another day", () => {
    assert.equal(
      normalised("- 2026-03-04 23:30 a\n- 23:40–23:50 b", "+02:00").content,
      "- 2026-03-05T01:30+02:00 a\n- 2026-03-04 23:40–23:50 b",
    );
  });
});
