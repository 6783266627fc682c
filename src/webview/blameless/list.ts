/** The phrases in a list beside the document. */
import type { Kind, Phrase } from "../../core/preview/messages";
import { button, h } from "../dom";
import { CONFIDENCE } from "./notes";

export class PhraseList {
  readonly #list = h("ol");
  readonly element = h("aside", { "aria-label": "Phrases to look at", tabindex: "-1" }, this.#list);
  readonly #items = new Map<string, HTMLLIElement>();
  #written = "";

  constructor(readonly choose: (id: string) => void) {}

  /** `notes` stand below the selected phrase; `null` where they are shown elsewhere. */
  show(phrases: readonly Phrase[], kinds: ReadonlyMap<string, Kind>, selected: string | null, notes: HTMLElement | null): void {
    const written = JSON.stringify(phrases.map(({ id, confidence, before, after }) => [id, confidence, before, after]));
    if (written !== this.#written) {
      this.#written = written;
      this.#items.clear();
      for (const phrase of phrases) this.#items.set(phrase.id, this.#item(phrase, kinds.get(phrase.category)));
      this.#list.replaceChildren(...this.#items.values());
    }
    for (const [id, item] of this.#items) {
      const isSelected = id === selected;
      item.classList.toggle("selected", isSelected);
      item.querySelector("button.head")?.setAttribute("aria-expanded", String(isSelected && notes !== null));
      // What is moved loses the focus.
      if (isSelected && notes && notes.parentElement !== item) item.append(notes);
    }
  }

  buttonOf(id: string): HTMLElement | null {
    return this.#items.get(id)?.querySelector<HTMLElement>("button.head") ?? null;
  }

  /** Brings the phrase into view, unless a person is at work in the list. */
  follow(id: string): void {
    const item = this.#items.get(id);
    if (!item || this.element.matches(":hover, :focus-within")) return;
    const { top, bottom } = item.getBoundingClientRect();
    const frame = this.element.getBoundingClientRect();
    if (top < frame.top) this.element.scrollTop += top - frame.top - 8;
    else if (bottom > frame.bottom) this.element.scrollTop += Math.min(bottom - frame.bottom + 8, top - frame.top - 8);
  }

  #item(phrase: Phrase, kind: Kind | undefined): HTMLLIElement {
    const head = button(
      phrase.words,
      { class: "head", "aria-expanded": "false" },
      () => {
        this.choose(phrase.id);
      },
      h("span", { class: "kind" }, kind?.name ?? phrase.category),
      h(
        "span",
        { class: "words" },
        phrase.before,
        h("span", { class: `phrase ${phrase.category} ${phrase.confidence}` }, phrase.words),
        phrase.after,
      ),
      h("span", { class: "confidence" }, CONFIDENCE[phrase.confidence]),
    );
    return h("li", { class: phrase.confidence }, head);
  }
}
