/** What the rules of the blameless-language check say of a phrase. */
import type { PostMortem } from "../document/model";
import type { Blame } from "../language/blame";
import { fixesOf, messageOf } from "../rules/blame/blame-rule";
import { blameRules } from "../rules/blame/registry";
import type { Advice } from "./preview";

const guidance = new Map(blameRules.map((rule) => [rule.guidance.category, rule.guidance]));

/** `null` for a kind that has no rule. */
export function adviceOf(document: PostMortem, blame: Blame): Advice | null {
  const known = guidance.get(blame.category);
  if (!known) return null;
  const { category, name, why, question } = known;
  return { kind: { category, name, why, question }, message: messageOf(document, blame, known), fixes: fixesOf(document, blame, known) };
}
