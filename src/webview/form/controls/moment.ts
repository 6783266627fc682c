/** A date, or a date with time and zone: typed as it is written, or chosen in a calendar. */
import type { FormField } from "../../../core/form/form";
import { button, h } from "../../dom";
import { newId, type Context } from "../context";
import { Typed } from "../typed";
import { calendar, type Calendar } from "./calendar";
import { type Control, placeOf } from "./control";

export function momentControl(context: Context, now: () => FormField): Control {
  const isDay = now().input === "day";
  const input = h("input", { type: "text", autocomplete: "off", spellcheck: "false" });
  const typed = new Typed(placeOf(input, context, now), context.outbox);
  /** Made when it is opened: a long timeline has many of these. */
  let panel: Calendar | null = null;
  const toggle = button(
    "Calendar",
    { class: "icon-button", "aria-expanded": "false", "aria-label": "Calendar" },
    () => {
      open(panel?.isOpen !== true);
    },
    h("span", { class: "calendar-icon", "aria-hidden": "true" }),
  );
  const element = h("div", { class: "moment" }, h("div", { class: "moment-line" }, input, toggle));
  const open = (isOpen: boolean): void => {
    if (!panel && !isOpen) return;
    panel ??= newPanel();
    panel.show(isOpen, now());
    toggle.setAttribute("aria-expanded", String(isOpen));
  };
  const newPanel = (): Calendar => {
    const made = calendar(isDay, {
      choose: (written) => {
        input.value = written;
        input.dispatchEvent(new Event("input"));
      },
      close: () => {
        open(false);
        input.focus();
      },
    });
    made.element.id = newId();
    toggle.setAttribute("aria-controls", made.element.id);
    element.append(made.element);
    return made;
  };
  element.addEventListener("focusout", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node) || !element.contains(relatedTarget)) open(false);
  });
  return {
    element,
    input,
    show: (field, locked) => {
      input.readOnly = locked;
      input.placeholder = field.hint;
      toggle.hidden = locked;
      if (locked) open(false);
      typed.show(field.value);
    },
    meaning: ({ instant, value }) => {
      if (isDay || instant === null || value === instant) return "";
      return `That is ${instant.slice(0, 16).replace("T", " ")} UTC.`;
    },
    remove: () => {
      typed.remove();
    },
  };
}
