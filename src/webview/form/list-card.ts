/** A list of entries: a timeline, the contributing factors, the action items. */
import type { Change } from "../../core/form/changes";
import type { FormList, FormRow } from "../../core/form/form";
import { button, h, setText } from "../dom";
import type { Context, Problems } from "./context";
import { type Card, Frame } from "./part";
import { Row, type RowActions } from "./row";
import { flushAll } from "./typed";
import { plural } from "./words";

/** More than these do not stand beside each other: a row is a card then. */
const MOST_COLUMNS = 4;

const NOUN: Readonly<Record<FormList["kind"], string>> = { timeline: "Entry", "contributing-factors": "Factor", actions: "Action" };

export function listCard(first: FormList, context: Context): Card {
  return new ListCard(first, context);
}

class ListCard implements Card {
  readonly #frame: Frame;
  readonly #heads = h("div", { class: "heads", "aria-hidden": "true" });
  readonly #list = h("ol", { class: "rows" });
  readonly #empty = h("p", { class: "note" });
  readonly #count = h("span", { class: "count" });
  readonly #add: HTMLButtonElement;
  readonly #sort: HTMLButtonElement;
  readonly #actions: RowActions;
  readonly #noun: string;
  #part: FormList;
  #rows: Row[] = [];
  #dragged: Row | null = null;

  constructor(
    first: FormList,
    readonly context: Context,
  ) {
    this.#part = first;
    this.#noun = NOUN[first.kind];
    this.#add = button(`Add ${this.#noun.toLowerCase()}`, { class: "add" }, () => {
      this.#addAfter(this.#rows.length - 1);
    });
    this.#sort = button("Sort by time", {}, () => {
      this.#do(() => ({ type: "sort", list: this.#part.id }), "Sorted by time.");
    });
    this.#frame = new Frame(context, `list ${first.kind}`, this.#count, this.#sort);
    this.#frame.body.append(this.#heads, this.#list, this.#empty, this.#add);
    this.#actions = {
      add: (row) => {
        this.#addAfter(this.#rows.indexOf(row));
      },
      remove: (row) => {
        this.#removeRow(row);
      },
      move: (row, by) => {
        this.#move(row, this.#rows.indexOf(row) + by);
      },
      drag: (row, event) => {
        this.#dragged = row;
        event.dataTransfer?.setData("text/plain", row.row.cells.map(({ value }) => value).join("\t"));
        event.dataTransfer?.setDragImage(row.element, 0, 0);
      },
      paste: (row, text) => this.#paste(row, text),
    };
    this.#list.addEventListener("dragover", (event) => {
      this.#onDragOver(event);
    });
    this.#list.addEventListener("drop", (event) => {
      this.#onDrop(event);
    });
    this.#list.addEventListener("dragend", () => {
      this.#dragged = null;
      this.#mark(null);
    });
  }

  get element(): HTMLElement {
    return this.#frame.element;
  }

  show(given: FormList | { readonly type: "prose" }): boolean {
    if (given.type !== "list" || given.id !== this.#part.id || given.kind !== this.#part.kind) return false;
    const columnsChanged = JSON.stringify(given.columns) !== JSON.stringify(this.#part.columns) || this.#heads.childElementCount === 0;
    this.#part = given;
    this.#frame.show(given);
    const isFixed = given.locked !== null || this.context.readOnly();
    if (columnsChanged) this.#showColumns();
    this.#showRows(given.rows);
    this.#add.hidden = isFixed || !given.open;
    this.#sort.hidden = isFixed || !given.sortable;
    setText(this.#count, given.rows.length === 0 ? "" : String(given.rows.length));
    this.#heads.hidden = given.rows.length === 0;
    const none = { timeline: "No entry yet.", "contributing-factors": "No contributing factor yet.", actions: "No action item yet." };
    setText(this.#empty, given.rows.length === 0 ? none[given.kind] : "");
    this.#empty.hidden = given.rows.length > 0;
    return true;
  }

  problems(problems: Problems): void {
    this.#frame.problems.show(problems.get(this.#part.id) ?? []);
    for (const row of this.#rows) row.problems(problems);
  }

  reveal(id: string): boolean {
    if (id === this.#part.id) {
      if (this.#rows[0]) this.#rows[0].focus();
      else this.#add.focus();
      return true;
    }
    for (const row of this.#rows) {
      const column = row.row.cells.findIndex((cell) => cell.id === id);
      if (row.row.id !== id && column < 0) continue;
      row.focus(Math.max(0, column));
      row.element.scrollIntoView({ block: "nearest" });
      return true;
    }
    return false;
  }

  remove(): void {
    for (const row of this.#rows) row.remove();
    this.#frame.remove();
  }

  #showColumns(): void {
    this.#heads.replaceChildren(...this.#part.columns.map(({ label, id }) => h("span", { class: `head ${id}` }, label)));
    // The widths that a style sheet cannot know: how many columns there are, and of which kind.
    const widths = this.#part.columns.map(({ input, id }) => widthOf(input, id)).join(" ");
    this.element.style.setProperty("--columns", widths);
    this.element.classList.toggle("many", this.#part.columns.length > MOST_COLUMNS);
  }

  /** Rows that stay keep their elements: what is typed in them, and where the caret is. */
  #showRows(wanted: readonly FormRow[]): void {
    const before = this.#rows;
    const same = (row: Row | undefined, next: FormRow | undefined): boolean =>
      !!row && !!next && row.fits(next) && keyOf(row.row) === keyOf(next);
    const shorter = Math.min(before.length, wanted.length);
    let start = 0;
    while (start < shorter && same(before[start], wanted[start])) start++;
    let behind = 0;
    while (behind < shorter - start && same(before.at(-1 - behind), wanted.at(-1 - behind))) behind++;
    const middle = before.slice(start, before.length - behind);
    const next = wanted.slice(start, wanted.length - behind).map((row) => {
      // One that reads the same has moved; else the one in its place has changed.
      const moved = middle.findIndex((one) => same(one, row));
      const isChanged = middle.length === wanted.length - behind - start || (middle[0]?.hasFocus ?? false);
      const at =
        moved >= 0
          ? moved
          : middle.length > 0 && isChanged && middle[0]?.fits(row) && !wanted.some((other) => same(middle[0], other))
            ? 0
            : -1;
      return at >= 0 ? (middle.splice(at, 1)[0] ?? this.#newRow(row)) : this.#newRow(row);
    });
    const rows = [...before.slice(0, start), ...next, ...before.slice(before.length - behind)];
    const focused = rows.find((row) => row.hasFocus);
    const column = focused?.focusedColumn() ?? 0;
    for (const row of middle) row.remove();
    rows.forEach((row, index) => {
      if (this.#list.children[index] !== row.element) this.#list.insertBefore(row.element, this.#list.children[index] ?? null);
      const data = wanted[index];
      if (data) row.show(data, index, rows.length);
    });
    this.#rows = rows;
    // What is moved in the tree loses the focus.
    if (focused && !focused.hasFocus) focused.focus(column);
  }

  #newRow(row: FormRow): Row {
    return new Row(row, this.#part.columns, this.#noun, this.context, this.#actions);
  }

  #addAfter(after: number): void {
    this.#do(() => ({ type: "add", list: this.#part.id, after, values: {} }), `${this.#noun} added.`);
  }

  #removeRow(row: Row): void {
    const index = this.#rows.indexOf(row);
    if (!row.row.movable || index < 0) return;
    const column = row.focusedColumn();
    this.#do(
      () => ({ type: "remove", row: row.row.id }),
      `${this.#noun} ${String(index + 1)} removed. Undo brings it back.`,
      () => {
        const next = this.#rows[Math.min(index, this.#rows.length - 1)];
        if (next) next.focus(column);
        else this.#add.focus();
      },
    );
  }

  #move(row: Row, to: number): void {
    const from = this.#rows.indexOf(row);
    if (!row.row.movable || from < 0 || to < 0 || to >= this.#rows.length || to === from) return;
    const column = row.focusedColumn();
    const name = `${this.#noun} ${String(from + 1)}`;
    // `after` counts the rows that are left when this one is taken out.
    this.#do(
      () => ({ type: "move", row: row.row.id, after: to - 1 }),
      `${name} is now number ${String(to + 1)} of ${String(this.#rows.length)}.`,
      () => {
        this.#rows[to]?.focus(column);
      },
    );
  }

  #paste(row: Row, text: string): boolean {
    if (!this.#part.open || this.#part.locked !== null || this.context.readOnly()) return false;
    const count = text.split(/\r?\n/).filter((line) => line.trim() !== "").length;
    const index = this.#rows.indexOf(row);
    this.#do(
      () => ({ type: "paste", list: this.#part.id, after: index, text }),
      `${plural(count, "line")} pasted as ${plural(count, this.#noun.toLowerCase())}.`,
    );
    return true;
  }

  #do(make: () => Change, said: string, after?: () => void): void {
    flushAll();
    this.context.outbox.put({
      type: "change",
      make,
      answered: (done) => {
        if (!done) return;
        this.context.say(said);
        after?.();
      },
    });
  }

  #onDragOver(event: DragEvent): void {
    if (!this.#dragged) return;
    event.preventDefault();
    this.#mark(this.#under(event));
  }

  #onDrop(event: DragEvent): void {
    const { row, below } = this.#under(event) ?? { row: null, below: false };
    const dragged = this.#dragged;
    this.#dragged = null;
    this.#mark(null);
    if (!dragged || !row) return;
    event.preventDefault();
    const from = this.#rows.indexOf(dragged);
    const at = this.#rows.indexOf(row) + (below ? 1 : 0);
    this.#move(dragged, at > from ? at - 1 : at);
  }

  #under({ clientY }: DragEvent): { readonly row: Row; readonly below: boolean } | null {
    const row = this.#rows.find(({ element }) => element.getBoundingClientRect().bottom >= clientY) ?? this.#rows.at(-1);
    if (!row) return null;
    const { top, height } = row.element.getBoundingClientRect();
    return { row, below: clientY > top + height / 2 };
  }

  #mark(place: { readonly row: Row; readonly below: boolean } | null): void {
    for (const row of this.#rows) {
      row.element.classList.toggle("drop-above", place?.row === row && !place.below);
      row.element.classList.toggle("drop-below", place?.row === row && place.below);
    }
  }
}

/** What a row says, by which it is known again. */
function keyOf({ cells }: FormRow): string {
  return cells.map(({ value, values }) => `${value}\u0000${values.join("\u0001")}`).join("\u0002");
}

function widthOf(input: string, id: string): string {
  if (input === "blocks") return "minmax(14rem, 3fr)";
  if (id === "event" || id === "action" || id === "text") return "minmax(14rem, 4fr)";
  if (input === "instant") return "minmax(14.5rem, 1.2fr)";
  if (input === "choice" || input === "day") return "minmax(7rem, 0.9fr)";
  return "minmax(7rem, 1.2fr)";
}
