import { blameRule } from "./blame-rule";

export const punishment = blameRule({
  category: "punishment",
  name: "Punishment",
  severity: "warning",
  summary: "No consequence of an incident is aimed at a person.",
  why: "Whoever has to fear for a job, a bonus or a good name tells less the next time, and what was not told cannot be mended. John Allspaw called this the cycle of name, blame and shame; a just culture breaks it by giving those who were closest to the accident room to tell all of it. A guard on the action holds for everybody, a sanction for one.",
  reason: "aim a consequence at a person",
  wanted: "put a guard on the action that holds for everybody",
  question: "What would keep this action safe, whoever takes it?",
  rewrites: [
    {
      title: "Put a guard on the action",
      snippet: "Require ${1|two-person approval,a dry run,a confirmation that names the target,a time-limited grant|} for ${2:‹action›}.",
    },
    {
      title: "Make the action reversible",
      snippet: "Make ${1:‹action›} reversible within ${2:‹time›}.",
    },
  ],
});
