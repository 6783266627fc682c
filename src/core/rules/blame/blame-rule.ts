/** What a rule of the blameless-language check is. A kind of blame is one file beside this one, and one line in `registry.ts`. */
import type { PostMortem } from "../../document/model";
import type { Blame } from "../../language/blame";
import type { BlameCategory } from "../../language/category";
import { insert } from "../../text/edit";
import { slice } from "../../text/span";
import { defineRule, type Fix, type Rule, type Severity } from "../rule";
import { quote } from "../support/quote";
import { blameIn } from "./found";
import { removals } from "./support/remove";
import { rolesForNames } from "./support/roles";
import { reword, wordingOf, type Wording } from "./support/wording";

/** A way to say it without blame: a snippet with tab stops that takes the place of the sentence. */
export interface Rewrite {
  /** Imperative, as it stands in the quick-fix menu. */
  readonly title: string;
  /** A sentence with its full stop or question mark. */
  readonly snippet: string;
}

export interface Guidance {
  readonly category: BlameCategory;
  /** What it is called where kinds are listed. */
  readonly name: string;
  readonly severity: Severity;
  /** One sentence: what holds when the rule is content. */
  readonly summary: string;
  /** Why such words stop people from learning, for the documentation page. */
  readonly why: string;
  /** What is wrong with the phrase; goes on after the quoted words: `tell what did not happen`. */
  readonly reason: string;
  /** What is wanted instead; a clause in the imperative, without a full stop. */
  readonly wanted: string;
  /** What to ask instead. */
  readonly question: string;
  readonly rewrites: readonly Rewrite[];
  /** For a sentence that is milder than the rule's default. `words`: the sentence on one line. */
  readonly milder?: (words: string) => Severity | null;
  /** Other words for this very sentence, before the rewrites. */
  readonly rewordings?: (wording: Wording, document: PostMortem) => readonly Rewrite[];
}

export interface BlameRule {
  readonly guidance: Guidance;
  readonly rule: Rule;
}

export function blameRule(guidance: Guidance): BlameRule {
  const { category, severity, summary, why } = guidance;
  const rule = defineRule({
    meta: { id: `blame/${category}`, category: "language", severity: { managed: severity, adopted: severity }, control: [], summary, why },
    *check(document, context) {
      const { level } = context.settings.blameless;
      if (level === "off") return;
      for (const blame of blameIn(document, context)) {
        if (blame.category !== category || (blame.tier === "preview" && level !== "preview")) continue;
        const milder = guidance.milder?.(oneLine(slice(document.text, blame.sentence)));
        yield {
          range: blame.range,
          message: messageOf(document, blame, guidance),
          fixes: fixesOf(document, blame, guidance),
          ...(milder && { severity: milder }),
          ...(blame.tier === "preview" && { atMost: "hint" as const }),
        };
      }
    },
  });
  return { guidance, rule };
}

/** One sentence: the phrase, what it does, and what is wanted. */
export function messageOf({ text }: PostMortem, { range }: Blame, { reason, wanted }: Guidance): string {
  return `The words ${quote(slice(text, range).replace(/["“”„`*_|]/g, ""))} ${reason}; ${wanted}.`;
}

/** The changes that a person may choose for a phrase, the most fitting first. None is ever applied by itself. */
export function fixesOf(document: PostMortem, blame: Blame, { rewordings, rewrites, question }: Guidance): readonly Fix[] {
  const wording = wordingOf(document, blame.sentence);
  const own = rewordings?.(wording, document) ?? [];
  return [
    ...removals(document, blame),
    ...[...own, ...rewrites].map(({ title, snippet }) => ({
      title,
      edits: [reword(document, wording, snippet)],
      snippet: true,
      safe: false,
    })),
    ...rolesForNames(document, blame, wording.body),
    { title: `Ask: ${question}`, edits: [insert(wording.stop.end, ` <!-- ${question} -->`)], snippet: false, safe: false },
  ];
}

function oneLine(text: string): string {
  return text.replace(/[‘’ʼ]/g, "'").replace(/\s+/g, " ");
}
