/** A card of the form: a heading, what is wrong with the section as a whole, and what it holds. */
import type { FormPart } from "../../core/form/form";
import { button, h, setText } from "../dom";
import { newId, type Context, type Problems } from "./context";
import { ProblemList } from "./problem-list";
import { WHY_LOCKED } from "./words";

export interface Card {
  readonly element: HTMLElement;
  /** `false`: the part is another one, and needs another card. */
  show(part: FormPart): boolean;
  problems(problems: Problems): void;
  /** Puts the focus on the thing with that id; `false`: it is not in here. */
  reveal(id: string): boolean;
  remove(): void;
}

export class Frame {
  readonly heading = h("h2");
  readonly body = h("div", { class: "body" });
  readonly #tools = h("div", { class: "tools" });
  readonly #why = h("p", { class: "note", hidden: true });
  readonly problems: ProblemList;
  readonly element: HTMLElement;
  #line: number | null = null;

  constructor(
    readonly context: Context,
    readonly kind: string,
    ...tools: readonly HTMLElement[]
  ) {
    const id = newId();
    this.heading.id = id;
    this.problems = new ProblemList(context, (list) => {
      this.#why.before(list);
    });
    const text = button("Show in the text", { class: "link quiet" }, () => {
      context.post({ type: "open-text", line: this.#line ?? 0 });
    });
    this.#tools.append(...tools, text);
    this.element = h(
      "section",
      { class: `card ${kind}`, "aria-labelledby": id, tabindex: "-1" },
      h("header", {}, this.heading, this.#tools),
      this.#why,
      this.body,
    );
    this.#text = text;
  }

  readonly #text: HTMLButtonElement;

  show({ id, heading, present, locked, line }: FormPart): void {
    this.#line = line;
    this.element.dataset["place"] = id;
    setText(this.heading, heading);
    this.element.classList.toggle("absent", !present);
    this.#text.hidden = line === null;
    setText(this.#why, locked === null ? "" : `${WHY_LOCKED[locked]} It is edited in the text.`);
    this.#why.hidden = locked === null;
  }

  remove(): void {
    this.element.remove();
  }
}
