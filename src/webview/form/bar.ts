/** What stands above the form at all times: how far it is, what is wrong, and when it is due. */
import type { FormData, FormDeadline, FormProblem } from "../../core/form/form";
import type { FromForm } from "../../core/form/messages";
import { button, h, setText } from "../dom";
import { flushAll } from "./typed";
import { plural } from "./words";

export class Bar {
  readonly #progress = h("progress", { max: "1", value: "0", "aria-label": "Parts complete" });
  readonly #complete = h("span", { class: "complete" });
  readonly #count = button("", { class: "count-button" }, () => {
    this.nextProblem();
  });
  readonly #deadline = h("details", { class: "deadline", hidden: true }, h("summary"), h("div", { class: "explained" }));
  readonly element: HTMLElement;

  constructor(
    post: (message: FromForm) => void,
    readonly nextProblem: () => void,
    line: () => number,
  ) {
    const tools = h(
      "div",
      { class: "tools" },
      button("Text", { title: "Show the text beside the form" }, () => {
        flushAll();
        post({ type: "open-text", line: line() });
      }),
      button("Preview", { title: "Open the blameless preview" }, () => {
        flushAll();
        post({ type: "preview" });
      }),
      button("Export", { title: "Export as PDF or HTML" }, () => {
        flushAll();
        post({ type: "export" });
      }),
    );
    this.element = h(
      "header",
      { class: "bar" },
      h("span", { class: "progress" }, this.#progress, this.#complete),
      this.#count,
      this.#deadline,
      tools,
    );
  }

  show({ complete, of }: FormData): void {
    this.#progress.max = of;
    this.#progress.value = complete;
    setText(this.#complete, `${String(complete)} of ${String(of)} parts complete`);
  }

  problems(problems: readonly FormProblem[], deadline: FormDeadline | null): void {
    const serious = problems.filter(({ severity }) => severity === "error" || severity === "warning").length;
    const rest = problems.length - serious;
    const said = serious > 0 ? plural(serious, "problem") : rest > 0 ? plural(rest, "hint") : "No problem left";
    setText(this.#count, said);
    this.#count.title = problems.length > 0 ? `${plural(serious, "problem")}, ${plural(rest, "hint")}; go to the next one (F8)` : "";
    this.#count.disabled = problems.length === 0;
    this.#count.classList.toggle("serious", serious > 0);
    this.#deadline.hidden = deadline === null;
    if (!deadline) return;
    const [summary, explained] = this.#deadline.children;
    if (summary) setText(summary, deadline.label);
    this.#deadline.dataset["state"] = deadline.state;
    explained?.replaceChildren(...deadline.explained.map((sentence) => h("p", {}, sentence)));
  }
}
