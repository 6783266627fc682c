import * as z from "../zod";
import { adopt, ADOPT_TITLE } from "../adopt/adopt";
import type { PostMortem } from "../document/model";
import { defineRule, type Fix } from "./rule";
import { choice, tabStop } from "./snippet";
import { yamlScalar } from "../template/yaml-scalar";
import { fillKey, insertKey, VALUES } from "./support/front-matter-keys";

const KEYS = ["id", "title", "severity", "status", "started", "detected", "resolved", "owner"] as const;
type Key = (typeof KEYS)[number];

const options = z.object({ fields: z._default(z.array(z.enum(KEYS)), [...KEYS]) });

export const fieldMissing = defineRule<z.infer<typeof options>>({
  meta: {
    id: "field-missing",
    category: "front-matter",
    severity: { managed: "warning", adopted: "hint" },
    control: ["CC7.3", "CC7.4"],
    summary: "The document states its id, title, severity, status and owner, and when the incident started, was detected and was resolved.",
    why: "Registers, deadlines and measures are worked out from these. One that is stated nowhere has to be asked for at the audit, months later.",
    options,
  },
  *check(document, { options: { fields }, roster, now, workspace }) {
    const missing = fields.filter((key) => isMissing(document, key));
    if (!document.managed) {
      // One hint for all: an older document keeps such facts elsewhere, if at all.
      if (missing.length > 0) {
        const edits = adopt(document, { now, ids: workspace.ids.keys() });
        yield {
          range: document.titleRange,
          message: `The document does not state its ${list(missing.map((key) => NAMES[key]))}; add what is known to the front matter.`,
          fixes: edits.length > 0 ? [{ title: ADOPT_TITLE, edits, snippet: false, safe: false }] : [],
        };
      }
      return;
    }
    const { frontMatter, text } = document;
    for (const key of missing) {
      const field = frontMatter?.fields.get(key);
      const snippet = value(document, key, roster, now);
      const fixes: Fix[] =
        frontMatter?.format === "yaml"
          ? [
              {
                title: field ? `Fill in "${key}"` : `Insert "${key}"`,
                edits: [field ? fillKey(text, field, snippet) : insertKey(text, frontMatter, key, snippet)],
                snippet: true,
                safe: false,
                preferred: true,
              },
            ]
          : [];
      yield {
        range: field?.keyRange ?? frontMatter?.openingFence ?? document.titleRange,
        message: field
          ? `The field "${key}" is empty; fill in the ${NAMES[key]}.`
          : `The field "${key}" is missing; add the ${NAMES[key]}.`,
        fixes,
      };
    }
  },
});

const NAMES: Readonly<Record<Key, string>> = {
  id: "identifier",
  title: "title",
  severity: "severity",
  status: "status",
  started: "time when the incident started",
  detected: "time when it was detected",
  resolved: "time when it was resolved",
  owner: "owner",
};

/** Whether the document says it nowhere. A value that is there but not understood is for `front-matter-invalid` to report. */
function isMissing(document: PostMortem, key: Key): boolean {
  const field = document.frontMatter?.fields.get(key);
  if (field && field.written.trim() !== "" && field.value !== null) return false;
  switch (key) {
    case "title":
      return document.title === null;
    case "severity":
      return document.severity === null;
    case "id":
    case "status":
    case "owner":
      return document.header[key] === undefined;
    case "started":
    case "detected":
    case "resolved":
      return document.milestones[key] === null;
  }
}

/** What the field is filled with: a snippet that a person completes. */
function value(document: PostMortem, key: Key, roster: readonly string[], now: number): string {
  switch (key) {
    case "id":
      return tabStop(1, `PM-${String(new Date(now).getUTCFullYear())}-001`);
    case "title":
      return tabStop(1, yamlScalar(document.title?.value ?? "‹what failed, for whom, for how long›"));
    case "severity":
    case "status":
      return choice(1, VALUES[key] ?? []);
    case "started":
    case "detected":
    case "resolved":
      return tabStop(1, "YYYY-MM-DDTHH:MM:00Z");
    case "owner":
      return roster.length > 0 ? choice(1, roster.map(yamlScalar)) : tabStop(1, yamlScalar("‹name›"));
  }
}

function list(words: readonly string[]): string {
  return words.length > 1 ? `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}` : (words[0] ?? "");
}
