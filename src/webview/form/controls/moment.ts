/** A date, or a date with time and zone: typed as it is written, or chosen in a calendar. */
import type { FormField } from "../../../core/form/form";
import { button, h } from "../../dom";
import { newId, type Context } from "../context";
import { Typed } from "../typed";
import { type Control, placeOf } from "./control";
import { LISTS } from "./text";
import { localIn, momentIn, zoneIsKnown } from "./zones";

export function momentControl(context: Context, now: () => FormField): Control {
  const isDay = now().input === "day";
  const input = h("input", { type: "text", autocomplete: "off", spellcheck: "false" });
  const typed = new Typed(placeOf(input, context, now), context.outbox);
  const panelId = newId();
  const picker = h("input", isDay ? { type: "date" } : { type: "datetime-local", step: "60" });
  const zone = h("input", { type: "text", list: LISTS.zone, value: "UTC", autocomplete: "off", spellcheck: "false" });
  const panel = h(
    "div",
    { class: "calendar", id: panelId, hidden: true, role: "group", "aria-label": isDay ? "Choose a date" : "Choose a date and time" },
    h("label", {}, isDay ? "Date" : "Date and time", picker),
    isDay ? null : h("label", {}, "Zone", zone),
  );
  const toggle = button(
    "Calendar",
    { class: "icon-button", "aria-expanded": "false", "aria-controls": panelId, "aria-label": "Calendar" },
    () => {
      open(panel.hidden !== false);
      if (panel.hidden === false) picker.focus();
    },
    h("span", { class: "calendar-icon", "aria-hidden": "true" }),
  );
  const open = (isOpen: boolean): void => {
    panel.hidden = !isOpen;
    toggle.setAttribute("aria-expanded", String(isOpen));
    if (isOpen) fill();
  };
  const fill = (): void => {
    const { instant, value } = now();
    if (isDay) picker.value = /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] ?? "";
    else if (instant !== null) picker.value = localIn(instant, zone.value) ?? picker.value;
  };
  const choose = (): void => {
    if (picker.value === "") return;
    const chosen = isDay ? picker.value : momentIn(picker.value, zone.value);
    zone.setAttribute("aria-invalid", String(chosen === null));
    if (chosen === null) return;
    input.value = chosen;
    input.dispatchEvent(new Event("input"));
  };
  picker.addEventListener("input", choose);
  zone.addEventListener("change", () => {
    zone.setAttribute("aria-invalid", String(!zoneIsKnown(zone.value)));
    if (zoneIsKnown(zone.value)) choose();
  });
  panel.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" && event.key !== "Enter") return;
    event.preventDefault();
    event.stopPropagation();
    open(false);
    input.focus();
  });
  const element = h("div", { class: "moment" }, h("div", { class: "moment-line" }, input, toggle), panel);
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
