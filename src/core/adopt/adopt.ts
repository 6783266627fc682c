/** Takes an older document over: front matter with what its body already says. Nothing else of it changes. */
import { FRONT_MATTER_KEYS } from "../document/front-matter/schema";
import { readFrontMatter } from "../document/front-matter/read-front-matter";
import type { FrontMatter, PostMortem } from "../document/model";
import { insertKey } from "../rules/support/front-matter-keys";
import { yamlScalar } from "../template/yaml-scalar";
import { applyEdits, insert, type TextEdit } from "../text/edit";
import { lineEnd, nextLine } from "../text/lines";
import { slice } from "../text/span";
import { factsOf, type AdoptContext, type Facts } from "./facts";

/** The title of the fix and of the command. */
export const ADOPT_TITLE = "Adopt as post-mortem";

/**
 * The insertions that make the document a managed one: new front matter, or the keys that the present one lacks. Empty for a
 * document that is managed already, and for one whose front matter cannot be read or is written in a way that takes no further line.
 */
export function adopt(document: PostMortem, context: AdoptContext): readonly TextEdit[] {
  if (document.managed || document.problems.some(({ code }) => code !== "field-invalid")) return [];
  const { text, frontMatter } = document;
  const facts = factsOf(document, context);
  const keys = Object.keys(FRONT_MATTER_KEYS).filter((key) => facts[key] !== undefined && frontMatter?.fields.has(key) !== true);
  const edits = frontMatter ? complete(text, frontMatter, keys, facts) : [open(text, keys, facts)];
  // Whatever the front matter is like: what cannot be read back is not offered.
  const result = readFrontMatter(applyEdits(text, edits));
  return result.problems.length === 0 && result.frontMatter?.fields.has("postmortem") ? edits : [];
}

function open(text: string, keys: readonly string[], facts: Facts): TextEdit {
  const eol = lineEnd(text);
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  const lines = ["---", ...keys.map((key) => `${key}: ${toYaml(facts[key] ?? "")}`), "---"];
  const gap = start === text.length || /[\r\n]/.test(text.charAt(start)) ? "" : eol;
  return insert(start, lines.map((line) => line + eol).join("") + gap);
}

function complete(text: string, frontMatter: FrontMatter, keys: readonly string[], facts: Facts): readonly TextEdit[] {
  const { fields, openingFence, content } = frontMatter;
  if (frontMatter.format === "toml") {
    const eol = lineEnd(text);
    return keys.map((key) => insert(nextLine(text, openingFence.end), `${key} = ${toToml(facts[key] ?? "")}${eol}`));
  }
  // A mapping in braces or with an indent is left as it is.
  const plain = [...fields.values()].every(({ keyRange }) => /[\r\n]["']?$/.test(text.slice(keyRange.start - 2, keyRange.start)));
  if (!plain || /^\s*\{/.test(slice(text, content))) return [];
  return keys.map((key) => insertKey(text, frontMatter, key, toYaml(facts[key] ?? "")));
}

function toYaml(value: Facts[string]): string {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return `[${value.map(yamlScalar).join(", ")}]`;
  return MOMENT.test(value) ? value : yamlScalar(value);
}

function toToml(value: Facts[string]): string {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return `[${value.map((one) => JSON.stringify(one)).join(", ")}]`;
  return MOMENT.test(value) ? value : JSON.stringify(value);
}

/** Dates and ids need no quotes, and read better without. */
const MOMENT = /^(?:[A-Z][A-Za-z]+\/[A-Za-z_/+-]+|\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\dZ)?|[A-Z]{2,10}-\d+(?:-\d+)*|P[1-5])$/;
