/** Several values, each a chip that can be taken away, and a field for the next one. */
import type { FormField } from "../../../core/form/form";
import { button, h } from "../../dom";
import { newId, type Context } from "../context";
import type { Control } from "./control";
import { LISTS } from "./text";

export function chipsControl(context: Context, now: () => FormField): Control {
  const chips = h("ul", { class: "chips" });
  const list = now().input === "people" ? LISTS.person : undefined;
  const input = h("input", { type: "text", list, autocomplete: "off" });
  const element = h("div", { class: "chips-control" }, chips, input);
  let shown = "";
  let locked = false;

  const put = (values: readonly string[]): void => {
    context.outbox.put({ type: "change", make: () => ({ type: "set-all", field: now().id, values: [...values] }) });
  };
  const add = (): void => {
    const added = input.value
      .split(/[,;\n]/)
      .map((value) => value.trim())
      .filter((value) => value !== "");
    if (added.length === 0) return;
    input.value = "";
    put([...new Set([...now().values, ...added])]);
  };
  const take = (index: number): void => {
    put(now().values.filter((_, at) => at !== index));
    input.focus();
  };
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Enter" || (event.key === "," && input.value.trim() !== "")) {
      event.preventDefault();
      add();
    } else if (event.key === "Backspace" && input.value === "" && now().values.length > 0 && !locked) {
      event.preventDefault();
      take(now().values.length - 1);
    }
  });
  input.addEventListener("change", add);
  input.addEventListener("blur", add);

  return {
    element,
    input,
    show: (field, isLocked) => {
      locked = isLocked;
      input.hidden = isLocked;
      input.placeholder = field.values.length === 0 ? field.hint : "";
      const written = JSON.stringify([field.values, isLocked]);
      if (written === shown) return;
      shown = written;
      const describe = newId();
      chips.replaceChildren(
        ...field.values.map((value, index) =>
          h(
            "li",
            { class: "chip" },
            h("span", { id: `${describe}-${String(index)}` }, value),
            ...(isLocked
              ? []
              : [
                  button("×", { class: "take", "aria-label": `Remove ${value}` }, () => {
                    take(index);
                  }),
                ]),
          ),
        ),
      );
      chips.hidden = field.values.length === 0;
    },
    meaning: () => "",
    remove: () => {
      if (input.value.trim() !== "") context.keepLost(now().label, input.value, "gone");
    },
  };
}
