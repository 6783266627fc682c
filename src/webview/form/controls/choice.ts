/** One of several known values. A value that is written and not known stands among them. */
import type { FormField } from "../../../core/form/form";
import { h } from "../../dom";
import type { Context } from "../context";
import { Typed } from "../typed";
import { type Control, placeOf } from "./control";

/** `brief`: the values alone, where there is little room; what each means is said by hovering. */
export function choiceControl(context: Context, now: () => FormField, brief: boolean): Control {
  const element = h("select");
  const typed = new Typed(placeOf(element, context, now), context.outbox);
  let written = "";
  return {
    element,
    input: element,
    show: (field, locked) => {
      const { choices, value } = field;
      const known = choices.some((choice) => choice.value === value);
      const options = [{ value: "", detail: "" }, ...choices, ...(known || value === "" ? [] : [{ value, detail: "as written" }])];
      const key = JSON.stringify(options);
      if (key !== written) {
        written = key;
        const chosen = element.value;
        element.replaceChildren(
          ...options.map(({ value: one, detail }) => {
            const said = brief || detail === "" ? one : `${one} – ${detail}`;
            return h("option", { value: one, title: brief && detail !== "" ? detail : undefined }, one === "" ? "Not set" : said);
          }),
        );
        element.value = options.some((one) => one.value === chosen) ? chosen : value;
      }
      element.disabled = locked;
      typed.show(value);
    },
    meaning: () => "",
    remove: () => {
      typed.remove();
    },
  };
}
