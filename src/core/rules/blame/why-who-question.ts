import { escapeSnippet } from "../snippet";
import { quote } from "../support/quote";
import { blameRule } from "./blame-rule";
import { blamelessQuestion } from "./support/questions";

export const whyWhoQuestion = blameRule({
  category: "why-who-question",
  name: "A question of why or who",
  severity: "information",
  summary: "Questions ask what and how, not why somebody did something or who it was.",
  why: 'Questions such as "why did you" and "who did it" ask people to justify themselves, and the answers are short. Etsy\'s guide for debriefings and Allspaw\'s "infinite hows" ask what somebody saw, what they expected and how the action came about: questions that bring out a description, and in it the conditions that can be changed.',
  reason: "ask somebody to account for what they did",
  wanted: "ask what made it look right, or how it came about",
  question: "What made this look right at that time?",
  rewordings: ({ words }) => {
    const question = blamelessQuestion(words);
    return question === null ? [] : [{ title: `Ask instead ${quote(question)}`, snippet: escapeSnippet(question) }];
  },
  rewrites: [
    { title: "Ask what made it look right", snippet: "What made ${1:‹action›} look right at ${2:‹time›}?" },
    { title: "Ask how it came about", snippet: "How was ${1:‹change›} ${2:‹approved, tested, rolled out›}?" },
  ],
});
