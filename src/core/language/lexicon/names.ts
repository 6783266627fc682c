/** Whether a word is a given name, whatever the language. */
import { NAMES_TABLE } from "./names-table";
import { words } from "./words";

let names: ReadonlySet<string> | null = null;

/** `word` as written, with its capital: `Elena`, `Jean-Luc`. */
export function isGivenName(word: string): boolean {
  names ??= words(NAMES_TABLE);
  if (names.has(word)) return true;
  return word.includes("-") && word.split("-").every((part) => names?.has(part));
}
