/** Lines below an action that say its parts: `- Owner: Jun Sato`. */
import type { Span } from "../../text/span";
import type { Source } from "../source";
import type { Action } from "../model";
import type { Dated } from "../stamps/resolve";
import { labelOf, type Parts } from "./parts";

export function isDetail(source: Source, line: Span): boolean {
  return labelOf(source.slice(line)) !== null;
}

/** The action with what the lines say and its own text does not. */
export function withDetails(source: Source, action: Action, lines: readonly Span[], around: Dated | null): Action {
  return lines.reduce((so, line) => {
    const label = labelOf(source.slice(line));
    if (label === null || so[label].field) return so;
    const part: Partial<Parts> = { [label]: source.parts(line, around)[label] };
    return { ...so, ...part };
  }, action);
}
