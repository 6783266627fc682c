/** Time zones as people write them. An abbreviation is a fixed offset of its own: never handed to Intl, which would apply summer time to it. */
import { tzOffset } from "@date-fns/tz/tzOffset";

export interface Zone {
  /** `UTC`, an abbreviation in capitals, an offset `+01:00`, or an IANA name. */
  readonly name: string;
  /** Minutes east of UTC, or `null` where `iana` decides by date. */
  readonly offset: number | null;
  readonly iana: string | null;
  /** The abbreviation stands for zones of different offsets; it fixes no instant. */
  readonly ambiguous: boolean;
}

/** Minutes east of UTC. Source: the abbreviations of the IANA database that have one meaning in practice. */
const FIXED: Readonly<Record<string, number>> = {
  UTC: 0, GMT: 0, Z: 0, WET: 0, WEST: 60, CET: 60, CEST: 120, MEZ: 60, MESZ: 120, EET: 120, EEST: 180, MSK: 180, GST: 240, PKT: 300, ICT: 420, WIB: 420,
  SGT: 480, HKT: 480, AWST: 480, JST: 540, KST: 540, AEST: 600, AEDT: 660, ACST: 570, ACDT: 630, NZST: 720, NZDT: 780,
  NST: -210, ADT: -180, EDT: -240, EST: -300, CDT: -300, MDT: -360, MST: -420, PDT: -420, PST: -480, AKDT: -480, AKST: -540, HST: -600, BRT: -180, ART: -180, SAST: 120,
}; // prettier-ignore

/** Words for a zone with summer time. */
const REGIONS: Readonly<Record<string, string>> = {
  PT: "America/Los_Angeles", PACIFIC: "America/Los_Angeles", "PST/PDT": "America/Los_Angeles", "PDT/PST": "America/Los_Angeles",
  MT: "America/Denver", MOUNTAIN: "America/Denver", "MST/MDT": "America/Denver", CT: "America/Chicago", CENTRAL: "America/Chicago",
  "CST/CDT": "America/Chicago", ET: "America/New_York", EASTERN: "America/New_York", "EST/EDT": "America/New_York",
}; // prettier-ignore

/** Irish, Israeli or Indian; Central or China; British Summer or Bangladesh; Arabia or Atlantic. */
const AMBIGUOUS = new Set(["IST", "CST", "BST", "AST"]);

const ABBREVIATIONS = [
  ...Object.keys(REGIONS).filter((k) => k.includes("/")),
  ...Object.keys(FIXED),
  ...AMBIGUOUS,
  "PT",
  "MT",
  "CT",
  "ET",
].filter((k) => k !== "Z");

/** Sticky; group 1 an offset after UTC/GMT or bare, 2 an IANA name, 3 an abbreviation, 4 a region word. */
const ZONE = new RegExp(
  `(?:(?:UTC|GMT) ?([+\\-−]\\d{1,2}(?::?\\d{2})?)(?![\\d:])|((?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc)/[A-Za-z_+-]{2,30}(?:/[A-Za-z_]{2,30})?)|(${ABBREVIATIONS.join("|")})(?![A-Za-z0-9/])|((?:[Pp]acific|[Mm]ountain|[Cc]entral|[Ee]astern)(?: [Tt]ime)?)(?![A-Za-z]))`,
  "y",
);
const CITY = /[A-Z][a-z]{2,15}(?: [A-Z][a-z]{2,12}){0,2}(?: time)?(?=[*_`]{0,3}(?:\)| ?[-–—:|]))/y;
const LOWER = /(?:utc|gmt)(?![a-z0-9+])/y;
/** Directly behind a time: `10:05Z`, `10:05+02:00`. */
const ATTACHED = /(Z)(?![A-Za-z0-9])|([+\-−]\d{2}:?\d{2})(?!\d)/y;

export interface ZoneMatch {
  readonly zone: Zone;
  readonly length: number;
}

/** The zone at `at`, if one stands there. */
export function readZone(text: string, at: number): ZoneMatch | null {
  ZONE.lastIndex = at;
  const m = ZONE.exec(text);
  if (m) {
    const zone = m[1] !== undefined ? offsetZone(m[1]) : zoneNamed((m[2] ?? m[3] ?? m[4] ?? "").replace(/ time$/i, ""));
    return zone && { zone, length: m[0].length };
  }
  // `10:58 +01:00`; a minus behind a blank is the dash of a range.
  const bare = text.charAt(at) === "+" ? /\+\d{2}:?\d{2}(?!\d)/y : null;
  if (bare) {
    bare.lastIndex = at;
    const offset = bare.exec(text);
    const zone = offset && offsetZone(offset[0]);
    if (offset && zone) return { zone, length: offset[0].length };
  }
  LOWER.lastIndex = at;
  const lower = LOWER.exec(text);
  return lower && { zone: fixed("UTC", 0), length: lower[0].length };
}

let cities: ReadonlyMap<string, string> | null = null;

/** A city that gives a zone its name: `16:37 Denver - …`. Only where a separator or `time` follows: `10:58 London calls` has none. */
export function readCityZone(text: string, at: number): ZoneMatch | null {
  CITY.lastIndex = at;
  const city = CITY.exec(text)?.[0];
  if (city === undefined) return null;
  cities ??= new Map(Intl.supportedValuesOf("timeZone").map((name) => [(name.split("/").at(-1) ?? "").replaceAll("_", " "), name]));
  const name = cities.get(city.replace(/ time$/, ""));
  const zone = name === undefined ? null : zoneNamed(name);
  return zone && { zone, length: city.length };
}

/** `Z` or a numeric offset that belongs to the time before it, without a blank. `exact`: behind an ISO date-time, or a date and seconds, a minus is no dash of a range. */
export function readAttachedZone(text: string, at: number, exact: boolean): ZoneMatch | null {
  ATTACHED.lastIndex = at;
  const m = ATTACHED.exec(text);
  if (!m || (m[2]?.startsWith("+") === false && !exact)) return null;
  const zone = m[1] ? fixed("UTC", 0) : offsetZone(m[2] ?? "");
  return zone && { zone, length: m[0].length };
}

/** The zone of a name as settings and front matter give it, or `null` for one that does not exist. */
export function zoneNamed(name: string): Zone | null {
  const upper = name.trim().toUpperCase();
  if (upper === "Z" || upper === "UTC" || upper === "GMT") return fixed("UTC", 0);
  if (AMBIGUOUS.has(upper)) return { name: upper, offset: null, iana: null, ambiguous: true };
  const minutes = FIXED[upper];
  if (minutes !== undefined) return fixed(upper, minutes);
  const region = REGIONS[upper];
  if (region !== undefined) return { name: region, offset: null, iana: region, ambiguous: false };
  const utc = /^(?:UTC|GMT)? ?([+\-−]\d{1,2}(?::?\d{2})?)$/.exec(upper);
  if (utc) return offsetZone(utc[1] ?? "");
  const iana = name.trim();
  if (!/^[A-Za-z]+(?:\/[A-Za-z0-9_+-]+)+$/.test(iana) || Number.isNaN(tzOffset(iana, new Date(0)))) return null;
  return { name: iana, offset: null, iana, ambiguous: false };
}

function fixed(name: string, offset: number): Zone {
  return { name, offset, iana: null, ambiguous: false };
}

function offsetZone(written: string): Zone | null {
  const m = /^([+\-−])(\d{1,2}):?(\d{2})?$/.exec(written);
  if (!m) return null;
  const hours = Number(m[2]);
  const minutes = Number(m[3] ?? 0);
  if (hours > 14 || minutes > 59) return null;
  const sign = m[1] === "+" ? "+" : "-";
  const total = (hours * 60 + minutes) * (sign === "+" ? 1 : -1);
  if (total === 0) return fixed("UTC", 0);
  return fixed(`${sign}${pad(hours)}:${pad(minutes)}`, total);
}

function pad(n: number): string {
  return String(n).padStart(2, "0");
}

export interface LocalInstant {
  /** Milliseconds since the epoch; the earlier one of two. */
  readonly instant: number;
  /** A clock change skips or repeats this local time. */
  readonly clockChange: boolean;
}

/** `local`: the clock's reading as if it were UTC, in milliseconds. `null` for an ambiguous zone. */
export function toInstant(local: number, zone: Zone): LocalInstant | null {
  if (zone.offset !== null) return { instant: local - zone.offset * MINUTE, clockChange: false };
  const { iana } = zone;
  if (iana === null) return null;
  // The offsets in force a day before and after: a local time is right for each offset that is in force at its instant.
  const offsets = [...new Set([local - DAY, local + DAY].map((at) => tzOffset(iana, new Date(at))))];
  const right = offsets.filter((offset) => tzOffset(iana, new Date(local - offset * MINUTE)) === offset).sort((a, b) => b - a);
  const offset = right[0] ?? offsets[0] ?? 0;
  return { instant: local - offset * MINUTE, clockChange: right.length !== 1 };
}

/** Minutes east of UTC in force at an instant; `null` for an ambiguous zone. */
export function offsetAt(instant: number, zone: Zone): number | null {
  if (zone.offset !== null) return zone.offset;
  return zone.iana === null ? null : tzOffset(zone.iana, new Date(instant));
}

const MINUTE = 60_000;
const DAY = 86_400_000;
