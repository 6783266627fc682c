/** A person by name as the cause. */
import { NEGATED } from "./guards";
import type { Pattern } from "./pattern";

export const NAMED: readonly Pattern[] = [
  {
    id: "named-person-cause/caused-by",
    category: "named-person-cause",
    forms: [
      "%caused ~2 NAME",
      "%caused ~2 NAME's >",
      "NAME's ~3 change|commit|patch|deploy|migration|mistake|error|fix|script|edit|push|upgrade|spreadsheet|import|index|file|clean-up|cleanup|refactor|decision|insistence|silence|action|actions|routing|config|update|query|session|approval|oversight|pr|merge|release|rollout|test|silence ADV broke|caused|triggered|took|brought|crashed|killed|wiped|deleted|cost|led|is_what|did_this|introduced|did_it|is_the_reason|was_the_cause|let|dropped|resulted|overwrote|corrupted >",
      "NAME is|was the|what|who one|reason|cause|culprit|origin|author|person|deleted|broke|presses|spoilt|did >",
      "it|that was|is|were NAME who|that >",
      "it|that was|is NAME's ~3 that|who|which|what >",
      "is|was|were NAME's doing|handiwork|fault|mistake|error|baby|toy|mess|decision",
      "NAME to thank|blame for",
      "without|but_for|had_it_not_been_for|were_it_not_for NAME ~~6 would|wouldn't|we|have|had|not >",
      "NAME's fingerprints|hands|hand|door|desk",
      "was|were|been|is|are ADV wiped|deleted|dropped|broken|released|altered|botched|pushed|removed|triggered|caused|misconfigured|made|introduced|changed|dispatched|merged|set|written|approved|disabled|overwritten|disconnected|unplugged|committed|brought_about|brought_down by NAME",
      "begins|began|begin|starts|started|begun|originated|originates|ends with|at|from NAME >",
      "the man|woman|person|engineer|one|developer who|that ~8 was|is NAME",
      "single-handedly|personally ADV %harmed|took|wrecked|brought|caused",
    ],
    notAfter: NEGATED,
    unless: [
      "detected|noticed|reported|found|reverted|fixed|resolved|mitigated|restored ~3 thanks_to|by NAME",
      "thanks_to NAME ~6 quick|fast|prompt|noticed|caught|noticing|spotting|found|restored",
    ],
    notIn: ["actions", "people", "went-well", "references"],
  },
  {
    id: "named-person-cause/broke",
    category: "named-person-cause",
    forms: [
      "NAME ADV %harmed|cost !by|off|us_nothing >",
      "NAME ADV pushed|merged|deployed|ran|changed|released|committed|uploaded|approved|enabled|disabled|removed|edited ~~10 which|and|that|thereby ADV %harmed|took|brought|cost|led >",
      "NAME ADV deleted|dropped|killed|disconnected|unplugged ~3 production|prod|live|wrong|entire|all >",
      "i|me ADV broke|nuked|crashed prod|production|the >",
    ],
    notIn: ["actions", "timeline", "people", "went-well", "references"],
    unless: [
      "been|was|were|be ADV %harmed !by",
      "broke down|the_tie|ground",
      "triggered|caused a failover|rollback|restart|rebuild|restore|alert",
      "deleted|removed|killed|disconnected the|a bad|affected|broken|stuck|offending|corrupt|corrupted|faulty|old",
    ],
  },
];
