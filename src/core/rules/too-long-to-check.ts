import { LONGEST_DOCUMENT, LONGEST_PASSAGE, LONGEST_SENTENCE } from "../language/limits";
import { unlookedIn } from "./blame/found";
import { defineRule } from "./rule";

/** What is underlined: the beginning of what is left out. In UTF-16 units. */
const SHOWN = 60;

const thousands = (count: number): string => String(count).replace(/(?=(?:\d{3})+$)(?!^)/g, ",");

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
    const unread = unlookedIn(document, context);
    if (!unread) return;
    const { start } = unread;
    const shown = document.text.slice(start, Math.min(unread.end, start + SHOWN));
    const first = /^\s*\S[^\n\r]*/.exec(shown)?.[0] ?? shown;
    const blanks = first.length - first.trimStart().length;
    yield {
      range: { start: start + blanks, end: start + Math.max(blanks, first.trimEnd().length) },
      message: `This is longer than the check of the language reads in one piece (sentences of ${thousands(LONGEST_SENTENCE)} words, paragraphs of ${thousands(LONGEST_PASSAGE)} characters, documents of ${thousands(LONGEST_DOCUMENT)}); divide the text, or move pasted text into a code block.`,
    };
  },
});
