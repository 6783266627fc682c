/**
 * Reads the stamp that leads an entry: `open* approx? stamp close* zone? alt? sep? text`.
 *
 * The order of the pieces is free where people are: date before or after the time, marks in or outside the formatting,
 * the zone in parentheses or not. A stamp stays on one line; only its first 200 characters are looked at.
 */
import { span, type Span } from "../../text/span";
import { readDate, UNKNOWN_DATE, type DateParts } from "./dates";
import { readTime, type TimeParts } from "./times";
import { readAttachedZone, readCityZone, readZone, type Zone } from "./zones";

export interface Lead {
  /** The stamp as written, from its first mark of approximation, date or time to its zone or second time. */
  readonly range: Span;
  readonly date: DateParts | null;
  readonly time: TimeParts | null;
  readonly zone: Zone | null;
  readonly approximate: boolean;
  readonly placeholder: boolean;
  /** The second stamp of a range, as written; empty for an open one (`23:28〜`). */
  readonly until: string | null;
  /** Where the entry's text starts. */
  readonly textStart: number;
}

/** How many characters are looked at. */
export const LEAD_WINDOW = 200;

const TAG = /<\/?[a-zA-Z][^<>]{0,80}>/y;
const OPEN = /(?:[\s*_`(<"“”]|\[(?![ xX*]\])|~~|\p{Extended_Pictographic}\uFE0F?)+/uy;
const APPROXIMATE =
  /(?:[~≈〜]|c\. ?(?=\d)|ca\.? ?(?=\d)|circa |approx(?:imately|\.)? ?|around |about |roughly |shortly (?:after|before) |(?:gegen|etwa|ungefähr|vers|environ|hacia las?|sobre las?|cerca de las?|por volta das?|rundt|omtrent|cirka) (?=(?:kl\.? )?\d))/iy;
const PREPOSITION = /(?:at|by|between|from|since|on|until|till|after|before) (?=[\s*_`~(]*[\d\p{L}])/iuy;
const FOREIGN_PREPOSITION = /(?:um|ab|bis|seit|à|dès|entre|a las?|desde las?|às|kl\.?|klokka|fra|den|le|el|am|em) (?=[*_`~]*\d)/iuy;
const APPROXIMATE_AFTER = /(?:[- ]?ish\b| ?\(?(?:approx\b\.?|approximately|roughly)\)?| ?頃|ごろ)/iy;
const CLOSE = /(?:[*_`\])>"”]|~~)+/y;
const BETWEEN = /(?:[\s*_`\])(,:]|[-–—](?=[\s~*`])|T(?=\d)|at |from |between |around |(?:um|gegen|à|vers|a las?|às|kl\.?) (?=[\d*_`~]))*/iy;
const WEEKDAY_AFTER = / ?\((?:sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:day)?\.?\)/iy;
const ZONE_GAP = /[*_`\])]{0,6} ?\(?\[?/y;
const DATE_GAP = /[*_`\])]{0,6},? (?:on )?\(?/y;
const UNTIL = /(?:[*_`\])]{0,6}\s?(?:[-–—~〜]|to|and|until|till)\s?)(?=[*_`\s~(]{0,6}(?:\d|[A-Z]))/y;
const OPEN_UNTIL = /\s?(?:〜|~)(?=[\s*_`]|$)/y;
const ALTERNATIVE = /\s?\(\d{1,2}[:.]\d{2}[^()]{0,14}\)/y;
const SEPARATOR = /[^\S\n]*(?::{2,}|-{2,3}>?|->|=>|→|[-–—:：|,.;、])?/y;
const PLACEHOLDER_DATE = /[\d?/]{4,7}[-/][\d?]{2}[-/]\?\?(?:[ T](?:[Hh]{2}:[Mm]{2}|[\d?]{2}:[\d?]{2}))?/y;
const PLACEHOLDER =
  /(?:‹[^‹›\n]{1,60}›|\?{1,2}:\?{1,2}|\?{2,4}|--:--|\d?[xX]{1,2}:[xX]{2}|YYYY-MM-DD(?:[ T]HH:MM(?::SS)?)?|[Hh]{1,2}:[Mm]{2}(?::[Ss]{2})?|(?:(?:time )?unknown|tb[dac]|n\/a|不明|未確認|同日[中朝夕夜]?|unbekannt|inconnue?|desconocid[oa]|ukjent)(?=\s*(?:[*_`\])]{0,4}\s*[-–—:|]|[*_`\])]{0,4}\s*$)))(?: [A-Z]{3,4}\b)?/iy;

/** The stamp at the start of `range`, or `null` when the text does not start with one. */
export function readLead(text: string, range: Span): Lead | null {
  const cursor = new Cursor(text, range);
  cursor.skipMarks();
  let start = cursor.at;
  let date: DateParts | null = null;
  let time: TimeParts | null = null;
  let zone: Zone | null = null;
  let placeholder = false;
  /** Date and time are joined as in ISO 8601: a minus behind the time is an offset. */
  let joined = false;

  const first = readDate(cursor.text, cursor.at);
  const unknownDay = cursor.skip(PLACEHOLDER_DATE) !== "";
  if (unknownDay) {
    placeholder = true;
  } else if (first && first.parts.weekday === null) {
    date = first.parts;
    cursor.at += first.length;
    if (cursor.isWord() && cursor.peek() !== "T") return null;
  } else if (first) {
    date = first.parts;
    cursor.at += first.length;
    const more = cursor.tryAfter(/[,\s]{1,3}/y, readDate); // Tuesday, 2026-03-04
    if (more && more.parts.weekday === null) date = more.parts;
  }
  if (date) {
    cursor.skip(WEEKDAY_AFTER);
    const before = cursor.at;
    const gap = cursor.skip(BETWEEN);
    joined = gap === "T";
    if (cursor.skip(APPROXIMATE)) cursor.approximate = true;
    zone = cursor.zone();
    if (zone) cursor.skip(BETWEEN);
    time = cursor.time(/^[\sT,*_`]*$/.test(gap));
    if (!time && cursor.skip(PLACEHOLDER)) placeholder = true;
    else if (!time) {
      cursor.at = before;
      zone = null;
    }
  } else if (!placeholder) {
    time = cursor.time(false);
    if (!time) {
      start = cursor.at;
      if (!cursor.skip(PLACEHOLDER)) return null;
      placeholder = true;
    }
  }
  if (time) {
    const attached = readAttachedZone(cursor.text, cursor.at, joined || (date !== null && time.second !== null));
    if (attached) {
      zone = attached.zone;
      cursor.at += attached.length;
    } else if (cursor.skip(APPROXIMATE_AFTER)) cursor.approximate = true;
    else if (cursor.isWord()) return null;
  }
  zone ??= cursor.zone() ?? (time ? cursor.cityZone() : null);
  if (cursor.skip(APPROXIMATE_AFTER)) cursor.approximate = true;
  if (time && !date) {
    date = cursor.dateAfterTime();
    if (date) zone ??= cursor.zone();
  }
  const until = time || date ? cursor.until(time !== null) : null;
  if (until !== null) zone ??= cursor.zone();
  if (time) cursor.skip(ALTERNATIVE);
  const end = cursor.at;
  cursor.skipSeparators();
  return {
    range: span(range.start + (cursor.markStart ?? start), range.start + end),
    date: unknownDay ? UNKNOWN_DATE : date,
    time,
    zone,
    approximate: cursor.approximate,
    placeholder,
    until,
    textStart: Math.min(range.start + cursor.at, range.end),
  };
}

class Cursor {
  readonly text: string;
  at = 0;
  approximate = false;
  /** Where the mark of approximation stands, if before the stamp. */
  markStart: number | null = null;

  constructor(text: string, range: Span) {
    const window = text.slice(range.start, Math.min(range.end, range.start + LEAD_WINDOW));
    const line = window.search(/\S[^\n]*(?:\n|$)/);
    const end = line < 0 ? -1 : window.indexOf("\n", line);
    this.text = end < 0 ? window : window.slice(0, end);
  }

  peek(): string {
    return this.text.charAt(this.at);
  }

  isWord(): boolean {
    return /[A-Za-z0-9]/.test(this.peek());
  }

  /** Moves past what the sticky pattern matches here and returns it; the empty string otherwise. */
  skip(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    this.at += match?.[0].length ?? 0;
    return match?.[0] ?? "";
  }

  skipMarks(): void {
    for (let before = -1; before !== this.at;) {
      before = this.at;
      if (!this.skip(TAG)) this.skip(OPEN);
      const mark = this.at;
      if (this.skip(APPROXIMATE)) {
        this.approximate = true;
        this.markStart ??= mark;
      } else if (!this.skip(PREPOSITION)) this.skip(FOREIGN_PREPOSITION);
    }
  }

  time(afterDate: boolean): TimeParts | null {
    const zoneAt = (offset: number): boolean => readZone(this.text, this.text.charAt(offset) === " " ? offset + 1 : offset) !== null;
    const match = readTime(this.text, this.at, { afterDate, zoneAt });
    if (match) this.at += match.length;
    return match?.parts ?? null;
  }

  zone(): Zone | null {
    return this.tryAfter(ZONE_GAP, readZone, /\)?\]?/y)?.zone ?? null;
  }

  cityZone(): Zone | null {
    return this.tryAfter(ZONE_GAP, readCityZone, /\)?\]?/y)?.zone ?? null;
  }

  /** Only the forms that cannot be the start of the text: not `3/4 of the pods`, not a weekday alone. */
  dateAfterTime(): DateParts | null {
    const before = this.at;
    this.skip(DATE_GAP);
    const match = this.at > before ? readDate(this.text, this.at) : null;
    const sure =
      match &&
      match.parts.month !== null &&
      (match.parts.year !== null || /[A-Za-z月]/.test(this.text.slice(this.at, this.at + match.length)));
    if (match && sure) {
      this.at += match.length;
      this.skip(/\)?/y);
      return match.parts;
    }
    this.at = before;
    return null;
  }

  /** `gap` and what `read` finds behind it, or nothing at all. */
  tryAfter<T extends { readonly length: number }>(gap: RegExp, read: (text: string, at: number) => T | null, close?: RegExp): T | null {
    const before = this.at;
    const gapText = this.skip(gap);
    const match = read(this.text, this.at);
    if (!match) {
      this.at = before;
      return null;
    }
    this.at += match.length;
    if (close && /[([]/.test(gapText)) this.skip(close);
    return match;
  }

  until(timed: boolean): string | null {
    const before = this.at;
    if (this.skip(UNTIL)) {
      this.skip(OPEN);
      this.skip(APPROXIMATE);
      const start = this.at;
      const date = readDate(this.text, this.at);
      if (date && date.parts.weekday === null) this.at += date.length;
      if (date) this.skip(BETWEEN);
      const end = this.at;
      const time = this.time(date !== null);
      if (time) return this.text.slice(start, this.at);
      if (date && !timed && date.parts.month !== null) {
        this.at = start + date.length;
        return this.text.slice(start, this.at);
      }
      this.at = end;
    }
    this.at = before;
    return timed && this.skip(OPEN_UNTIL) ? "" : null;
  }

  /** Formatting that closes right behind the stamp, then the separator, then formatting that the separator stands in. */
  skipSeparators(): void {
    for (let i = 0; i < 3; i++) {
      while (this.skip(CLOSE) || this.skip(/<\/[a-zA-Z]{1,10}>/y));
      if (!this.skip(SEPARATOR).trim()) break;
    }
    this.skip(/[^\S\n]*/y);
  }
}
