/** What the rules behind the problems at a place are for. */
import type { Problem } from "../../rules/engine";
import { rules } from "../../rules/registry";

export interface RuleText {
  readonly id: string;
  readonly summary: string;
  readonly why: string;
}

/** A document without sections has many problems at its title: of so many rules is it told why they are there. */
const MOST = 4;

/** Each rule once, in the order of the problems that are at the offset. */
export function rulesAt(problems: readonly Problem[], offset: number): readonly RuleText[] {
  const ids = new Set(problems.filter(({ range }) => range.start <= offset && offset <= range.end).map(({ rule }) => rule));
  return [...ids].slice(0, MOST).flatMap((id) => {
    const meta = rules.find((rule) => rule.meta.id === id)?.meta;
    return meta ? [{ id, summary: meta.summary, why: meta.why }] : [];
  });
}
