import { thousands } from "../language/left-out";
import { LONGEST_DOCUMENT, LONGEST_PASSAGE, LONGEST_SENTENCE } from "../language/limits";
import { leftOutIn } from "./blame/found";
import { defineRule } from "./rule";

/** What is underlined: the beginning of what is left out. In UTF-16 units. */
const SHOWN = 60;

export const tooLongToCheck = defineRule({
  meta: {
    id: "too-long-to-check",
    category: "hygiene",
    severity: { managed: "information", adopted: "information" },
    control: [],
    summary: "Sentences, paragraphs and the document are short enough for the blameless-language check to read all of them.",
    why: "The check answers while you type, so it reads no more than a person would write in one piece. What is longer is mostly a log or a chat that was pasted as text; it belongs into a code block, a quotation or a file beside the document.",
  },
  *check(document, context) {
    if (context.settings.blameless.level === "off") return;
    const [first] = leftOutIn(document, context);
    if (!first) return;
    const { start, end } = first.range;
    const shown = document.text.slice(start, Math.min(end, start + SHOWN));
    const line = /^\s*\S[^\n\r]*/.exec(shown)?.[0] ?? shown;
    const blanks = line.length - line.trimStart().length;
    yield {
      range: { start: start + blanks, end: start + Math.max(blanks, line.trimEnd().length) },
      message: `This is longer than the check of the language reads in one piece (sentences of ${thousands(LONGEST_SENTENCE)} words, paragraphs of ${thousands(LONGEST_PASSAGE)} characters, documents of ${thousands(LONGEST_DOCUMENT)}); divide the text, or move pasted text into a code block.`,
    };
  },
});
