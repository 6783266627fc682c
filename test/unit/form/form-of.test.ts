import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { DOCUMENTS } from "./documents";
import { field, list, prose, rows, shown } from "./shown";

const text = (name: string): string => DOCUMENTS.find(([one]) => one === name)?.[1] ?? "";
const EXAMPLE = readFileSync("examples/postmortems/2026-06-09-boarding-gates-refused-tickets.md", "utf8");

describe("the form of a document", () => {
  it("has all that the canonical form has, and names what is edited as text", () => {
    const form = shown(EXAMPLE);
    assert.equal(form.managed, true);
    assert.equal(form.title.value, "Boarding gates refused valid tickets for 47 minutes");
    assert.equal(field(form, "header:severity").value, "P1");
    assert.equal(field(form, "header:resolved").instant, "2026-06-09T06:45:00Z");
    assert.deepEqual(field(form, "header:authors").values, ["Odalys Ferrer", "Tomasz Wilk"]);
    assert.deepEqual(
      form.parts.map(({ id }) => id),
      [
        "section:summary", "section:impact", "timeline:0", "section:root-cause", "factors", "section:detection", "section:resolution",
        "section:went-well", "section:went-wrong", "section:lucky", "actions",
      ], // prettier-ignore
    );
    assert.deepEqual(
      list(form, "timeline:0").columns.map(({ id, label }) => `${id}: ${label}`),
      ["time: Time (UTC)", "event: Event", "column-3: Source"],
    );
    assert.equal(list(form, "timeline:0").rows[1]?.elapsed, "T+0m");
    assert.deepEqual([form.complete, form.of], [12, 12]);
    assert.deepEqual(
      form.rest.map(({ label }) => label),
      ["Front matter: satisfies", "Action items: other text"],
    );
    assert.equal(form.broken, null);
  });

  it("offers choices with their meaning, and what is written beside them", () => {
    const form = shown("---\nseverity: Amber\n---\n");
    const { choices } = field(form, "header:severity");
    assert.deepEqual(choices[0], { value: "P1", detail: "Critical" });
    assert.deepEqual(choices.at(-1), { value: "Amber", detail: "" });
  });

  it("shows a template's prompts as hints, not as values", () => {
    const form = shown(
      "## Summary\n\n‹What happened›\n\n## Timeline\n\n| Time | Event |\n|---|---|\n| ‹date and time› | Started: ‹what› |\n",
    );
    assert.equal(prose(form, "section:summary").markdown, "");
    assert.equal(field(form, "timeline:0:0:time").value, "");
    assert.equal(field(form, "timeline:0:0:time").hint, "date and time");
    assert.equal(field(form, "timeline:0:0:event").value, "Started: ‹what›");
  });

  it("shows what the body of an older document says, to be edited there", () => {
    const form = shown("# Search was slow\n\n**Severity:** SEV-2\n**Resolved:** 2026-05-06 14:10 UTC\n\n## Summary\n\nSlow.\n");
    const { value, fromBody, locked, line } = field(form, "header:severity");
    assert.deepEqual([value, fromBody, locked, line], ["SEV-2", true, null, 2]);
    assert.equal(field(form, "header:resolved").instant, "2026-05-06T14:10:00Z");
    assert.equal(field(form, "header:category").locked, "needs-front-matter");
    assert.equal(form.title.value, "Search was slow");
  });

  it("puts missing sections where they would be added", () => {
    const form = shown("## Summary\n\nx\n\n## Lessons\n\ny\n\n## Action items\n\n- [ ] z\n");
    assert.deepEqual(
      form.parts.map(({ id, present }) => (present ? id : `(${id})`)),
      [
        "section:summary", "(section:impact)", "(timeline:0)", "(section:root-cause)", "(factors)", "(section:detection)",
        "(section:resolution)", "(section:went-well)", "(section:went-wrong)", "(section:lucky)", "section:lessons", "actions",
      ], // prettier-ignore
    );
  });

  it("reads timelines in every form as rows", () => {
    assert.deepEqual(rows(shown(text("lists")), "timeline:0").slice(2, 5), [
      "13:41 / Alert, taken by the on-call engineer / ",
      "~13:55 / Rebuild is stopped / ",
      " / Customers are told / ",
    ]);
    assert.deepEqual(rows(shown(text("headings")), "timeline:0"), [
      "2026-02-02 08:00 UTC / The queue grows. / ",
      "08:20 UTC / The alert fires / The on-call engineer looks.\n\nIt is the relay.",
      "08:45 UTC / Relay restarted / ",
    ]);
    assert.deepEqual(rows(shown(text("paragraphs")), "timeline:0"), [
      "10:00 / Deploy starts",
      "10:05 / First errors, then many more",
      "10.12 / Rolled back",
    ]);
    assert.equal(list(shown(text("lines")), "timeline:0").form, "line");
    assert.equal(list(shown(text("lines")), "timeline:1").form, "code");
    assert.deepEqual(
      list(shown(text("columns")), "timeline:0").columns.map(({ id }) => id),
      ["column-1", "time", "column-3", "event"],
    );
  });

  it("reads contributing factors in every form", () => {
    assert.deepEqual(rows(shown(text("table")), "factors"), [
      "No key / requests carry none, so a retry is a new request.",
      "Short timeout / it is 2 s.",
      " / Nobody looks at the printer's queue",
    ]);
    assert.deepEqual(rows(shown(text("headings")), "factors"), [
      "One relay / There is only one.",
      "No alert on age / Only the length is watched.",
    ]);
    assert.deepEqual(rows(shown(text("lines")), "factors"), ["1 / Cold nodes / no warm-up", "2 / One zone / cost"]);
    assert.equal(list(shown(text("paragraphs")), "factors").form, "paragraph");
  });

  it("reads action items with the columns that their form has", () => {
    const form = shown(text("lists"));
    assert.equal(list(form, "actions").heading, "Action items: Prevent");
    assert.equal(list(form, "actions").form, "checkbox");
    assert.deepEqual(rows(form, "actions"), [
      "Limit the rate of rebuilds (Owner: Ana Reyes, Due: 2026-06-01) / Ana Reyes / 2026-06-01 /  / open / prevent / ",
      "Move the rebuild to the night - @ana, OPS-12 / @ana /  / OPS-12 / done / prevent / - agreed with the shop",
      " /  /  /  / open /  / ",
    ]);
    assert.equal(field(form, "actions:0:type").locked, null);
    const finished = shown("## Action items\n\n### Immediate actions (completed)\n\n- Add an alert\n");
    assert.deepEqual([field(finished, "actions:0:status").value, field(finished, "actions:0:status").locked], ["done", "by-group"]);
    assert.deepEqual(
      list(shown(text("table")), "actions").columns.map(({ id }) => id),
      ["column-1", "action", "owner", "due", "column-5"],
    );
  });

  it("locks what a smallest change cannot keep, and says why", () => {
    const blocks = shown(text("blocks"));
    assert.equal(blocks.title.locked, "not-plain");
    assert.equal(field(blocks, "header:owner").locked, "not-plain");
    assert.equal(field(blocks, "header:incident").locked, "not-plain");
    assert.equal(field(blocks, "header:status").locked, null);
    assert.equal(field(shown(text("toml")), "header:severity").locked, "not-plain");
    const broken = shown(text("broken"));
    assert.equal(field(broken, "header:severity").locked, "not-read");
    assert.equal(broken.broken?.line, 2);
    assert.equal(prose(broken, "section:summary").locked, null);
  });

  it("counts the parts that are complete", () => {
    const empty = shown("---\npostmortem: 1\n---\n");
    assert.deepEqual([empty.complete, empty.of], [0, 7]);
    const more = shown("---\npostmortem: 1\n---\n\n## Summary\n\nx\n\n## Detection\n\n‹prompt›\n");
    assert.deepEqual([more.complete, more.of], [1, 8]);
  });

  it("names text that no part shows", () => {
    const form = shown(text("table"));
    assert.deepEqual(
      form.rest.map(({ label }) => label),
      ["Front matter: team", "Front matter: satisfies", "Timeline: other text"],
    );
    assert.deepEqual(shown("---\nresolved: true\nresolvedWhen: 2026-03-04\n---\n").rest, []);
  });

  it("shows what stands before the first section as a part of its own", () => {
    const introduced = "# T\n\n**Date:** 2026-03-04\n\nAll of it.\n\n<!-- a note -->\n\n## Summary\n\nx\n";
    const { markdown, heading, line } = prose(shown(introduced), "section:opening");
    assert.deepEqual([markdown, heading, line], ["**Date:** 2026-03-04\n\nAll of it.\n\n<!-- a note -->", "Introduction", 2]);
    assert.equal(prose(shown("---\ntitle: T\n---\n\nOnly this.\n"), "section:opening").markdown, "Only this.");
    assert.equal(shown("# T\n\n<!-- a note -->\n\n## Summary\n\nx\n").parts[0]?.id, "section:summary");
  });

  it("calls a part by its heading without the colon", () => {
    const form = shown("## Follow-up:\n\n### Soon:\n\n- Add an alert\n");
    assert.deepEqual(
      form.parts.filter(({ present }) => present).map(({ heading }) => heading),
      ["Follow-up: Soon"],
    );
  });

  it("shows what stands below the words of an entry as its details", () => {
    const list = "## Timeline\n\n- 10:00 Deploy\n- 10:05 Alert\n\n  Two pages.\n\n  ```\n  code\n  ```\n";
    assert.deepEqual(rows(shown(list), "timeline:0"), ["10:00 / Deploy / ", "10:05 / Alert / Two pages.\n\n```\ncode\n```"]);
    const headings = "## Timeline\n\n### 10:00 Deploy\n\nOf 4.2.\n\n- a\n\n### 10:05\n\nAlert.\n\n1. One\n2. Two\n";
    assert.deepEqual(rows(shown(headings), "timeline:0"), ["10:00 / Deploy / Of 4.2.\n\n- a", "10:05 / Alert.\n\n1. One\n2. Two / "]);
    assert.equal(field(shown(headings), "timeline:0:1:event").input, "blocks");
    assert.deepEqual(shown(headings).rest, []);
  });
});
