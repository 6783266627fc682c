/** What the check found, each at the field, row or part of the form that it belongs to. */
import type { PostMortem } from "../document/model";
import type { Problem } from "../rules/engine";
import { LineMap } from "../text/line-map";
import type { Span } from "../text/span";
import type { FormData, FormPart, FormProblem } from "./form";
import { placesOf, type FormPlace } from "./form-of";

/** `problems`: of that document; `form`: what `formOf` made of it. */
export function problemsOf(document: PostMortem, problems: readonly Problem[], form: FormData): readonly FormProblem[] {
  const lines = new LineMap(document.text);
  const places = placesOf(form);
  return problems.map((problem, index) => ({
    id: `${problem.rule}:${index}`,
    rule: problem.rule,
    severity: problem.severity,
    message: problem.message,
    at: missing(form, problem) ?? atPart(form, innermost(places, problem.range), problem.rule),
    line: lines.position(problem.range.start).line - 1,
    fixes: problem.fixes.map(({ title }) => title),
  }));
}

/** Rules that speak of what a whole part should hold, and the kind of that part. */
const OF_A_PART: Readonly<Record<string, FormPart["kind"]>> = {
  "root-cause-missing": "root-cause",
  "contributing-factors-too-few": "contributing-factors",
  "actions-missing": "actions",
  "timeline-too-short": "timeline",
  "timeline-milestone-missing": "timeline",
};

/** A field or section that is not there is reported at the head of the document, and belongs to where it will be. */
function missing(form: FormData, { rule, message }: Problem): string | null {
  const named = /^The (?:field|section) "([^"]{1,100})"/.exec(message)?.[1];
  if (named === undefined) return null;
  if (rule === "field-missing") return named === "title" ? "title" : (form.header.find(({ id }) => id === `header:${named}`)?.id ?? null);
  if (rule !== "section-missing") return null;
  return form.parts.find(({ present, heading }) => !present && heading === named)?.id ?? null;
}

/** What is said at the title of a part that is empty or not there is said at the part. */
function atPart(form: FormData, at: string | null, rule: string): string | null {
  const kind = OF_A_PART[rule];
  if (kind === undefined || (at !== null && at !== form.title.id)) return at;
  return form.parts.find((part) => part.kind === kind)?.id ?? at;
}

/** The smallest place that the problem begins in. */
function innermost(places: readonly FormPlace[], { start, end }: Span): string | null {
  let best: FormPlace | null = null;
  for (const place of places) {
    if (place.range.start > start || start > place.range.end) continue;
    // A place that ends where the problem begins has no part of it, unless the problem is empty.
    if (start === place.range.end && end > start && place.range.end > place.range.start) continue;
    if (!best || size(place.range) < size(best.range)) best = place;
  }
  return best?.id ?? null;
}

function size({ start, end }: Span): number {
  return end - start;
}
