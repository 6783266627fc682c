import { blameRule } from "./blame-rule";

export const passiveAggressive = blameRule({
  category: "passive-aggressive",
  name: "An accusation by tone",
  severity: "information",
  summary: "Nothing is said between the lines: no irony, no sighs.",
  why: 'Phrases such as "as usual", "for some reason" and thanks that are not meant carry an accusation that nobody can answer, since nobody has made it. Those whom it means hear it all the same, and tell less the next time. If there is a pattern, it is a finding: with a count, it can stand in the document openly.',
  reason: "carry an accusation in their tone",
  wanted: "leave them out, or state the fact with its count",
  question: "Which fact stands behind this tone?",
  rewrites: [
    {
      title: "State the fact behind it",
      snippet: "${1:‹What happened›} at ${2:‹time›}; it was so ${3:‹n›} of ${4:‹m›} times.",
    },
  ],
});
