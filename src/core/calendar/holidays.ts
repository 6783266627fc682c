/** The public holidays of a region, read from the built table. Nothing is decoded before somebody asks for a region. */
import { nearest } from "../rules/support/nearest";
import { REGIONS, SERIES } from "./holiday-table";

/** The years that the table knows. */
export const FIRST_YEAR = 2020;
export const LAST_YEAR = 2036;

const DAY = 86_400_000;
/** What people write for a country though its code is another one. */
const OTHER_NAMES: Readonly<Record<string, string>> = { UK: "GB", USA: "US", EL: "GR" };

/** Dates `YYYY-MM-DD`, less those on a Saturday or Sunday; `null` for a region that is not in the table. Codes are read in any case. */
export function holidaysOf(region: string): ReadonlySet<string> | null {
  const ids = seriesOf(region.trim().toUpperCase());
  if (!ids) return null;
  const series = SERIES.split(/\s/);
  return new Set(ids.flatMap((id) => dates(series[Number.parseInt(id, 36)] ?? "")));
}

/** Whether the table has the region, without reading its days. */
export function isRegion(region: string): boolean {
  return lineOf(region.trim().toUpperCase()) !== null;
}

/**
 * The code that a text which is no region most likely stands for: that of the country or state of this name, of a country
 * whose part is not known (`NO-03` → `NO`), or of one that is written nearly so. `null` where nothing is near.
 */
export function nearestRegion(written: string): string | null {
  const known = REGIONS.split("\n").map((line) => {
    const [code = "", , ...name] = line.split(" ");
    return { code, name: name.join(" ") };
  });
  const wanted = written.trim().toUpperCase();
  const other = OTHER_NAMES[wanted];
  if (other !== undefined) return other;
  const named = known.filter(({ name }) => name.toUpperCase() === wanted);
  if (named.length === 1) return named[0]?.code ?? null;
  const above = wanted.replace(/[-_ /].*$/s, "");
  if (above !== wanted && isRegion(above)) {
    const parts = known.filter(({ code }) => code.startsWith(`${above}-`) && !code.slice(above.length + 1).includes("-"));
    const part = nearest(wanted.slice(above.length + 1), [...new Set(parts.map((region) => region.name))]);
    const code = nearest(
      wanted,
      parts.map((region) => region.code),
    );
    return parts.find((region) => region.name === part)?.code ?? code ?? above;
  }
  const name = nearest(wanted, [...new Set(known.map((region) => region.name))]);
  const byName = known.filter((region) => region.name === name);
  if (wanted.length > 3 && byName.length === 1) return byName[0]?.code ?? null;
  return nearest(
    wanted,
    known.map(({ code }) => code),
  );
}

/** The ids, in base 36, of the holidays of a region: its own, or those of the region above with the difference. */
function seriesOf(code: string): readonly string[] | null {
  const [, written] = lineOf(code) ?? [];
  if (written === undefined) return null;
  const [added = "", removed] = written.replace("+", "").split("-");
  if (removed === undefined) return pairs(added);
  const gone = new Set(pairs(removed));
  const above = seriesOf(code.slice(0, code.lastIndexOf("-"))) ?? [];
  return [...above.filter((id) => !gone.has(id)), ...pairs(added)];
}

/** `["NO", "0a0b…", "Norway"]` of the line `NO 0a0b… Norway`. */
function lineOf(code: string): readonly string[] | null {
  if (!/^[A-Z0-9-]+$/.test(code)) return null;
  const start = `\n${REGIONS}`.indexOf(`\n${code} `);
  if (start < 0) return null;
  const end = REGIONS.indexOf("\n", start);
  return REGIONS.slice(start, end < 0 ? undefined : end).split(" ");
}

/** A series as `scripts/gen/holidays-encode.mjs` writes it: `=1225`, `*` and two digits a year, or three digits a date. */
function dates(series: string): readonly string[] {
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
  switch (series.charAt(0)) {
    case "=":
      return years.map((year) => Date.UTC(year, Number(series.slice(1, 3)) - 1, Number(series.slice(3)))).flatMap(weekday);
    case "*":
      return pairs(series.slice(1)).flatMap((day, index) =>
        day === ".." ? [] : [iso(Date.UTC(FIRST_YEAR + index, 0) + Number.parseInt(day, 36) * DAY)],
      );
    default:
      return (series.match(/.{3}/g) ?? []).map((day) => iso(Date.UTC(FIRST_YEAR, 0) + Number.parseInt(day, 36) * DAY));
  }
}

function weekday(at: number): readonly string[] {
  return new Date(at).getUTCDay() % 6 === 0 ? [] : [iso(at)];
}

function pairs(text: string): readonly string[] {
  return text.match(/../g) ?? [];
}

function iso(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
