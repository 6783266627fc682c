/** Which names are people's and which are systems', from what the workspace, the settings and the document itself say. */
import type { Memory } from "../document/memory";
import type { PostMortem } from "../document/model";
import { people } from "../roster/people";
import type { Known } from "./actors";
import { MACHINES } from "./lexicon/actors";
import { readable } from "./limits";

export interface Names {
  /** Full names and handles. */
  readonly people: readonly string[];
  readonly systems: readonly string[];
}

const WORD = /\p{L}[\p{L}\p{M}'-]{2,}/gu;

export function knownNames(document: PostMortem, names: Names, memory: Memory): Known {
  const here = people(document).map(({ name }) => name);
  const systems = new Set(names.systems.map((name) => name.toLowerCase()));
  for (const service of document.header.services ?? []) systems.add(service.toLowerCase());
  for (const { text } of readable(document).parts) for (const name of memory.recall(systemsNamed, text)) systems.add(name);
  const known = new Set<string>();
  for (const name of [...names.people, ...here]) {
    for (const [word] of name.replace(/^@/, "").matchAll(WORD)) {
      const lower = word.toLowerCase();
      if (!systems.has(lower) && !MACHINES.has(lower)) known.add(lower);
    }
  }
  return { people: known, systems };
}

/** "Freya, the staging cluster", "Freya (our scheduler)", "the scheduler Freya": the name of a system, in lower case. */
function systemsNamed(text: string): readonly string[] {
  const out: string[] = [];
  for (const match of text.matchAll(
    /(\p{Lu}[\p{L}\p{N}]{2,30})(?:, | \()(?:our|the|a|an|its) ((?:[\p{L}-]{1,20} ){0,3}[\p{L}-]{2,20})(?=[,.;:)]|$)/gu,
  )) {
    const [, name = "", description = ""] = match;
    if (MACHINES.has(description.toLowerCase().split(" ").at(-1) ?? "")) out.push(name.toLowerCase());
  }
  for (const match of text.matchAll(/\b(?:the|our) ([\p{Ll}-]{2,20}) (\p{Lu}[\p{L}\p{N}]{2,30})(?![\p{L}'])/gu)) {
    const [, description = "", name = ""] = match;
    if (MACHINES.has(description) && !/s$/.test(description)) out.push(name.toLowerCase());
  }
  return out;
}
