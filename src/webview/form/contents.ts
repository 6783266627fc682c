/** The parts of the form in a list beside it, each with its worst problem. */
import type { FormPart, FormProblem } from "../../core/form/form";
import { button, h, setText } from "../dom";
import { worst } from "./problem-list";
import { SEVERITY } from "./words";

interface Item {
  readonly element: HTMLLIElement;
  readonly label: HTMLElement;
  readonly mark: HTMLElement;
}

export class Contents {
  readonly #list = h("ol");
  readonly element = h("nav", { class: "contents", "aria-label": "Parts of the post-mortem" }, this.#list);
  #items: readonly { readonly id: string; readonly item: Item }[] = [];

  constructor(readonly go: (id: string) => void) {}

  show(parts: readonly FormPart[]): void {
    const wanted = [{ id: "header", heading: "Post-mortem", present: true }, ...parts];
    if (wanted.length !== this.#items.length || wanted.some(({ id }, at) => this.#items[at]?.id !== id)) {
      this.#items = wanted.map(({ id }) => ({ id, item: this.#item(id) }));
      this.#list.replaceChildren(...this.#items.map(({ item }) => item.element));
    }
    wanted.forEach(({ heading, present }, at) => {
      const item = this.#items[at]?.item;
      if (!item) return;
      setText(item.label, heading);
      item.element.classList.toggle("absent", !present);
    });
  }

  problems(byPart: (id: string) => readonly FormProblem[]): void {
    for (const { id, item } of this.#items) {
      const severity = worst(byPart(id));
      item.mark.className = `mark ${severity ?? "none"}`;
      item.mark.replaceChildren(
        ...(severity === null
          ? []
          : [h("span", { "aria-hidden": "true" }, SEVERITY[severity].icon), h("span", { class: "sr" }, ` ${SEVERITY[severity].word}`)]),
      );
    }
  }

  #item(id: string): Item {
    const label = h("span", { class: "name" });
    const mark = h("span", { class: "mark" });
    const element = h(
      "li",
      {},
      button(
        "",
        {},
        () => {
          this.go(id);
        },
        label,
        mark,
      ),
    );
    return { element, label, mark };
  }
}
