/** Words that the grammar of blame is written with. `_` joins the words of a phrase, a star stands for any ending. Lower case. */
import { words } from "./words";

export const ADVERBS = words(`
also then just simply again later finally apparently initially once only even still always already soon almost first really
actually probably merely somehow obviously clearly ever either neither both all each twice too so quite rather very yet duly promptly
evidently instead likewise at_last perhaps maybe often sometimes therefore thus hence thereby nevertheless nonetheless
`);

export const AUXILIARIES = words(`
has have had was were is are did does do be been being will would could should might may must can
`);

export const DETERMINERS = words("the a an this that these those our some any each every another other no both two three one");

/** What stands for people who own, in front of what is owned. */
export const POSSESSIVES = words("his her their your my its our whose");

/** Forms of pronouns that are no subject. */
export const OBJECT_PRONOUNS = words(
  "him them himself herself themselves yourself yourselves myself me us whom his her their your my its our whose",
);

export const PREPOSITIONS = words(`
of on in at for with from by to into onto about near across behind within without through over under during after before between among
against towards toward until since upon via per outside inside beside above below like than as despite
`);

/** Words that open a clause of its own. */
export const SUBORDINATORS = words("that which while when if because although though unless until whether where since who so but");

/** In front of "of", they leave the people behind it the subject. */
export const QUANTITIES = words(
  "one none neither either both two three four some most several many few nobody any each all half part rest member members lots nobody number",
);

const DUTIES = `
check verify test read follow consult inform tell notify warn ask confirm review validate document escalate communicate announce report
double-check cross-check inspect tag log record enter sign register label
`;

const LEXICON = {
  /** Auxiliaries with a negation: "did not", "never". */
  didnt:
    "did_not didn't didnt did_n't never had_not hadn't has_not hasn't have_not haven't did_not_even did_not_once had_never has_never have_never hadn't_even didn't_even didn't_once didn't_bother_to didn't_properly did_not_properly did_not_actually didn't_actually did_neither",
  shouldHave:
    "should_have should've shouldve should_not_have shouldn't_have should_never_have ought_to_have ought_not_to_have oughtn't_to_have could_have could've could_easily_have could_and_should_have should_really_have should_at_least_have should_clearly_have would_have_done_well_to might_have might_at_least_have might_usefully_have might_reasonably_have could_at_least_have could_simply_have could_just_have could_quite_easily_have could_reasonably_have should_obviously_have should_simply_have should_just_have should_also_have should_therefore_have needed_to_have could_also_have should_of could_of",
  /** What people are expected to do and only people do. */
  duty: `${DUTIES} bother listen think consider care respond reply answer mention communicate adhere comply acknowledge speak write raise flag question wait stop look understand realise realize pay attend enquire inquire ring phone call consult brief coordinate hand pass intervene challenge object insist share update stick monitor prepare plan appreciate respect remember react investigate engage own get_round get_around take_the_time take_care take_into_account see_fit trouble heed surface circulate sanity-check preview scroll open pick_up compare`,
  /** The same behind "never" and "had not". */
  dutied:
    "checked verified tested read followed consulted informed told notified warned asked confirmed reviewed validated documented escalated communicated announced reported inspected tagged logged recorded signed registered bothered listened considered replied answered mentioned adhered complied acknowledged raised flagged questioned looked realised realized paid attended rung phoned called briefed challenged updated prepared reacted investigated engaged compared opened previewed",
  /** The same behind "without": "without checking". */
  dutying:
    "checking verifying testing reading following consulting informing telling notifying warning asking confirming reviewing validating escalating announcing double-checking cross-checking inspecting looking thinking understanding considering realising realizing bothering waiting opening going_through so_much_as first_checking properly first_testing proper adequately sufficient due_regard paying_attention comparing scrolling coordinating clearing_it raising pausing previewing establishing",
  unsanctioned:
    "approval authorisation authorization permission sign-off signoff consent review a_review peer_review testing any_testing authority clearance a_second any_review proper_review code_review change_approval consultation a_permit a_ticket a_change a_word warning_anyone approvals a_second_pair the_required the_mandatory the_necessary a_change_request any_approval any_authorisation prior_approval prior_consultation notice a_handover due_process a_release",
  /** Ways to fail that only people have. */
  failed:
    "forgot forgotten neglected neglects overlooked misread misjudged mistyped misunderstood misheard mishandled mismanaged misinterpreted misdiagnosed miskeyed misremembered botched bungled fumbled fluffed blundered dithered disregarded dismissed_the dismissed_it underestimated overestimated fat-fingered rubber-stamped panicked procrastinated slacked dozed overslept skimped mistook misconfigured misapplied mislabelled mislabeled miscalculated miscounted misdirected misplaced flubbed goofed mucked_up messed_up screwed_up slipped_up cocked_up stuffed_up balls* dropped_the_ball ignored omitted forgets misinformed misplaced mis-keyed mis-typed",
  /** Names of what people do wrong. */
  slip: "error errors mistake mistakes slip slips oversight oversights lapse lapses negligence carelessness inattention inattentiveness complacency forgetfulness incompetence ineptitude sloppiness laziness inexperience overconfidence misjudgement misjudgment misjudgements haste blunder blunders inadvertence failings ignorance indifference recklessness dereliction thoughtlessness",
  /** The same as far as no machine has them. */
  humanSlip:
    "negligence carelessness inattention inattentiveness complacency forgetfulness incompetence ineptitude sloppiness laziness inexperience overconfidence inadvertence thoughtlessness recklessness dereliction hubris absent-mindedness indiscipline",
  person:
    "human operator user pilot manual personnel staff employee administrator admin engineer developer technician driver clerical clerk contractor individual keyboard typing handling keying",
  careless:
    "careless carelessly sloppy sloppily negligent negligently reckless recklessly lazy incompetent inept unprofessional amateurish shoddy slapdash slipshod slovenly lackadaisical half-hearted thoughtless clueless complacent irresponsible irresponsibly foolish foolishly stupid idiotic inexcusable unforgivable indefensible feckless perfunctory cavalier ham-fisted half-baked schoolboy unserious disgraceful shambolic embarrassing pathetic laughable cowardly spineless arrogant dismissive dishonest childish asinine boneheaded laissez-faire ill-disciplined undisciplined haphazard haphazardly naive overconfident over-confident inattentive timid abysmal dismal lamentable",
  /** Of those, the ones that are said of nothing but people and what they do. */
  careless2:
    "careless carelessly negligent negligently incompetent unprofessional amateurish slapdash slipshod slovenly lackadaisical thoughtless clueless complacent irresponsible irresponsibly inexcusable unforgivable feckless perfunctory cavalier ham-fisted schoolboy disgraceful shambolic cowardly spineless childish boneheaded ill-disciplined undisciplined inattentive flippant gutless amateurism slackness shambles incuriosity unthinkingly",
  accidentally:
    "accidentally mistakenly inadvertently unintentionally erroneously wrongly incorrectly carelessly recklessly blindly negligently foolishly unwittingly prematurely stupidly hastily unthinkingly by_mistake by_accident in_error",
  harmed:
    "broke crashed wiped nuked caused triggered corrupted unplugged overwrote trashed wrecked destroyed botched erased downed torpedoed bricked sank ruined knackered borked zapped spoilt spoiled brought_down took_down took_out knocked_out knocked_over blew_up locked_out introduced_the_bug introduced_a_bug",
  /** Effects that make a person's act a cause. */
  harm: "outage incident crash failure downtime loss damage disruption stoppage breakage breach delay shutdown corruption interruption",
  caused:
    "caused_by due_to because_of triggered_by introduced_by brought_about_by set_off_by set_in_motion_by started_by attributable_to down_to attributed_to traced_to traced_back_to blamed_on originated_with originates_with down_solely_to result_of consequence_of courtesy_of",
  offending: "offending guilty responsible culpable errant wayward",
  careful:
    "careful vigilant mindful attentive cautious thorough diligent alert conscientious scrupulous watchful meticulous disciplined on_the_ball security-conscious circumspect rigorous sharper proactive",
  care: "care caution diligence vigilance attention attentiveness watchfulness alertness concentration discipline mindfulness rigour prudence thoroughness ownership",
  carefulAdverb: "carefully attentively diligently mindfully thoroughly conscientiously",
  remind:
    "remind reminded reminding coached coach retrain retrained re-train re-trained re-briefed rebriefed counsel counselled admonished admonish exhorted exhort urged urge lectured lecture cautioned sensitised sensitized educate re-educate reeducate",
  punished:
    "disciplined reprimanded dismissed suspended demoted sacked fired surcharged sanctioned penalised penalized stood_down relieved_of stripped_of sidelined removed_from taken_off struck_off moved_off barred_from banned_from let_go",
  rights:
    "access rights right privileges privilege permissions authority login authorisation authorization clearance delegation allowance bonus licence certification",
  human: "person individual engineer developer operator technician administrator admin employee colleague analyst clerk contractor manager",
} as const;

export type Lexicon = keyof typeof LEXICON;

export const LEXICONS: Readonly<Record<Lexicon, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries(LEXICON).map(([name, list]) => [name, words(list)]),
) as Record<Lexicon, ReadonlySet<string>>;

export function isLexicon(name: string): name is Lexicon {
  return Object.hasOwn(LEXICON, name);
}
