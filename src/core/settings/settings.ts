/**
 * The settings, one schema for the editor, `.postmortem.yaml` and the command line. Read once at the edge into a
 * frozen object. The manifest's `configuration` and `media/schema/postmortem-config.schema.json` are generated from it.
 */
import * as z from "../zod";
import { DEFAULT_EXCLUDE, DEFAULT_INCLUDE } from "../document/which";

const severity = z.enum(["error", "warning", "information", "hint", "off"]);
const level = z.enum(["P1", "P2", "P3", "P4", "P5"]);

/** An address that a ticket's key is put into: on the web, and nothing else. */
const LINK = /^https?:\/\/[^\s/{}]+\/\S*\{key\}\S*$/;
const LINK_WANTED = "an address that begins with https:// and has {key} in its path is wanted";

const DATE_WANTED = "a day such as 2026-12-24 is wanted";
const date = z.string().check(z.refine((written) => isDate(written), DATE_WANTED));

function isDate(written: string): boolean {
  const at = /^\d{4}-\d\d-\d\d$/.test(written) ? new Date(`${written}T00:00:00Z`) : null;
  return at !== null && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(written);
}

const calendar = z.strictObject({
  region: z.optional(z.string()),
  extra: z.optional(z.array(date)),
  removed: z.optional(z.array(date)),
  ics: z.optional(z.string()),
});

const blameless = z.strictObject({
  level: z._default(z.enum(["off", "squiggle", "preview"]), "squiggle"),
  allow: z._default(z.array(z.string()), []),
  people: z._default(z.array(z.string()), []),
  systems: z._default(z.array(z.string()), []),
  languageModel: z._default(z.boolean(), true),
});

/** `export` is a word of the language. */
const exporting = z.strictObject({
  paper: z._default(z.enum(["A4", "Letter"]), "A4"),
  accent: z.optional(z.string().check(z.regex(/^#[0-9a-fA-F]{6}$/, "a colour such as #1a56c4 is wanted"))),
  footer: z.optional(z.string().check(z.maxLength(200))),
  logo: z.optional(z.string()),
  template: z.optional(z.string()),
});

/** The settings that are tables whose names are given, with these names. */
export const NAMED_TABLES: Readonly<Record<string, readonly string[]>> = {
  calendar: Object.keys(calendar.shape),
  blameless: Object.keys(blameless.shape),
  export: Object.keys(exporting.shape),
};

export const settingsSchema = z.strictObject({
  include: z._default(z.array(z.string()), DEFAULT_INCLUDE),
  exclude: z._default(z.array(z.string()), DEFAULT_EXCLUDE),
  rules: z._default(z.record(z.string(), severity), {}),
  options: z._default(z.record(z.string(), z.record(z.string(), z.unknown())), {}),
  headings: z._default(z.record(z.string(), z.array(z.string())), {}),
  severities: z._default(z.record(z.string(), level), {}),
  requiredFor: z._default(z.array(level), ["P1", "P2"]),
  deadlineBusinessDays: z._default(z.int().check(z.minimum(1), z.maximum(60)), 5),
  calendar: z._default(calendar, {}),
  minimumContributingFactors: z._default(z.int().check(z.minimum(1), z.maximum(20)), 2),
  blameless: z._default(blameless, () => blameless.parse({})),
  folder: z._default(z.string(), "postmortems"),
  export: z._default(exporting, () => exporting.parse({})),
  links: z._default(z.record(z.string(), z.string().check(z.regex(LINK, LINK_WANTED))), {}),
  workspaceDiagnostics: z._default(z.boolean(), true),
  inlayHints: z._default(z.enum(["off", "timeline", "all"]), "timeline"),
});

export type Settings = Readonly<z.infer<typeof settingsSchema>>;

/** What each setting is, for the settings editor, the schema and the documentation. */
export const settingDescriptions: Readonly<Record<keyof Settings, string>> = {
  include: "Globs, relative to the workspace folder, of the Markdown files that are post-mortems without saying so in their front matter.",
  exclude:
    "Globs of files that are not post-mortems, even when `include` matches. A document with the key `postmortem` in its front matter is one all the same.",
  rules: "Severity by rule id: `error`, `warning`, `information`, `hint` or `off`.",
  options: "Options by rule id; each rule's page lists its own.",
  headings: 'More headings to recognise, by kind of section: `{ "timeline": ["Sequence of events"] }`.',
  severities: 'More names of severities, and the level that each stands for: `{ "Sev-A": "P1" }`.',
  requiredFor: "The levels for which a post-mortem is required.",
  deadlineBusinessDays: "Business days from the resolution of an incident to its published post-mortem.",
  calendar:
    "Which days are no business days, beside Saturdays and Sundays: the public holidays of `region` (a country such as `NO`, or a state such as `US-CA`), the all-day events of the calendar file `ics` (relative to the workspace folder) and the days in `extra`. Days in `removed` are business days all the same.",
  minimumContributingFactors: "How many distinct contributing factors a post-mortem names at least.",
  blameless:
    "The blameless-language check. `level`: which findings show up in the text, `squiggle` for those that are almost surely blame, `preview` for what is worth a look as well, `off` for none. `allow`: phrases that are no blame here. `people` and `systems`: names that are a person's or a system's. `languageModel`: whether the editor offers to have a sentence rewritten by a language model that you have; nothing is sent before you have seen it and agreed.",
  folder: "Folder, relative to the workspace folder, in which new post-mortems are created.",
  export:
    "How exported pages look. `paper`: `A4` or `Letter`. `accent`: the colour of links, such as `#1a56c4`. `footer`: words at the foot of each page, such as the name of the company and who may read it. `logo`: an image file at the head of the first page. `template`: for HTML, an HTML file that the parts of the page are put into, or a CSS file that is added to its style. Both are relative to the workspace folder.",
  links:
    'Addresses of tickets and incidents, by how their keys begin: `{ "PAY-": "https://tracker.example.com/browse/{key}" }` makes each `PAY-431` a link.',
  workspaceDiagnostics:
    "Whether the editor checks the post-mortems of the workspace in the background, also those that were never opened. The command Check All Post-mortems checks them in any case.",
  inlayHints:
    "What the editor shows between the words: `timeline` puts the time since the start behind each timeline entry, `all` the weekday behind dates and the days left behind due dates as well.",
};

export const defaultSettings: Settings = Object.freeze(settingsSchema.parse({}));
