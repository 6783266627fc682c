/** The calendar of a date or an instant: the browser's own, with the zone beside it. */
import type { FormField } from "../../../core/form/form";
import { h } from "../../dom";
import { LISTS } from "./text";
import { localIn, momentIn, zoneIsKnown } from "./zones";

export interface Calendar {
  readonly element: HTMLElement;
  readonly isOpen: boolean;
  /** Opened, it shows what the field says and takes the focus. */
  show(isOpen: boolean, field: FormField): void;
}

export interface CalendarActions {
  /** `2026-03-04`, or an instant in ISO 8601 with the offset of its zone. */
  readonly choose: (written: string) => void;
  readonly close: () => void;
}

export function calendar(isDay: boolean, { choose, close }: CalendarActions): Calendar {
  const picker = h("input", isDay ? { type: "date" } : { type: "datetime-local", step: "60" });
  const zone = h("input", { type: "text", list: LISTS.zone, value: "UTC", autocomplete: "off", spellcheck: "false" });
  const element = h(
    "div",
    { class: "calendar", hidden: true, role: "group", "aria-label": isDay ? "Choose a date" : "Choose a date and time" },
    h("label", {}, isDay ? "Date" : "Date and time", picker),
    isDay ? null : h("label", {}, "Zone", zone),
  );
  const chosen = (): void => {
    if (picker.value === "") return;
    const written = isDay ? picker.value : momentIn(picker.value, zone.value);
    if (written !== null) choose(written);
  };
  picker.addEventListener("input", chosen);
  zone.addEventListener("change", () => {
    const isKnown = zoneIsKnown(zone.value);
    zone.setAttribute("aria-invalid", String(!isKnown));
    if (isKnown) chosen();
  });
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" && event.key !== "Enter") return;
    event.preventDefault();
    event.stopPropagation();
    close();
  });
  return {
    element,
    get isOpen() {
      return element.hidden === false;
    },
    show: (isOpen, { instant, value }) => {
      element.hidden = !isOpen;
      if (!isOpen) return;
      if (isDay) picker.value = /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] ?? "";
      else if (instant !== null) picker.value = localIn(instant, zone.value) ?? picker.value;
      picker.focus();
    },
  };
}
