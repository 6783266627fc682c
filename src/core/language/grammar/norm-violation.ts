/** Measures people against rules: "did not follow", "without approval". */
import type { Pattern } from "./pattern";

const RULE =
  "procedure|procedures|process|processes|protocol|policy|policies|rule|rules|runbook|playbook|checklist|guideline|guidelines|instruction|instructions|standard|standards|sop|sops|freeze|review|reviews|change_control|change_management|change_process|directive|order|orders|regulations|charter|sign-off|approval|approvals|dry_run|code_review|peer_review|staged_rollout|maintenance_window|four-eyes|two-person|statute|clause|circular|step|steps|ruling";

export const NORM: readonly Pattern[] = [
  {
    id: "norm-violation/violated",
    category: "norm-violation",
    forms: [
      `ALL ADV violated|violates|breached|bypassed|circumvented|skipped|flouted|contravened|disregarded|sidestepped|ignored|waived|overrode|evaded|broke|breaks|defied|short-circuited|dodged|skipping|bypassing|jumped|departed_from|deviated_from ~5 ${RULE}`,
      `violated|violates|breached|circumvented|flouted|contravened|disregarded|sidestepped|waived|defied|contravenes|flouts|contravening|violating|breaching|flouting|disregarding|sidestepping|circumventing ~5 ${RULE}|paragraph|section|clause|article`,
      `%didnt|not|non ADV follow|adhere|comply|respect|observe|followed|adhered|complied|respected|observed ~5 ${RULE}`,
      `${RULE} was|were|is|had_been|has_been ADV not|never ADV followed|observed|respected|adhered_to|complied_with`,
      `${RULE} was|were|is|had_been|has_been|are|got ADV bypassed|circumvented|skipped|disregarded|ignored|waived|dispensed|departed|violated|waved|set_aside|jumped|overridden|sidestepped|flouted|treated|breached|abbreviated`,
      `failed|failing|neglected|refused|failure to follow|adhere|comply|observe|respect ~5 ${RULE}`,
      `contrary_to|in_breach_of|in_violation_of|in_defiance_of|in_contravention_of|in_disregard_of|in_spite_of|outside|in_plain_breach_of|in_open_defiance_of|breach_of|violation_of|contravention_of|regardless_of|in_the_teeth_of|non-compliance_with|disregard_of|disregard_for|defiance_of ~4 ${RULE}|role_matrix|house_rules`,
      "went|goes|gone|go|going|worked|getting round|around|behind ~3 change_board|change_control|review|process|approval|cab|board|gateway|team|pipeline|manager|the_change",
      "cut|cutting|cuts corners",
      "took|taken|take|taking it|upon upon|himself|herself|themselves ~2 himself|herself|themselves|to",
      "helped himself|herself|themselves to",
      "self-approved|self-merged|self-signed_off|self-certified",
      "expressly|explicitly|strictly|clearly|specifically forbidden|prohibited|forbids|ruled_out|rules_out|disallows|prohibits|banned|warned_against",
      "forbidden|prohibited by|in|under ~4 policy|instruction|rules|us|the|regulations|statute|contract",
      "after being told not",
      "despite being told|warned|instructed|asked|clear|repeated|the_warning|explicit|warnings|instructions",
      "ALL ~4 unilaterally|on_own_authority >",
      "on OTHERS's own authority|initiative|bat",
      "unauthorised|unauthorized|unsanctioned|unapproved change|changes|modification|action|restart|deployment|release ~3 by|of OTHERS",
      "in disregard|defiance|breach|contravention|violation of",
    ],
    unless: [
      "attacker|attackers|adversary|customer|customers|user|users|traffic|request|requests|query|importer ~3 bypassed|violated|skipped|circumvented",
    ],
    notAfter: "not cannot can't could can may might to if unless would prevent prevents without should never",
  },
  {
    id: "norm-violation/without-approval",
    category: "norm-violation",
    forms: [
      "without ~2 %unsanctioned",
      "without ~3 approval|authorisation|authorization|permission|sign-off|signoff|permit|consent|peer_review|authority|clearance|supervision|second_signature|change_number|variance|approvals|code_review",
      "neither|no|nor ticket|approval|permit|review|sign-off|consent|change|authorisation|tag|peer ~2 nor|, no",
      "no ticket|approval|permit|review|sign-off|tag|peer|change_number|rollback , ~1 no >",
      "no ~2 approval|authorisation|authorization|permission|consent|deviation|notice|clearance|exemption having? ~2 sought|obtained|given|requested|granted|was_sought|was_obtained|was_given",
      "approval|authorisation|authorization|permission|consent|sign-off|clearance was|had|were ADV not|never|neither ~1 sought|obtained|given|requested|granted|asked",
      "skipped|skip|skips|skipping|bypassed|bypass|omitted|dispensed_with ~3 review|testing|tests|approval|sign-off|dry_run|staging|pre-check|step|steps|checklist|peer|canary|pipeline|freeze|procedure|change_board|code_review|validation",
      "review|staging|testing|dry_run|approval|sign-off|canary|peer_review|pre-check|freeze was|were|had_been|got|is ADV skipped|bypassed|omitted|waived|not_done|not_carried_out|waved|jumped_over|never_done|never_performed",
      "untested|unreviewed|unapproved change|changes|code|script|migration|build|patch|push|release|version ~4 to|on|into|in|by|during ~2 production|prod|live|OTHERS",
      "ahead of ~3 sign-off|approval|clearance",
      "before ~4 approval|sign-off|review|clearance|consent was|had|were|came|is|been >",
      "ticked|signed|certified|countersigned|initialled ~4 without ~3 performed|done|looking|reading|opening|checking|being|carried|inspecting|test",
      "signed|certified|ticked ~5 not|never|n't ~3 performed|done|made|inspected|carried|checked",
      "had no business|authority|right|approval >",
      "had neither ~3 nor >",
      "behind our|the|their|my backs|back",
      "tick|ticked|ticking the box|boxes",
      "box was ticked",
    ],
    unless: [
      "can|could|cannot|can't|may|possible|allows|allowed|able|possibility|permits|let|lets|prevent|prevents ~8 without",
      "without ~2 warning",
      "automatically|automatic|pipeline ~6 without",
      "will|to|should|must be? ~4 without ~3 approval|review",
    ],
    notAfter: "should must never nobody cannot can't can could may not without won't",
    notIn: ["actions"],
  },
];
