// The writing side of src/core/calendar/holidays.ts.
export const MIN_YEAR = 2020;
export const MAX_YEAR = 2036;

const YEARS = Array.from({ length: MAX_YEAR - MIN_YEAR + 1 }, (_, index) => MIN_YEAR + index);
const DAY = 86_400_000;

/**
 * Each distinct series of dates once, and for each region the series that it has: a country all of them, what lies in it the
 * difference from the country or state above.
 */
export function encode(regions) {
  const tokens = regions.map(({ series }) => new Set(series.map(token)));
  const series = [...new Set(tokens.flatMap((own) => [...own]))].sort();
  const id = new Map(series.map((one, index) => [one, index.toString(36).padStart(2, "0")]));
  if (series.length > 36 * 36) throw new Error("More holidays than two digits can name.");
  const ids = (own) => [...own].map((one) => id.get(one)).sort();
  const without = (own, other) => ids(own).filter((one) => !ids(other).includes(one));
  const lines = regions.map(({ code, name }, index) => {
    const above = regions.findIndex((region) => region.code === code.slice(0, code.lastIndexOf("-")));
    const own = tokens[index];
    if (above < 0) return `${code} ${ids(own).join("")} ${name}`;
    return `${code} +${without(own, tokens[above]).join("")}-${without(tokens[above], own).join("")} ${name}`;
  });
  return { series, regions: lines };
}

/** `=1225`: that day of each year; `*` and two digits a year, the day of the year in base 36 or `..`; else three digits a date. */
function token(dates) {
  const [first] = dates;
  const sameDay = YEARS.map((year) => `${year}${first.slice(4)}`).filter(isWeekday);
  if (sameDay.join() === dates.join()) return `=${first.slice(5, 7)}${first.slice(8)}`;
  const yearly = YEARS.map((year) => dates.filter((date) => date.startsWith(String(year))));
  if (dates.length * 3 <= YEARS.length * 2 || yearly.some((found) => found.length > 1)) return dates.map(sinceFirst).join("");
  return `*${yearly.map(([date]) => (date === undefined ? ".." : dayOfYear(date))).join("")}`;
}

function isWeekday(date) {
  const at = new Date(`${date}T00:00:00Z`);
  return at.toISOString().startsWith(date) && at.getUTCDay() % 6 !== 0;
}

function dayOfYear(date) {
  return digits((utc(date) - Date.UTC(Number(date.slice(0, 4)), 0)) / DAY, 2);
}

function sinceFirst(date) {
  return digits((utc(date) - Date.UTC(MIN_YEAR, 0)) / DAY, 3);
}

function digits(number, length) {
  return number.toString(36).padStart(length, "0");
}

function utc(date) {
  return Date.parse(`${date}T00:00:00Z`);
}
