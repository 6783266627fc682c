import { blameRule } from "./blame-rule";

/** Said of the writers themselves, it is a lesson put the wrong way round rather than a reproach. */
const OURS =
  /\bwe(?:'d| (?:(?:all|also|probably|really|certainly|perhaps|clearly) ){0,2}(?:should|could|would|might|ought to)(?:n't| not| all| also| probably| really){0,2}) have\b/i;

export const counterfactual = blameRule({
  category: "counterfactual",
  name: "What somebody could have done",
  severity: "warning",
  summary: "The document tells what happened, not what people should have done.",
  why: 'Words such as "should have checked" describe a world that did not happen, and explain nothing of the one that did. Dekker counts them among the four reactions to failure that stand in the way of learning, and John Allspaw asks instead what people saw, knew and expected at that moment. A counterfactual about a system ("a canary would have stopped it") is a finding and is left alone.',
  reason: "tell what did not happen",
  wanted: "say what was seen and known at the time",
  question: "What information was available then, and what made this the sensible option?",
  milder: (words) => (OURS.test(words) ? "hint" : null),
  rewrites: [
    {
      title: "Say what was seen and done",
      snippet: "At ${1:‹time›}, ${2:‹role›} saw ${3:‹signal›} and ${4:‹action›}.",
    },
    {
      title: "Say what would have shown it",
      snippet: "${1:‹Check, alert or default›} would have shown ${2:‹what was not to be seen›} at ${3:‹time›}.",
    },
  ],
});
