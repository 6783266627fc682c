import { blameRule } from "./blame-rule";

export const minimizing = blameRule({
  category: "minimizing",
  name: "Making it small",
  severity: "information",
  summary: "Nothing that people had to do under pressure is made out to be easy.",
  why: 'What takes "five minutes" or "one look" at a desk afterwards took its place among alarms, calls and other work at the time. In Dekker\'s words, the view from outside the tunnel is not the view from inside. To call it simple explains nothing, and it tells those who were there that they were incompetent.',
  reason: "make out that it was easy",
  wanted: "say what else asked for attention at the time",
  question: "What competed for attention?",
  rewrites: [
    {
      title: "Say what competed for attention",
      snippet: "${1:‹Step›} competed with ${2:‹alarms, calls, other work›} at ${3:‹time›}.",
    },
    {
      title: "Say what the step takes",
      snippet: "${1:‹Step›} takes ${2:‹access, knowledge, time›}; at ${3:‹time›}, ${4:‹what of it was there›}.",
    },
  ],
});
