/** Words that a sentence stands without: it says the same of what happened, and less of people. */

/** Sure of what only the outcome has shown. */
const HINDSIGHT =
  "(?:it (?:was|is) (?:\\p{L}+ly )?(?:obvious|clear|evident|predictable|plain)|as (?:everyone|everybody|anyone|anybody) (?:knew|knows|could see|can see))(?: to (?:everyone|everybody|anyone|anybody|all))?(?: that|(?=,))|obviously|clearly|evidently|predictably|unsurprisingly|inevitably|of course|needless to say";

const SMALL = "simply|merely|trivially|just(?! (?:before|after|as|in time|under|over|then|when|now|like)(?!\\p{L}))";

const TONE =
  "as (?:per )?usual|as always|as ever|(?:once|yet) again|for (?:some|whatever) (?:strange |odd |unknown )?reason|apparently|surprise,? surprise|surprisingly enough|naturally|somehow|conveniently|believe it or not|to (?:nobody|no one)'s surprise|in (?:his|her|their) infinite wisdom";

const JUDGED =
  "carelessly|sloppily|recklessly|negligently|foolishly|stupidly|lazily|irresponsibly|naively|thoughtlessly|incompetently|unprofessionally";

/** Between the article and its noun. */
const JUDGED_NOUN =
  "(?<=(?<!\\p{L})(?:a|an|the|this|that|these|those|his|her|their|our|your|such) )(?:careless|sloppy|shoddy|reckless|negligent|lazy|incompetent|stupid|foolish|irresponsible|unprofessional|inexcusable|ridiculous|thoughtless|clueless|amateurish)(?= (?!(?:and|or|but|of|to|in|on|about|with|when|enough)(?!\\p{L}))\\p{L})";

export const REMOVABLE = new RegExp(`(?<![\\p{L}'-])(?:${[HINDSIGHT, TONE, SMALL, JUDGED, JUDGED_NOUN].join("|")})(?![\\p{L}'-])`, "giu");
