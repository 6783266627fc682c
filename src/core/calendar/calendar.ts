/** The calendar that the setting `calendar` describes. */
import type { Settings } from "../settings/settings";
import type { Calendar } from "./business-days";
import { holidaysOf, nearestRegion } from "./holidays";
import { readIcs } from "./ics";

export interface ReadCalendar {
  readonly calendar: Calendar;
  /** Sentences about what could not be used; the rest counts. */
  readonly problems: readonly string[];
}

/**
 * Holidays of the region, those of the calendar file and the extra days, less the days removed. A removed day that is a
 * Saturday or Sunday is a day of work. `icsText`: the text of the file that `ics` names, `null` without one.
 */
export function calendarFor({ region, extra = [], removed = [] }: Settings["calendar"], icsText: string | null): ReadCalendar {
  const ofRegion = region === undefined ? new Set<string>() : holidaysOf(region);
  const { dates, problems } = icsText === null ? { dates: [], problems: [] } : readIcs(icsText);
  const holidays = new Set([...(ofRegion ?? []), ...dates, ...extra]);
  return {
    calendar: { holidays, workdays: new Set(removed) },
    problems: ofRegion === null && region !== undefined ? [unknownRegion(region), ...problems] : problems,
  };
}

/** What to say of a region that is not in the table. */
export function unknownRegion(region: string): string {
  const meant = nearestRegion(region);
  return `There is no holiday calendar for the region ${JSON.stringify(region)}${meant === null ? "; a country such as NO or a state such as US-CA is wanted" : `; perhaps \`${meant}\` is meant`}.`;
}
