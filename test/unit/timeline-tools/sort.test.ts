import assert from "node:assert/strict";
import { sortTimeline } from "../../../src/core/timeline-tools/sort";
import { applyEdits } from "../../../src/core/text/edit";
import { read, timeline } from "../document/marked";

const BEFORE = "---\ntimezone: UTC\n---\n\n# An incident on 2026-03-04\n\n";

/** What stands under the heading after sorting; `null` where there is nothing to sort. */
function sorted(content: string, before = BEFORE): string | null {
  const document = read(timeline(content, before));
  const edits = sortTimeline(document, 0);
  if (!edits) return null;
  const text = applyEdits(document.text, edits);
  assert.equal(sortTimeline(read(text), 0), null, "sorted twice is sorted once");
  return text.slice(timeline("", before).length - 1, -1);
}

describe("sorting a timeline", () => {
  it("moves bullets with all that hangs on them, and leaves the blank lines where they are", () => {
    assert.equal(
      sorted("- 11:20 fixed\n  - how\n\n- 11:05 alert\n  goes off\n- 10:58 deploy"),
      "- 10:58 deploy\n\n- 11:05 alert\n  goes off\n- 11:20 fixed\n  - how",
    );
  });

  it("keeps the numbers of a numbered list where they are", () => {
    assert.equal(sorted("1. 11:20 b\n2. 11:05 a"), "1. 11:05 a\n2. 11:20 b");
    assert.equal(sorted("- 2026-03-04\n  1. 11:20 b\n  2. 11:05 a"), "- 2026-03-04\n  1. 11:05 a\n  2. 11:20 b");
  });

  it("keeps untimed entries behind the one before them, and entries of one time in their order", () => {
    assert.equal(sorted("- 11:05 b1\n- somebody looks\n- 11:05 b2\n- 10:58 a"), "- 10:58 a\n- 11:05 b1\n- somebody looks\n- 11:05 b2");
    assert.equal(sorted("- before all\n- 11:05 b\n- 10:58 a"), "- before all\n- 10:58 a\n- 11:05 b");
  });

  it("moves the rows of a table, whatever their other columns hold", () => {
    assert.equal(
      sorted("| Time | Event | Who |\n|---|---|---|\n| 11:05 | alert | a |\n| 10:58 | deploy \\| b |  |"),
      "| Time | Event | Who |\n|---|---|---|\n| 10:58 | deploy \\| b |  |\n| 11:05 | alert | a |",
    );
  });

  it("moves headings with the prose below", () => {
    assert.equal(
      sorted("### 11:05 Alert\n\nIt rings.\n\n### 10:58\n\nA deploy.\n\nMore."),
      "### 10:58\n\nA deploy.\n\nMore.\n\n### 11:05 Alert\n\nIt rings.",
    );
  });

  it("moves paragraphs, and lines without their breaks", () => {
    assert.equal(sorted("11:05 alert\ngoes off\n\n10:58 deploy"), "10:58 deploy\n\n11:05 alert\ngoes off");
    assert.equal(sorted("11:05 c  \n10:58 a\\\n11:00 b<br>\n11:07 d"), "10:58 a  \n11:00 b\\\n11:05 c<br>\n11:07 d");
  });

  it("moves the lines of a code block", () => {
    assert.equal(sorted("```\n10:45 alert\n10:30 deploy\n```"), "```\n10:30 deploy\n10:45 alert\n```");
  });

  it("orders by instant where zones differ", () => {
    assert.equal(sorted("- 12:30 CET b\n- 11:00 UTC a"), "- 11:00 UTC a\n- 12:30 CET b");
  });

  it("passes midnight where the clock drops by hours", () => {
    assert.equal(sorted("- 23:50 a\n- 00:20 c\n- 00:10 b"), "- 23:50 a\n- 00:10 b\n- 00:20 c");
    assert.equal(sorted("- 23:50 a\n- 00:20 c\n- 00:10 b", "# An incident\n\n"), "- 23:50 a\n- 00:10 b\n- 00:20 c");
  });

  it("writes out a date that an entry had from the one that leaves", () => {
    assert.equal(
      sorted("- 2026-03-04 11:05 UTC b\n- 10:58 UTC a\n- 11:20 UTC c", "# An incident\n\n"),
      "- 2026-03-04 10:58 UTC a\n- 2026-03-04 11:05 UTC b\n- 11:20 UTC c",
    );
  });

  it("moves nothing across days, headings and prose", () => {
    assert.equal(
      sorted("- 2026-03-05\n  - 09:10 d\n  - 09:00 c\n- 2026-03-04\n  - 10:00 a"),
      "- 2026-03-05\n  - 09:00 c\n  - 09:10 d\n- 2026-03-04\n  - 10:00 a",
    );
    assert.equal(sorted("### Recovery\n\n- 11:00 b\n\n### Detection\n\n- 10:00 a"), null);
  });

  it("orders dates without times by day only", () => {
    assert.equal(sorted("- 2026-03-05: b\n- 2026-03-04: a"), "- 2026-03-04: a\n- 2026-03-05: b");
    assert.equal(sorted("- 2026-03-04 10:00 a\n- 2026-03-04: on that day"), null);
  });

  it("keeps the line ends of the document", () => {
    const crlf = (text: string): string => text.replace(/\n/g, "\r\n");
    const document = read(crlf(timeline("- 11:05 b\n  goes on\n- 10:58 a", BEFORE)));
    assert.equal(applyEdits(document.text, sortTimeline(document, 0) ?? []), crlf(timeline("- 10:58 a\n- 11:05 b\n  goes on", BEFORE)));
  });

  it("edits only the places that change", () => {
    const document = read(timeline("- 10:00 a\n- 10:20 c\n- 10:10 b\n- 10:30 d", BEFORE));
    assert.deepEqual(
      sortTimeline(document, 0)?.map(({ text }) => text),
      ["10:10 b", "10:20 c"],
    );
  });

  it("does nothing to a timeline in order, and to none", () => {
    assert.equal(sorted("- 10:00 a\n- 10:10 b"), null);
    assert.equal(sortTimeline(read("# Nothing\n"), 0), null);
  });
});
