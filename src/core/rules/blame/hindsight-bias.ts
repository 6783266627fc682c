import { blameRule } from "./blame-rule";

const ADVERB = "obviously|clearly|evidently|predictably|unsurprisingly|inevitably|of course|needless to say|as expected";
/** The sentence hints at hindsight by one word only. */
const ONE_WORD = new RegExp(`^\\P{L}*(?:${ADVERB})(?!\\p{L})`, "iu");

export const hindsightBias = blameRule({
  category: "hindsight-bias",
  name: "Hindsight",
  severity: "warning",
  summary: "What is known now is not told as if it had been plain at the time.",
  why: 'Once the outcome is known, the path to it looks straight: warnings stand out, and the noise around them is gone. Baruch Fischhoff measured this effect, and Richard Cook names it as what most distorts the study of accidents. "Obviously" and "it was only a matter of time" tell readers that those who were there were blind, and hide how it looked to them.',
  reason: "look back with what only the outcome has shown",
  wanted: "say how it looked before the outcome was known",
  question: "How did it look before the outcome was known?",
  milder: (words) => (ONE_WORD.test(words) ? "information" : null),
  rewrites: [
    {
      title: "Say how it looked at the time",
      snippet: "At ${1:‹time›}, ${2:‹what was seen›} looked like ${3:‹what it was taken for›}.",
    },
  ],
});
