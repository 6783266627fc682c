import { deepEqual, equal, ok } from "node:assert/strict";
import { FIRST_YEAR, holidaysOf, isRegion, LAST_YEAR, nearestRegion } from "../../../src/core/calendar/holidays";
import { REGIONS } from "../../../src/core/calendar/holiday-table";

const inYear = (region: string, year: number): readonly string[] =>
  [...(holidaysOf(region) ?? [])].filter((date) => date.startsWith(String(year))).sort();
const codes = REGIONS.split("\n").map((line) => line.split(" ")[0] ?? "");

describe("the holiday table", () => {
  it("has the holidays of a country, those that move with Easter too", () => {
    deepEqual(inYear("NO", 2026), [
      "2026-01-01",
      "2026-04-02",
      "2026-04-03",
      "2026-04-06",
      "2026-05-01",
      "2026-05-14",
      "2026-05-25",
      "2026-12-25",
    ]);
  });

  it("has what is particular to a state, and to a part of one", () => {
    ok(!inYear("DE", 2025).includes("2025-10-31"));
    ok(inYear("DE-SN", 2025).includes("2025-10-31"));
    ok(inYear("DE-BY-A", 2025).includes("2025-08-08"));
    ok(!inYear("GB-SCT", 2026).includes("2026-04-06"));
    ok(inYear("GB-ENG", 2026).includes("2026-04-06"));
  });

  it("has days in place of holidays that fall on a weekend", () => {
    ok(inYear("US", 2027).includes("2027-07-05"));
    ok(inYear("GB", 2022).includes("2022-12-27"));
  });

  it("has holidays of several days, and of one year only", () => {
    deepEqual(
      inYear("TR", 2025).filter((date) => date.startsWith("2025-06")),
      ["2025-06-06", "2025-06-09"],
    );
    ok(inYear("GB", 2022).includes("2022-09-19"));
    ok(!inYear("GB", 2023).includes("2023-09-19"));
  });

  it("leaves out days that are half a holiday", () => ok(!inYear("IS", 2026).includes("2026-12-24")));

  it("gives dates of its years for every region, none on a weekend", () => {
    equal(codes.length > 600, true);
    for (const code of codes) {
      for (const date of holidaysOf(code) ?? []) {
        const at = new Date(`${date}T00:00:00Z`);
        const year = at.getUTCFullYear();
        if (at.toISOString().slice(0, 10) !== date || at.getUTCDay() % 6 === 0 || year < FIRST_YEAR || year > LAST_YEAR)
          throw new Error(`${code} ${date}`);
      }
    }
  });

  it("tells what is a region, in any case of its letters", () => {
    ok(isRegion("NO") && isRegion("no") && isRegion("us-ca") && isRegion(" DE-BY "));
    ok(!isRegion("XX") && !isRegion("") && !isRegion("Norway") && !isRegion("N") && !isRegion("0"));
    equal(holidaysOf("XX"), null);
  });

  const meant: Readonly<Record<string, string | null>> = {
    Norway: "NO",
    norwya: "NO",
    California: "US-CA",
    "NO-03": "NO",
    US_CA: "US-CA",
    "US-California": "US-CA",
    "DE-BYY": "DE-BY",
    UK: "GB",
    USA: "US",
    england: "GB-ENG",
    "": null,
    "???": null,
  };
  for (const [written, code] of Object.entries(meant)) {
    it(`takes ${JSON.stringify(written)} for ${code ?? "nothing"}`, () => equal(nearestRegion(written), code));
  }
});
