import { tabStop } from "../snippet";
import { quote } from "../support/quote";
import { blameRule } from "./blame-rule";

/** "… when changing labels", "… before running the script". */
const DOING = /\b(?:when|while|before|whenever|in|about) ((?!the\b)[a-z]{2,20}ing(?: [\p{L}\p{N}'`/.-]+){1,6})$/iu;

export const beMoreCareful = blameRule({
  category: "be-more-careful",
  name: "A call for more care",
  severity: "warning",
  summary: "Measures change tools and procedures; none asks people to be more careful.",
  why: "People are as careful as they are every day; a resolution to be more so holds until the next busy night. Google's book on site reliability puts it shortly: you cannot fix people, you can fix systems. A check, an alert or a safer default works at three in the morning, for people too who have never read this document.",
  reason: "ask for more care",
  wanted: "name a check, an alert or a default that makes the slip impossible or visible",
  question: "What would make the slip impossible, or visible at once?",
  rewordings: ({ words }) => {
    const [, doing] = DOING.exec(words) ?? [];
    if (doing === undefined) return [];
    return [
      {
        title: `Write ${quote(`Add a check for ${doing} …`)}`,
        snippet: `Add \${1|a check,an alert,a confirmation,a dry run|} for ${tabStop(2, doing)} so that ${tabStop(3, "‹slip›")} is \${4|visible,impossible|}.`,
      },
    ];
  },
  rewrites: [
    {
      title: "Turn it into a change of the system",
      snippet: "Add ${1|a check,an alert,a safer default,a confirmation|} so that ${2:‹slip›} is ${3|impossible,visible|}.",
    },
  ],
});
