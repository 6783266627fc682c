/** One row of a list: its fields, and what can be done with it. */
import type { FormColumn, FormField, FormRow } from "../../core/form/form";
import { button, h } from "../dom";
import type { Context, Problems } from "./context";
import { Field } from "./field";
import { ProblemList } from "./problem-list";

export interface RowActions {
  readonly add: (row: Row) => void;
  readonly remove: (row: Row) => void;
  readonly move: (row: Row, by: 1 | -1) => void;
  readonly drag: (row: Row, event: DragEvent) => void;
  readonly paste: (row: Row, text: string) => boolean;
}

export class Row {
  readonly fields: Field[];
  readonly element: HTMLLIElement;
  readonly #elapsed = h("span", { class: "elapsed" });
  readonly #problems: ProblemList;
  readonly #up: HTMLButtonElement;
  readonly #down: HTMLButtonElement;
  readonly #remove: HTMLButtonElement;
  readonly #handle: HTMLElement;
  readonly #group: HTMLElement;
  #named = "";
  #shown = "";

  constructor(
    public row: FormRow,
    readonly columns: readonly FormColumn[],
    readonly noun: string,
    readonly context: Context,
    readonly actions: RowActions,
  ) {
    this.#problems = new ProblemList(context, (list) => {
      this.#group.append(list);
    });
    this.fields = row.cells.map((cell) => new Field(cell, context, { grows: growing(cell), within: noun }));
    this.#up = button("↑", { class: "icon-button" }, () => {
      actions.move(this, -1);
    });
    this.#down = button("↓", { class: "icon-button" }, () => {
      actions.move(this, 1);
    });
    this.#remove = button("×", { class: "icon-button" }, () => {
      actions.remove(this);
    });
    this.#handle = h("span", { class: "handle", draggable: "true", "aria-hidden": "true", title: "Drag to move" }, "⠿");
    this.#group = h("div", { class: "cells", role: "group" }, ...this.fields.map(({ element }) => element), this.#elapsed);
    this.element = h(
      "li",
      { class: "row" },
      this.#handle,
      this.#group,
      h("div", { class: "row-tools" }, this.#up, this.#down, this.#remove),
    );
    this.#handle.addEventListener("dragstart", (event) => {
      actions.drag(this, event);
    });
    this.element.addEventListener("keydown", (event) => {
      this.#onKey(event);
    });
    this.element.addEventListener("paste", (event) => {
      const text = event.clipboardData?.getData("text/plain") ?? "";
      const isLines = /\S\r?\n\s*\S/.test(text) && event.target instanceof HTMLElement && !this.#holdsLines(event.target);
      if (isLines && actions.paste(this, text)) event.preventDefault();
    });
  }

  show(row: FormRow, index: number, count: number): void {
    this.row = row;
    const shown = JSON.stringify([row, index, count, this.context.readOnly()]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.element.dataset["place"] = row.id;
    const named = `${this.noun} ${String(index + 1)}`;
    const fixed = !row.movable || this.context.readOnly();
    row.cells.forEach((cell, at) => this.fields[at]?.show(cell, named));
    if (this.#elapsed.textContent !== row.elapsed) this.#elapsed.textContent = row.elapsed;
    this.#elapsed.hidden = row.elapsed === "";
    this.#up.disabled = index === 0;
    this.#down.disabled = index === count - 1;
    for (const one of [this.#up, this.#down, this.#remove, this.#handle]) one.hidden = fixed;
    if (named === this.#named) return;
    this.#named = named;
    this.#group.setAttribute("aria-label", named);
    this.#up.setAttribute("aria-label", `Move ${named} up`);
    this.#up.title = "Move up (Alt+Up)";
    this.#down.setAttribute("aria-label", `Move ${named} down`);
    this.#down.title = "Move down (Alt+Down)";
    this.#remove.setAttribute("aria-label", `Remove ${named}`);
    this.#remove.title = "Remove (Ctrl+Shift+Delete)";
  }

  problems(problems: Problems): void {
    for (const field of this.fields) field.problems(problems.get(field.field.id) ?? []);
    this.#problems.show(problems.get(this.row.id) ?? []);
  }

  /** The same columns: its fields can show the other row. */
  fits(row: FormRow): boolean {
    return row.cells.length === this.fields.length && row.cells.every(({ input }, at) => this.fields[at]?.field.input === input);
  }

  get hasFocus(): boolean {
    return this.element.contains(document.activeElement);
  }

  focus(column = 0): void {
    (this.fields[column] ?? this.fields[0])?.focus();
  }

  focusedColumn(): number {
    return Math.max(
      0,
      this.fields.findIndex((field) => field.hasFocus),
    );
  }

  remove(): void {
    for (const field of this.fields) field.remove();
    this.element.remove();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const { key, altKey, ctrlKey, metaKey, shiftKey, target } = event;
    const command = ctrlKey || metaKey;
    const isText =
      target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !target.closest(".calendar, .chips-control"));
    if (altKey && !command && (key === "ArrowUp" || key === "ArrowDown")) this.actions.move(this, key === "ArrowUp" ? -1 : 1);
    else if (command && shiftKey && (key === "Delete" || key === "Backspace")) this.actions.remove(this);
    else if (key === "Enter" && !command && this.#holdsLines(target)) return;
    else if (key === "Enter" && !altKey && !shiftKey && isText && (command || this.#isLast(target))) this.actions.add(this);
    // A line end would not be one in the document.
    else if (key === "Enter" && !shiftKey && target instanceof HTMLTextAreaElement) this.#next(target)?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #isLast(target: EventTarget | null): boolean {
    return target instanceof Node && (this.fields.at(-1)?.element.contains(target) ?? false);
  }

  /** What is typed there may have several lines. */
  #holdsLines(target: EventTarget | null): boolean {
    return target instanceof Node && this.fields.some(({ element, field }) => field.input === "blocks" && element.contains(target));
  }

  #next(target: Node): Field | undefined {
    const at = this.fields.findIndex(({ element }) => element.contains(target));
    return this.fields[at + 1];
  }
}

function growing({ input }: FormField): boolean {
  return input === "markdown" || input === "blocks";
}
