/** Which phrases are shown: by kind and by how sure the check is. */
import type { Kind, Phrase } from "../../core/preview/messages";
import { h } from "../dom";

/** What a person has chosen; kept while the page is hidden. */
export interface Choice {
  readonly onlySure: boolean;
  /** Categories that are not shown. */
  readonly hidden: readonly string[];
}

export function choiceFrom(kept: unknown): Choice {
  const { onlySure, hidden } = (typeof kept === "object" && kept !== null ? kept : {}) as Record<string, unknown>;
  return {
    onlySure: onlySure === true,
    hidden: Array.isArray(hidden) ? hidden.filter((one): one is string => typeof one === "string") : [],
  };
}

export class Filter {
  readonly #kinds = h("div", { class: "kinds" });
  readonly #sure = h("input", { type: "checkbox" });
  readonly #summary = h("summary", {}, "Filter");
  readonly element = h(
    "details",
    { class: "filter" },
    this.#summary,
    h(
      "div",
      { class: "panel" },
      h("label", {}, this.#sure, "Only what is almost sure"),
      h("fieldset", {}, h("legend", {}, "Kinds"), this.#kinds),
    ),
  );
  #choice: Choice;
  #written = "";

  constructor(choice: Choice, changed: () => void) {
    this.#choice = choice;
    this.#sure.checked = choice.onlySure;
    this.#sure.addEventListener("change", () => {
      this.#choice = { ...this.#choice, onlySure: this.#sure.checked };
      changed();
    });
    this.#kinds.addEventListener("change", ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      const others = this.#choice.hidden.filter((one) => one !== target.value);
      this.#choice = { ...this.#choice, hidden: target.checked ? others : [...others, target.value] };
      changed();
    });
    this.element.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !this.element.open) return;
      this.element.open = false;
      this.#summary.focus();
    });
  }

  get choice(): Choice {
    return this.#choice;
  }

  shows({ category, confidence }: Phrase): boolean {
    return !(this.#choice.onlySure && confidence !== "sure") && !this.#choice.hidden.includes(category);
  }

  /** Lists the kinds that occur, with how often they do. */
  show(kinds: readonly Kind[], phrases: readonly Phrase[]): void {
    const counts = kinds.map(({ category, name }) => ({
      category,
      name,
      count: phrases.filter((phrase) => phrase.category === category).length,
    }));
    const written = JSON.stringify(counts);
    this.element.hidden = kinds.length === 0;
    const isActive = this.#choice.onlySure || counts.some(({ category }) => this.#choice.hidden.includes(category));
    this.#summary.classList.toggle("active", isActive);
    if (written === this.#written) return;
    this.#written = written;
    this.#kinds.replaceChildren(
      ...counts.map(({ category, name, count }) => {
        const box = h("input", { type: "checkbox", value: category });
        box.checked = !this.#choice.hidden.includes(category);
        return h("label", {}, box, h("span", { class: `phrase ${category} sure` }, name), h("span", { class: "count" }, String(count)));
      }),
    );
  }
}
