/** What the blameless-language check finds, once for all its rules. */
import type { PostMortem } from "../../document/model";
import { findBlame, type Blame, type LanguageContext } from "../../language/blame";
import type { RuleContext } from "../rule";

/** The rules run one after the other over the same document: what is found is kept for the next. */
const last = new WeakMap<PostMortem, { readonly context: LanguageContext; readonly found: readonly Blame[] }>();

/** What the check finds in a document, under the settings and with the people of the workspace. */
export function blameIn(document: PostMortem, around: Pick<RuleContext<unknown>, "settings" | "roster" | "memory">): readonly Blame[] {
  const { allow, people, systems } = around.settings.blameless;
  const context: LanguageContext = { names: { people: [...around.roster, ...people], systems }, allow, memory: around.memory };
  const known = last.get(document);
  if (known && sameContext(known.context, context)) return known.found;
  const found = findBlame(document, context);
  last.set(document, { context, found });
  return found;
}

function sameContext(a: LanguageContext, b: LanguageContext): boolean {
  return sameList(a.allow, b.allow) && sameList(a.names.systems, b.names.systems) && sameList(a.names.people, b.names.people);
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, index) => name === b[index]);
}
