import { blameRule } from "./blame-rule";

export const proximalCause = blameRule({
  category: "proximal-cause",
  name: "The person nearest in time",
  severity: "warning",
  summary: "The account does not stop at the person whose action came last.",
  why: "The last action before a failure is the easiest to see, and so the account often stops at whoever took it. Dekker lists it among the reactions to failure as the proximal one: close in time and place, far from what made one action enough. Cook adds that the people at the sharp end also keep the system running on all other days.",
  reason: "stop at the person who acted last",
  wanted: "name the mechanism by which one action was enough",
  question: "Why was one action sufficient?",
  rewrites: [
    {
      title: "Name the mechanism",
      snippet: "${1:‹Action›} was enough to ${2:‹effect›} because ${3:‹what did not stop or limit it›}.",
    },
  ],
});
