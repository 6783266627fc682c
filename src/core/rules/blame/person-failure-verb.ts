import { quote } from "../support/quote";
import { tabStop } from "../snippet";
import { blameRule } from "./blame-rule";
import { withoutOmitter } from "./support/omission";

/** By these words the writer says that it was not meant. */
const UNMEANT = /\b(?:accidentally|by accident|mistakenly|by mistake|inadvertently|unintentionally|unknowingly|unwittingly)\b/i;

export const personFailureVerb = blameRule({
  category: "person-failure-verb",
  name: "A person's failing",
  severity: "warning",
  summary: "What was not done is told with what made it easy to miss, not as somebody's failing.",
  why: 'Sidney Dekker\'s work on human error shows that "forgot", "failed to" and "missed" present an omission as if it explained something. Which step mattered is known only afterwards. At the time there was a screen, a page of instructions, an interruption: those are what the next person will meet too.',
  reason: "tell of something as a person's failing",
  wanted: "say what was not done and what made the step easy to miss",
  question: "What did they see and expect at that moment?",
  milder: (words) => (UNMEANT.test(words) ? "information" : null),
  rewordings: ({ words }) => {
    const passive = withoutOmitter(words);
    if (passive === null) return [];
    return [
      { title: `Write ${quote(`${passive}: …`)}`, snippet: `${tabStop(1, passive)}: ${tabStop(2, "‹what made the step easy to miss›")}.` },
    ];
  },
  rewrites: [
    {
      title: "Say what was not done, and what made it easy to miss",
      snippet: "${1:‹Object›} was not ${2:‹done what to›}: ${3:‹what made the step easy to miss›}.",
    },
  ],
});
