import { blameRule } from "./blame-rule";

export const absoluteAboutPeople = blameRule({
  category: "absolute-about-people",
  name: "Always and never",
  severity: "information",
  summary: 'No "always" or "never" makes a habit of people out of an event.',
  why: 'Words such as "always", "never" and "every time" turn what happened into how somebody is. They are seldom true, they invite defence by counter-example, and they hide the number that would say something: how often, out of how many. A count can be compared with the next quarter\'s.',
  reason: "make a habit of people out of an event",
  wanted: "give the count, so many out of so many",
  question: "How often did it happen, out of how many times?",
  rewrites: [
    {
      title: "Give the count",
      snippet: "${1:‹n›} of ${2:‹m›} ${3:‹changes in the last quarter›} ${4:‹what was so of them›}.",
    },
  ],
});
