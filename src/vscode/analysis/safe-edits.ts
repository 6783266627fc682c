import { compatible, type TextEdit } from "../../core/text/edit";
import type { Problem } from "../../core/rules/engine";
import { flattenSnippet } from "../../core/rules/snippet";

/**
 * The edits of all fixes that cannot change what the document says and that can be applied together: of two that
 * touch the same place the first is taken, and the other is left for the next run.
 */
export function safeEdits(problems: readonly Problem[]): readonly TextEdit[] {
  const chosen: TextEdit[] = [];
  for (const { fixes } of problems) {
    const fix = fixes.find(({ safe, edits }) => safe && edits.length > 0);
    if (!fix) continue;
    const edits = fix.snippet ? fix.edits.map((edit) => ({ ...edit, text: flattenSnippet(edit.text) })) : fix.edits;
    // The same change proposed by two problems (sort the timeline) is one change.
    if (edits.every((edit) => chosen.some((other) => same(edit, other)))) continue;
    if (compatible(chosen, edits)) chosen.push(...edits);
  }
  return chosen;
}

function same(a: TextEdit, b: TextEdit): boolean {
  return a.range.start === b.range.start && a.range.end === b.range.end && a.text === b.text;
}
