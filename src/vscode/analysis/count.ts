/** How many problems there are, in words. Hints are counted apart: the Problems panel does not list them. */
import type { Severity } from "../../core/rules/rule";

export type Counts = Readonly<Record<Severity, number>>;

/** No problems at all. */
export const NOTHING: Counts = { error: 0, warning: 0, information: 0, hint: 0 };

export function count(problems: Iterable<{ readonly severity: Severity }>): Counts {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of problems) counts[severity]++;
  return counts;
}

export function add(a: Counts, b: Counts): Counts {
  return {
    error: a.error + b.error,
    warning: a.warning + b.warning,
    information: a.information + b.information,
    hint: a.hint + b.hint,
  };
}

/** What the Problems panel lists. */
export function listed(counts: Counts): number {
  return counts.error + counts.warning + counts.information;
}

/** `3 problems`, `1 problem`, `no problems`. */
export function inShort(counts: Counts): string {
  return plural(listed(counts), "problem");
}

/** `3 problems (2 errors, 1 warning), 4 hints`: what the Problems panel lists, and what it does not. */
export function inDetail(counts: Counts): string {
  const kinds = kindsOf(counts);
  const problems = kinds.length > 0 ? `${inShort(counts)} (${kinds.join(", ")})` : inShort(counts);
  return counts.hint > 0 ? `${problems}, ${plural(counts.hint, "hint")}` : problems;
}

/** `2 errors, 1 warning, 4 hints`, `no problems`: for a notification, which shows one line of some sixty characters. */
export function byKind(counts: Counts): string {
  const kinds = [...kindsOf(counts), ...(counts.hint > 0 ? [plural(counts.hint, "hint")] : [])];
  return kinds.length > 0 ? kinds.join(", ") : "no problems";
}

function kindsOf({ error, warning, information }: Counts): readonly string[] {
  const kinds = [[error, "error"], [warning, "warning"], [information, "info"]] as const; // prettier-ignore
  return kinds.flatMap(([amount, noun]) => (amount > 0 ? [plural(amount, noun)] : []));
}

export function plural(amount: number, noun: string): string {
  return `${amount === 0 ? "no" : String(amount)} ${noun}${amount === 1 ? "" : "s"}`;
}
