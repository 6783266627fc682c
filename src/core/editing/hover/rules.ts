/** What the rules behind the problems at a place are for. */
import { blameRules } from "../../rules/blame/registry";
import type { Problem } from "../../rules/engine";
import { rules } from "../../rules/registry";
import { flattenSnippet } from "../../rules/snippet";

export interface RuleText {
  readonly id: string;
  readonly summary: string;
  readonly why: string;
  /** What helps to say it without blame; `null` for what is no kind of blame. */
  readonly help: Help | null;
}

export interface Help {
  /** What to ask instead. */
  readonly question: string;
  /** Sentences with places to fill in: `Require ‹…› for ‹action›.` */
  readonly rewrites: readonly string[];
}

/** A document without sections has many problems at its title: of so many rules is it told why they are there. */
const MOST = 4;

/** Each rule once, in the order of the problems that are at the offset. */
export function rulesAt(problems: readonly Problem[], offset: number): readonly RuleText[] {
  const ids = new Set(problems.filter(({ range }) => range.start <= offset && offset <= range.end).map(({ rule }) => rule));
  return [...ids].slice(0, MOST).flatMap((id) => {
    const meta = rules.find((rule) => rule.meta.id === id)?.meta;
    return meta ? [{ id, summary: meta.summary, why: meta.why, help: helpOf(id) }] : [];
  });
}

function helpOf(id: string): Help | null {
  const guidance = blameRules.find(({ rule }) => rule.meta.id === id)?.guidance;
  if (!guidance) return null;
  return { question: guidance.question, rewrites: guidance.rewrites.map(({ snippet }) => flattenSnippet(snippet)) };
}
