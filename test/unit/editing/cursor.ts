import { parse } from "../../../src/core/document/parse";
import type { PostMortem } from "../../../src/core/document/model";
import { applyEdits } from "../../../src/core/text/edit";
import { flattenSnippet } from "../../../src/core/rules/snippet";
import { complete } from "../../../src/core/editing/completion/complete";
import type { Suggestion, World } from "../../../src/core/editing/completion/suggestion";

/** Friday, 6 March 2026, 09:30:20 UTC. */
export const NOW = Date.UTC(2026, 2, 6, 9, 30, 20);

export const WORLD: World = { now: NOW, roster: ["Jun Sato"], tickets: ["OPS-7"], severities: { "Sev-A": "P1" }, userZone: "Asia/Tokyo" };

/** The document without the mark `‸`, and where it stood. */
export function at(marked: string): { readonly document: PostMortem; readonly offset: number } {
  const offset = marked.indexOf("‸");
  if (offset < 0) throw new Error("There is no mark.");
  return { document: parse(marked.replace("‸", "")), offset };
}

export function suggestionsAt(marked: string, asked = true): readonly Suggestion[] {
  const { document, offset } = at(marked);
  return complete(document, offset, WORLD, asked);
}

export function labelsAt(marked: string, asked = true): readonly string[] {
  return suggestionsAt(marked, asked).map(({ label }) => label);
}

/** The text once the suggestion is taken, each tab stop holding its placeholder. */
export function taken(marked: string, label: string): string {
  const { document, offset } = at(marked);
  const found = complete(document, offset, WORLD, true).find((suggestion) => suggestion.label === label);
  if (!found) throw new Error(`Not proposed: ${label}`);
  const text = found.snippet ? flattenSnippet(found.text) : found.text;
  return applyEdits(document.text, [{ range: found.range, text }]);
}
