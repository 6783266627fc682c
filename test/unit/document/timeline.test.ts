import assert from "node:assert/strict";
import { entries, read, summary, textOf, timeline } from "./marked";

describe("a timeline", () => {
  it("as a table reads stamps in one column or several, and the zone from the header", () => {
    const document = read(
      timeline(
        "| Date | Time (UTC) | Event | Source |\n|---|---|---|---|\n| 2026-03-04 | 10:58 | Deploy starts | log |\n| | 11:02 | Alert | pager |\n| 2026-03-05 | | | |\n| | 09:00 | Retry | |",
      ),
    );
    assert.deepEqual(summary(document), [
      "table | 2026-03-04 | 10:58 | 2026-03-04 (entry) 10:58 UTC | Deploy starts",
      "table | 11:02 | 2026-03-04 (group) 11:02 UTC | Alert",
      "table | 09:00 | 2026-03-05 (group) 09:00 UTC | Retry",
    ]);
    assert.equal(entries(document)[0]?.stamp.instant, Date.UTC(2026, 2, 4, 10, 58));
  });

  it("as a list keeps untimed siblings as entries and nested bullets as details", () => {
    const document = read(timeline("- 2026-03-04 10:58 UTC deploy\n  - 11:00 a detail\n- somebody looks\n- 11:02 UTC alert"));
    assert.deepEqual(summary(document), [
      "list | 2026-03-04 10:58 UTC | 2026-03-04 (entry) 10:58 UTC | deploy",
      "list |  | no date no time no zone | somebody looks",
      "list | 11:02 UTC | 2026-03-04 (group) 11:02 UTC | alert",
    ]);
    assert.deepEqual(entries(document)[1]?.stamp.missing, ["date", "time", "zone"]);
  });

  it("as a list under date bullets takes the children as entries", () => {
    assert.deepEqual(summary(read(timeline("- 2026-03-04\n  - 10:58 deploy\n  - 11:02 alert\n- 2026-03-05\n  - 09:00 retry"))), [
      "list | 10:58 | 2026-03-04 (group) 10:58 no zone | deploy",
      "list | 11:02 | 2026-03-04 (group) 11:02 no zone | alert",
      "list | 09:00 | 2026-03-05 (group) 09:00 no zone | retry",
    ]);
  });

  it("as headings takes the prose below as text and date headings as groups", () => {
    assert.deepEqual(
      summary(read(timeline("All times in PST\n\n### 2018-03-31\n\n#### 15:47\n\nMounts fail.\n\n#### 16:11 - more\n\nOf it."))),
      ["heading | 15:47 | 2018-03-31 (group) 15:47 PST | Mounts fail.", "heading | 16:11 | 2018-03-31 (group) 16:11 PST | more Of it."],
    );
  });

  it("as paragraphs and as lines", () => {
    assert.deepEqual(summary(read(timeline("20 May 2021\n\n13.41 alerts\nfor two services\n\n14:02 a **fix**\n\nsome prose"))), [
      "paragraph | 13.41 | 2021-05-20 (group) 13:41 no zone | alerts for two services",
      "paragraph | 14:02 | 2021-05-20 (group) 14:02 no zone | a fix",
    ]);
    assert.deepEqual(summary(read(timeline("2016-11-08\n**07:52** report<br>\n**08:10** more\nof it"))), [
      "line | 07:52 | 2016-11-08 (group) 07:52 no zone | report",
      "line | 08:10 | 2016-11-08 (group) 08:10 no zone | more of it",
    ]);
  });

  it("as a code block, only where no other form has stamps", () => {
    assert.equal(summary(read(timeline("```\n10:30 deploy\n10:45 alert\n```"))).length, 2);
    assert.equal(summary(read(timeline("- 10:29 deploy\n\n```\n10:30 log line\n10:45 log line\n```\n\n- 10:50 alert"))).length, 2);
  });

  it("as an ordered story without any time has its items as entries", () => {
    assert.deepEqual(
      entries(read(timeline("1. One thing\n2. Another"))).map((e) => e.text.value),
      ["One thing", "Another"],
    );
  });

  it("takes date and zone from the nearest place that says them", () => {
    const list = "- 10:58 deploy";
    const first = (text: string, path?: string): string | undefined => summary(read(text, path === undefined ? {} : { path }))[0];
    assert.match(first(timeline(list)) ?? "", /no date 10:58 no zone/);
    assert.match(first(timeline(list), "incidents/2026-03-04-checkout.md") ?? "", /2026-03-04 \(file-name\)/);
    assert.match(first(timeline(list, "# 2026-03-05: checkout\n\n"), "2026-03-04.md") ?? "", /2026-03-05 \(document\)/);
    assert.match(
      first(timeline(list, "# Checkout\n\n**Incident date:** March 6, 2026\n\nAll times are in CET.\n\n")) ?? "",
      /2026-03-06 \(document\) 10:58 CET/,
    );
    assert.match(first("# A\n\n## Timeline - March 7, 2026 (UTC)\n\n- 10:58 deploy\n") ?? "", /2026-03-07 \(section\) 10:58 UTC/);
    assert.match(
      first("---\nstarted: 2026-03-04T23:30:00Z\ntimezone: Asia/Tokyo\n---\n\n## Timeline\n\n- 10:58 deploy\n") ?? "",
      /10:58 Asia\/Tokyo/,
    );
  });

  it("takes a second stamp in one bullet for an entry only where its line begins anew", () => {
    assert.deepEqual(summary(read(timeline("- 09:20 a long line that wraps\n  09:21 inside a sentence\n- 09:30 one.\n  09:31 two"))), [
      "list | 09:20 | no date 09:20 no zone | a long line that wraps 09:21 inside a sentence",
      "list | 09:30 | no date 09:30 no zone | one.",
      "list | 09:31 | no date 09:31 no zone | two",
    ]);
  });

  it("takes untimed bullets under a date heading for what happened that day", () => {
    assert.deepEqual(summary(read(timeline("### 2026-03-04\n\n- 10:00 a\n\n### 2026-03-05\n\n- b\n- c"))), [
      "list | 10:00 | 2026-03-04 (group) 10:00 no zone | a",
      "list |  | no date no time no zone | b",
      "list |  | no date no time no zone | c",
    ]);
  });

  it("takes untimed bullets under a lone date, and under a heading of their own, for entries", () => {
    assert.deepEqual(summary(read(timeline("Tue 3 Mar 2026\n- a\n\nWed 4 Mar 2026\nMorning\n- b\n\n10.30\n- a detail\n\n11.00 c"))), [
      "list |  | no date no time no zone | a",
      "list |  | no date no time no zone | b",
      "paragraph | 10.30 | 2026-03-04 (group) 10:30 no zone | ",
      "paragraph | 11.00 | 2026-03-04 (group) 11:00 no zone | c",
    ]);
    assert.deepEqual(
      summary(read(timeline("### March 4, 2026\n\n- 10:00 a\n- 10:05 b\n\n### Ongoing\n\n- c"))).map((e) => e.slice(-3)),
      ["| a", "| b", "| c"],
    );
    assert.equal(summary(read(timeline("- 10:00 a\n- 10:05 b\n\n### Accounts\n\n- one\n- two"))).length, 2);
  });

  it("takes no date from around where the entry says that its day is unknown", () => {
    assert.deepEqual(summary(read(timeline("- 2026-03-04 10:00 a\n- 2026-03-?? ??:?? b\n- ??:?? c"))), [
      "list | 2026-03-04 10:00 | 2026-03-04 (entry) 10:00 no zone | a",
      "list | 2026-03-?? ??:?? | no date no time no zone | b",
      "list | ??:?? | 2026-03-04 (group) no time no zone | c",
    ]);
  });

  it("reads a day before a month as no list, and a colon below a time as no text", () => {
    assert.deepEqual(summary(read(timeline("- 4. März 2026, 10:58 Uhr: a\n- 11:00 Uhr b\n\n5. März 2026\n\n- 09:00 c"))), [
      "list | 4. März 2026, 10:58 Uhr | 2026-03-04 (entry) 10:58 no zone | a",
      "list | 11:00 Uhr | 2026-03-04 (group) 11:00 no zone | b",
      "list | 09:00 | 2026-03-05 (group) 09:00 no zone | c",
    ]);
    assert.deepEqual(
      summary(read(timeline("10:58 UTC\n: a\n\n11:00 UTC\n: b"))).map((e) => e.split(" | ").at(-1)),
      ["a", "b"],
    );
  });

  it("takes the time from the end in parentheses, the zone from a column, and the date from a numbered day", () => {
    assert.deepEqual(
      summary(read(timeline("- a (10:58 UTC)\n- b (11:00 UTC)"))).map((e) => e.split(" | ")[2]),
      ["no date 10:58 UTC", "no date 11:00 UTC"],
    );
    assert.deepEqual(summary(read(timeline("| Date | Time | TZ | Event |\n|---|---|---|---|\n| 2026-03-04 | 10:58 | UTC | a |"))), [
      "table | 2026-03-04 | 10:58 | 2026-03-04 (entry) 10:58 UTC | a",
    ]);
    assert.deepEqual(summary(read(timeline("### Day 1 (March 4, 2026)\n\n- 10:58 a\n\n### Day 2 - March 5\n\n- 09:00 b"))), [
      "list | 10:58 | 2026-03-04 (group) 10:58 no zone | a",
      "list | 09:00 | 2026-03-05 (group) 09:00 no zone | b",
    ]);
  });

  it("passes midnight when the clock drops by more than ten hours, and only then", () => {
    const dates = entries(read(timeline("- 2026-03-04 23:50 a\n- 00:10 b\n- 00:05 c"))).map((e) => [
      e.stamp.date?.value,
      e.stamp.rolledOver,
    ]);
    assert.deepEqual(dates, [
      ["2026-03-04", false],
      ["2026-03-05", true],
      ["2026-03-05", false],
    ]);
  });

  it("reads ambiguous numeric dates by the dates around them, and otherwise leaves them open", () => {
    const near = entries(read(timeline("- 04/03/2026 10:58 a", "# 2026-03-04 checkout\n\n")))[0];
    assert.equal(near?.stamp.date?.value, "2026-03-04");
    const open = entries(read(timeline("- 04/03/2026 10:58 a")))[0];
    assert.deepEqual([open?.stamp.date, open?.stamp.faults], [null, ["ambiguous-date"]]);
  });

  it("may stand several times in one document, and under a bold line or a bullet's label", () => {
    assert.equal(read("# A\n\n## First\n\n**Timeline:**\n\n- 10:00 a\n\n## Second\n\n**Timeline:**\n\n- 11:00 b\n").timelines.length, 2);
    assert.deepEqual(summary(read("- **Impact**: none\n- **Timeline**\n  - 10:00 a\n  - 10:05 b\n")), [
      "list | 10:00 | no date 10:00 no zone | a",
      "list | 10:05 | no date 10:05 no zone | b",
    ]);
  });

  it("is found by its name in other languages and in the settings", () => {
    for (const name of [
      "タイムライン",
      "Zeitlicher Ablauf",
      "Chronologie",
      "Línea de tiempo",
      "Linha do tempo",
      "Tidslinje",
      "Sequence of events:",
      "1. Timeline (UTC)",
    ]) {
      assert.equal(summary(read(`# A\n\n## ${name}\n\n- 10:00 a\n`)).length, 1, name);
    }
    assert.equal(summary(read("# A\n\n## The day\n\n- 10:00 a\n", { headings: { timeline: ["The day"] } })).length, 1);
  });

  it("gives ranges that name what they say, with CRLF and emoji too", () => {
    const document = read(timeline("| Time | Event |\r\n| --- | --- | \r\n| 10:58 UTC | 🚀 Deploy |\r\n", "# An incident 🚀\r\n\r\n"));
    const [entry] = entries(document);
    assert.ok(entry);
    assert.equal(textOf(document, entry.range), "| 10:58 UTC | 🚀 Deploy |");
    assert.equal(textOf(document, entry.stamp.range), "10:58 UTC");
    assert.equal(textOf(document, entry.text.range), "🚀 Deploy");
  });
});
