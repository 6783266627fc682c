/** Another date, another time, in the manner of one that is written: `9:16 pm` → `10:01 pm`, `Tue 4 March` → `Wed 5 March`. */
import { readDate } from "../document/stamps/dates";
import { dayStart } from "../document/stamps/resolve";

export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** `written` stands for the date `was`; the same for `next` (both `YYYY-MM-DD`). `null` where its parts cannot be told apart. */
export function dateAlike(written: string, was: string, next: string): string | null {
  const named = /[a-z]{3}/i.test(written.replace(/(?:\d(?:st|nd|rd|th)\b|\b(?:the|of|on)\b)/gi, ""));
  const order = named || /[年月日]/.test(written) ? null : numericOrder(written, partsOf(was));
  if (order === null && !named && !/[年月日]/.test(written)) return null;
  const to = partsOf(next);
  const short = /(?:^|\D)\d(?!\d)/.test(written);
  const zero = /(?:^|\D)0\d(?!\d)/.test(written);
  let numbers = 0;
  const out = written.replace(/(\d+)(st|nd|rd|th)?(?=([年月日])?)|[a-z]+/gi, (word, digits?: string, ordinal?: string, sign?: string) => {
    if (digits === undefined) return nameAlike(word, to, next);
    const part =
      digits.length >= 4 || sign === "年" ? "year" : sign === "月" ? "month" : sign === "日" || named ? "day" : order?.[numbers++];
    if (part === undefined) return word;
    if (part === "year") return digits.length === 2 ? pad(to.year % 100) : String(to.year).padStart(4, "0");
    const value = digits.length === 1 || (short && !zero) || sign !== undefined || (named && !zero) ? String(to[part]) : pad(to[part]);
    return ordinal === undefined ? value : value + matchCase(ordinal, suffix(to.day));
  });
  const read = readDate(out, 0);
  const right = read && (read.parts.weekday !== null || (read.parts.month !== null && (read.parts.year ?? to.year) === to.year));
  return right || /^[a-z]+,?\s/i.test(out) ? out : null;
}

type Part = "year" | "month" | "day";
type Parts = Readonly<Record<Part, number>>;

/** What each number stands for, except for a year of four digits. */
function numericOrder(written: string, was: Parts): readonly Part[] | null {
  const numbers = written.match(/\d+/g) ?? [];
  const rest = numbers.filter((digits) => digits.length < 4).map(Number);
  const [a, b] = rest;
  if (numbers[0] !== undefined && numbers[0].length >= 4) return ["month", "day"];
  if (/\d\.\d/.test(written)) return ["day", "month", "year"];
  if (a === was.month && b === was.day) return ["month", "day", "year"];
  return a === was.day && b === was.month ? ["day", "month", "year"] : null;
}

function nameAlike(word: string, to: Parts, next: string): string {
  const begins = (name: string): boolean => word.length >= 3 && name.toLowerCase().startsWith(word.slice(0, 3).toLowerCase());
  const day = WEEKDAYS[new Date(dayStart(next)).getUTCDay()] ?? "";
  const month = MONTHS[to.month - 1] ?? "";
  const name = MONTHS.some(begins) ? month : WEEKDAYS.some(begins) ? day : null;
  if (name === null) return word;
  const full = [...MONTHS, ...WEEKDAYS].some((known) => known.length === word.length && begins(known));
  return matchCase(word, full ? name : name.slice(0, 3));
}

/** `written` is a clock time; the same for another one. `unpadded`: its neighbours write `9:05`. Seconds only where it has them. */
export function timeAlike(written: string, { hour, minute, second }: Clock, unpadded: boolean): string | null {
  const meridiem = /^(\d{1,2})(?:([:.])(\d{2}))?(?::(\d{2}))?(\s?)([ap])(\.?m\b\.?)$/i.exec(written);
  if (meridiem) {
    const [, hours = "", separator, minutes, seconds, blank = "", letter = "", rest = ""] = meridiem;
    const clock =
      minutes === undefined && minute === 0 ? "" : `${separator ?? ":"}${pad(minute)}${seconds === undefined ? "" : `:${pad(second)}`}`;
    // A 24-hour value needs no meridiem, and had one by mistake.
    if (Number(hours) > 12) return `${pad(hour)}${clock}`;
    const twelve = String(hour % 12 === 0 ? 12 : hour % 12);
    return `${hours.startsWith("0") ? twelve.padStart(2, "0") : twelve}${clock}${blank}${matchCase(letter, hour < 12 ? "a" : "p")}${rest}`;
  }
  const colon = /^(\d{1,2})(: ?|：|\.)(\d{2})(?:([:：])\d{2}([.,]\d{1,9})?)?$/.exec(written);
  if (colon) {
    const [, hours = "", separator = ":", , before, fraction = ""] = colon;
    return `${hourAlike(hours, hour, unpadded)}${separator}${pad(minute)}${before === undefined ? "" : `${before}${pad(second)}${fraction}`}`;
  }
  if (/^\d{4}$/.test(written)) return `${pad(hour)}${pad(minute)}`;
  const japanese = /^(\d{1,2})時(?:\d{1,2}分)?$/.exec(written);
  if (!japanese) return null;
  const minutes = written.endsWith("分") || minute !== 0 ? `${pad(minute)}分` : "";
  return `${hourAlike(japanese[1] ?? "", hour, unpadded)}時${minutes}`;
}

function hourAlike(written: string, hour: number, unpadded: boolean): string {
  return written.length === 1 || (unpadded && !written.startsWith("0")) ? String(hour) : pad(hour);
}

function partsOf(date: string): Parts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

function suffix(day: number): string {
  const last = day >= 11 && day <= 13 ? 0 : day % 10;
  return last === 1 ? "st" : last === 2 ? "nd" : last === 3 ? "rd" : "th";
}

function matchCase(model: string, word: string): string {
  if (model === model.toUpperCase()) return word.toUpperCase();
  return model.charAt(0) === model.charAt(0).toUpperCase() ? word : word.toLowerCase();
}

export function pad(value: number): string {
  return String(value).padStart(2, "0");
}
