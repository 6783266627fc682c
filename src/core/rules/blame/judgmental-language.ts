import { blameRule } from "./blame-rule";

export const judgmentalLanguage = blameRule({
  category: "judgmental-language",
  name: "A judgement of character",
  severity: "warning",
  summary: "People and their work are described by facts, not judged.",
  why: 'Adjectives such as "careless" or "incompetent" explain an event by somebody\'s character. Psychologists call this the fundamental attribution error: for what others do we blame who they are, and for what we do ourselves the circumstances. Google\'s guidance on post-mortems asks for data that can be checked in place of such words.',
  reason: "judge people or their work",
  wanted: "put a fact that can be checked in their place",
  question: "What measurable fact does this word stand for?",
  rewrites: [
    {
      title: "Put a fact in the place of the judgement",
      snippet: "${1:‹What was done›}, with ${2:‹time, tools and knowledge at hand›}; ${3:‹measured effect›}.",
    },
  ],
});
