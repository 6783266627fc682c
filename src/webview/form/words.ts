/** What the page says of the form's own terms. */
import type { AsText, FormProblem } from "../../core/form/form";

export const WHY_LOCKED: Readonly<Record<AsText, string>> = {
  "needs-front-matter": "The document has no front matter to keep this in yet.",
  "not-plain": "This is written in a way that only the text editor keeps as it is.",
  "has-blocks": "This holds lists, tables or code, which the text editor shows better.",
  "no-place": "The way this is written has no place for it.",
  "by-group": "The heading of the group says this for all in it.",
  "not-read": "What stands here was not understood.",
  "too-large": "This is too large for the form.",
};

/** A shape and a word for each: colour alone says nothing to many. */
export const SEVERITY: Readonly<Record<FormProblem["severity"], { readonly icon: string; readonly word: string }>> = {
  error: { icon: "✖", word: "Error" },
  warning: { icon: "▲", word: "Warning" },
  information: { icon: "●", word: "Note" },
  hint: { icon: "○", word: "Hint" },
};

export function plural(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** `45 min`, `1 h 05 min`, `2 d 3 h`. */
export function duration(minutes: number): string {
  const whole = Math.round(minutes);
  if (whole < 60) return `${String(whole)} min`;
  const hours = Math.floor(whole / 60);
  if (hours < 48) return `${String(hours)} h ${String(whole % 60).padStart(2, "0")} min`;
  return `${String(Math.floor(hours / 24))} d ${String(hours % 24)} h`;
}
