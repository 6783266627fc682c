import { deepEqual, equal, match, ok } from "node:assert/strict";
import { addBusinessDays, businessDaysBetween, isBusinessDay } from "../../../src/core/calendar/business-days";
import { calendarFor } from "../../../src/core/calendar/calendar";
import { dayOf, deadline } from "../../../src/core/calendar/deadline";
import { measuresBy } from "../../../src/core/document/measures";
import { parse } from "../../../src/core/document/parse";
import { zoneNamed } from "../../../src/core/document/stamps/zones";

const calendar = (...args: Parameters<typeof calendarFor>): ReturnType<typeof calendarFor>["calendar"] => calendarFor(...args).calendar;
const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

describe("the calendar of the settings", () => {
  it("is Monday to Friday when nothing is set", () => {
    const plain = calendar({}, null);
    deepEqual([isBusinessDay("2026-05-01", plain), isBusinessDay("2026-05-02", plain)], [true, false]);
  });

  it("leaves out the holidays of the region, the file's and the extra days", () => {
    const ics = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260504\nEND:VEVENT\nEND:VCALENDAR";
    const norway = calendar({ region: "no", extra: ["2026-05-05"], ics: "team.ics" }, ics);
    deepEqual(
      ["2026-04-30", "2026-05-01", "2026-05-04", "2026-05-05", "2026-05-06"].map((date) => isBusinessDay(date, norway)),
      [true, false, false, false, true],
    );
  });

  it("takes removed days for days of work, at a weekend too", () => {
    const china = calendar({ region: "CN", removed: ["2026-02-14", "2026-05-01"] }, null);
    ok(isBusinessDay("2026-02-14", china));
    ok(isBusinessDay("2026-05-01", china));
    equal(addBusinessDays("2026-02-13", 1, china), "2026-02-14");
  });

  it("says which region it does not know, and counts weekdays", () => {
    const { calendar: without, problems } = calendarFor({ region: "Norway" }, null);
    deepEqual(problems, ['There is no holiday calendar for the region "Norway"; perhaps `NO` is meant.']);
    ok(isBusinessDay("2026-05-01", without));
    match(calendarFor({ region: "??" }, null).problems[0] ?? "", /a country such as NO or a state such as US-CA is wanted\.$/);
  });

  it("counts between dates and adds to them", () => {
    const norway = calendar({ region: "NO" }, null);
    equal(businessDaysBetween("2026-04-01", "2026-04-08", norway), 2);
    equal(addBusinessDays("2026-04-01", 5, norway), "2026-04-13");
  });
});

describe("the deadline", () => {
  const resolved = Date.UTC(2026, 2, 4, 23, 30);
  const plain = calendar({}, null);

  it("is the end of the n-th business day after the day of the resolution", () => {
    equal(iso(deadline(resolved, zoneNamed("UTC")!, 5, plain)), "2026-03-12T00:00:00.000Z");
  });

  it("ends, and begins, with the days of the document's own zone", () => {
    equal(dayOf(resolved, zoneNamed("Europe/Oslo")!), "2026-03-05");
    equal(iso(deadline(resolved, zoneNamed("Europe/Oslo")!, 5, plain)), "2026-03-12T23:00:00.000Z");
    equal(iso(deadline(resolved, zoneNamed("America/Los_Angeles")!, 5, plain)), "2026-03-12T07:00:00.000Z");
  });

  it("knows no day in a zone of several meanings", () => equal(deadline(resolved, zoneNamed("IST")!, 5, plain), null));

  it("leaves out holidays", () => {
    const norway = calendar({ region: "NO" }, null);
    equal(iso(deadline(Date.UTC(2026, 3, 1, 12), zoneNamed("Europe/Oslo")!, 5, norway)), "2026-04-13T22:00:00.000Z");
  });
});

describe("measures by a calendar", () => {
  it("counts business days without the holidays", () => {
    const document = parse("---\npostmortem: 1\nresolved: 2026-04-01T10:00:00Z\ncompleted: 2026-04-08\n---\n# T\n");
    equal(document.measures.businessDaysToComplete, 5);
    equal(measuresBy(calendar({ region: "NO" }, null), document).businessDaysToComplete, 2);
  });
});
