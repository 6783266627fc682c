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
  readonly #note = h("p", { class: "note", hidden: true });
  readonly #noteText = h("span");
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
    const noteId = newId();
    this.#problems = new ProblemList(context, newId());
    this.#note.id = noteId;
    this.#control = controlFor(field, context, () => this.field, { grows, brief: this.#inRow });
    const { input } = this.#control;
    input.id = id;
    input.setAttribute("aria-describedby", `${noteId} ${this.#problems.id}`);
    this.#label = h("label", { for: id }, h("span", { class: "sr within" }, within), h("span", { class: "name" }, field.label));
    this.#note.append(this.#noteText);
    this.element = h("div", { class: `field ${field.input}` }, this.#label, this.#control.element, this.#note, this.#problems.element);
    this.show(field, within);
  }

  show(field: FormField, within = ""): void {
    this.field = field;
    const isLocked = field.locked !== null || this.context.readOnly();
    const before = this.#label.querySelector(".within");
    if (before) setText(before, within === "" ? "" : `${within}: `);
    this.#control.show(field, isLocked);
    this.element.classList.toggle("locked", isLocked);
    this.element.classList.toggle("empty", field.value === "" && field.values.length === 0);
    this.#explain(field);
  }

  problems(problems: readonly FormProblem[]): void {
    const severity = this.#problems.show(problems);
    for (const name of ["error", "warning", "information", "hint"]) this.element.classList.toggle(`has-${name}`, severity === name);
    this.#control.input.setAttribute("aria-invalid", String(severity === "error"));
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
    setText(this.#noteText, said);
    this.#note.hidden = said === "";
    const link = this.#note.querySelector("button");
    const wantsLink = locked !== null && line !== null;
    if (!wantsLink) link?.remove();
    else if (!link) {
      this.#note.append(
        " ",
        button("Show in the text", { class: "link" }, () => {
          this.context.post({ type: "open-text", line: this.field.line ?? 0 });
        }),
      );
    }
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
    case "zone":
    case "person":
    case "ticket":
    case "links":
      return textControl(context, now, grows);
  }
}
