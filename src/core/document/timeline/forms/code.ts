/** A code block with an entry a line. Logs have stamps too, so this form counts only where no other has one. */
import { span, trim } from "../../../text/span";
import { linesOf } from "../../markdown/inline";
import { leadOf, textAfter, type FormReader } from "../form";

export const codeForm: FormReader = {
  form: "code",
  read: (text, blocks) =>
    blocks.flatMap((block) =>
      block.kind !== "code"
        ? []
        : linesOf(text, block.content).flatMap((line) => {
            const lead = leadOf(text, line);
            if (!lead) return [];
            const range = trim(text, line);
            const at = span(range.start, range.start);
            return [
              {
                form: "code" as const,
                role: "entry" as const,
                range,
                lead,
                at,
                text: textAfter(text, lead, range),
                zone: null,
                amongTimed: true,
              },
            ];
          }),
    ),
};
