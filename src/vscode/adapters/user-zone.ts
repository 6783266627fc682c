/** The name of the zone that the reader's clock is in (`Europe/Oslo`); `null` where the machine does not tell. */
export function userZone(): string | null {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions() as { readonly timeZone?: string };
  return timeZone === undefined || timeZone === "" ? null : timeZone;
}
