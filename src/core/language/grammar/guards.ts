/** Words that turn the phrase behind them around. */

/** "not human error", "rather than carelessness". */
export const NEGATED =
  "not no never isn't wasn't aren't weren't don't doesn't rather instead without nor nothing than avoid avoids avoiding beyond besides neither hardly nobody";

/** "reduces the risk of human error", "prone to mistakes". */
export const PREVENTED =
  "prevent prevents preventing prevented reduce reduces reducing reduced minimise minimize minimises minimizes minimising minimizing mitigate eliminate eliminates eliminating against prone risk risks room potential possibility possible chance chances likelihood opportunity resilient protect protects guard susceptible vulnerable if whether could can may might would catch detect detects remove removes removing avoid avoids avoiding less easy easier probability scope allows allow allowed expect expected tolerate tolerant lead leads leading open protect subject any unlikely likely";
