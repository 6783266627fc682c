/** The waiver of a phrase, with the reason that a person has given. */
import type { PostMortem } from "../document/model";
import { waive } from "../editing/waive";
import { escapeSnippet, flattenSnippet } from "../rules/snippet";
import type { Span } from "../text/span";
import type { TextEdit } from "../text/edit";

const GAP = "${1:reason}";

/** What is wrong with a reason, as a sentence; `null` where it will do. */
export function refuseReason(reason: string): string | null {
  if (reason.trim() === "") return "A reason is wanted: what makes these words fine here?";
  if (reason.includes("--")) return "Two hyphens in a row would end the note that the reason stands in; write a dash instead.";
  return null;
}

/** `null`: no waiver can stand there, or none with such a reason. */
export function waiverWith(document: PostMortem, rule: string, range: Span, reason: string): TextEdit | null {
  if (refuseReason(reason) !== null) return null;
  const edit = waive(document, rule, range);
  if (!edit?.text.includes(GAP)) return null;
  const line = reason.replace(/[\s\p{Cc}]+/gu, " ").trim();
  const isQuoted = edit.text.includes(`"${GAP}"`);
  const written = isQuoted ? line.replace(/["\\]/g, "\\$&") : line;
  return { range: edit.range, text: flattenSnippet(edit.text.replace(GAP, () => escapeSnippet(written))) };
}
