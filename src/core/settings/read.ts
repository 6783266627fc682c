/** Settings from where people write them: the defaults, the user's own, and the team's file, which wins. */
import { readYaml } from "../document/front-matter/yaml";
import { isRegion } from "../calendar/holidays";
import { unknownRegion } from "../calendar/calendar";
import { readOptions } from "../rules/engine";
import { rules } from "../rules/registry";
import { nearest } from "../rules/support/nearest";
import { slice, span, type Span } from "../text/span";
import { describeIssue } from "./issue";
import { NAMED_TABLES, defaultSettings, settingsSchema, type Settings } from "./settings";

export interface SettingsProblem {
  /** A full sentence: what is there and what is wanted. */
  readonly message: string;
  /** In the file's text; `null` for a setting of the user. */
  readonly range: Span | null;
}

export interface ReadSettings {
  /** Frozen. */
  readonly settings: Settings;
  readonly problems: readonly SettingsProblem[];
}

type Key = keyof Settings;
type Values = Record<string, unknown>;
/** Reports what is wrong at `rules.some-id`, given as the names on the way. */
type Report = (path: readonly string[], message: string) => void;

const KEYS = Object.keys(settingsSchema.shape) as readonly Key[];
/** Settings that are a table of entries: each is valid or not by itself, and the file's entries are added to the user's. */
const TABLES: ReadonlySet<string> = new Set<Key>(["rules", "options", "headings", "severities", "links", "calendar", "blameless"]);

/**
 * Merges the defaults, the user's settings and the text of `.postmortem.yaml`, later ones winning: tables entry by entry,
 * everything else as a whole. Never throws. What is not valid is reported and left out; the rest counts.
 */
export function readSettings(user: unknown, fileText: string | null): ReadSettings {
  const problems: SettingsProblem[] = [];
  const ofUser = valid(isTable(user) ? user : {}, (_, message) => problems.push({ message, range: null }));
  const ofFile = fileText === null ? {} : readFile(fileText, problems);
  const merged: Values = { ...defaultSettings, ...ofUser, ...ofFile };
  for (const key of TABLES) merged[key] = { ...table(ofUser[key]), ...table(ofFile[key]) };
  return { settings: Object.freeze(settingsSchema.parse(merged)), problems };
}

function readFile(text: string, problems: SettingsProblem[]): Values {
  const body = span(text.startsWith("\uFEFF") ? 1 : 0, text.length);
  const { fields, problems: unread } = readYaml(text, body);
  for (const { message, range } of unread) problems.push({ message: message.replaceAll("front matter", "settings file"), range });
  // What stands behind a syntax error may be something else than was meant.
  const broken = new Set(unread.filter(({ code }) => code === "yaml-syntax").map(({ key }) => key));
  const given = Object.fromEntries([...fields.values()].filter(({ key }) => !broken.has(key)).map(({ key, value }) => [key, value]));
  return valid(given, (path, message) => {
    const field = fields.get(path[0] ?? "");
    problems.push({ message, range: field ? placeOf(text, field.keyRange, field.valueRange, path.slice(1)) : body });
  });
}

/** The valid part of what is given. A key without a value is as good as absent. */
function valid(given: Values, report: Report): Values {
  const result: Values = {};
  for (const [key, value] of Object.entries(given)) {
    if (value === null || value === undefined) continue;
    if (!isKey(key)) report([key], `The setting \`${key}\` is not known${hint(key, KEYS)}.`);
    else if (TABLES.has(key)) result[key] = validEntries(key, value, report);
    else {
      const read = settingsSchema.shape[key].safeParse(value);
      if (read.success) result[key] = read.data;
      else report([key], describeIssue(read.error.issues[0], [key], value));
    }
  }
  return result;
}

function validEntries(key: Key, value: unknown, report: Report): Values {
  const result: Values = {};
  if (!isTable(value)) {
    report(
      [key],
      `The setting \`${key}\` is ${Array.isArray(value) ? "a list" : "a single value"}; it has to be a table of names and values.`,
    );
    return result;
  }
  const names = Object.hasOwn(NAMED_TABLES, key) ? NAMED_TABLES[key] : undefined;
  for (const [name, entry] of Object.entries(value)) {
    if (names && !names.includes(name)) {
      report([key, name], `The setting \`${key}.${name}\` is not known${hint(name, names)}.`);
      continue;
    }
    const read = settingsSchema.shape[key].safeParse({ [name]: entry });
    const refusal = read.success ? refuse(key, name, entry) : describeIssue(read.error.issues[0], [key, name], entry);
    if (refusal === null) result[name] = entry;
    else report([key, name], refusal);
  }
  return result;
}

/** What a schema cannot know: which rules and regions there are, and which options each rule takes. */
function refuse(key: Key, name: string, entry: unknown): string | null {
  if (key === "calendar" && name === "region" && typeof entry === "string" && !isRegion(entry)) return unknownRegion(entry);
  if (key !== "rules" && key !== "options") return null;
  const rule = rules.find(({ meta }) => meta.id === name);
  if (!rule) {
    return `There is no rule \`${name}\`, named in \`${key}\`${hint(
      name,
      rules.map(({ meta }) => meta.id),
    )}.`;
  }
  if (key === "rules") return null;
  if (!rule.meta.options) return `The rule \`${name}\` takes no options; remove it from \`options\`.`;
  const { message } = readOptions(rule, { ...defaultSettings, options: { [name]: entry as Record<string, unknown> } });
  return message === null ? null : `The options of the rule \`${name}\` are not valid: ${message}.`;
}

function hint(written: string, known: readonly string[]): string {
  const meant = nearest(written, known);
  return meant === null ? "" : `; perhaps \`${meant}\` is meant`;
}

/** The entry's own name within the value where it can be found, else the key: a reader looks there. */
function placeOf(text: string, key: Span, value: Span, path: readonly string[]): Span {
  const [name] = path;
  if (name === undefined) return key;
  const written = slice(text, value);
  for (let at = written.indexOf(name); at >= 0; at = written.indexOf(name, at + 1)) {
    const start = value.start + at;
    const alone = !/[\w-]/.test(written.charAt(at - 1)) && /^["']?[ \t]*:/.test(written.slice(at + name.length, at + name.length + 20));
    if (alone) return span(start, start + name.length);
  }
  return key;
}

function isKey(key: string): key is Key {
  return Object.hasOwn(settingsSchema.shape, key);
}

function isTable(value: unknown): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function table(value: unknown): Values {
  return isTable(value) ? value : {};
}
