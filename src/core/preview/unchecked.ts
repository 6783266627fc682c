/** Where on the page it says that a part of the text is not checked. */
import type { PostMortem } from "../document/model";
import { uncheckedIn } from "../language/left-out";
import type { LeftOut } from "../language/limits";
import type { Block } from "./blocks";
import type { UncheckedNote } from "./messages";

/**
 * Behind the block that is too long or holds what is; what says that the rest of the document is left out stands in front of the
 * block with which that begins.
 */
export function uncheckedNotes(
  document: PostMortem,
  leftOut: readonly LeftOut[],
  blocks: readonly Pick<Block, "line">[],
): readonly UncheckedNote[] {
  return uncheckedIn(document, leftOut).map(({ line, message, because }) => {
    const holder = blocks.findLastIndex((block) => block.line < line);
    return { block: because === "document" ? Math.max(-1, holder - 1) : holder, text: `Line ${String(line)}: ${message}` };
  });
}
