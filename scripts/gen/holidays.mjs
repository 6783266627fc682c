// npm run gen:holidays: the public holidays of the package date-holidays as the table that ships, and the page that lists the
// regions. It takes about a minute; run it when the package has a new version. `--check` writes nothing: it fails when the
// table is of another version, or when one of a few regions differs from the package.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { encode, MAX_YEAR, MIN_YEAR } from "./holidays-encode.mjs";

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const require = createRequire(import.meta.url);
const Holidays = require("date-holidays");
const { version } = require("date-holidays/package.json");

const TABLE = "src/core/calendar/holiday-table.ts";
const PAGE = "docs/calendar-regions.md";
/** One for each way in which the table is made: plain, by state, by part of a state, Easter of both kinds, moon, substitutes. */
const SAMPLE = ["NO", "US", "US-CA", "DE-BY", "DE-BY-A", "GB-SCT", "GR", "SA", "JP", "BR-SP"];
const DAY = 86_400_000;

if (process.argv.includes("--check")) check();
else await write();

async function write() {
  const regions = allRegions();
  const table = encode(regions.map(({ code, name, ways }) => ({ code, name, series: seriesOf(ways) })));
  const years = `${MIN_YEAR}–${MAX_YEAR}`;
  await writeFormatted(
    TABLE,
    `// Written by \`npm run gen:holidays\` from date-holidays ${version}; the data is under CC BY-SA 3.0 (see NOTICE). How it is read: holidays.ts.
/* eslint-disable max-lines -- one line a region, so that a difference can be read */

/** The days of each holiday in ${years} that are no Saturday or Sunday. */
export const SERIES = \`${lines(table.series, 110)}\`;

/** Region, its holidays by their place in SERIES in base 36, its name. */
export const REGIONS = \`${table.regions.join("\n")}\`;
`,
  );
  await writeFormatted(PAGE, page(regions));
  console.log(`${regions.length} regions, ${table.series.length} holidays`);
}

/** Countries, their states, and the parts of states that have holidays of their own, by code. */
function allRegions() {
  const all = new Holidays();
  const countries = Object.entries(all.getCountries("en")).map(([country, name]) => ({ code: country, name, ways: [country] }));
  const below = ({ ways, code }, found) =>
    Object.entries(found ?? {}).map(([key, name]) => ({ code: `${code}-${key}`.toUpperCase(), name, ways: [...ways, key] }));
  const states = countries.flatMap((country) => below(country, all.getStates(country.code, "en")));
  const parts = states.flatMap((state) => below(state, all.getRegions(...state.ways, "en")));
  return [...countries, ...states, ...parts].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/**
 * Dates by holiday, and within a holiday by its first, second … day. A holiday that begins at noon or in the evening leaves a
 * day of work before it, and an hour lost or won to summer time makes no day shorter.
 */
function seriesOf(ways) {
  const series = new Map();
  const region = new Holidays(...ways, { types: ["public"] });
  for (let year = MIN_YEAR; year <= MAX_YEAR; year++) {
    for (const { rule, date, start, end } of region.getHolidays(year) ?? []) {
      const days = Math.floor(((end - start) / 3_600_000 + 1) / 24);
      for (let day = 0; day < days; day++) {
        const at = new Date(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) + day * DAY);
        if (at.getUTCFullYear() < MIN_YEAR || at.getUTCFullYear() > MAX_YEAR || at.getUTCDay() % 6 === 0) continue;
        const key = `${rule} ${day}`;
        if (!series.has(key)) series.set(key, new Set());
        series.get(key).add(at.toISOString().slice(0, 10));
      }
    }
  }
  return [...series.values()].map((dates) => [...dates].sort());
}

function page(regions) {
  const rows = regions
    .filter(({ ways }) => ways.length === 1)
    .map(({ code, name }) => {
      const below = regions.filter((region) => region.code.startsWith(`${code}-`)).map((region) => `${region.name} \`${region.code}\``);
      return `| \`${code}\` | ${name} | ${below.join(", ")} |`;
    });
  return `# Regions of the holiday calendar

What \`calendar.region\` can be: a country, or one of its parts where that has holidays of its own. How the calendar is used and
how days are added and removed: [Business days](calendar.md).

| code | country | parts |
| --- | --- | --- |
${rows.join("\n")}
`;
}

function check() {
  if (!read(TABLE).includes(`from date-holidays ${version};`)) fail(`${TABLE} was not made from date-holidays ${version}`);
  const { holidaysOf } = require(path.join(root, "out", "src", "core", "calendar", "holidays.js"));
  for (const code of SAMPLE) {
    const wanted = [...new Set(seriesOf(code.split("-")).flat())].sort();
    if (wanted.join() !== [...(holidaysOf(code) ?? [])].sort().join()) fail(`the holidays of ${code} are not those of the package`);
  }
}

function fail(message) {
  console.error(`The holiday table is out of date: ${message}; run \`npm run gen:holidays\` and commit what it writes.`);
  process.exitCode = 1;
}

/** The tokens with blanks between them, in lines that a difference can be read in. */
function lines(tokens, width) {
  const result = [""];
  for (const token of tokens) {
    const last = result.at(-1);
    if (last === "") result[result.length - 1] = token;
    else if (last.length + token.length < width) result[result.length - 1] = `${last} ${token}`;
    else result.push(token);
  }
  return result.join("\n");
}

function read(file) {
  return readFileSync(path.join(root, file), "utf8");
}

async function writeFormatted(file, text) {
  const { overrides: _, ...style } = JSON.parse(read(".prettierrc.json"));
  writeFileSync(path.join(root, file), await format(text, { ...style, filepath: path.join(root, file) }));
}
