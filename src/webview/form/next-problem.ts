/** Which problem comes next from where the focus is, in the order of the page. */
import type { FormProblem } from "../../core/form/form";

/**
 * Errors and warnings; hints and notes only where there are none. Behind the last one comes the first. `by`: 1 for the next, -1 for
 * the one before. `last`: where to go on from when the focus is in no place. `null` where there is no problem.
 */
export function nextProblem(problems: readonly FormProblem[], by: 1 | -1, last: string | null): FormProblem | null {
  const serious = problems.filter(({ severity }) => severity === "error" || severity === "warning");
  const placed = (serious.length > 0 ? serious : problems).flatMap((problem) => {
    const place = placeOf(problem.at);
    return place ? [{ problem, place }] : [];
  });
  placed.sort((a, b) => order(a.place, b.place));
  const here = document.activeElement?.closest("[data-place]") ?? (last === null ? null : firstIn(placeOf(last)));
  const ways = by > 0 ? placed : placed.reverse();
  const next = here ? ways.find(({ place }) => order(place, here) * by > 0 && !isFirstIn(place, here)) : undefined;
  return (next ?? ways[0])?.problem ?? null;
}

function placeOf(id: string | null): Element | null {
  return document.querySelector(`[data-place="${CSS.escape(id ?? "")}"]`);
}

function firstIn(place: Element | null): Element | null {
  return place?.querySelector("[data-place]") ?? place;
}

/** Below zero where `a` stands before `b`; an outer element before what is in it. */
function order(a: Element, b: Element): number {
  if (a === b) return 0;
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** The focus is where it is put for that place: what is said of a row is said at its first field. */
function isFirstIn(place: Element, here: Element): boolean {
  return place.contains(here) && firstIn(place) === here;
}
