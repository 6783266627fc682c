import assert from "node:assert/strict";
import * as fc from "fast-check";
import { parse } from "../../../src/core/document/parse";
import { complete } from "../../../src/core/editing/completion/complete";
import { mayComplete } from "../../../src/core/editing/completion/may-complete";
import { labelsAt, suggestionsAt, taken, WORLD } from "./cursor";

const HEAD = "---\npostmortem: 1\nowner: Ines Moreau <@ines>\n---\n\n# Parcels were late\n\n";
const ACTIONS = `${HEAD}## Action items\n\n| Action | Type | Owner | Due | Ticket | Status |\n| ------ | ---- | ----- | --- | ------ | ------ |\n`;
const TIMELINE = `${HEAD}## Timeline\n\n| Time (UTC) | Event |\n| ---------- | ----- |\n| 2026-03-04 10:58 | It began |\n`;

describe("completion in the front matter", () => {
  it("proposes the keys that are not there, each with what it is for", () => {
    const found = suggestionsAt("---\npostmortem: 1\nid: PM-1\n‸\n---\n");
    const labels = found.map(({ label }) => label);
    assert.ok(labels.includes("severity") && labels.includes("timezone"));
    assert.ok(!labels.includes("id") && !labels.includes("postmortem"));
    assert.match(found.find(({ label }) => label === "severity")?.documentation ?? "", /how severe .* P1 to P5/is);
  });

  it("puts a key in with its colon, or alone where the colon is there", () => {
    assert.equal(taken("---\npostmortem: 1\nsev‸\n---\n", "severity"), "---\npostmortem: 1\nseverity: \n---\n");
    assert.equal(taken("---\npostmortem: 1\nsta‸r: 1\n---\n", "started"), "---\npostmortem: 1\nstarted: 1\n---\n");
  });

  it("proposes the values of a key, those of the settings included", () => {
    assert.deepEqual(labelsAt("---\npostmortem: 1\nseverity: ‸\n---\n"), ["P1", "P2", "P3", "P4", "P5", "Sev-A"]);
    assert.deepEqual(labelsAt("---\npostmortem: 1\nstatus: dr‸\n---\n"), ["draft", "in-review", "published"]);
    assert.deepEqual(labelsAt("---\npostmortem: 1\ntimezone: ‸\n---\n").slice(0, 2), ["Asia/Tokyo", "UTC"]);
  });

  it("replaces the value and leaves the comment behind it", () => {
    const text = "---\npostmortem: 1\nstatus: dr‸aft # how far it is\n---\n";
    assert.equal(taken(text, "published"), "---\npostmortem: 1\nstatus: published # how far it is\n---\n");
    assert.equal(taken("---\npostmortem: 1\nstatus:‸\n---\n", "draft"), "---\npostmortem: 1\nstatus: draft\n---\n");
  });

  it("proposes people for the owner, and for a list those who are not in it", () => {
    assert.deepEqual(labelsAt("---\npostmortem: 1\nowner: ‸\nauthors: [Ines Moreau]\n---\n"), ["Ines Moreau", "Jun Sato"]);
    assert.deepEqual(labelsAt("---\npostmortem: 1\nauthors: [Ines Moreau, ‸]\n---\n"), ["Jun Sato"]);
    assert.deepEqual(labelsAt("---\npostmortem: 1\nreviewers:\n  - ‸\n---\n"), ["Jun Sato"]);
  });

  it("proposes the present, and the day of what is known already", () => {
    const text = "---\npostmortem: 1\nstarted: 2026-03-04T10:58:00Z\nresolved: ‸\n---\n";
    assert.equal(taken(text, "now"), text.replace("‸", "2026-03-06T09:30:00Z"));
    assert.equal(taken(text, 'same day as "started"'), text.replace("‸", "2026-03-04THH:MM:00Z"));
    assert.deepEqual(
      suggestionsAt("---\npostmortem: 1\ncompleted: ‸\n---\n").map((found) => found.text),
      ["2026-03-06"],
    );
  });
});

describe("completion of headings", () => {
  it("proposes the sections that are not there, in their order", () => {
    const labels = labelsAt(`${HEAD}## Summary\n\nShort.\n\n## ‸`);
    assert.deepEqual(labels.slice(0, 3), ["Impact", "Timeline", "Root cause"]);
  });

  it("puts the section in with what it starts with, and the heading alone where something follows", () => {
    assert.match(taken(`${HEAD}## Tim‸\n`, "Timeline"), /## Timeline\n\n\| Time \(UTC\) \|/);
    assert.equal(taken(`${HEAD}## Im‸\n\nTwelve were late.\n`, "Impact"), `${HEAD}## Impact\n\nTwelve were late.\n`);
  });

  it("leaves the title alone", () => {
    assert.deepEqual(labelsAt(`${HEAD.replace("# Parcels were late", "# ‸")}## Impact\n`), []);
  });
});

describe("completion in tables", () => {
  const cell = (row: string): readonly string[] => labelsAt(`${ACTIONS}${row}\n`);

  it("proposes nobody who is no one in particular, whatever the other actions say", () => {
    const rows = "| Action | Owner |\n| --- | --- |\n| Alert | everyone |\n| Queue | Payments team |\n| Log | Ada Byron |\n| Page | ‸ |\n";
    assert.deepEqual(labelsAt(`${HEAD}## Action items\n\n${rows}`), ["Ines Moreau", "Ada Byron", "Jun Sato"]);
  });

  it("proposes owners, types, statuses, dates and tickets in the columns of the action items", () => {
    assert.deepEqual(cell("| Alert | ‸ |"), ["prevent", "detect", "mitigate", "process"]);
    assert.deepEqual(cell("| Alert | detect | ‸"), ["Ines Moreau", "Jun Sato"]);
    assert.deepEqual(cell("| Alert | detect | Jun Sato | ‸ | | |"), ["2026-03-20", "2026-04-05", "2026-03-31"]);
    assert.deepEqual(cell("| Alert | detect | Jun Sato | | ‸ | |"), ["OPS-7"]);
    assert.deepEqual(cell("| Alert | detect | Jun Sato | | | ‸|"), ["open", "in-progress", "done", "wont-do"]);
    assert.deepEqual(cell("| ‸ | | | | | |"), []);
  });

  it("keeps a blank at each side of what stands at a pipe", () => {
    assert.ok(taken(`${ACTIONS}| Alert | |‸| | | |\n`, "Jun Sato").includes("| Alert | | Jun Sato | | | |"));
    assert.ok(taken(`${ACTIONS}| Alert | | Ju‸n | | | |\n`, "Jun Sato").includes("| Alert | | Jun Sato | | | |"));
  });

  it("proposes in the timeline's time cell the present and the date above", () => {
    assert.deepEqual(labelsAt(`${TIMELINE}| ‸ | |\n`), ["same date as above", "now"]);
    assert.ok(taken(`${TIMELINE}| ‸ | |\n`, "now").includes("| 2026-03-06 09:30 | |"));
    assert.ok(taken(`${TIMELINE}| 20‸ | |\n`, "same date as above").includes("| 2026-03-04 HH:MM | |"));
    assert.deepEqual(labelsAt(`${TIMELINE}| 11:00 | ‸ |\n`), []);
  });

  it("proposes nothing in the header, and in tables of something else", () => {
    assert.deepEqual(labelsAt(`${HEAD}## Action items\n\n| Action | Owner‸ |\n| --- | --- |\n`), []);
    assert.deepEqual(labelsAt(`${HEAD}## Impact\n\n| Region | Type |\n| --- | --- |\n| EU | ‸ |\n`), []);
  });
});

describe("completion in lines", () => {
  it("proposes people behind a label, and dates and words in action items", () => {
    assert.deepEqual(labelsAt(`${HEAD}**Owner:** ‸\n`), ["Ines Moreau", "Jun Sato"]);
    assert.deepEqual(labelsAt(`${HEAD}## Action items\n\n- [ ] Alert on a full queue (owner: Ju‸)\n`), ["Ines Moreau", "Jun Sato"]);
    assert.equal(labelsAt(`${HEAD}## Action items\n\n- [ ] Alert (due: ‸)\n`)[0], "2026-03-20");
    assert.deepEqual(labelsAt(`${HEAD}## Impact\n\nStatus: ‸\n`), []);
  });

  it("proposes stamps in the manner of the timeline, in the zone that it names", () => {
    const text = `${HEAD}## Timeline (CET)\n\n- 2026-03-04 10:58 – It began\n- ‸\n`;
    assert.ok(taken(text, "now").includes("\n- 2026-03-06 10:30 – \n"));
    assert.ok(taken(text, "same date as above").includes("\n- 2026-03-04 HH:MM – \n"));
    assert.deepEqual(labelsAt(text, false), [], "Typing a list brings nothing up.");
  });

  it("names the zone where nothing above says which one the times are in", () => {
    assert.ok(taken(`${HEAD}## Timeline\n\n- ‸\n`, "now").includes("- 2026-03-06 09:30 UTC – "));
    assert.ok(taken(`${HEAD}## Timeline\n\n- 2026-03-04T10:58Z It began\n- ‸\n`, "now").includes("\n- 2026-03-06T09:30Z "));
  });

  it("leaves the date out where the entries above do", () => {
    const text = `---\npostmortem: 1\nstarted: 2026-03-06T08:00:00Z\n---\n\n# Late\n\n## Timeline (UTC)\n\n- 08:00 It began\n- ‸\n`;
    assert.deepEqual(labelsAt(text), ["now"]);
    assert.ok(taken(text, "now").includes("\n- 09:30 \n"));
  });

  it("proposes tickets where the beginning of a key stands in an action item", () => {
    assert.deepEqual(labelsAt(`${HEAD}## Action items\n\n- Alert on a full queue OP‸\n`), ["OPS-7"]);
  });

  it("proposes nothing in prose, in comments and in code", () => {
    for (const text of ["The queue was full ‸", "<!-- Owner: ‸ -->", "```\nOwner: ‸\n```"]) {
      assert.deepEqual(labelsAt(`${HEAD}## Impact\n\n${text}\n`), [], text);
    }
  });
});

describe("the test before completion", () => {
  it("lets the characters through behind which something may be proposed", () => {
    for (const line of ["## ", "| Alert |", "status: ", "  - ", "**Owner:** "]) assert.ok(mayComplete(line), line);
    for (const line of ["The queue ", "## Impact and ", "- a "]) assert.ok(!mayComplete(line), line);
  });
});

describe("completion anywhere", () => {
  const pieces = ["---\n", "postmortem: 1\n", "owner: ", "## Timeline\n", "| a | b |\n", "|---|---|\n", "| ", "- 10:58 ", "[", "\r\n", "owner:", "<!--", "`", "\\|", "## ", "x"]; // prettier-ignore

  it("never throws, and replaces a range on one line that holds the cursor", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 25 }), fc.nat(), (parts, place) => {
        const text = parts.join("");
        const offset = place % (text.length + 1);
        for (const { range } of complete(parse(text), offset, WORLD, true)) {
          assert.ok(0 <= range.start && range.start <= offset && offset <= range.end && range.end <= text.length);
          assert.ok(!/[\r\n]/.test(text.slice(range.start, range.end)));
        }
      }),
      { numRuns: 1000 },
    );
  });
});
