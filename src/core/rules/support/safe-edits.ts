import { compatible, type TextEdit } from "../../text/edit";
import type { Problem } from "../engine";
import type { Fix } from "../rule";
import { flattenSnippet } from "../snippet";

/** The edits of `safeFixes`. */
export function safeEdits(problems: readonly Problem[]): readonly TextEdit[] {
  return safeFixes(problems).flatMap(({ edits }) => edits);
}

/**
 * The fixes that cannot change what the document says and that can be applied together: of two that touch the same place
 * the first is taken, and the other is left for the next run. Their texts are plain: tab stops hold their placeholders.
 */
export function safeFixes(problems: readonly Problem[]): readonly Fix[] {
  const chosen: Fix[] = [];
  const taken: TextEdit[] = [];
  for (const { fixes } of problems) {
    const found = fixes.find(({ safe, edits }) => safe && edits.length > 0);
    if (!found) continue;
    const fix = found.snippet ? plain(found) : found;
    // The same change proposed by two problems (sort the timeline) is one change.
    if (fix.edits.every((edit) => taken.some((other) => same(edit, other)))) continue;
    if (!compatible(taken, fix.edits)) continue;
    chosen.push(fix);
    taken.push(...fix.edits);
  }
  return chosen;
}

function plain(fix: Fix): Fix {
  return { ...fix, snippet: false, edits: fix.edits.map((edit) => ({ ...edit, text: flattenSnippet(edit.text) })) };
}

function same(a: TextEdit, b: TextEdit): boolean {
  return a.range.start === b.range.start && a.range.end === b.range.end && a.text === b.text;
}
