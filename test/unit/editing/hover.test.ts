import assert from "node:assert/strict";
import { WEEKDAYS_ONLY } from "../../../src/core/calendar/business-days";
import { parse } from "../../../src/core/document/parse";
import { explainDeadline } from "../../../src/core/editing/hover/deadline";
import { explainKey, keyAt } from "../../../src/core/editing/hover/front-matter";
import { explainInstant, timeAt } from "../../../src/core/editing/hover/instant";
import { rulesAt } from "../../../src/core/editing/hover/rules";
import { check } from "../../../src/core/rules/engine";
import { defaultSettings } from "../../../src/core/settings/settings";
import { at, NOW } from "./cursor";

const HEAD = "---\npostmortem: 1\nseverity: P1\nstarted: 2026-03-04T10:58:00Z\nresolved: 2026-03-04T11:36:00Z\ntimezone: Europe/Oslo\n";

describe("the hover over a time", () => {
  it("tells it in UTC, in the document's and in the reader's zone, and since the start", () => {
    const { document, offset } = at(`${HEAD}---\n\n# Late\n\n## Timeline\n\n- 2026-03-04 12:‸12 Noticed\n`);
    const time = timeAt(document, offset);
    assert.equal(document.text.slice(time!.range.start, time!.range.end), "2026-03-04 12:12");
    const [since, clocks = ""] = explainInstant(document, time!.instant, "Asia/Kolkata");
    assert.equal(since, "**T+14m** from the start of the incident");
    assert.deepEqual(clocks.split("  \n"), [
      "Wed 2026-03-04 11:12 UTC",
      "Wed 2026-03-04 12:12 Europe/Oslo (UTC+1), the document's",
      "Wed 2026-03-04 16:42 Asia/Kolkata (UTC+5:30), yours",
    ]);
  });

  it("names a zone once that is both, and knows milestones", () => {
    const { document, offset } = at(HEAD.replace("11:36", "11:‸36").concat("---\n\n# Late\n"));
    const text = explainInstant(document, timeAt(document, offset)!.instant, "Europe/Oslo").join("\n");
    assert.ok(text.includes("Wed 2026-03-04 12:36 Europe/Oslo (UTC+1), the document's and yours"), text);
  });

  it("is silent where the instant is not known, and beside a stamp", () => {
    const incomplete = at("# Late\n\n## Timeline\n\n- 12:‸12 Noticed\n");
    assert.equal(timeAt(incomplete.document, incomplete.offset), null);
    const beside = at(`${HEAD}---\n\n# Late\n\n## Timeline\n\n- 2026-03-04 12:12 No‸ticed\n`);
    assert.equal(timeAt(beside.document, beside.offset), null);
  });
});

describe("the deadline's arithmetic", () => {
  const explain = (front: string, now = NOW, holidays: readonly string[] = []): string =>
    explainDeadline(parse(`${front}---\n`), defaultSettings, { ...WEEKDAYS_ONLY, holidays: new Set(holidays) }, now).join("\n");

  it("counts business days after the day of the resolution, in the document's zone", () => {
    assert.equal(
      explain(HEAD),
      [
        "**Due by the end of Wednesday, 11 March 2026** (Europe/Oslo): 5 business days after the resolution.",
        "Resolved on Wed 4 March; counted are Thu 5 March, Fri 6 March, Mon 9 March, Tue 10 March, Wed 11 March. Not counted: Sat 7 March, Sun 8 March.",
        "Not completed yet: 3 business days left.",
      ].join("\n"),
    );
    assert.match(explain(HEAD.replace("11:36:00Z", "23:30:00Z")), /^\*\*Due by the end of Thursday, 12 March 2026/);
  });

  it("leaves holidays out and says so", () => {
    const text = explain(HEAD, NOW, ["2026-03-09"]);
    assert.match(text, /Thursday, 12 March/);
    assert.match(text, /Mon 9 March \(holiday\)/);
  });

  it("tells whether it was in time, is due or is over", () => {
    assert.match(explain(`${HEAD}completed: 2026-03-10\n`), /Completed on Tue 10 March, 4 business days after the resolution: in time\.$/);
    assert.match(explain(`${HEAD}completed: 2026-03-13\n`), /7 business days after the resolution: 2 business days late\.$/);
    assert.match(explain(HEAD, Date.UTC(2026, 2, 11, 12)), /Not completed yet: due today\.$/);
    assert.match(explain(HEAD, Date.UTC(2026, 2, 12, 12)), /Not completed yet: 1 business day over\.$/);
  });

  it("says where none is required, and nothing where the day is not known", () => {
    assert.match(explain(HEAD.replace("P1", "P4")), /^No post-mortem is required for P4; one that is would be due/);
    assert.equal(explain("---\npostmortem: 1\n"), "");
  });
});

describe("the hover over a key and over a problem", () => {
  it("tells what the key is for and what it wants", () => {
    const { document, offset } = at("---\npostmortem: 1\nsev‸erity: P1\nteam: blue\n---\n");
    assert.equal(keyAt(document, offset)?.key, "severity");
    assert.match(explainKey("severity").join(" "), /How severe the incident was.* It should be a level from P1 to P5/);
    assert.deepEqual(explainKey("team"), []);
    assert.deepEqual(explainKey("constructor"), []);
  });

  it("tells each rule's promise and reason once", () => {
    const { document, offset } = at("---\npostmortem: 1\n---\n\n# Late\n\n## Impact\n\nTB‸D\n");
    const problems = check(document, defaultSettings, { now: NOW, roster: [] });
    const found = rulesAt(problems, offset);
    assert.ok(found.some(({ id, why }) => id === "placeholder-left" && why.length > 20));
    assert.equal(new Set(found.map(({ id }) => id)).size, found.length);
    assert.ok(found.every(({ help }) => help === null));
  });

  it("tells for a kind of blame what to ask instead, and sentences to fill in", () => {
    const { document, offset } = at("# Late\n\n## Root cause\n\nThe outage was due to operator err‸or.\n");
    const [found] = rulesAt(check(document, defaultSettings, { now: NOW, roster: [] }), offset);
    assert.equal(found?.id, "blame/human-error");
    assert.match(found.help?.question ?? "", /\?$/);
    assert.equal(found.help?.rewrites[0], "The ‹tool or console› accepted ‹action› without ‹guard›.");
  });
});
