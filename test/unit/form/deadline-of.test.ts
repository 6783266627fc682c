import assert from "node:assert/strict";
import { WEEKDAYS_ONLY } from "../../../src/core/calendar/business-days";
import { parse } from "../../../src/core/document/parse";
import { deadlineOf } from "../../../src/core/form/deadline-of";
import { defaultSettings } from "../../../src/core/settings/settings";

/** Resolved on Wednesday 4 March 2026; five business days later is Wednesday 11 March. */
function label(now: string, more = "severity: P1\nresolved: 2026-03-04T11:36:00Z"): readonly [string, string] | null {
  const document = parse(`---\npostmortem: 1\n${more}\n---\n\n# Title\n`);
  const deadline = deadlineOf(document, defaultSettings, WEEKDAYS_ONLY, Date.parse(now));
  return deadline && [deadline.label, deadline.state];
}

describe("The deadline in the form", () => {
  it("counts the business days that are left", () => {
    assert.deepEqual(label("2026-03-05T09:00:00Z"), ["Due in 4 business days", "open"]);
    assert.deepEqual(label("2026-03-10T09:00:00Z"), ["Due in 1 business day", "soon"]);
    assert.deepEqual(label("2026-03-11T23:59:00Z"), ["Due today", "soon"]);
  });

  it("counts those that are over", () => {
    assert.deepEqual(label("2026-03-13T09:00:00Z"), ["Overdue by 2 business days", "over"]);
  });

  it("says whether a published post-mortem was in time", () => {
    const published = "severity: P1\nresolved: 2026-03-04T11:36:00Z\ncompleted: ";
    assert.deepEqual(label("2026-05-01T09:00:00Z", `${published}2026-03-11`), ["Published in time", "met"]);
    assert.deepEqual(label("2026-05-01T09:00:00Z", `${published}2026-03-12`)?.[1], "late");
  });

  it("says nothing where no post-mortem is required, or the resolution is not known", () => {
    assert.equal(label("2026-03-05T09:00:00Z", "severity: P4\nresolved: 2026-03-04T11:36:00Z"), null);
    assert.equal(label("2026-03-05T09:00:00Z", "severity: P1"), null);
  });

  it("explains how it comes about", () => {
    const document = parse("---\npostmortem: 1\nseverity: P1\nresolved: 2026-03-04T11:36:00Z\n---\n");
    const deadline = deadlineOf(document, defaultSettings, WEEKDAYS_ONLY, Date.parse("2026-03-05T09:00:00Z"));
    assert.match(deadline?.explained[0] ?? "", /^Due by the end of .*11 March/);
    assert.ok(deadline?.explained.every((sentence) => !sentence.includes("**")));
  });
});
