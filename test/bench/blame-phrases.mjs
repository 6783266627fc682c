/**
 * Forty phrases, as an engineer would list them after reading two guides to blameless post-mortems, put together without a look at
 * the labelled text: what the check has to be better than to be worth its weight.
 */
const PHRASES = [
  "should have",
  "shouldn't have",
  "should've",
  "could have",
  "ought to have",
  "if only",
  "was supposed to",
  "failed to",
  "forgot to",
  "neglected to",
  "did not check",
  "didn't check",
  "did not follow",
  "didn't follow",
  "did not notice",
  "didn't notice",
  "ignored",
  "overlooked",
  "accidentally",
  "by mistake",
  "made a mistake",
  "human error",
  "user error",
  "operator error",
  "careless",
  "carelessness",
  "negligence",
  "negligent",
  "incompetent",
  "sloppy",
  "lazy",
  "stupid",
  "at fault",
  "to blame",
  "whose fault",
  "obviously",
  "common sense",
  "more careful",
  "pay attention",
  "why didn't",
];

const ANY = new RegExp(`\\b(?:${PHRASES.join("|")})\\b`, "gi");

/** Where one of them stands, as half-open ranges of UTF-16 offsets. */
export function findPhrases(text) {
  return Array.from(text.replaceAll("’", "'").matchAll(ANY), ({ index, 0: phrase }) => ({ start: index, end: index + phrase.length }));
}
