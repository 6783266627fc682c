/** Due dates in words that name one day at the latest: `Q3 2026`, `end of March 2026`, `2026-02-30`. Nothing is guessed: a year has to be there. */

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The last day that the words allow, as `YYYY-MM-DD`; `null` where they name none. */
export function lastDay(written: string): string | null {
  const text = written
    .toLowerCase()
    .replace(/[*_`~()]/g, "")
    .replace(/\s+/g, " ")
    .trim();
  const quarter =
    /^(?:(?:the )?end of |eo|by )?q([1-4])[ ,/-]*((?:19|20)\d{2})$/.exec(text) ??
    turned(/^(?:(?:the )?end of )?((?:19|20)\d{2})[ ,/-]*q([1-4])$/.exec(text));
  if (quarter) return monthEnd(Number(quarter[2]), Number(quarter[1]) * 3);
  const half = /^(?:(?:the )?end of )?h([12])[ ,/-]*((?:19|20)\d{2})$/.exec(text);
  if (half) return monthEnd(Number(half[2]), Number(half[1]) * 6);
  const month = /^(?:(?:the )?end of |late |by )?([a-z]{3,9})\.?,? ((?:19|20)\d{2})$/.exec(text);
  if (month) {
    const index = monthOf(month[1] ?? "");
    return index < 0 ? null : monthEnd(Number(month[2]), index + 1);
  }
  const year = /^(?:(?:the )?end of (?:the )?(?:year )?|eoy )((?:19|20)\d{2})$/.exec(text);
  if (year) return `${year[1] ?? ""}-12-31`;
  // A day past the month's end is the month's last.
  const iso = /^((?:19|20)\d{2})-(\d{2})(?:-(\d{2}))?$/.exec(text);
  const [, isoYear, isoMonth, day] = iso ?? [];
  if (isoYear === undefined || Number(isoMonth) < 1 || Number(isoMonth) > 12 || Number(day ?? 31) > 31) return null;
  return monthEnd(Number(isoYear), Number(isoMonth));
}

function turned(match: RegExpExecArray | null): readonly (string | undefined)[] | null {
  return match && [match[0], match[2], match[1]];
}

function monthOf(word: string): number {
  const index = MONTHS.indexOf(word.slice(0, 3));
  const names = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
  return index >= 0 && (names[index]?.startsWith(word) === true || word === "sept") ? index : -1;
}

function monthEnd(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
