/**
 * What a person types in one place, beside what the document says there. The two differ while the typing has not been sent
 * yet, or was refused; the document's own changes come in without touching what is being typed.
 */
import type { Change } from "../../core/form/changes";
import type { Outbox } from "./outbox";

/** How long after the last key it is sent, in milliseconds. */
const PAUSE = 350;

export interface Place {
  readonly element: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
  /** Of what is typed; `null` where the place is gone. */
  readonly change: (value: string) => Change | null;
  /** What was typed and the document refused to hold, or has overwritten: shown so that it is not lost. */
  readonly lost: (typed: string, why: "overwritten" | "gone") => void;
}

/** Those whose text has not been sent, so that an action can send it first. */
const unsent = new Set<Typed>();

export function flushAll(): void {
  for (const typed of [...unsent]) typed.flush();
}

export class Typed {
  /** As the document has it. */
  #known = "";
  #sent: string | null = null;
  #composing = false;
  /** What the document came to say meanwhile: a text that is being composed is not touched. */
  #waiting: string | null = null;
  #timer: number | undefined;
  #refused = false;

  constructor(
    readonly place: Place,
    readonly outbox: Outbox,
  ) {
    const { element } = place;
    element.addEventListener("compositionstart", () => (this.#composing = true));
    element.addEventListener("compositionend", () => {
      this.#composing = false;
      const waiting = this.#waiting;
      this.#waiting = null;
      if (waiting !== null) this.show(waiting);
      this.#typed();
    });
    element.addEventListener("input", () => {
      this.#refused = false;
      if (!this.#composing) this.#typed();
    });
    element.addEventListener("change", () => {
      this.flush();
    });
    element.addEventListener("blur", () => {
      this.flush();
      if (!this.#isDirty() && this.#sent === null && element.value !== this.#known) element.value = this.#known;
    });
  }

  /** What the document says now. */
  show(value: string): void {
    const { element } = this.place;
    if (this.#sent !== null && normal(value) === normal(this.#sent)) {
      this.#sent = null;
    } else if (this.#composing) {
      this.#waiting = value;
      return;
    } else if (this.#isDirty() && value !== this.#known) {
      const typed = element.value;
      this.#cancel();
      this.#known = value;
      element.value = value;
      if (normal(typed) !== normal(value)) this.place.lost(typed, "overwritten");
      return;
    }
    const clean = !this.#isDirty();
    this.#known = value;
    if (clean && element.value !== value && (document.activeElement !== element || normal(element.value) !== normal(value))) {
      setKeepingCaret(element, value);
    }
  }

  /** The place is no longer in the document. */
  remove(): void {
    const typed = this.place.element.value;
    const isDirty = this.#isDirty();
    this.#cancel();
    if (isDirty) this.place.lost(typed, "gone");
  }

  /** Sends what is typed, now. */
  flush(): void {
    window.clearTimeout(this.#timer);
    unsent.delete(this);
    if (!this.#isDirty() || this.#sent !== null || this.#refused || this.#composing) return;
    const { element } = this.place;
    this.#sent = element.value;
    this.outbox.put({
      type: "change",
      make: () => {
        // A composition has begun since: it is sent with what comes of it.
        if (this.#composing) return null;
        this.#sent = element.value;
        return this.place.change(element.value);
      },
      answered: (done) => {
        this.#sent = null;
        if (!done) this.#refused = true;
        else if (this.#isDirty()) this.#typed();
      },
    });
  }

  #typed(): void {
    window.clearTimeout(this.#timer);
    unsent.add(this);
    this.#timer = window.setTimeout(() => {
      this.flush();
    }, PAUSE);
  }

  #cancel(): void {
    window.clearTimeout(this.#timer);
    unsent.delete(this);
    this.#sent = null;
    this.#refused = false;
  }

  #isDirty(): boolean {
    return normal(this.place.element.value) !== normal(this.#known);
  }
}

/** Blanks at the ends say nothing in the document. */
function normal(text: string): string {
  return text.replaceAll("\r\n", "\n").trim();
}

function setKeepingCaret(element: Place["element"], value: string): void {
  if (element instanceof HTMLSelectElement || document.activeElement !== element) {
    element.value = value;
    return;
  }
  const { selectionStart, selectionEnd, value: before } = element;
  element.value = value;
  if (selectionStart === null || selectionEnd === null) return;
  // What was before the caret and is still there stays before it.
  let same = 0;
  while (same < selectionStart && before.charAt(same) === value.charAt(same)) same++;
  const by = same < selectionStart ? value.length - before.length : 0;
  const at = (offset: number): number => Math.max(0, Math.min(value.length, offset + by));
  element.setSelectionRange(at(selectionStart), at(selectionEnd));
}
