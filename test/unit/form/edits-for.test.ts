import assert from "node:assert/strict";
import { list, made, refused, rows, set, shown } from "./shown";

const head = (lines: string): string => `---\npostmortem: 1\n${lines}---\n\n# T\n`;

describe("a change of the header", () => {
  it("replaces the value, and keeps quotes, blanks and comments", () => {
    assert.equal(set(head("severity: P1\n"), "header:severity", "P2"), head("severity: P2\n"));
    assert.equal(
      set(head("owner:   'Jo Fisk'   # for now\n"), "header:owner", "Zoë O'Neill"),
      head("owner:   'Zoë O''Neill'   # for now\n"),
    );
    assert.equal(set(head('id: "a"\n'), "header:id", 'b "c"'), head('id: "b \\"c\\""\n'));
  });

  it("quotes a value that YAML would read as something else", () => {
    assert.equal(set(head("id: a\n"), "header:id", "yes"), head('id: "yes"\n'));
    assert.equal(set(head("id: a\n"), "header:id", "1.0"), head('id: "1.0"\n'));
    assert.equal(set(head("id: a\n"), "header:id", "a: b # c"), head('id: "a: b # c"\n'));
    assert.equal(set(head("incident: a\n"), "header:incident", "https://x.example/INC-1#c"), head("incident: https://x.example/INC-1#c\n"));
    assert.equal(set(head("owner: a\n"), "header:owner", "Amara Okafor <@amara>"), head("owner: Amara Okafor <@amara>\n"));
  });

  it("fills a key that has no value, before its comment", () => {
    assert.equal(set(head("owner: # one person\n"), "header:owner", "Jo"), head("owner: Jo # one person\n"));
    assert.equal(set(head("owner:\n"), "header:owner", "Jo"), head("owner: Jo\n"));
  });

  // A key's place and its comment are the author's; the rules take an empty key for a missing one.
  it("leaves the key where its value is taken away", () => {
    assert.equal(set(head("owner: Jo # one person\n"), "header:owner", ""), head("owner:  # one person\n"));
    assert.equal(set(head("owner:  # one person\n"), "header:owner", "Jo"), head("owner: Jo # one person\n"));
  });

  it("adds a missing key at its canonical place", () => {
    assert.equal(
      set(head("id: a\nteam: x\nstatus: draft\n"), "header:severity", "P1"),
      head("id: a\nseverity: P1\nteam: x\nstatus: draft\n"),
    );
    const crlf = head("id: a\n").replaceAll("\n", "\r\n");
    assert.equal(set(crlf, "header:owner", "Jo"), head("id: a\nowner: Jo\n").replaceAll("\n", "\r\n"));
  });

  it("touches only the item of a list that changes", () => {
    const all = (text: string, values: readonly string[]): string =>
      made(text, { type: "set-all", field: "header:authors", values: [...values] });
    assert.equal(all(head('authors: [A B,  "C, D"] # x\n'), ["A B", "C, D", "E"]), head('authors: [A B,  "C, D", E] # x\n'));
    assert.equal(all(head("authors: [A,  B,   C]\n"), ["A", "C"]), head("authors: [A,  C]\n"));
    assert.equal(all(head("authors:\n  - A # first\n  - B\n"), ["A", "X", "B"]), head("authors:\n  - A # first\n  - X\n  - B\n"));
    assert.equal(all(head("authors:\n- A # first\n- B\n"), ["B"]), head("authors:\n- B\n"));
    assert.equal(all(head("authors: []\n"), ["A: b"]), head('authors: ["A: b"]\n'));
    assert.equal(all(head("authors:\n  - A\nstatus: draft\n"), []), head("authors: []\nstatus: draft\n"));
    assert.equal(all(head("id: a\n"), ["A"]), head("id: a\nauthors: [A]\n"));
  });

  it("changes a title in both places that say it", () => {
    assert.equal(set("---\ntitle: A b\n---\n# A b\n", "title", "C *d*"), "---\ntitle: C *d*\n---\n# C \\*d\\*\n");
    assert.equal(set("---\ntitle: A\n---\n# B\n", "title", "C"), "---\ntitle: C\n---\n# B\n");
    assert.equal(set("---\ntitle:\n---\n# ‹What failed›\n", "title", "C"), "---\ntitle: C\n---\n# C\n");
    assert.equal(set("Mail was late\n=====\n\nText\n\n## Summary\n", "title", "Mail"), "Mail\n=====\n\nText\n\n## Summary\n");
  });

  it("writes a picked time in the manner of the one in the body", () => {
    const body = (time: string): string => `# T\n\n**Resolved:** ${time}\n\n## Summary\n\nx\n`;
    assert.equal(set(body("2026-05-06 14:10 UTC"), "header:resolved", "2026-05-06T15:00:00Z"), body("2026-05-06 15:00 UTC"));
    assert.equal(set(body("6 May 2026, 2:10 pm UTC"), "header:resolved", "2026-05-07T08:05:00Z"), body("7 May 2026, 8:05 am UTC"));
  });

  it("refuses what has no place, and makes front matter from what the body says", () => {
    const text = "# T\n\n**Severity:** P2\n\n## Summary\n\nx\n";
    assert.equal(refused(text, { type: "set", field: "header:category", value: "data" }), "locked");
    assert.equal(refused(text, { type: "set", field: "header:nothing", value: "x" }), "gone");
    const adopted = made(text, { type: "add-front-matter" });
    assert.ok(adopted.startsWith("---\npostmortem: 1\n") && adopted.endsWith(text) && adopted.includes("\nseverity: P2\n"), adopted);
  });
});

describe("a change of prose", () => {
  const text = "# T\n\n## Summary\n\nOld words\nhere.\n\n## Impact\n## Resolution\n\nDone.";

  it("replaces what stands under the heading", () => {
    const change = { type: "prose", part: "section:summary", markdown: "New words\nhere.\n\nMore.\n" } as const;
    assert.equal(made(text, change), text.replace("Old words\nhere.", "New words\nhere.\n\nMore."));
    assert.equal(
      made(text.replaceAll("\n", "\r\n"), change),
      text.replace("Old words\nhere.", "New words\nhere.\n\nMore.").replaceAll("\n", "\r\n"),
    );
  });

  it("fills and empties a section, with a blank line around it", () => {
    const filled = made(text, { type: "prose", part: "section:impact", markdown: "Much." });
    assert.equal(filled, text.replace("## Impact\n", "## Impact\n\nMuch.\n\n"));
    assert.equal(made(text, { type: "prose", part: "section:resolution", markdown: "" }), text.replace("\n\nDone.", ""));
  });

  it("changes and takes away what stands before the first section", () => {
    const opened = text.replace("# T\n\n", "# T\n\n**Date:** 2026-03-04\n\nOf old.\n\n");
    const change = (markdown: string) => ({ type: "prose", part: "section:opening", markdown }) as const;
    assert.equal(made(opened, change("**Date:** 2026-03-05\n\nOf late.")), opened.replace("04", "05").replace("old", "late"));
    assert.equal(made(opened, change("")), opened.replace("**Date:** 2026-03-04\n\nOf old.", ""));
    assert.equal(refused(opened, change("## Impact\n\nx")), "does-not-fit");
  });

  it("puts several paragraphs below a label that stands in a line", () => {
    const labels = "# T\n\n**Root cause:** The head is cold.\n\n## Impact\n\nMuch.\n";
    assert.equal(
      made(labels, { type: "prose", part: "section:root-cause", markdown: "The head is cold.\n\nIt starts first." }),
      labels.replace(" The head is cold.", "\n\nThe head is cold.\n\nIt starts first."),
    );
    assert.equal(made(labels, { type: "prose", part: "section:root-cause", markdown: "It is cold." }), labels.replace("The head", "It"));
  });

  it("adds a section that is missing, in the document's style", () => {
    assert.equal(
      made(text, { type: "prose", part: "section:root-cause", markdown: "A\n\nB" }),
      text
        .replace("## Resolution", "## Root cause\n\nA\n\nB\n\n## Resolution")
        .replace("## Impact\n", "## Impact\n\n")
        .replace("B\n\n## R", "B\n## R"),
    );
    const bullets = "# T\n\n- **Summary**: x\n- **Impact**: y\n";
    assert.equal(
      made(bullets, { type: "prose", part: "section:resolution", markdown: "A\n\nB" }),
      "# T\n\n- **Summary**: x\n- **Impact**: y\n- **Resolution**: A\n\n  B\n",
    );
  });

  it("refuses text that would begin another section", () => {
    assert.equal(refused(text, { type: "prose", part: "section:summary", markdown: "x\n\n## Detection\n\ny" }), "does-not-fit");
    assert.equal(refused(text, { type: "prose", part: "section:summary", markdown: "x\n\n```\nopen" }), "does-not-fit");
  });
});

describe("a change of a table", () => {
  const row = (time: string, event: string, source: string): string => `| ${time} | ${event} | ${source} |\n`;
  const table = (...lines: readonly string[]): string =>
    `# T\n\n## Timeline\n\n| Time (UTC)       | Event      | Log |\n| ---------------- | ---------- | --- |\n${lines.join("")}\nText below.\n`;
  const a = row("2026-03-04 10:58", "Deploy    ", "x  ");
  const b = row("2026-03-04 11:02", "Alert     ", "y  ");
  const c = row("2026-03-04 11:00", "Errors    ", "   ");

  it("keeps the columns' width where the value fits, else changes only the cell", () => {
    assert.equal(set(table(a, b), "timeline:0:0:event", "Start"), table(row("2026-03-04 10:58", "Start     ", "x  "), b));
    assert.equal(
      set(table(a, b), "timeline:0:0:event", "Deploy of version 12"),
      table(row("2026-03-04 10:58", "Deploy of version 12", "x  "), b),
    );
    assert.equal(set(table(a, c), "timeline:0:1:column-3", "z"), table(a, row("2026-03-04 11:00", "Errors    ", "z  ")));
  });

  it("escapes bars and keeps line breaks", () => {
    assert.equal(set(table(a), "timeline:0:0:event", "a | b\nc"), table(row("2026-03-04 10:58", "a \\| b<br>c", "x  ")));
    assert.deepEqual(rows(shown(table(row("2026-03-04 10:58", "a \\| b", ""))), "timeline:0"), ["2026-03-04 10:58 / a | b / "]);
  });

  it("writes a picked time as the column has it", () => {
    assert.equal(set(table(a, b), "timeline:0:1:time", "2026-03-04T11:05:00Z"), table(a, row("2026-03-04 11:05", "Alert     ", "y  ")));
    assert.equal(set(table(a, b), "timeline:0:1:time", "11:05"), table(a, row("11:05           ", "Alert     ", "y  ")));
  });

  it("adds, removes, moves and sorts rows", () => {
    const added = { type: "add", list: "timeline:0", after: 0, values: { time: "2026-03-04T11:00:00Z", event: "Errors" } } as const;
    assert.equal(made(table(a, b), added), table(a, c, b));
    assert.equal(made(table(), { ...added, after: -1 }), table(c));
    assert.equal(made(table(a, b, c), { type: "remove", row: "timeline:0:1" }), table(a, c));
    assert.equal(made(table(a, b, c), { type: "move", row: "timeline:0:0", after: 1 }), table(b, c, a));
    assert.equal(made(table(a, b, c), { type: "move", row: "timeline:0:2", after: -1 }), table(c, a, b));
    assert.equal(list(shown(table(a, b, c)), "timeline:0").sortable, true);
    assert.equal(made(table(a, b, c), { type: "sort", list: "timeline:0" }), table(a, c, b));
    assert.equal(list(shown(table(a, c, b)), "timeline:0").sortable, false);
  });

  it("leaves columns that it does not know, and rows without bars at their ends", () => {
    const bare = "## Timeline\n\nTime | Event | X\n--- | --- | ---\n10:00 | a | 1\n10:05 | b\n";
    assert.equal(set(bare, "timeline:0:0:time", "10:01"), bare.replace("10:00", "10:01"));
    assert.equal(set(bare, "timeline:0:0:column-3", "two"), bare.replace("| 1", "| two"));
    assert.equal(set(bare, "timeline:0:1:column-3", "new"), bare.replace("| b", "| b | new |"));
  });

  it("adds a section with a table for the first entry", () => {
    assert.equal(
      made("# T\n\n## Summary\n\nx\n", {
        type: "add",
        list: "actions",
        after: -1,
        values: { action: "Do it", owner: "Jo", due: "2026-03-20" },
      }),
      "# T\n\n## Summary\n\nx\n\n## Action items\n\n| Action | Type | Owner | Due | Ticket | Status | Evidence |\n| ------ | ---- | ----- | --- | ------ | ------ | -------- |\n| Do it |  | Jo | 2026-03-20 |  |  |  |\n",
    );
  });
});

describe("a change of a list", () => {
  const timeline = (...items: readonly string[]): string => `## Timeline (UTC)\n\n${items.join("\n")}\n\n## Impact\n\nx\n`;
  const [a, b, c] = ["* **10:00** – Deploy", "* **10:05** – Alert,\n  far too late\n    * by mail", "* **10:20** – Back"];

  it("keeps bullets, marks, broken lines and details", () => {
    assert.equal(set(timeline(a, b, c), "timeline:0:1:event", "Alert, far too early"), timeline(a, b.replace("late", "early"), c));
    assert.equal(set(timeline(a, b, c), "timeline:0:1:time", "10:06"), timeline(a, b.replace("10:05", "10:06"), c));
    const added = { type: "add", list: "timeline:0", after: 1, values: { time: "10:10", event: "Rollback" } } as const;
    assert.equal(made(timeline(a, b, c), added), timeline(a, b, "* **10:10** – Rollback", c));
    assert.equal(made(timeline(a, b, c), { type: "remove", row: "timeline:0:1" }), timeline(a, c));
    assert.equal(made(timeline(a, b, c), { type: "move", row: "timeline:0:1", after: -1 }), timeline(b, a, c));
  });

  it("keeps the marks around a time that is said to be about right", () => {
    const about = timeline("* ~`10:00` – Deploy", c);
    assert.deepEqual(rows(shown(about), "timeline:0"), ["~10:00 / Deploy", "10:20 / Back"]);
    assert.equal(set(about, "timeline:0:0:time", "~10:01"), about.replace("10:00", "10:01"));
    assert.equal(set(about, "timeline:0:0:time", "10:01"), about.replace("~`10:00", "`10:01"));
  });

  it("gives a time to an entry that has none, and takes one away", () => {
    assert.equal(set(timeline(a, "* Told"), "timeline:0:1:time", "10:07"), timeline(a, "* **10:07** – Told"));
    assert.equal(set(timeline(a, c), "timeline:0:1:time", ""), timeline(a, "* Back"));
  });

  it("counts on in a numbered list", () => {
    const actions = (...items: readonly string[]): string => `## Action items\n\n${items.join("\n")}\n`;
    const three = actions("1. Add a", "2. Add b", "3. Add c");
    const added = { type: "add", list: "actions", after: 0, values: { action: "Add x" } } as const;
    assert.equal(made(three, added), actions("1. Add a", "2. Add x", "3. Add b", "4. Add c"));
    assert.equal(made(three, { type: "remove", row: "actions:0" }), actions("1. Add b", "2. Add c"));
    assert.equal(made(three, { type: "move", row: "actions:0", after: 1 }), actions("1. Add b", "2. Add c", "3. Add a"));
    assert.equal(made(actions("1. Add a", "1. Add b"), added), actions("1. Add a", "1. Add x", "1. Add b"));
  });

  it("keeps task boxes, and puts parts into the sentence or behind it", () => {
    const actions = (...items: readonly string[]): string => `## Action items\n\n${items.join("\n")}\n`;
    const text = actions("- [ ] Add an alert (Owner: Jo Fisk)", "- [x] Move it - @ana");
    assert.equal(set(text, "actions:0:status", "done"), text.replace("[ ]", "[x]"));
    assert.equal(set(text, "actions:0:owner", "Jun Sato"), text.replace("Jo Fisk", "Jun Sato"));
    assert.equal(set(text, "actions:0:due", "2026-03-20"), text.replace("Fisk)", "Fisk, Due: 2026-03-20)"));
    assert.equal(set(text, "actions:1:ticket", "OPS-12"), text.replace("@ana", "@ana (Ticket: OPS-12)"));
    assert.equal(set(text, "actions:0:owner", ""), text.replace(" (Owner: Jo Fisk)", ""));
    assert.equal(set(text, "actions:1:owner", ""), text.replace(" - @ana", ""));
    const added = { type: "add", list: "actions", after: 1, values: { action: "Test it", owner: "Jo Fisk", status: "done" } } as const;
    assert.equal(made(text, added), `${text}- [x] Test it (Owner: Jo Fisk)\n`);
  });

  it("writes factors with a bold lead", () => {
    const factors = (...items: readonly string[]): string => `## Contributing factors\n\n${items.join("\n")}\n`;
    const text = factors("- **Pool:** too small", "- No alert");
    assert.equal(set(text, "factors:0:title", "Pool size"), factors("- **Pool size:** too small", "- No alert"));
    assert.equal(set(text, "factors:1:title", "Watch"), factors("- **Pool:** too small", "- **Watch**: No alert"));
    assert.equal(set(text, "factors:0:title", ""), factors("- too small", "- No alert"));
    assert.equal(
      made(text, { type: "add", list: "factors", after: 0, values: { title: "A", text: "b" } }),
      factors("- **Pool:** too small", "- **A**: b", "- No alert"),
    );
  });

  it("moves an entry across other text, where it says there what it said before", () => {
    const apart = (first: string, last: string): string => `## Timeline (UTC)\n\n${first}\n\nText.\n\n${last}\n`;
    assert.equal(
      made(apart(`${a}\n* 10:03 Told`, c), { type: "move", row: "timeline:0:0", after: 1 }),
      apart("* 10:03 Told", `${c}\n${a}`),
    );
    assert.equal(made(apart(a, `${c}\n* 10:30 Told`), { type: "move", row: "timeline:0:2", after: -1 }), apart(`* 10:30 Told\n${a}`, c));
    const days = "## Timeline (UTC)\n\n### 4 March 2026\n\n- 10:00 a\n- 10:10 b\n\n### 5 March 2026\n\n- 09:00 c\n";
    const moved = made(days, { type: "move", row: "timeline:0:1", after: 1 });
    assert.equal(moved, days.replace("- 10:10 b\n", "").replace("c\n", "c\n- 2026-03-04 10:10 b\n"));
  });

  it("gives an action what its group says otherwise, and changes what is said below it", () => {
    const group = "## Action items\n\n**Mona**\n\n- Add an alert\n- Test it\n";
    assert.equal(set(group, "actions:0:owner", "Jo Fisk"), group.replace("alert", "alert (Owner: Jo Fisk)"));
    assert.equal(set(group, "actions:0:owner", "Mona"), group);
    const nested = "## Action items\n\n- Add an alert\n  - Owner: Mona\n- Test it\n";
    assert.equal(set(nested, "actions:0:owner", "Jo Fisk"), nested.replace("Mona", "Jo Fisk"));
  });
});

describe("a change of paragraphs, lines and headings", () => {
  it("keeps blank lines and the marks that break lines", () => {
    const lines = "## Timeline\n\n**07:52** Hit rate falls<br>\n**07:58** Alert<br>\n**08:30** Warm\n";
    const added = { type: "add", list: "timeline:0", values: { time: "08:35", event: "Closed" } } as const;
    assert.equal(made(lines, { ...added, after: 2 }), lines.replace("Warm", "Warm<br>\n**08:35** Closed"));
    assert.equal(made(lines, { type: "remove", row: "timeline:0:2" }), lines.replace("<br>\n**08:30** Warm", ""));
    const paragraphs = "## Timeline\n\n10:00 Deploy\n\n10:05 Errors\n\n10:12 Rollback\n";
    assert.equal(
      made(paragraphs, { type: "move", row: "timeline:0:2", after: 0 }),
      "## Timeline\n\n10:00 Deploy\n\n10:12 Rollback\n\n10:05 Errors\n",
    );
    const headings = "## Timeline\n\n### 10:00 UTC - Deploy\n\nOf 12.\n\n### 10:05 UTC - Errors\n\nMany.\n";
    assert.equal(set(headings, "timeline:0:1:event", "Alert"), headings.replace("Errors", "Alert"));
    assert.equal(
      made(headings, { type: "move", row: "timeline:0:0", after: 0 }),
      "## Timeline\n\n### 10:05 UTC - Errors\n\nMany.\n\n### 10:00 UTC - Deploy\n\nOf 12.\n",
    );
  });
});

describe("pasted lines", () => {
  const paste = (text: string, list: string, lines: string): string => made(text, { type: "paste", list, after: 0, text: lines });

  it("become entries, whatever they are taken from", () => {
    const table = "## Timeline\n\n| Time (UTC) | Event |\n| --- | --- |\n| 2026-03-04 10:58 | a |\n";
    assert.equal(
      paste(table, "timeline:0", "- 2026-03-04 11:02 UTC – Alert | page\n\n11:10 Rollback\nTold"),
      `${table}| 2026-03-04 11:02 | Alert \\| page |\n| 11:10 | Rollback |\n| | Told |\n`,
    );
    assert.equal(paste(table, "timeline:0", "Time\tEvent\n2026-03-04 11:02\tAlert"), `${table}| 2026-03-04 11:02 | Alert |\n`);
    assert.equal(paste(table, "timeline:0", "| 11:02 | Alert |\n|---|---|\n| 11:03 | x |"), `${table}| 11:02 | Alert |\n| 11:03 | x |\n`);
    const actions = "## Action items\n\n- [ ] Add a\n";
    assert.equal(paste(actions, "actions", "* [x] Add b\n2. Add c"), "## Action items\n\n- [ ] Add a\n- [x] Add b\n- [ ] Add c\n");
  });

  it("are refused when there are too many", () => {
    const text = "## Timeline\n\n- 10:00 a\n";
    assert.equal(refused(text, { type: "paste", list: "timeline:0", after: 0, text: "a\n".repeat(2001) }), "too-large");
    assert.equal(refused(text, { type: "paste", list: "timeline:7", after: 0, text: "a" }), "gone");
  });
});
