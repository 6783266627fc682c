import { blameRule } from "./blame-rule";

export const faultAttribution = blameRule({
  category: "fault-attribution",
  name: "Whose fault",
  severity: "warning",
  summary: "The document names conditions, and nobody whose fault it was.",
  why: 'Once somebody is at fault, the question why it was possible seems answered. Cook\'s "How Complex Systems Fail" shows the opposite: no single flaw brings such a system down, several have to meet, and most were there before. Each condition that had to be in place is one that can be removed.',
  reason: "name a culprit",
  wanted: "name the conditions that had to be in place",
  question: "Which conditions had to be in place for this to happen?",
  rewrites: [
    {
      title: "Name the conditions",
      snippet: "For this to happen, ${1:‹condition›} and ${2:‹condition›} had to be in place.",
    },
  ],
});
