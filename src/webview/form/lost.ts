/** What was typed and is not in the document, so that nobody has to type it again. */
import { button, h } from "../dom";

const WHY = {
  overwritten: "The text was changed at the same place, and the text wins.",
  gone: "Its place is no longer in the document.",
} as const;

export class Lost {
  readonly element = h("div", { class: "lost-list", role: "region", "aria-label": "Not in the document", hidden: true });

  keep(label: string, typed: string, why: keyof typeof WHY): void {
    const text = h("textarea", { readonly: true, rows: "2", "aria-label": `What you typed: ${label}` });
    text.value = typed;
    const item = h(
      "div",
      { class: "lost" },
      h("p", {}, `What you typed in "${label}" is not in the document. ${WHY[why]}`),
      text,
      button("Dismiss", {}, () => {
        item.remove();
        this.element.hidden = this.element.childElementCount === 0;
      }),
    );
    this.element.append(item);
    this.element.hidden = false;
  }

  clear(): void {
    this.element.replaceChildren();
    this.element.hidden = true;
  }
}
