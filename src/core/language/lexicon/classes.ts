/** Classes of words by what they say about a person's part in a failure. A star stands for any ending. Lower case. */
import { remembered } from "../remember";

const CLASSES = {
  care: "care careful carefully caution cautious cautiously attention attentive* vigilan* diligen* mindful* aware awareness alertness discipline* thorough* rigor* rigour* heed* concentrat* focus* scrutin* circumspect* conscientious* sensitis* sensitiz* prudence prudent* watchful* meticulous* take-care double-check* double checks twice properly",
  careless:
    "careless* sloppy sloppi* negligen* reckless* lazy laziness lax laxity slack* slapdash cavalier* complacen* inattent* thoughtless* indifferen* irresponsib* nonchalan* haphazard* hasty hastily haste rash* rashly absent-minded* half-asleep asleep doz* oblivious* blind* blindly distracted distraction unthinking* casual* lackadaisical perfunctor* offhand cursory breezily hurried* unbothered blithe* gung-ho trigger-happy sleepwalk* autopilot daydream* lapse* inadequa* insufficient* poorly half-hearted* slipshod",
  unfit:
    "incompeten* amateur* unprofessional* inexperienc* inept* clueless ignoran* stupid* foolish* idiot* dumb silly fool* clown* rookie novice* beginner* childish kindergarten toddler monkey* cowboy* circus embarrass* pathetic dismal shoddy mediocre unqualified arrogan* overconfiden* cocky hubris stubborn* weak unfit disgrace* shameful* shambol* laughable farcical botch* bodge* bodged sorry dreadful woeful* lamentab* inexcusabl* unforgivabl* unacceptabl* appalling* questionable ill-advised unwise unwisely naive* naivety green schoolboy second-rate substandard half-baked immature out-of-depth",
  duty: "procedure* process protocol* rule* policy policies runbook* playbook* checklist* guideline* instruction* standard* approval* approved review* sign-off signoff signed freeze permit* authoris* authoriz* consent two-person four-eyes regulation* requirement* manual mandate* compliance governance permission* convention* duty duties obligation* handover* handoff* embargo lockout tagout isolation certificate change-control cab",
  violate:
    "skip* bypass* circumvent* ignor* disregard* violat* breach* flout* contraven* dispens* wave waved waive* override overrode overrid* sidestep* shortcut* unauthoris* unauthoriz* unapproved unreviewed untested unannounced jump* short-circuit* depart* deviat* evad* dodg* regardless without contrary against despite outside rogue defied defiance unilateral* solo corners workaround* smuggl* sneak* quietly force-push* forced forcing helped himself herself",
  omit: "forgot* forget* neglect* omit* omission* overlook* miss* fail* refus* declin* unread unnoticed unanswered undone unattended unchecked unverified lapse* slip* oversight* unopened unacknowledged never not without didn't wasn't hadn't neither nobody bother* omitted skipped left unfinished abandon* absent absence lack* missing unaware nothing",
  err: "error* mistake* mistaken* wrong* misread* misconfig* mistyp* misjudg* misunderst* mishandl* bungl* fumbl* blunder* gaffe* typo* fat-finger* misinterpret* incorrect* erroneous* accidental* inadvertent* confus* miscalculat* mislabel* misplac* misspell* mixed mixup mix-up muddl* miskey* misrout* misfil* misappl* misus* miscount* misreport* misdiagnos* mismanag* overestimat* underestimat* unintention* flub* goof* screwed cocked messed stuffed mucked fluffed howler bloomer clanger",
  blame:
    "blame* fault faults culprit* guilt* guilty accountab* responsib* liable liability culpab* answerable offender* offending perpetrat* conscience shoulders shoulder neck doorstep attributable owing ascrib* attribut* deserve* own owns owned squarely onus finger fingers hook charge accus* villain scapegoat",
  punish:
    "disciplin* reprimand* warning warnings warned sanction* penal* punish* fired dismiss* dismissed suspend* suspension demot* hr terminat* termination revok* withdrawn withdraw* stripped bonus* apprais* consequence* probation* conduct salary deduct* sack* sacked letter record privilege* rights removed barred banned forfeit* apolog* shame* performance escalat* investigation interview lose loses lost trust stand stood-down grievance misconduct penalt* fine fined clawback docked rota taken off desk sidelined reassigned replaced",
  obvious:
    "obvious* clear clearly plain plainly evident* glaring* unmissable predictab* foreseeab* foreseen inevitab* surely surprise* surprising* surprised known knew everybody everyone signs sign hindsight retrospect* bound waiting naturally self-evident writing wall warned staring face coming rocket-science apparent blatant* manifest* unmistakab* telegraph* inconceivab* unthinkable expected anyone child could-see matter time textbook",
  easy: "simpl* simple just only merely easy easily trivial* basic minute* second* seconds minutes moment glance* glanced click* single one-line enough suffic* effort hard difficult rocket brain* elementary straightforward quick* common sense five two one phone call line page paragraph step keystroke scroll scrolling literally short all took take taken cost nothing",
  irony:
    "brilliant* genius wonderful* lovely charming* kind kindly gracious* grace* favour* favor* generous* congratulation* bravo thanks thank grateful gratitude heroic* legend wisdom infinite apparent* evidently presumably somehow yet again usual shock* please delight* splendid* miracul* courtesy honour* honor* decorat* famous* legendary bright inspired masterstroke applaud* applause medal award trophy bless* lucky luxury treat* treated gift* hero saviour champion bold brave bravely confident* helpful* obviously needless marvel* impress* remarkabl* curious* funny funnily interestingly evidently conveniently thoughtful*",
  always:
    "always never constantly every everytime repeatedly continually habit* habitual* typical* usual* invariabl* perpetual* forever again ever chronic* routinely notorious* tendency tends keeps keep once serial yet another third fourth time pattern consistently perennial* regular*",
  know: "know knew known knows think thought realis* realiz* notice* noticed see saw seen understand understood consider* remember* aware assum* believ* expect* wonder* occurred cross mind minds read reading look looked looks check* verif* ask* asked consult* confirm* question* watch* spot* recogni* compare* test* tested inspect* validate* examin* appreciat* grasp* learnt opened open scroll* heard listen*",
  tell: "tell told inform* warn* report* notify notified escalat* communicat* ring rang phone* call* speak spoke mention* answer* respond* reply replied announce* alert alerted raise raised flag flagged share shared pass passed say said wrote relay* broadcast hand handed",
  remind:
    "remind* train* retrain* coach* educat* refresh* re-brief* brief* lecture* stress* emphasi* reiterat* urge* exhort* talk* briefing toolbox learn* lesson awareness campaign culture reinforce* ask* advised advise* instruct* workshop* e-learning refresher* memo sensitis* encourag* expect* discourag* mandatory session attend sit must need* require* spoken mindset behaviour* behavior* habits ownership",
  modal:
    "should could would ought might must supposed meant shouldn't couldn't wouldn't should've could've would've better wiser have had if only unless ideally expected needs needed wish",
  led: "cause* led lead because due owing result* trigger* origin* root source reason began begins start* brought down took cost* thanks introduced stem* traced boil* came comes courtesy down led-to broke breaking blew knocked killed wiped deleted dropped unplugged pulled pressed pushed typed flicked",
  idle: "idle idly sat sit sitting stood waited wait* slow* late* nothing crickets silence* lunch coffee beer* break* weekend holiday* asleep slept went home football meeting* watched shrug* buried abandon* drag* dropped ball sleep* gathering dust queue drawer inbox unanswered delay* dither* dawdl* procrastinat* hours days weeks radio tumbleweed napping shelf parked mute muted snooz*",
  able: "competent reasonable professional* trained grown-up adult sensible experienced attentive prudent anyone else other qualified half-decent decent first-year self-respecting any senior veteran seasoned elsewhere others another",
  team: "team teams department squad group side people colleagues vendor supplier contractor partner provider crew shift desk office hands",
  unplanned:
    "accident accidental* accidentally mistake inadvertent* unintention* unwitting* unknowing* by-mistake error slip slipped stray",
  prevent:
    "prevent* guard* guardrail* automat* lint* validat* block* refuse* reject* reduc* avoid* less harder impossible default* alert* monitor* test* gate*",
  praise: "great good excellent quick quickly promptly calmly kudos well thanks thank proud superb swift* fantastic amazing smooth*",
  system:
    "because since due lack* missing had no alert monitoring dashboard access permission documentation tooling visibility threshold quota limit",
} as const;

export type WordClass = keyof typeof CLASSES;

const exact = new Map<string, WordClass[]>();
/** By the first three letters of the stem, so that a word is compared with few. */
const stems = new Map<string, { readonly stem: string; readonly of: WordClass }[]>();

for (const [name, list] of Object.entries(CLASSES) as [WordClass, string][]) {
  for (const word of list.split(/\s+/)) {
    if (word.endsWith("*")) add(stems, word.slice(0, 3), { stem: word.slice(0, -1), of: name });
    else add(exact, word, name);
  }
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

const NONE: readonly WordClass[] = [];

/** The classes of a word in lower case. */
export const classesOf = remembered((word): readonly WordClass[] => {
  const byStem = (stems.get(word.slice(0, 3)) ?? []).filter(({ stem }) => word.startsWith(stem)).map(({ of }) => of);
  const found = new Set([...(exact.get(word) ?? []), ...byStem]);
  return found.size > 0 ? [...found] : NONE;
});
