import assert from "node:assert/strict";
import { readLead } from "../../../src/core/document/stamps/lead";
import { toInstant, zoneNamed } from "../../../src/core/document/stamps/zones";

/** `stamp => date time zone marks | rest` */
function lead(text: string): string | null {
  const found = readLead(text, { start: 0, end: text.length });
  if (!found) return null;
  const { date, time, zone } = found;
  const day =
    date &&
    (date.fault === "impossible"
      ? "!"
      : date.weekday === null
        ? [date.year ?? "?", date.month, date.day].join("-")
        : `weekday ${String(date.weekday)}`);
  const clock =
    time &&
    `${String(time.hour ?? "?")}:${String(time.minute).padStart(2, "0")}${time.second === null ? "" : `:${String(time.second).padStart(2, "0")}`}${time.fault ? "!" : ""}`;
  const marks = [found.approximate && "~", found.placeholder && "placeholder", found.until !== null && `until ${found.until}`].filter(
    Boolean,
  );
  return [[day, clock, zone?.name, ...marks].filter(Boolean).join(" "), text.slice(found.textStart)].join(" | ");
}

const CASES: Readonly<Record<string, readonly (readonly [string, string | null])[]>> = {
  "reads a time in any formatting and with any separator": [
    ["**16:58 UTC** - database restarts", "16:58 UTC | database restarts"],
    ["`10:40` - branch deployed", "10:40 | branch deployed"],
    ["10:30 ::::: merged", "10:30 | merged"],
    ["[00:15] alert", "0:15 | alert"],
    ["[00:15][link](https://a.example)", "0:15 | [link](https://a.example)"],
    ["**Oct 30, 2020, 15:56 (UTC):** alert", "2020-10-30 15:56 UTC | alert"],
    ["<b>10:30</b> alert", "10:30 | alert"],
    ["🔴 10:30 — alert", "10:30 | alert"],
    ["10:30 **all of it** works", "10:30 | **all of it** works"],
  ],
  "reads the clocks that people write": [
    ["9:16 a", "9:16 | a"],
    ["13.41 alert", "13:41 | alert"],
    ["14: 45 alert", "14:45 | alert"],
    ["07:30am - first report", "7:30 | first report"],
    ["12:05 am: a", "0:05 | a"],
    ["12pm: a", "12:00 | a"],
    ["5AM UTC. a", "5:00 UTC | a"],
    ["10:58:30.125 a", "10:58:30 | a"],
    ["2018-08-10 1250 UTC ::::: a", "2018-8-10 12:50 UTC | a"],
    ["1250 UTC: a", "12:50 UTC | a"],
    ["14時05分 a", "14:05 | a"],
  ],
  "reads the dates that people write": [
    ["2026-03-04 10:58 a", "2026-3-4 10:58 | a"],
    ["2026/03/04 10:58 a", "2026-3-4 10:58 | a"],
    ["2026-03-04T10:58:00Z a", "2026-3-4 10:58:00 UTC | a"],
    ["2026-03-04T10:58:00+02:00 a", "2026-3-4 10:58:00 +02:00 | a"],
    ["2026-03-04T10:58:00-05:00 a", "2026-3-4 10:58:00 -05:00 | a"],
    ["2026-03-04T03:00-05:00 a", "2026-3-4 3:00 -05:00 | a"],
    ["2026-03-04 03:00-05:00 a", "2026-3-4 3:00 until 05:00 | a"],
    ["March 4th, 2026 at 10:58 a", "2026-3-4 10:58 | a"],
    ["4 March 10:58 a", "?-3-4 10:58 | a"],
    ["Tuesday, 4 March: a", "?-3-4 | a"],
    ["31.12.2020 10:00 a", "2020-12-31 10:00 | a"],
    ["12/31/2020 10:00 a", "2020-12-31 10:00 | a"],
    ["2026年3月4日 10:58 a", "2026-3-4 10:58 | a"],
    ["11:14 UTC Tuesday Aug 28 - lands", "?-8-28 11:14 UTC | lands"],
    ["Monday: a", "weekday 1 | a"],
  ],
  "reads the dates and clocks of other languages": [
    ["4. März 2026, 10:58 Uhr: a", "2026-3-4 10:58 | a"],
    ["Mittwoch, 4. März: a", "?-3-4 | a"],
    ["04.03. 10:58 Uhr a", "?-3-4 10:58 | a"],
    ["10.58 Uhr MEZ – a", "10:58 MEZ | a"],
    ["gegen 11:10 Uhr a", "11:10 ~ | a"],
    ["um 10 Uhr a", "10:00 | a"],
    ["10h58 : a", "10:58 | a"],
    ["11 h 10 – a", "11:10 | a"],
    ["Vers 11h30 : a", "11:30 ~ | a"],
    ["1er septembre 2026 à 09:00 a", "2026-9-1 9:00 | a"],
    ["mercredi 5 août 2026 a", "2026-8-5 | a"],
    ["4 de marzo de 2026, 10:58: a", "2026-3-4 10:58 | a"],
    ["11:02 h - a", "11:02 | a"],
    ["A las 11:10 se revierte", "11:10 | se revierte"],
    ["4 de março de 2026 10h58 - a", "2026-3-4 10:58 | a"],
    ["às 11:30 - a", "11:30 | a"],
    ["4. mars 2026 kl. 10:58: a", "2026-3-4 10:58 | a"],
    ["kl. 11.02 a", "11:02 | a"],
    ["1058 hrs: a", null],
    ["4 des serveurs", null],
    ["3 mai", "?-5-3 | "],
    ["2h outage", null],
    ["5h30m of work", null],
    ["10 out of 12 pods", null],
    ["Marshall restarts 4 pods", null],
  ],
  "reads marks of approximation, ranges, second clocks and placeholders": [
    ["~`01:30` a", "1:30 ~ | a"],
    ["ca. 18:30 a", "18:30 ~ | a"],
    ["15:00ish a", "15:00 ~ | a"],
    ["15.15 (approx) a", "15:15 ~ | a"],
    ["16:37 Denver - a", "16:37 America/Denver | a"],
    ["16:37 (Los Angeles time): a", "16:37 America/Los_Angeles | a"],
    ["16:37 London calls", "16:37 | London calls"],
    ["16:37 Someone - a", "16:37 | Someone - a"],
    ["around 10am PST, a", "10:00 PST ~ | a"],
    ["8:20 - 8:24", "8:20 until 8:24 | "],
    ["13:30-13:45", "13:30 until 13:45 | "],
    ["2026-06-10 20:46–22:33 a", "2026-6-10 20:46 until 22:33 | a"],
    ["from 14:18 to 18:39 (UTC)", "14:18 UTC until 18:39 | "],
    ["09:35:22 (18:35) a", "9:35:22 | a"],
    ["2019-12-03 --:--", "2019-12-3 placeholder | "],
    ["??:?? a", "placeholder | a"],
    ["YYYY-MM-DD HH:MM", "placeholder | "],
  ],
  "keeps what is malformed and says so": [
    ["25:61 a", "?:61! | a"],
    ["2018-01-17 17:14pm a", "2018-1-17 17:14! | a"],
    ["20202-01-16 12:00 a", "! 12:00 | a"],
    ["2026-02-31 12:00 a", "! 12:00 | a"],
  ],
  "takes no version, size, number or prose for a stamp": [
    ["0.149.2 is out", null],
    ["1.50 GB free", null],
    ["99.95% of calls", null],
    ["2 hosts were lost", null],
    ["may be 3 of them", null],
    ["1 hour later, done", null],
    ["[ ] 10:30", null],
  ],
};

for (const [name, cases] of Object.entries(CASES)) {
  describe("a leading stamp", () => {
    it(name, () => {
      for (const [text, expected] of cases) assert.equal(lead(text), expected, text);
    });
  });
}

describe("a zone", () => {
  const instant = (local: string, zone: string): string => {
    const named = zoneNamed(zone);
    assert.ok(named, zone);
    const result = toInstant(Date.parse(`${local}:00Z`), named);
    return result ? new Date(result.instant).toISOString().slice(0, 16) + (result.clockChange ? " (clock change)" : "") : "none";
  };

  it("with an abbreviation is a fixed offset, summer or winter", () => {
    assert.equal(instant("2026-07-01T10:00", "PST"), "2026-07-01T18:00");
    assert.equal(instant("2026-07-01T10:00", "CET"), "2026-07-01T09:00");
    assert.equal(instant("2026-01-01T10:00", "UTC+5:30"), "2026-01-01T04:30");
  });

  it("with a region follows its clock changes, and names the times that they skip and repeat", () => {
    assert.equal(instant("2026-07-01T10:00", "Europe/Oslo"), "2026-07-01T08:00");
    assert.equal(instant("2026-01-01T10:00", "PT"), "2026-01-01T18:00");
    assert.equal(instant("2026-03-29T02:30", "Europe/Oslo"), "2026-03-29T01:30 (clock change)");
    assert.equal(instant("2026-10-25T02:30", "Europe/Oslo"), "2026-10-25T00:30 (clock change)");
  });

  it("that has several meanings fixes no instant", () => {
    assert.equal(instant("2026-07-01T10:00", "IST"), "none");
    assert.equal(zoneNamed("Mars/Base"), null);
    assert.equal(zoneNamed("someday"), null);
  });
});
