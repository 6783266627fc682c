/** The problems of one place, each with its fixes. */
import type { FormProblem } from "../../core/form/form";
import { button, h } from "../dom";
import { newId, type Context } from "./context";
import { flushAll } from "./typed";
import { SEVERITY } from "./words";

export class ProblemList {
  readonly id = newId();
  /** Made with the first problem: most places never have one. */
  #element: HTMLUListElement | null = null;
  #written = "[]";

  /** `place` puts the list where it belongs. */
  constructor(
    readonly context: Context,
    readonly place: (element: HTMLUListElement) => void,
  ) {}

  get isShown(): boolean {
    return this.#element?.hidden === false;
  }

  /** Returns the worst of them. */
  show(problems: readonly FormProblem[]): FormProblem["severity"] | null {
    const written = JSON.stringify(problems.map(({ id, message, severity, fixes }) => [id, message, severity, fixes]));
    if (written !== this.#written) {
      this.#written = written;
      const element = this.#made();
      const hadFocus = element.contains(document.activeElement);
      element.replaceChildren(...problems.map((problem) => this.#item(problem)));
      element.hidden = problems.length === 0;
      if (hadFocus) element.querySelector("button")?.focus();
    }
    return worst(problems);
  }

  #made(): HTMLUListElement {
    if (!this.#element) {
      this.#element = h("ul", { class: "problems", id: this.id, hidden: true });
      this.place(this.#element);
    }
    return this.#element;
  }

  #item(problem: FormProblem): HTMLLIElement {
    const { icon, word } = SEVERITY[problem.severity];
    const fixes = problem.fixes.map((title) =>
      button(title, { class: "fix" }, () => {
        flushAll();
        this.context.outbox.put({ type: "fix", problem: problem.id, title });
      }),
    );
    return h(
      "li",
      { class: problem.severity },
      h("span", { class: "icon", "aria-hidden": "true" }, icon),
      h("span", { class: "sr" }, `${word}: `),
      h("span", { class: "message" }, problem.message),
      ...(fixes.length > 0 && !this.context.readOnly() ? [fixesOf(fixes, problem)] : []),
      button("Why?", { class: "link", "aria-label": `Why? The page of the rule ${problem.rule}` }, () => {
        this.context.post({ type: "open-rule", rule: problem.rule });
      }),
    );
  }
}

/** One fix is a button; several stand behind one, so that a form with many hints stays a form. */
function fixesOf(fixes: readonly HTMLButtonElement[], { message }: FormProblem): HTMLElement {
  if (fixes.length === 1) return h("span", { class: "fixes" }, ...fixes);
  const summary = h("summary", { "aria-label": `${String(fixes.length)} fixes for: ${message}` }, `${String(fixes.length)} fixes`);
  return h("details", { class: "fixes" }, summary, h("span", { class: "choices" }, ...fixes));
}

const ORDER: readonly FormProblem["severity"][] = ["error", "warning", "information", "hint"];

export function worst(problems: readonly FormProblem[]): FormProblem["severity"] | null {
  return ORDER.find((severity) => problems.some((problem) => problem.severity === severity)) ?? null;
}
