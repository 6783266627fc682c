/** Judges people's character or worth in place of what happened. */
import { NEGATED } from "./guards";
import type { Pattern } from "./pattern";

export const JUDGMENTAL: readonly Pattern[] = [
  {
    id: "judgmental-language/adjective",
    category: "judgmental-language",
    forms: ["%careless2"],
    notAfter: `${NEGATED} if`,
    unless: ["nobody|no_one|none|no ~4 %careless2", "lazy load*|evaluation|init*|loading"],
  },
  {
    id: "judgmental-language/of-people",
    category: "judgmental-language",
    forms: [
      "OTHERS ADV %careless",
      "OTHERS ADV was|were|is|are|has_been|have_been|had_been|being ~2 %careless|green|asleep|half-asleep|clueless|slow_to|out_of_his|out_of_her|out_of_their|hopeless|useless|in_a_hurry|unaware_of_basic",
      "%careless of|on_the_part_of|by|from OTHERS",
      "%careless engineering|programming|coding|work|workmanship|behaviour|behavior|attitude|conduct|approach|practice|mistake|error|work|handling|job|decision|review|effort|engineer|operator|developer|technician|clerk|contractor|piece|oversight|manner|response|management|supervision|performance|way|act|testing|reviewing|scripting|planning|housekeeping|judgement|judgment|answer|copy-paste",
      "OTHERS's ~2 %careless",
      "this|that|it was|is|were ADV ~1 %careless and|,|$|of|work|to|piece",
      "attitude|manner|conduct|judgement|judgment|behaviour|supervision|handling|keying|work|preparation|approach|response|discipline|ownership was|is|were|has_been ~2 poor|bad|weak|lax|casual|%careless|lacking|appalling|dismal|slack|unacceptable|mediocre|half-hearted|worse|questionable",
    ],
    notAfter: NEGATED,
  },
  {
    id: "judgmental-language/lack",
    category: "judgmental-language",
    forms: [
      "lack|lacks|lacked|lacking|want|shortage|absence|no|not_an_ounce|little|deficit ~1 of? ~2 professionalism|discipline|ownership|initiative|backbone|seriousness|competence|common_sense|responsibility|commitment|rigour|curiosity|work_ethic|backbone|spine|judgement|foresight|maturity|interest|urgency|basic_understanding|pride",
      "poor|bad|questionable|dubious|terrible|weak|awful|clouded judgement|judgment|decision-making|discipline|attitude|workmanship|work_ethic|performance_by|ownership|professionalism|decisions_by",
      "casual|cavalier|lax|blasé|nonchalant|flippant|lackadaisical|relaxed|careless|poor|wrong|bad|could-not-care-less attitude|approach_to|mindset|manner|mentality",
      "rookie|schoolboy|amateur|beginner's|beginner|novice|elementary|cardinal|inexcusable|unforgivable|stupid|silly|dumb|embarrassing mistake|mistakes|error|errors|blunder|stuff|move|hour|howler",
      "cowboy|cowboys|clown|clowns|numpty|muppet|muppets|idiot|idiots|moron|imbecile|buffoon*|jackass|bozo|amateurs|lazybones|slacker|slackers",
      "hubris|ineptitude|amateurism|indolence|sloppiness|incompetence|slackness|nonchalance|laziness|spinelessness|arrogance|negligence|recklessness|complacency|carelessness|thoughtlessness|dereliction|gross_negligence",
      "law unto himself|herself|themselves",
      "out of OTHERS's depth",
      "asleep at the wheel|switch",
      "no|little|any|without regard|respect|consideration|sense|appreciation|concern|interest for|of|in the|others|anyone|colleagues|risk|urgency|danger|proportion",
      "sense of urgency|responsibility|ownership was|is|were|that|lacking|leaves|left",
      "leave|leaves|left|leaving|leave_a_lot|a_lot ~3 to be desired",
      "falls|fell|fall|falling ~2 short|below of|what|the ~3 standard|standards|expected|expect|may|professionalism",
      "is|was|are|were|that's|be ADV unacceptable",
      "beneath|unworthy_of contempt|a_professional|comment",
      "not|hardly|n't|hardly_the conduct|mark|hallmark|behaviour|work|how|way ~1 of a|an|any|the|professional ~3",
      "cannot|can't|can_not be relied|trusted",
      "copy-paste|cargo-cult engineering|engineers|programming|coding",
      "waste|waster of space|time",
      "rubber-stamp|rubber-stamping|box-ticking|lip_service|rubber_stamp|tick-box exercise|supervision|,|is|was|$|not|the",
      "half asleep",
      "grown-up|grown-ups|adult|adults in|would",
      "weak link",
      "not fit for|to be|run",
    ],
    notAfter: `${NEGATED} if may`,
    unless: ["not|isn't|nor|don't ~3 about|of blame|incompetence|negligence|carelessness|complacency", "amateur radio|astronom*"],
  },
];
