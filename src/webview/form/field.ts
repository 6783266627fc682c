/** One value with its label, its control, what is wrong with it, and why it may not be changed here. */
import type { FormField, FormProblem } from "../../core/form/form";
import { button, h, setText } from "../dom";
import { choiceControl } from "./controls/choice";
import { chipsControl } from "./controls/chips";
import type { Control } from "./controls/control";
import { momentControl } from "./controls/moment";
import { textControl } from "./controls/text";
import { newId, type Context } from "./context";
import { ProblemList } from "./problem-list";
import { WHY_LOCKED } from "./words";

export class Field {
  readonly element: HTMLElement;
  readonly #control: Control;
  readonly #problems: ProblemList;
  /** Made when there is something to say. */
  #note: { readonly element: HTMLElement; readonly text: HTMLElement } | null = null;
  readonly #label: HTMLElement;
  readonly #inRow: boolean;
  field: FormField;

  /** `within`: a name for what it is part of, said before its own to who cannot see it: `Entry 3`. */
  constructor(
    field: FormField,
    readonly context: Context,
    { grows = false, within = "" }: { readonly grows?: boolean; readonly within?: string } = {},
  ) {
    this.field = field;
    this.#inRow = within !== "";
    const id = newId();
    this.#problems = new ProblemList(context, (list) => {
      this.element.append(list);
    });
    this.#control = controlFor(field, context, () => this.field, { grows, brief: this.#inRow });
    const { input } = this.#control;
    input.id = id;
    this.#label = h("label", { for: id }, h("span", { class: "sr within" }, within), h("span", { class: "name" }, field.label));
    this.element = h("div", { class: `field ${field.input}` }, this.#label, this.#control.element);
    this.show(field, within);
  }

  show(field: FormField, within = ""): void {
    this.field = field;
    this.element.dataset["place"] = field.id;
    const isLocked = field.locked !== null || this.context.readOnly();
    const before = this.#label.querySelector(".within");
    if (before) setText(before, within === "" ? "" : `${within}: `);
    this.#control.show(field, isLocked);
    this.element.classList.toggle("locked", isLocked);
    if (field.input === "blocks") {
      this.element.classList.add("details");
      this.element.classList.toggle("long", field.value.length > 60 || field.value.includes("\n"));
    }
    this.element.classList.toggle("empty", field.value === "" && field.values.length === 0);
    this.#explain(field);
  }

  problems(problems: readonly FormProblem[]): void {
    const severity = this.#problems.show(problems);
    for (const name of ["error", "warning", "information", "hint"]) this.element.classList.toggle(`has-${name}`, severity === name);
    if (severity === "error") this.#control.input.setAttribute("aria-invalid", "true");
    else this.#control.input.removeAttribute("aria-invalid");
    this.#describe();
  }

  focus(): void {
    this.#control.input.focus();
  }

  get hasFocus(): boolean {
    return this.element.contains(document.activeElement);
  }

  remove(): void {
    this.#control.remove();
    this.element.remove();
  }

  #explain(field: FormField): void {
    const { locked, line } = field;
    const meaning = this.#control.meaning(field);
    // Rows are narrow, and there are many of them.
    this.#control.input.title = this.#inRow ? meaning : "";
    const said = locked !== null ? WHY_LOCKED[locked] : this.#inRow ? "" : field.fromBody ? "As the text says it." : meaning;
    this.#say(said, locked !== null && line !== null);
    this.#describe();
  }

  #say(said: string, withLink: boolean): void {
    if (said === "" && !this.#note) return;
    this.#note ??= this.#newNote();
    const { element, text } = this.#note;
    setText(text, said);
    element.hidden = said === "";
    const link = element.querySelector("button");
    if (!withLink) link?.remove();
    else if (!link) {
      element.append(
        " ",
        button("Show in the text", { class: "link" }, () => {
          this.context.post({ type: "open-text", line: this.field.line ?? 0 });
        }),
      );
    }
  }

  #newNote(): { readonly element: HTMLElement; readonly text: HTMLElement } {
    const text = h("span");
    const element = h("p", { class: "note", id: newId() }, text);
    this.#control.element.after(element);
    return { element, text };
  }

  /** What is said below the control is said with it. */
  #describe(): void {
    const note = this.#note?.element;
    const ids = [note && !note.hidden ? note.id : "", this.#problems.isShown ? this.#problems.id : ""].filter((id) => id !== "");
    const { input } = this.#control;
    if (ids.length > 0) input.setAttribute("aria-describedby", ids.join(" "));
    else input.removeAttribute("aria-describedby");
  }
}

function controlFor(
  field: FormField,
  context: Context,
  now: () => FormField,
  { grows, brief }: { readonly grows: boolean; readonly brief: boolean },
): Control {
  switch (field.input) {
    case "choice":
      return choiceControl(context, now, brief);
    case "people":
    case "tags":
      return chipsControl(context, now);
    case "instant":
    case "day":
      return momentControl(context, now);
    case "line":
    case "markdown":
    case "blocks":
    case "zone":
    case "person":
    case "ticket":
    case "links":
      return textControl(context, now, grows);
  }
}
