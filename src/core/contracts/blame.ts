/** The JSON of `postmortem blame --format json`: a contract that only ever grows a new `schema` number. */
import { covers } from "../document/waivers";
import type { PostMortem } from "../document/model";
import type { Blame, Tier } from "../language/blame";
import { BLAME_CATEGORIES } from "../language/category";
import { fixesOf } from "../rules/blame/blame-rule";
import { blameRules } from "../rules/blame/registry";
import type { Fix } from "../rules/rule";
import { flattenSnippet } from "../rules/snippet";
import type { Settings } from "../settings/settings";
import { applyEdits } from "../text/edit";
import { shift, slice, type Span } from "../text/span";
import * as z from "../zod";

/** Half-open, in UTF-16 units of the file as it is on disk. */
const offset = z.int().check(z.minimum(0));

const span = z.strictObject({
  start: offset,
  end: offset,
  category: z.enum(BLAME_CATEGORIES),
  rule: z.string(),
  confidence: z.number().check(z.minimum(0), z.maximum(1)),
  tier: z.enum(["squiggle", "preview"]),
  text: z.string(),
  reason: z.string(),
  question: z.string(),
  rewrites: z.array(z.string()),
});

const file = { path: z.string(), spans: z.array(span) };

/** One file that was named, or all that were found. */
export const blameReportSchema = z.union([
  z.strictObject({ schema: z.literal(1), ...file }),
  z.strictObject({ schema: z.literal(1), files: z.array(z.strictObject(file)) }),
]);

export type BlameReport = z.infer<typeof blameReportSchema>;
export type BlameSpan = z.infer<typeof span>;

export interface BlamedFile {
  /** As it is reported: relative to where the command runs, with `/`. */
  readonly path: string;
  readonly spans: BlameSpan[];
}

/**
 * What is reported of the phrases that the check found: those of the tier (`preview`: both), without kinds that the settings
 * switch off and phrases that the document waives.
 */
export function blameSpans(document: PostMortem, found: readonly Blame[], tier: Tier, settings: Pick<Settings, "rules">): BlameSpan[] {
  return found.flatMap((blame) => {
    const one = blameRules.find(({ guidance }) => guidance.category === blame.category);
    const rule = `blame/${blame.category}`;
    if (!one || settings.rules[rule] === "off" || (tier === "squiggle" && blame.tier !== "squiggle")) return [];
    const { start, end } = blame.range;
    if (document.waivers.some((waiver) => covers(waiver.rule, rule) && waiver.scope.start <= start && start <= waiver.scope.end)) return [];
    const { reason, question } = one.guidance;
    const rewrites = fixesOf(document, blame, one.guidance).flatMap((fix) => rewritten(document.text, blame.sentence, fix) ?? []);
    return [
      {
        start,
        end,
        category: blame.category,
        rule,
        confidence: blame.confidence,
        tier: blame.tier,
        text: slice(document.text, blame.range),
        reason,
        question,
        rewrites: [...new Set(rewrites)],
      },
    ];
  });
}

/** The sentence as it would stand after the fix, gaps marked `‹…›`; `null` where the fix leaves the words as they are. */
function rewritten(text: string, sentence: Span, { edits, snippet }: Fix): string | null {
  if (edits.every(({ range }) => range.start === range.end)) return null;
  const start = Math.min(sentence.start, ...edits.map(({ range }) => range.start));
  const end = Math.max(sentence.end, ...edits.map(({ range }) => range.end));
  const own = edits.map(({ range, text: given }) => ({ range: shift(range, -start), text: snippet ? flattenSnippet(given) : given }));
  return applyEdits(text.slice(start, end), own).trim();
}
