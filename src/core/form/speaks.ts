/** What of a document the form has to show. */
import type { Block } from "../document/markdown/block";
import { slice, type Span } from "../text/span";
import type { Reading } from "./reading";

/** Whether a block says something that the form would have to show. */
export function speaks({ text }: Reading, block: Block): boolean {
  if (block.kind === "break" || block.kind === "heading") return false;
  return !(block.kind === "html" && block.comment) && slice(text, block.range).trim() !== "";
}

/** Whether two ranges share anything. */
export function meets(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
