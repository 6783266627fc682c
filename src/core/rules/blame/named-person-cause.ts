import { blameRule } from "./blame-rule";

export const namedPersonCause = blameRule({
  category: "named-person-cause",
  name: "A person named as the cause",
  severity: "warning",
  summary: "No person is named as the cause of what happened.",
  why: "A name beside a failure stays there for good, for every later reader, and the inquiry ends at it. Handbooks of incident response (Atlassian's, Google's on site reliability) write roles instead: any engineer in that role would have had the same tools and the same view. What one change was able to do, and what did not catch it, can be changed; the person cannot.",
  reason: "name a person as the cause",
  wanted: "name the change, its effect and what did not catch it, with a role where one is needed",
  question: "What allowed one change to have this effect?",
  rewrites: [
    {
      title: "Say what the change did, and what did not catch it",
      snippet: "The change that ${1:‹what it did›} ${2:‹effect›}; ${3:‹which check did not catch it›}.",
    },
  ],
});
