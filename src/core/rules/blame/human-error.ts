import { blameRule } from "./blame-rule";

export const humanError = blameRule({
  category: "human-error",
  name: "Human error",
  severity: "warning",
  summary: 'Nothing is put down to "human error"; the document goes on to what made the action look right.',
  why: 'Names such as "human error", "operator mistake" and "lack of attention" are labels that are given once the outcome is known. Dekker, and Woods and his colleagues in "Behind Human Error", take them for a symptom: the analysis does not end there, it starts there. Whatever made this action easy to get wrong and hard to notice is still in place for the next person.',
  reason: "give a label instead of a cause",
  wanted: "say which action the tool took without a guard, and why it looked right",
  question: "What made this action easy to get wrong and hard to notice?",
  rewrites: [
    {
      title: "Say what the tool accepted without a guard",
      snippet: "The ${1:‹tool or console›} accepted ${2:‹action›} without ${3:‹guard›}.",
    },
    {
      title: "Say what made the action look right",
      snippet: "${1:‹Action›} looked right because ${2:‹what was seen and expected›}; nothing showed that ${3:‹effect›}.",
    },
  ],
});
