/** The kinds of blame, each a rule `blame/<category>`. */
export const BLAME_CATEGORIES = [
  "named-person-cause",
  "person-failure-verb",
  "human-error",
  "counterfactual",
  "hindsight-bias",
  "minimizing",
  "judgmental-language",
  "punishment",
  "be-more-careful",
  "why-who-question",
  "absolute-about-people",
  "team-blame",
  "passive-aggressive",
  "fault-attribution",
  "norm-violation",
  "proximal-cause",
] as const;

export type BlameCategory = (typeof BLAME_CATEGORIES)[number];
