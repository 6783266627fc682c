/**
 * Rules switched off in the text, each with its reason:
 * `<!-- postmortem-disable-next-line rule-a, rule-b: reason -->`,
 * `<!-- postmortem-disable rule-a: reason -->` … `<!-- postmortem-enable rule-a -->`, and the front-matter key `waivers`.
 */
import { lineAt, nextLine } from "../text/lines";
import { slice, type Span } from "../text/span";
import type { FrontMatter, FrontMatterField, Waiver } from "./model";

/** `opaque`: the document's own; a comment that stands within code is an example of one. */
export function readWaivers(text: string, frontMatter: FrontMatter | null, opaque: readonly Span[]): readonly Waiver[] {
  const field = frontMatter?.fields.get("waivers");
  return [...(field ? fromFrontMatter(text, field) : []), ...fromComments(text, frontMatter?.range.end ?? 0, opaque)];
}

/** Whether the pattern of a waiver stands for the rule. `*` stands for any run of characters. */
export function covers(pattern: string, rule: string): boolean {
  const [first = "", ...rest] = pattern.split("*");
  const last = rest.pop();
  if (last === undefined) return pattern === rule;
  if (!rule.startsWith(first) || !rule.endsWith(last) || rule.length < first.length + last.length) return false;
  const inner = rule.slice(first.length, rule.length - last.length);
  let at = 0;
  for (const part of rest) {
    const found = inner.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return true;
}

interface Named {
  readonly rule: string;
  readonly ruleRange: Span;
}

interface Directive {
  readonly verb: "next-line" | "disable" | "enable";
  readonly rules: readonly Named[];
  readonly reason: string;
  readonly range: Span;
}

function fromComments(text: string, from: number, opaque: readonly Span[]): readonly Waiver[] {
  const waivers: Waiver[] = [];
  let open: Waiver[] = [];
  const close = (waiver: Waiver, end: number): void => {
    waivers.push({ ...waiver, scope: { start: waiver.scope.start, end } });
  };
  for (const directive of directives(text, from, opaque)) {
    const { verb, rules, reason, range } = directive;
    if (verb === "enable") {
      const ended = (waiver: Waiver): boolean =>
        rules.length === 0 || rules.some(({ rule }) => rule === waiver.rule || covers(rule, waiver.rule));
      for (const waiver of open) if (ended(waiver)) close(waiver, range.start);
      open = open.filter((waiver) => !ended(waiver));
      continue;
    }
    const named = rules.length > 0 ? rules : [{ rule: "", ruleRange: range }];
    const kind = verb === "disable" ? "region" : "line";
    const scope = verb === "disable" ? { start: range.end, end: text.length } : lineAfter(text, range.end);
    const found = named.map((one): Waiver => ({ ...one, reason, kind, range, scope }));
    if (verb === "disable") open.push(...found);
    else waivers.push(...found);
  }
  return [...waivers, ...open].sort((a, b) => a.ruleRange.start - b.ruleRange.start);
}

const COMMENT = /<!--[ \t]*postmortem-(disable-next-line|disable|enable)(?![\w-])((?:(?!-->)[^]){0,1000})-->/g;
const RULE = /[\w/*.-]+/g;

function* directives(text: string, from: number, opaque: readonly Span[]): Iterable<Directive> {
  let around = 0;
  for (const match of text.matchAll(COMMENT)) {
    if (match.index < from) continue;
    while ((opaque[around]?.end ?? Infinity) <= match.index) around++;
    if (isCode(text, opaque[around], match.index)) continue;
    const [written, verb = "", body = ""] = match;
    const bodyStart = match.index + written.length - 3 - body.length;
    // An id has no colon; what comes behind one is the reason, in whatever words.
    const colon = body.search(/[:：]/);
    const list = colon < 0 ? body : body.slice(0, colon);
    const rules = [...list.matchAll(RULE)].map((found) => {
      const start = bodyStart + found.index;
      return { rule: found[0], ruleRange: { start, end: start + found[0].length } };
    });
    yield {
      verb: verb === "disable-next-line" ? "next-line" : verb === "disable" ? "disable" : "enable",
      rules,
      reason: colon < 0 ? "" : oneLine(body.slice(colon + 1)),
      range: { start: match.index, end: match.index + written.length },
    };
  }
}

/** Whether what is not prose around the comment is code: neither the comment itself, nor HTML, nor a quote. */
function isCode(text: string, around: Span | undefined, at: number): boolean {
  if (!around || around.start > at) return false;
  return !/^[ \t]*[<>]/.test(text.slice(around.start, Math.min(at + 1, around.start + 200)));
}

/** Blank lines and further waivers between a waiver and its line. */
const MOST_SKIPPED = 20;

/** The next line with something on it; the whole table where one begins, as nothing can stand between its rows. */
function lineAfter(text: string, offset: number): Span {
  let at = nextLine(text, offset);
  let line = lineAt(text, at);
  for (
    let skipped = 0;
    skipped < MOST_SKIPPED && line.end < text.length && /^\s*(?:<!--[ \t]*postmortem-[^<>]*-->\s*)?$/.test(slice(text, line));
    skipped++
  ) {
    at = nextLine(text, line.end);
    line = lineAt(text, at);
  }
  if (at >= text.length) return { start: text.length, end: text.length };
  let { end } = line;
  const delimiter = slice(text, lineAt(text, nextLine(text, end)));
  if (slice(text, line).includes("|") && delimiter.includes("-") && /^[\s|:-]+$/.test(delimiter)) {
    for (let next = lineAt(text, nextLine(text, end)); next.end > end && slice(text, next).includes("|");) {
      ({ end } = next);
      next = lineAt(text, nextLine(text, end));
    }
  }
  return { start: line.start, end };
}

/** A mapping of rules to reasons, or a list of `{ rule, reason }`. A bare name is a waiver without a reason. */
function fromFrontMatter(text: string, field: FrontMatterField): readonly Waiver[] {
  let from = field.valueRange.start;
  const waiver = (rule: unknown, reason: unknown): Waiver => {
    const name = typeof rule === "string" ? rule.trim() : "";
    const found = name === "" ? -1 : text.indexOf(name, from);
    const there = found >= 0 && found + name.length <= field.valueRange.end;
    const ruleRange = there ? { start: found, end: found + name.length } : field.keyRange;
    if (there) from = ruleRange.end;
    const because = typeof reason === "string" ? oneLine(reason) : "";
    const scope = { start: 0, end: text.length };
    return { rule: name, ruleRange, reason: because, kind: "document", range: ruleRange, scope };
  };
  const { value } = field;
  if (value === null || value === "") return [];
  if (Array.isArray(value)) {
    return value.map((one: unknown) => (isRecord(one) ? waiver(one["rule"], one["reason"]) : waiver(one, null)));
  }
  return isRecord(value) ? Object.entries(value).map(([rule, reason]) => waiver(rule, reason)) : [waiver(value, null)];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
