import { firstLine } from "../text/lines";
import { defineRule } from "./rule";
import { findPlaceholders, isPlaceholder } from "./support/placeholder";
import { quote } from "./support/quote";
import { alike, keywords } from "./support/similar";

export const contributingFactorDuplicate = defineRule({
  meta: {
    id: "contributing-factor-duplicate",
    category: "causes",
    severity: { managed: "warning", adopted: "information" },
    control: ["CC7.4"],
    summary: "No contributing factor repeats another one in nearly the same words.",
    why: "A factor told twice looks like two, and hides that the search ended early. What is left, told once, is easier to act on.",
  },
  *check({ text, contributingFactors }, { memory }) {
    const seen: {
      readonly words: ReadonlySet<string>;
      readonly text: string;
      readonly range: { readonly start: number; readonly end: number };
    }[] = [];
    for (const factor of contributingFactors.slice(0, MOST)) {
      const words = memory.recall(wordsOf, factor.text);
      if (words.size === 0) continue;
      const first = seen.find((other) => alike(words, other.words));
      if (!first) {
        seen.push({ words, text: factor.text, range: factor.range });
        continue;
      }
      yield {
        range: firstLine(text, factor.range),
        message: `The factor says nearly the same as ${quote(first.text)} above; join the two, or say what sets this one apart.`,
        related: [{ range: firstLine(text, first.range), message: "The factor that it repeats." }],
      };
    }
  },
});

/** A post-mortem names a handful; each is compared with all before it. */
const MOST = 200;

/** None for a prompt that nobody has answered yet. */
function wordsOf(factor: string): ReadonlySet<string> {
  return isPlaceholder(factor) || findPlaceholders(factor).length > 0 ? new Set() : keywords(factor);
}
