/** What a key of the front matter is for, and what it wants. */
import { FRONT_MATTER_KEYS, type FrontMatterKey } from "../../document/front-matter/schema";
import type { FrontMatterField, PostMortem } from "../../document/model";
import { FRONT_MATTER_DOCS } from "../completion/front-matter-docs";

/** The field whose key is at the offset. */
export function keyAt({ frontMatter }: PostMortem, offset: number): FrontMatterField | null {
  if (!frontMatter || offset > frontMatter.range.end) return null;
  return [...frontMatter.fields.values()].find(({ keyRange }) => keyRange.start <= offset && offset <= keyRange.end) ?? null;
}

/** Paragraphs of Markdown; none for a key of the writer's own. */
export function explainKey(key: string): readonly string[] {
  if (!Object.hasOwn(FRONT_MATTER_KEYS, key)) return [];
  const known = key as FrontMatterKey;
  return [FRONT_MATTER_DOCS[known] ?? "", `It should be ${FRONT_MATTER_KEYS[known].wanted}.`].filter((part) => part !== "");
}
