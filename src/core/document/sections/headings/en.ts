import type { HeadingTable } from "../heading-table";

/** English headings, lower case, as `normalise` leaves them. */
export const en: HeadingTable = {
  summary: ["summary", "executive summary", "issue summary", "incident summary", "overview", "tl;dr", "tldr", "abstract", "synopsis", "description", "what happened", "details of incident", "details of the incident", "details of the issue", "details of issue", "issue description", "incident description", "what happened that we didn't anticipate", "high level summary"],
  background: ["background", "leadup", "lead-up", "lead up", "context"],
  impact: ["impact", "impacts", "fallout", "user impact", "customer impact", "business impact", "scope", "scope of impact", "severity and impact", "affected systems", "affected services", "services affected", "effect", "effects", "damage"],
  timeline: ["timeline", "timelines", "timeline of events", "incident timeline", "event timeline", "detailed timeline", "full timeline", "chronology", "chronology of events", "sequence of events", "events", "event log", "incident log", "log of events", "history of events"],
  detection: ["detection", "discovery", "how we detected it", "how was it detected", "how did we find out", "how was the incident detected", "identification"],
  trigger: ["trigger", "triggers", "triggering event", "trigger event"],
  "root-cause": ["root cause", "root causes", "root cause analysis", "root cause(s)", "rca", "cause", "the cause", "fault", "technical cause", "underlying cause", "primary cause", "consolidated root causes", "what allowed this to happen", "why did it happen", "why did this happen", "why it happened", "cause of the problem", "cause of the incident", "root cause and resolution", "root cause and trigger", "the bug", "root cause & trigger"],
  "five-whys": ["five whys", "5 whys", "5 why's", "five why's", "whys", "the five whys", "5-whys", "five whys analysis"],
  "contributing-factors": ["contributing factors", "contributing factor", "contributing causes", "contributory factors", "analysis of causes", "causes", "factors", "contributing conditions", "contributing factors and root cause", "root causes and contributing factors"],
  resolution: ["resolution", "recovery", "mitigation", "mitigations", "fix", "fixes", "the fix", "details of fix", "details of the fix", "details of mitigation", "steps to resolution", "workaround", "workarounds", "fix implemented", "how we fixed it", "how it was resolved", "how did we fix it", "mitigation and resolution", "resolution and recovery", "remediation steps taken", "what we did"],
  response: ["response", "incident response", "incident response and monitoring", "our response"],
  "went-well": ["what went well", "what worked", "what worked well", "what went right", "went well", "things that went well", "positives", "what we did well"],
  "went-wrong": ["what went wrong", "what went poorly", "what went badly", "what didn't go well", "what did not go well", "what didn't work", "what could have gone better", "what could be improved", "what could we have done better", "what could be better", "things that went poorly", "things that went wrong", "went wrong", "went poorly"],
  lucky: ["where we got lucky", "where did we get lucky", "what we got lucky with", "got lucky", "luck", "lucky"],
  lessons: ["lessons learned", "lessons learnt", "lessons", "lesson learned", "learnings", "key takeaways", "takeaways", "what we learned", "what did we learn", "commentary", "reflections", "insights"],
  actions: ["action items", "action item", "actions", "action plan", "actions to take", "actions taken and planned", "corrective actions", "corrective and preventative measures", "corrective and preventive measures", "corrective and preventive actions", "corrective actions with owners", "preventive actions", "preventative actions", "preventive measures", "preventative measures", "prevention", "remediation", "remediation items", "remediations", "follow-up", "follow up", "follow-ups", "follow ups", "followup", "followups", "follow-up actions", "follow-up items", "next steps", "improvements", "process improvements", "technical improvements", "documentation improvements", "proposal improvements", "proposed improvements", "immediate actions", "planned actions", "short-term improvements", "medium-term improvements", "long-term improvements", "moving forward", "looking forward", "going forward", "possible fixes", "todo", "todos", "to do", "tasks", "recommendations", "immediate reaction", "remediation and prevention", "how will we prevent this", "what are we doing to prevent this", "remediation and architectural lessons"],
  people: ["attendees", "atendees", "participants", "authors", "author", "owner", "owners", "team", "people", "people involved", "who was involved", "thanks", "acknowledgments", "acknowledgements", "responders"],
  references: ["references", "reference", "links", "resources", "additional resources", "supporting information", "technical elements", "logs", "data", "appendix", "appendices", "related issues", "related", "related documents", "further reading", "see also", "supporting data"],
  metrics: ["stats", "statistics", "metrics", "key metrics", "measures"],
  recurrence: ["recurrence", "backlog check", "recurring", "has this happened before", "previous incidents", "related incidents"],
  conclusion: ["conclusion", "conclusions", "closing", "closing thoughts"],
  status: ["date", "status", "incident date", "metadata", "document status"],
  faq: ["faq", "frequently asked questions", "q&a"],
}; // prettier-ignore
