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
  const kinds = [
    counts.error > 0 ? plural(counts.error, "error") : null,
    counts.warning > 0 ? plural(counts.warning, "warning") : null,
    counts.information > 0 ? plural(counts.information, "info") : null,
  ].filter((kind) => kind !== null);
  const problems = kinds.length > 0 ? `${inShort(counts)} (${kinds.join(", ")})` : inShort(counts);
  return counts.hint > 0 ? `${problems}, ${plural(counts.hint, "hint")}` : problems;
}

export function plural(amount: number, noun: string): string {
  return `${amount === 0 ? "no" : String(amount)} ${noun}${amount === 1 ? "" : "s"}`;
}
