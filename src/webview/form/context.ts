/** What all parts of the page are given. */
import type { FormProblem } from "../../core/form/form";
import type { FromForm } from "../../core/form/messages";
import type { Outbox } from "./outbox";

export interface Context {
  readonly outbox: Outbox;
  readonly post: (message: FromForm) => void;
  /** Nothing can be changed: the file is read-only. */
  readonly readOnly: () => boolean;
  /** Says it to whoever cannot see that something has changed. */
  readonly say: (text: string) => void;
  /** Shows text that was typed and is not in the document, so that it can be copied. */
  readonly keepLost: (label: string, typed: string, why: "overwritten" | "gone") => void;
}

/** The problems that are shown now, by the id of the place that each belongs to. */
export type Problems = ReadonlyMap<string, readonly FormProblem[]>;

/** A number that nothing else on the page has, for the ids that labels and descriptions need. */
export function counter(): () => string {
  let last = 0;
  return () => `f${String(++last)}`;
}

export const newId = counter();
