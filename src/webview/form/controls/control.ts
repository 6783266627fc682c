/** What a field edits its value with. */
import type { Change } from "../../../core/form/changes";
import type { FormField } from "../../../core/form/form";
import type { Context } from "../context";
import type { Place } from "../typed";

export interface Control {
  readonly element: HTMLElement;
  /** What the label names, and where the focus goes. */
  readonly input: HTMLElement;
  show(field: FormField, locked: boolean): void;
  /** What the value means, for a note below it; empty where there is nothing to say. */
  meaning(field: FormField): string;
  /** The field is no longer in the document. */
  remove(): void;
}

/** The place of a control that edits one value as text. */
export function placeOf(element: Place["element"], context: Context, now: () => FormField): Place {
  return {
    element,
    change: (value): Change => ({ type: "set", field: now().id, value: value.trim() }),
    lost: (typed, why) => {
      context.keepLost(now().label, typed, why);
    },
  };
}
