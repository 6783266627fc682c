/** Actions that no one can tell when they are done. Only phrases that are all of the action count; one that goes on to say how is none. */

/** Things that everyone wants better, with what may stand around them. */
const THINGS =
  "(?:(?:our|the|all|more|better|overall|general|internal|its|their|this|these|system|service|application|production|infrastructure|code|test|team|incident|error|deployment|release|review|response|operational|existing|current) )*" +
  "(?:monitoring|monitors?|alerting|alerts?|observability|logging|logs?|testing|tests?|coverage|documentation|docs?|communications?|process(?:es)?|procedures?|training|performance|reliability|stability|resilien(?:ce|cy)|robustness|security|quality|visibility|awareness|tooling|tools?|infrastructure|systems?|knowledge|response(?: times?)?|handling|reviews?|practices|availability|scalability|efficiency|deployments?|deploys?|dashboards?)";
const BOTH = `${THINGS}(?:(?:,| and|,? & ?| ?/ ?| \\+) ?${THINGS}){0,3}`;

const ALL: readonly RegExp[] = [
  new RegExp(
    `^(?:to )?(?:improv\\w+|better|enhanc\\w+|increas\\w+|strengthen\\w*|more|good|review|revisit|rethink|optimi[sz]e|add(?: more)?|do more|need(?:s)? (?:more|better)|upgrade|harden|refine|fix|update|maintain|ensure) ${BOTH}$`,
    "i",
  ),
  new RegExp(`^${BOTH}(?: improvements?)?$`, "i"),
  // Without anything to look into.
  /^(?:to )?(?:investigat(?:e|ion)|look|research|explore|analy[sz]e|analysis|debug|discuss(?:ion)?|follow[- ]?up|monitor|test|document|review|communicate|refactor\w*|clean[- ]?up|fix|check|think|learn|improve|prevent|educate)(?: (?:it|this|that|them|further|more|deeper|again|later|closely|everything|into (?:it|this|that|the (?:issue|problem|matter|incident|outage))|the (?:issue|problem|matter|incident|outage|root cause|situation|cause)|root cause|why|(?:about|on|with) (?:it|this|that|the team)|as needed|internally))*$/i,
];

/** Resolutions to behave: they stay vague, however they go on. */
const STARTS: readonly RegExp[] = [
  /^(?:to )?(?:be|being|stay) (?:more |extra |very )?(?:careful|cautious|vigilant|mindful|attentive|diligent|thorough|proactive|alert)\b/i,
  /^(?:to )?(?:take|use) (?:more |extra |better |greater )?(?:care|caution)\b/i,
  /^(?:to )?pay (?:more |closer |better |extra )?attention\b/i,
  /^(?:to )?(?:try harder|try to (?:avoid|be|do better|remember)|do better|work harder|remember to)\b/i,
  /^(?:to )?remind (?:everyone|everybody|all|the team|team|people|staff|developers|engineers|us|ourselves|colleagues|each other)\b/i,
  /^(?:to )?(?:raise|increase|create) awareness\b/i,
  /^(?:to )?(?:avoid|prevent|not repeat|don'?t (?:make|repeat)|never (?:make|repeat)) (?:making )?(?:(?:the|this|that|such|these) )?(?:same |similar )?(?:mistakes?|errors?|this|it) ?(?:again|(?:from )?happening again|in (?:the )?future)?$/i,
  /^(?:to )?(?:make sure|ensure|see to it)(?: that)? (?:this|it|that)(?: (?:never|does not|doesn'?t|will not|won'?t|cannot|can'?t|not))+ happens?\b/i,
];

/** `written`: what is to be done, without owner, date and the like. */
export function isVague(written: string): boolean {
  const text = written
    .replace(/[*_`~]/g, "")
    .replace(/\s+/g, " ")
    .replace(/^[\s(["']+|[\s.!…)\]"']+$/g, "")
    .trim();
  if (text === "" || text.length > 200) return false;
  return STARTS.some((pattern) => pattern.test(text)) || (text.length <= 80 && ALL.some((pattern) => pattern.test(text)));
}
