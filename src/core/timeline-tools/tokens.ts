/** The dates, clock times and zones within a stamp as it is written, so that each can be written anew in its own manner. */
import { readDate, type DateParts } from "../document/stamps/dates";
import { readTime } from "../document/stamps/times";
import { readAttachedZone, readZone, type Zone } from "../document/stamps/zones";

interface Placed {
  readonly start: number;
  readonly end: number;
}

export type Token = Placed &
  (
    | { readonly kind: "date"; readonly parts: DateParts }
    | { readonly kind: "time" }
    /** `attached`: right behind a time, as in `10:05Z`. */
    | { readonly kind: "zone"; readonly zone: Zone; readonly attached: boolean }
  );

export function tokensOf(written: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < written.length;) {
    const token = tokenAt(written, at, tokens.at(-1));
    if (!token) {
      at++;
      continue;
    }
    const before = tokens.at(-1);
    // `Tuesday, 2026-03-04` is one date.
    if (token.kind === "date" && before?.kind === "date" && before.parts.weekday !== null && token.start - before.end <= 3) {
      tokens[tokens.length - 1] = { ...token, start: before.start };
    } else tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function tokenAt(written: string, at: number, before: Token | undefined): Token | null {
  const placed = (length: number): Placed => ({ start: at, end: at + length });
  if (before?.kind === "time" && before.end === at) {
    const attached = readAttachedZone(written, at, /\d{4}-\d\d-\d\dT?.*:\d\d:\d\d/.test(written.slice(0, at)));
    if (attached) return { kind: "zone", zone: attached.zone, attached: true, ...placed(attached.length) };
  }
  const previous = written.charAt(at - 1);
  if (/\d/.test(previous) || (/[A-Za-z]/.test(previous) && !(previous === "T" && before?.kind === "date" && before.end === at - 1)))
    return null;
  const date = readDate(written, at);
  if (date) return { kind: "date", parts: date.parts, ...placed(date.length) };
  const time = readTime(written, at, {
    afterDate: before?.kind === "date" && /^[\sT,*_`]*$/.test(written.slice(before.end, at)),
    zoneAt: (offset) => readZone(written, written.charAt(offset) === " " ? offset + 1 : offset) !== null,
  });
  if (time) return { kind: "time", ...placed(time.length) };
  const zone = readZone(written, at);
  return zone && { kind: "zone", zone: zone.zone, attached: false, ...placed(zone.length) };
}
