import { equal } from "node:assert/strict";
import fc from "fast-check";
import { isoDate, isoInstant, parseInstant, timelineStamp } from "../../../src/core/template/instant";

const AT = Date.UTC(2026, 2, 4, 11, 36);

describe("a typed instant", () => {
  for (const written of [
    "2026-03-04T11:36:00Z",
    "2026-03-04T11:36Z",
    "2026-03-04 11:36 UTC",
    "2026-03-04 11:36:00.5 utc",
    "2026-03-04 12:36+01:00",
    "2026-03-04 12:36 +0100",
    " 2026-03-04T06:06:00-05:30 ",
  ]) {
    it(`is read from "${written}"`, () => equal(parseInstant(written), AT));
  }

  for (const written of [
    "",
    "2026-03-04",
    "2026-03-04T11:36",
    "11:36 UTC",
    "2026-02-30T11:36Z",
    "2026-13-01T11:36Z",
    "2026-03-04T24:00Z",
    "2026-03-04T11:60Z",
    "2026-03-04T11:36+15:00",
    "2026-03-04T11:36 CET",
    "04/03/2026 11:36 UTC",
    "today",
  ]) {
    it(`is not guessed from "${written}"`, () => equal(parseInstant(written), null));
  }

  it("reads back what it writes, for every second of these centuries", () => {
    const seconds = fc.integer({ min: -2_208_988_800, max: 4_102_444_800 });
    fc.assert(fc.property(seconds, (second) => parseInstant(isoInstant(second * 1000)) === second * 1000));
  });

  it("is written for front matter, for a day and for a timeline", () => {
    equal(isoInstant(AT), "2026-03-04T11:36:00Z");
    equal(isoDate(AT), "2026-03-04");
    equal(timelineStamp(AT), "2026-03-04 11:36");
  });
});
