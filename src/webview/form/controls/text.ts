/** One line of text, or several where it grows; people and zones with those that are known. */
import type { FormField } from "../../../core/form/form";
import { h } from "../../dom";
import type { Context } from "../context";
import { Typed } from "../typed";
import { type Control, placeOf } from "./control";

/** The lists that the page keeps for all of its fields. */
export const LISTS = { person: "known-people", zone: "known-zones" } as const;

export function textControl(context: Context, now: () => FormField, grows: boolean): Control {
  const { input: kind } = now();
  const list = kind === "person" || kind === "zone" ? LISTS[kind] : undefined;
  const element = grows
    ? h("textarea", { rows: "1", spellcheck: "true" })
    : h("input", { type: "text", list, autocomplete: "off", spellcheck: kind === "line" || kind === "markdown" ? "true" : "false" });
  const typed = new Typed(placeOf(element, context, now), context.outbox);
  return {
    element,
    input: element,
    show: (field, locked) => {
      element.readOnly = locked;
      element.placeholder = field.hint;
      typed.show(field.value);
    },
    meaning: () => "",
    remove: () => {
      typed.remove();
    },
  };
}
