import assert from "node:assert/strict";
import { parse } from "../../../src/core/document/parse";
import { zoneNamed } from "../../../src/core/document/stamps/zones";
import { clockIn, dayIn, daysBetween, longDate, shortDate, sinceStart, zeroOf, zoneOf } from "../../../src/core/editing/time-text";

describe("the time since the start", () => {
  it("is in minutes, hours and days, with a sign", () => {
    const minutes = [0, 14, 60, 65, 24 * 60, 51 * 60, 168 * 24 * 60 + 125, -3, -0.4].map((count) => sinceStart(count * 60_000));
    assert.deepEqual(minutes, ["T+0m", "T+14m", "T+1h00m", "T+1h05m", "T+1d00h", "T+2d03h", "T+168d", "T−3m", "T+0m"]);
  });

  it("counts from when the incident started, else from the earliest entry", () => {
    const timeline = "# Late\n\n## Timeline (UTC)\n\n- 2026-03-04 11:00 Alarm\n- 2026-03-04 10:50 Deploy\n";
    assert.equal(zeroOf(parse(timeline))?.instant, Date.UTC(2026, 2, 4, 10, 50));
    assert.equal(zeroOf(parse(`---\nstarted: 2026-03-04T10:40:00Z\n---\n${timeline}`))?.instant, Date.UTC(2026, 2, 4, 10, 40));
    assert.equal(zeroOf(parse("# Late\n\n## Timeline\n\n- 10:50 Deploy\n")), null);
  });
});

describe("clocks and days", () => {
  const oslo = zoneNamed("Europe/Oslo")!;

  it("are those of the zone, summer time included", () => {
    assert.equal(clockIn(Date.UTC(2026, 2, 4, 23, 30), oslo), "2026-03-05 00:30");
    assert.equal(clockIn(Date.UTC(2026, 6, 4, 23, 30), oslo), "2026-07-05 01:30");
    assert.equal(clockIn(0, zoneNamed("IST")!), null);
    assert.equal(dayIn(Date.UTC(2026, 2, 4, 23, 30), oslo), "2026-03-05");
    assert.equal(dayIn(Date.UTC(2026, 2, 4, 23, 30), null), "2026-03-04");
  });

  it("are written in English whatever the machine speaks", () => {
    assert.equal(longDate("2026-03-04"), "Wednesday, 4 March 2026");
    assert.equal(shortDate("2026-03-04"), "Wed 4 March");
    assert.equal(daysBetween("2026-02-27", "2026-03-02"), 3);
    assert.equal(daysBetween("2026-03-02", "2026-02-27"), -3);
  });

  it("are in the zone that the front matter names, else in the timeline's", () => {
    const timeline = "# Late\n\n## Timeline (CET)\n\n- 2026-03-04 11:00 Alarm\n";
    assert.equal(zoneOf(parse(timeline))?.name, "CET");
    assert.equal(zoneOf(parse(`---\ntimezone: Europe/Oslo\n---\n${timeline}`))?.name, "Europe/Oslo");
    assert.equal(zoneOf(parse("# Late\n\n## Timeline\n\n- 11:00 Alarm\n")), null);
  });
});
