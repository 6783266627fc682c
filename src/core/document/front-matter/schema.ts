/** What the known front-matter keys hold, in the order in which the canonical form has them. */
import * as z from "../../zod";

const text = z.string().check(z.trim(), z.minLength(1));
/** YAML reads `id: 42` and `severity: 1` as numbers; their authors meant text. */
const word = z.union([text, z.pipe(z.number(), z.transform(String))]);
const people = z.union([
  z.array(word),
  z.pipe(
    word,
    z.transform((one: string) =>
      one
        .split(",")
        .map((name) => name.trim())
        .filter(Boolean),
    ),
  ),
]);

export interface KeyDefinition {
  readonly schema: z.ZodMiniType;
  /** What the key wants, to follow "it should be": `one of draft, in-review, published`. */
  readonly wanted: string;
}

export const CATEGORIES = ["security", "availability", "data", "performance", "other"] as const;
export const STATUSES = ["draft", "in-review", "published"] as const;

const instant = { schema: word, wanted: "a date and time with a zone, such as 2026-03-04T10:58:00Z" };
const day = { schema: word, wanted: "a date, such as 2026-03-10" };

export const FRONT_MATTER_KEYS = {
  postmortem: { schema: z.literal(1), wanted: "1, the version of the format" },
  id: { schema: word, wanted: "an identifier, such as PM-2026-014" },
  title: { schema: word, wanted: "a line of text" },
  severity: { schema: word, wanted: "a level from P1 to P5, or a name that the setting `severities` maps to one" },
  category: { schema: z.enum(CATEGORIES), wanted: `one of ${CATEGORIES.join(", ")}` },
  status: { schema: z.enum(STATUSES), wanted: `one of ${STATUSES.join(", ")}` },
  incident: { schema: word, wanted: "the key or address of the incident record" },
  started: instant,
  detected: instant,
  classified: instant,
  mitigated: instant,
  resolved: instant,
  initiated: day,
  completed: day,
  timezone: { schema: text, wanted: "an IANA name such as Europe/Oslo, or UTC" },
  owner: { schema: word, wanted: "one person's name" },
  authors: { schema: people, wanted: "a list of names" },
  reviewers: { schema: people, wanted: "a list of names" },
  services: { schema: people, wanted: "a list of services" },
  satisfies: { schema: z.record(z.string(), z.unknown()), wanted: "control points by framework, such as { TSC: [CC7.3] }" },
  waivers: { schema: z.unknown(), wanted: "rules that do not apply here, each with its reason" },
} as const satisfies Record<string, KeyDefinition>;

export type FrontMatterKey = keyof typeof FRONT_MATTER_KEYS;
