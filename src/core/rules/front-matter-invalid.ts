import type { DocumentProblem, PostMortem } from "../document/model";
import { replace } from "../text/edit";
import { firstLine, lineAt } from "../text/lines";
import { yamlScalar } from "../template/yaml-scalar";
import { contains, trim } from "../text/span";
import { defineRule, type Fix } from "./rule";
import { choice } from "./snippet";
import { nearest } from "./support/nearest";
import { VALUES } from "./support/front-matter-keys";

export const frontMatterInvalid = defineRule({
  meta: {
    id: "front-matter-invalid",
    category: "front-matter",
    severity: { managed: "error", adopted: "warning" },
    control: [],
    summary: "The front matter is well-formed YAML, and each known key has a value of its kind.",
    why: "What cannot be read counts as not there: the register, the deadlines and the audit would all pass over it without a word.",
  },
  *check(document) {
    const broken = new Set<number>();
    for (const problem of document.problems) {
      const range = firstLine(document.text, trim(document.text, problem.range));
      // What is said a second time of a value that is no YAML is a consequence of the first.
      if (broken.has(range.start)) continue;
      if (problem.code === "yaml-syntax") broken.add(range.start);
      yield {
        range,
        message: problem.message,
        fixes: problem.code === "field-invalid" ? known(document, problem) : quote(document, problem),
      };
    }
  },
});

/** For a value out of a closed list: the nearest one, else a choice of all. */
function known(document: PostMortem, problem: DocumentProblem): readonly Fix[] {
  const values = VALUES[problem.key ?? ""];
  const field = document.frontMatter?.fields.get(problem.key ?? "");
  if (!values || !field || !contains(field.valueRange, problem.range)) return [];
  const near = nearest(String(field.value), values);
  const all: Fix = {
    title: `Choose a value for "${field.key}"`,
    edits: [replace(field.valueRange, choice(1, values))],
    snippet: true,
    safe: false,
  };
  if (near === null) return [{ ...all, preferred: true }];
  return [{ title: `Replace with "${near}"`, edits: [replace(field.valueRange, near)], snippet: false, safe: false, preferred: true }, all];
}

/** A plain value that YAML takes for something else (`owner: @bob`, `title: Cause: unknown`) in the line of a syntax error. */
function quote(document: PostMortem, problem: DocumentProblem): readonly Fix[] {
  if (problem.code !== "yaml-syntax") return [];
  const { text } = document;
  const line = lineAt(text, problem.range.start);
  const match = /^([ \t]*(?:- )?[\w.-]+:[ \t]+)(\S.*)$/.exec(text.slice(line.start, line.end));
  if (!match) return [];
  const [, lead = "", rest = ""] = match;
  const comment = /\s+#/.exec(rest);
  const value = (comment ? rest.slice(0, comment.index) : rest).trimEnd();
  if (!/^[@`%*&!]/.test(value) && !(/:(?:\s|$)/.test(value) && !/^["'[{|>]/.test(value))) return [];
  const start = line.start + lead.length;
  return [
    {
      title: "Put the value in quotes",
      edits: [replace({ start, end: start + value.length }, yamlScalar(value))],
      snippet: false,
      safe: false,
      preferred: true,
    },
  ];
}
