/** When something is due that has so many business days. A day ends at midnight of the document's own zone. */
import { offsetAt, toInstant, type Zone } from "../document/stamps/zones";
import { addBusinessDays, type Calendar } from "./business-days";

/** The date at an instant in a zone; `null` in a zone of several meanings (IST). */
export function dayOf(instant: number, zone: Zone): string | null {
  const offset = offsetAt(instant, zone);
  return offset === null ? null : iso(instant + offset * 60_000);
}

/**
 * The first instant that is too late: the end of the n-th business day after the day of the resolution. Resolved on Wednesday
 * 4 March, due in five business days: midnight after Wednesday 11 March. `null` in a zone of several meanings.
 */
export function deadline(resolved: number, zone: Zone, businessDays: number, calendar: Calendar): number | null {
  const from = dayOf(resolved, zone);
  if (from === null) return null;
  const last = addBusinessDays(from, businessDays, calendar);
  return toInstant(Date.parse(`${last}T00:00:00Z`) + 86_400_000, zone)?.instant ?? null;
}

function iso(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
