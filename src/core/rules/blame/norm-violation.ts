import { blameRule } from "./blame-rule";

export const normViolation = blameRule({
  category: "norm-violation",
  name: "A broken rule",
  severity: "warning",
  summary: "Where work went another way than the procedure, the document says why the procedure did not fit.",
  why: 'After the event a rule can always be found that somebody did not follow; Dekker calls it matching against a book that was opened afterwards. Work as it is done differs from work as it is imagined, on good days too. "Skipped the review" ends the inquiry; why the documented way was hard at that hour, and how often it is left, begins it.',
  reason: "match what was done against a rule",
  wanted: "say why the procedure did not fit the situation",
  question: "What made the documented way hard at that time?",
  rewrites: [
    {
      title: "Say why the procedure did not fit",
      snippet: "The procedure ${1:‹what it required›} did not fit ${2:‹situation›}.",
    },
    {
      title: "Say how the work is usually done",
      snippet: "${1:‹Step›} is left out in ${2:‹n›} of ${3:‹m›} ${4:‹changes›} because ${5:‹what makes it hard›}.",
    },
  ],
});
