import { blameRule } from "./blame-rule";

export const teamBlame = blameRule({
  category: "team-blame",
  name: "Blame for a team",
  severity: "warning",
  summary: "No team, function or vendor is told to have failed; the document names what lay between the teams.",
  why: "A team is made of people who had their own work, alarms and instructions. To say that another team dropped the ball throws the problem over the fence, and those who could mend the fence stop reading. Google's guidance counts pointing at whole teams among the marks of a bad post-mortem. What lies between two teams (a contract, an alert, a step of the handover) is what can be changed.",
  reason: "put the failure on a team",
  wanted: "name what the handover between the teams lacks",
  question: "What did each team know of the other's work, and what passed between them?",
  rewrites: [
    {
      title: "Name what lies between the teams",
      snippet: "The handover between ${1:‹team A›} and ${2:‹team B›} has no ${3:‹step, contract or alert›}.",
    },
    {
      title: "Say what reached the team",
      snippet: "${1:‹Signal›} reached ${2:‹team›} at ${3:‹time›} by ${4:‹channel›}; ${5:‹what else was there at that time›}.",
    },
  ],
});
