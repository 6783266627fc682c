/** A code block with an entry a line. Logs have stamps too, so this form counts only where no other has one. */
import type { Source } from "../../source";
import { span, trim, type Span } from "../../../text/span";
import { linesOf } from "../../markdown/inline";
import { leadOf, textAfter, type FormReader } from "../form";

export const codeForm: FormReader = {
  form: "code",
  read: (source, blocks) =>
    blocks.flatMap((block) =>
      block.kind !== "code"
        ? []
        : linesOf(source.text, block.content).flatMap((line) => {
            const range = trim(source.text, withoutBullet(source, line));
            const lead = leadOf(source, range);
            if (!lead) return [];
            const at = span(range.start, range.start);
            return [
              {
                form: "code" as const,
                role: "entry" as const,
                range,
                lead,
                at,
                text: textAfter(source, lead, range),
                zone: null,
                amongTimed: true,
              },
            ];
          }),
    ),
};

/** A list under four blanks is code to Markdown and a list to its author. */
function withoutBullet(source: Source, line: Span): Span {
  const bullet = /^\s*(?:[-*+]|\d{1,3}[.)])\s+/.exec(source.text.slice(line.start, Math.min(line.end, line.start + 80)));
  return span(line.start + (bullet?.[0].length ?? 0), line.end);
}
