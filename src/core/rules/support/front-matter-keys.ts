/** The order of the front matter's keys, the values they may have, and the edit that adds one. */
import type { FrontMatter, FrontMatterField } from "../../document/model";
import { CATEGORIES, FRONT_MATTER_KEYS, STATUSES } from "../../document/front-matter/schema";
import { insert, type TextEdit } from "../../text/edit";
import { lineAt, lineEnd, nextLine } from "../../text/lines";

const KEY_ORDER: readonly string[] = Object.keys(FRONT_MATTER_KEYS);

/** The keys that take one out of a closed list. */
export const VALUES: Readonly<Record<string, readonly string[]>> = {
  severity: ["P1", "P2", "P3", "P4", "P5"],
  category: CATEGORIES,
  status: STATUSES,
};

/** One insertion of `key: snippet`, behind the last key that comes before it in the order. YAML only. */
export function insertKey(text: string, frontMatter: FrontMatter, key: string, snippet: string): TextEdit {
  const wanted = KEY_ORDER.indexOf(key);
  const eol = lineEnd(text);
  let before: FrontMatterField | null = null;
  for (const field of frontMatter.fields.values()) {
    const index = KEY_ORDER.indexOf(field.key);
    if (index >= 0 && index < wanted && (!before || index > KEY_ORDER.indexOf(before.key))) before = field;
  }
  if (before) return insert(lineAt(text, lastContent(text, before)).end, `${eol}${key}: ${snippet}`);
  return insert(nextLine(text, frontMatter.openingFence.end), `${key}: ${snippet}${eol}`);
}

/** The value of a key that has none: behind its colon. */
export function fillKey(text: string, field: FrontMatterField, snippet: string): TextEdit {
  const before = text.charAt(field.valueRange.start - 1);
  return { range: field.valueRange, text: before === ":" ? ` ${snippet}` : snippet };
}

/** The last unit of the field: a block value's range may reach over the line end. */
function lastContent(text: string, field: FrontMatterField): number {
  let end = Math.max(field.keyRange.end, field.valueRange.end);
  while (end > field.keyRange.end && /\s/.test(text.charAt(end - 1))) end--;
  return end;
}
