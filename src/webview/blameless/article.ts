/** The document on the page: its header and its blocks, and the phrases in them. */
import type { PageBlock, Phrase, Splice, UncheckedNote } from "../../core/preview/messages";
import { h } from "../dom";
import { morphChildren } from "../morph";

interface Placed {
  readonly element: HTMLElement;
  line: number;
  end: number;
}

export class Article {
  readonly element = h("main", { tabindex: "0", "aria-label": "The document" });
  readonly #card = h("div", { class: "block" });
  readonly #blocks: Placed[] = [];
  /** The pieces of each phrase, the first of which can be reached. */
  #pieces = new Map<string, HTMLElement[]>();

  get blocks(): readonly Readonly<Placed>[] {
    return this.#blocks;
  }

  show(card: string, blocks: readonly PageBlock[]): void {
    this.#blocks.length = 0;
    fill(this.#card, card);
    this.#blocks.push(
      ...blocks.map(({ html, line, end }) => {
        const element = h("div", { class: "block" });
        fill(element, html);
        return { element, line, end };
      }),
    );
    this.element.replaceChildren(this.#card, ...this.#blocks.map(({ element }) => element));
  }

  change(card: string | null, { start, count, html, lines }: Splice): void {
    if (card !== null) fill(this.#card, card);
    html.forEach((one, index) => {
      const at = start + index;
      const known = index < count ? this.#blocks[at] : undefined;
      if (known) {
        fill(known.element, one);
        return;
      }
      const element = h("div", { class: "block" });
      fill(element, one);
      (this.#blocks[at - 1]?.element ?? this.#card).after(element);
      this.#blocks.splice(at, 0, { element, line: 0, end: 0 });
    });
    const gone = this.#blocks.splice(start + html.length, Math.max(0, count - html.length));
    for (const { element } of gone) element.remove();
    this.#blocks.forEach((block, index) => {
      [block.line, block.end] = lines[index] ?? [block.line, block.end];
    });
  }

  /** Says where the text is not checked. Whatever was said before is gone. */
  tell(unchecked: readonly UncheckedNote[]): void {
    for (const note of this.element.querySelectorAll(":scope > .unchecked")) note.remove();
    // From the last one on: those behind the same block stay in their order.
    for (const { block, text } of [...unchecked].reverse()) {
      const element = this.#blocks[block]?.element ?? this.#card;
      const open = element.nextElementSibling;
      // The notes on a phrase keep to its block: what is moved loses the focus.
      (open?.classList.contains("notes") ? open : element).after(h("p", { class: "unchecked", role: "note" }, text));
    }
  }

  /** Shows each phrase as it is chosen: hidden ones read as plain text, the selected one stands out. */
  decorate(phrases: readonly Phrase[], isShown: (phrase: Phrase) => boolean, selected: string | null): void {
    this.#pieces = new Map();
    for (const phrase of phrases) {
      const block = phrase.block === null ? undefined : phrase.block < 0 ? this.#card : this.#blocks[phrase.block]?.element;
      if (!block) continue;
      const pieces = [...block.querySelectorAll<HTMLElement>(`mark[data-phrase="${String(phrase.at)}"]`)];
      this.#pieces.set(phrase.id, pieces);
      const shown = isShown(phrase);
      for (const piece of pieces) {
        piece.classList.toggle("off", !shown);
        piece.classList.toggle("selected", shown && phrase.id === selected);
        if (!piece.classList.contains("more") && !piece.closest("a")) {
          piece.tabIndex = shown ? 0 : -1;
          if (shown) piece.setAttribute("role", "button");
          else piece.removeAttribute("role");
          if (shown && phrase.id === selected) piece.setAttribute("aria-current", "true");
          else piece.removeAttribute("aria-current");
        }
      }
    }
  }

  markOf(id: string): HTMLElement | null {
    return this.#pieces.get(id)?.[0] ?? null;
  }

  phraseAt(target: EventTarget | null): string | null {
    const mark = target instanceof Element ? target.closest<HTMLElement>("mark.phrase:not(.off)") : null;
    if (!mark) return null;
    for (const [id, pieces] of this.#pieces) if (pieces.includes(mark)) return id;
    return null;
  }

  /** Where notes on the phrase go when there is no room beside the document: behind the block that it stands in. */
  blockOf(id: string): HTMLElement | null {
    return this.markOf(id)?.closest<HTMLElement>("main > .block") ?? null;
  }
}

/** The HTML is the extension's own: of the writer's text it holds nothing but text. */
function fill(element: HTMLElement, html: string): void {
  for (const mark of element.querySelectorAll<HTMLElement>("mark.phrase")) undecorate(mark);
  const template = document.createElement("template");
  template.innerHTML = html;
  for (const bar of template.content.querySelectorAll<HTMLElement>("[data-grow]")) bar.style.flexGrow = bar.dataset["grow"] ?? "";
  morphChildren(element, [...template.content.childNodes]);
}

/** As it came, so that an unchanged one is seen to be unchanged. */
function undecorate(mark: HTMLElement): void {
  mark.classList.remove("off", "selected");
  mark.removeAttribute("aria-current");
  if (mark.hasAttribute("tabindex")) {
    mark.setAttribute("role", "button");
    mark.tabIndex = 0;
  }
}
