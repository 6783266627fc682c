/** All kinds of blame, in the order in which the documentation lists them. */
import { absoluteAboutPeople } from "./absolute-about-people";
import { beMoreCareful } from "./be-more-careful";
import type { BlameRule } from "./blame-rule";
import { counterfactual } from "./counterfactual";
import { faultAttribution } from "./fault-attribution";
import { hindsightBias } from "./hindsight-bias";
import { humanError } from "./human-error";
import { judgmentalLanguage } from "./judgmental-language";
import { minimizing } from "./minimizing";
import { namedPersonCause } from "./named-person-cause";
import { normViolation } from "./norm-violation";
import { passiveAggressive } from "./passive-aggressive";
import { personFailureVerb } from "./person-failure-verb";
import { proximalCause } from "./proximal-cause";
import { punishment } from "./punishment";
import { teamBlame } from "./team-blame";
import { whyWhoQuestion } from "./why-who-question";

export const blameRules: readonly BlameRule[] = [
  namedPersonCause,
  personFailureVerb,
  humanError,
  counterfactual,
  hindsightBias,
  minimizing,
  judgmentalLanguage,
  punishment,
  beMoreCareful,
  whyWhoQuestion,
  absoluteAboutPeople,
  teamBlame,
  passiveAggressive,
  faultAttribution,
  normViolation,
  proximalCause,
];
