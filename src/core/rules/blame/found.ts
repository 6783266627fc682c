/** What the blameless-language check finds, once for all its rules. */
import type { PostMortem } from "../../document/model";
import { lookForBlame, type Blame, type LanguageContext, type Looked } from "../../language/blame";
import type { LeftOut } from "../../language/limits";
import type { RuleContext } from "../rule";

type Around = Pick<RuleContext<unknown>, "settings" | "roster" | "memory">;

/** The rules run one after the other over the same document: what is found is kept for the next. */
const last = new WeakMap<PostMortem, { readonly context: LanguageContext; readonly looked: Looked }>();

/** What the check finds in a document, under the settings and with the people of the workspace. */
export function blameIn(document: PostMortem, around: Around): readonly Blame[] {
  return look(document, around).found;
}

/** What the check does not look at, because something is too long; in the order of the text. */
export function leftOutIn(document: PostMortem, around: Around): readonly LeftOut[] {
  return look(document, around).leftOut;
}

function look(document: PostMortem, around: Around): Looked {
  const { allow, people, systems } = around.settings.blameless;
  const context: LanguageContext = { names: { people: [...around.roster, ...people], systems }, allow, memory: around.memory };
  const known = last.get(document);
  if (known && sameContext(known.context, context)) return known.looked;
  const looked = lookForBlame(document, context);
  last.set(document, { context, looked });
  return looked;
}

function sameContext(a: LanguageContext, b: LanguageContext): boolean {
  return sameList(a.allow, b.allow) && sameList(a.names.systems, b.names.systems) && sameList(a.names.people, b.names.people);
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, index) => name === b[index]);
}
