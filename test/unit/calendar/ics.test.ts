import { deepEqual, match, ok } from "node:assert/strict";
import * as fc from "fast-check";
import { readIcs } from "../../../src/core/calendar/ics";

const file = (...events: readonly (readonly string[])[]): string =>
  ["BEGIN:VCALENDAR", ...events.flatMap((lines) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"]), "END:VCALENDAR", ""].join("\r\n");
const days = (...lines: readonly string[]): readonly string[] => readIcs(file(lines)).dates;

describe("a calendar file", () => {
  it("gives its all-day events, the end not included", () => {
    deepEqual(days("DTSTART;VALUE=DATE:20261224"), ["2026-12-24"]);
    deepEqual(days("DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20261227"), ["2026-12-24", "2026-12-25", "2026-12-26"]);
    deepEqual(days("DTSTART;VALUE=DATE:20261231", "DURATION:P2D"), ["2026-12-31", "2027-01-01"]);
    deepEqual(days("DTSTART;TZID=Europe/Oslo:20261224T000000", "DTEND;TZID=Europe/Oslo:20261225T000000"), ["2026-12-24"]);
  });

  it("passes over what has hours, and what is cancelled", () => {
    deepEqual(days("DTSTART:20261224T120000Z", "DTEND:20261224T160000Z"), []);
    deepEqual(days("DTSTART:20261224T000000", "DTEND:20261224T160000"), []);
    deepEqual(days("DTSTART;VALUE=DATE:20261224", "STATUS:CANCELLED"), []);
  });

  it("repeats every year: on a day, on a weekday of a month, until a date, so many times, less exceptions", () => {
    const yearly = (...more: readonly string[]): readonly string[] => days("DTSTART;VALUE=DATE:20250704", ...more);
    deepEqual(yearly("RRULE:FREQ=YEARLY").slice(0, 3), ["2025-07-04", "2026-07-04", "2027-07-04"]);
    deepEqual(yearly("RRULE:FREQ=YEARLY").length, 12);
    deepEqual(yearly("RRULE:FREQ=YEARLY;COUNT=2"), ["2025-07-04", "2026-07-04"]);
    deepEqual(yearly("RRULE:FREQ=YEARLY;UNTIL=20260704;INTERVAL=1"), ["2025-07-04", "2026-07-04"]);
    deepEqual(yearly("RRULE:FREQ=YEARLY;COUNT=3", "EXDATE;VALUE=DATE:20260704"), ["2025-07-04", "2027-07-04"]);
    deepEqual(yearly("RRULE:FREQ=YEARLY;COUNT=1", "RDATE;VALUE=DATE:20250707"), ["2025-07-04", "2025-07-07"]);
    deepEqual(days("DTSTART;VALUE=DATE:20251127", "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=2"), ["2025-11-27", "2026-11-26"]);
    deepEqual(days("DTSTART;VALUE=DATE:20250526", "RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO;COUNT=2"), ["2025-05-26", "2026-05-25"]);
    deepEqual(days("DTSTART;VALUE=DATE:20200229", "RRULE:FREQ=YEARLY;COUNT=2"), ["2020-02-29", "2024-02-29"]);
  });

  it("says what it could not read, and uses the rest", () => {
    const read = readIcs(
      file(
        ["SUMMARY:Stand-up", "DTSTART;VALUE=DATE:20260105", "RRULE:FREQ=WEEKLY"],
        ["SUMMARY:Day off", "DTSTART:soon"],
        ["DTSTART;VALUE=DATE:20261224"],
      ),
    );
    deepEqual(read.dates, ["2026-01-05", "2026-12-24"]);
    match(read.problems[0] ?? "", /^The event "Stand-up" of the calendar file repeats by FREQ=WEEKLY; only its first day is used/);
    match(read.problems[1] ?? "", /^The event "Day off" of the calendar file has no day that can be read/);
    match(readIcs("# not a calendar").problems[0] ?? "", /no BEGIN:VCALENDAR/);
  });

  it("reads folded lines, parameters in quotes, any line ends, and leaves alarms alone", () => {
    const text = `\uFEFF${file(['DTSTART;X-NOTE="a:b;c";VALUE=DA', " TE:20261224", "BEGIN:VALARM", "DTSTART:20270101", "END:VALARM"])}`;
    deepEqual(readIcs(text).dates, ["2026-12-24"]);
    deepEqual(readIcs(text.replaceAll("\r\n", "\n")).dates, ["2026-12-24"]);
  });

  it("bounds what a wrong year in an end can do", () => {
    ok(days("DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:90261224").length < 100);
    ok(days("DTSTART;VALUE=DATE:00010101", "RRULE:FREQ=YEARLY;INTERVAL=1").length < 20);
  });

  it("never throws, and gives dates only", () => {
    const word = fc.constantFrom(
      "BEGIN:VEVENT",
      "END:VEVENT",
      "DTSTART:",
      "20261224",
      "RRULE:FREQ=YEARLY",
      ";BYDAY=",
      "-1MO",
      "\r\n",
      " ",
      ";",
      ":",
      '"',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string())), (parts) => {
        for (const date of readIcs(`BEGIN:VCALENDAR\n${parts.join("")}`).dates) match(date, /^\d{4}-\d\d-\d\d$/);
      }),
    );
  });
});
