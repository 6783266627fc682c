/** The person nearest in time and place as the cause. */
import { NEGATED } from "./guards";
import type { Pattern } from "./pattern";

export const PROXIMAL: readonly Pattern[] = [
  {
    id: "proximal-cause/caused-by-person",
    category: "proximal-cause",
    forms: [
      "%caused ~1 ROLE|ANYONE ~1 !request|traffic|load|report|requests >",
      "%caused ROLE's|ANYONE's >",
      "%caused one|a|an|the ~1 man|woman|person|human|individual|engineer|operator|employee|technician|contractor|developer|administrator|clerk|cleaner|worker|junior|intern >",
      "cause|reason|trigger|origin|factor ADV :|was|is|= ~2 ROLE|PERSON|ANYONE|TEAM ~1 >",
      "cause|reason|trigger was|is ~2 ROLE's|PERSON's >",
      "ROLE|ANYONE ADV %harmed >",
      "was|were|been|is ADV unplugged|disconnected|deleted|misdated|misread|mistyped|wiped|misconfigured|mis-keyed|miskeyed|switched_off|turned_off|left_open|removed|overwritten|selected|entered|typed|made|started|set_off|triggered|brought_about|caused|keyed|broken by|through ~1 ROLE|ANYONE|mistake",
      "OTHERS ~1 %harmed|unplugged|took ~4 down|offline|out|production|prod|database|cluster|server|site",
      "ROLE's|ANYONE's|his|her ~2 action|actions|decision|choice|omission|mistake|error|move|change|command|keystroke|press|selection|typo|import|insistence ~4 caused|led|triggered|was_the|brought|resulted|is_what|broke|to >",
      "came|comes|traces|traced|boils|boiled|back down|back|to to ~3 click|keystroke|person|human|OTHERS|one_man|upload|man",
      "failing|failure|omission|error|mistake of|by OTHERS",
      "erroneous|wrong|mistyped|incorrect command|keystroke|entry|button|value|cable|breaker|row|file by|typed|at_the_prompt|pressed|was_typed",
      "one keystroke|click is|was|and",
      "led to|caused by ~1 mistake|error|slip by|of|on >",
      "when|because|after a|an|the|our|one|someone|somebody ~2 ROLE|ANYONE ADV accidentally|mistakenly|inadvertently|wrongly|incorrectly|unplugged|pulled|deleted|dropped|misread|mistyped|forgot|tripped >",
      "because|since|as ADV someone|somebody|ROLE ADV deleted|removed|unplugged|changed|pushed|restarted|pressed|pulled|forgot|turned|switched|ran|clicked|set|entered|picked|chose|disabled|opened|closed|left|copied|typed >",
    ],
    notAfter: `${NEGATED} if can could may might would whether`,
    unless: [
      "attacker|attackers|customer|customers|user|users ~3 %harmed",
      "been|was|were|be ADV %harmed !by",
      "restored|fixed|mitigated|resolved|detected|noticed ~3 by|because",
      "triggered|caused ~1 a|an|the failover|rollback|restart|rebuild|restore|alert|incident_response",
      "dropped|killed|deleted ~1 the|a|all bad|affected|broken|stuck|offending|corrupt|corrupted|faulty|old",
    ],
    notIn: ["actions", "went-well", "people"],
  },
];
