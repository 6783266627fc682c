/** "The operator forgot to close the old valve before the switch" → "The old valve was not closed before the switch". */
import { capitalise } from "./capitalise";
import { isPlural, participle } from "./verbs";

/** Longer sentences say more than this pattern holds. */
const LONGEST = 240;

const OMITTED =
  /^[^,;:()–—]{1,60}? (?:(?:simply|just|clearly|obviously|apparently|again|also|then) ){0,2}(?:(?:forgot|forgets|failed|neglected|omitted|had forgotten|had failed|had neglected|(?:did not|didn't) (?:bother|remember|manage)|never bothered) to|did not|didn't) (?:(?:even|first|bother to) )?([a-z]+(?:-[a-z]+)?)(?: (off|on|over|back|up|down|out|in))? (.+)$/i;

/** What may go before such a sentence. */
const LEAD = /^(?:clearly|obviously|apparently|evidently|as usual|once again|yet again|unfortunately|sadly),? /i;

const DETERMINER = /^(?:the|a|an|any|our|this|his|her|their|these|those|all)$/i;
const CODE = /^`[^`]+`$/;
/** What may stand behind the object and stay there. */
const PREPOSITION = /^(?:before|after|during|while|until|for|from|in|into|on|onto|to|with|within|at|by|against|between|beforehand|first)$/i;
/** What makes more than one statement of a sentence. */
const CLAUSE =
  /[,;:()–—]|(?:^| )(?:and|but|or|because|so|which|who|whose|although|though|if|since|as|that|when|where|why|how|whether)(?: |$)/i;
const MOST_WORDS = 7;

/** `words`: a sentence on one line, without its full stop. `null` where the simple pattern does not hold. */
export function withoutOmitter(words: string): string | null {
  if (words.length > LONGEST) return null;
  const [, verb = "", particle, rest = ""] = OMITTED.exec(words.replace(/[‘’ʼ]/g, "'").replace(LEAD, "")) ?? [];
  const done = participle(verb);
  if (done === null) return null;
  const said = rest.match(/`[^`]+`|\S+/g) ?? [];
  let end = said.findIndex((word) => PREPOSITION.test(word));
  if (end < 0) end = said.length;
  const object = said.slice(0, end);
  const tail = said.slice(end).join(" ");
  const [first = ""] = object;
  const isNoun = (DETERMINER.test(first) && object.length > 1) || (object.length === 1 && CODE.test(first));
  if (!isNoun || object.length > MOST_WORDS || CLAUSE.test(object.slice(1).join(" ")) || CLAUSE.test(tail)) return null;
  const noun = object.slice(1).join(" ");
  const isAny = /^(?:a|an|any)$/i.test(first);
  const subject = isAny ? `No ${noun}` : /^(?:his|her|their)$/i.test(first) ? `The ${noun}` : capitalise(object.join(" "));
  const was = isPlural(isAny ? noun : object.join(" ")) ? "were" : "was";
  return [subject, was, ...(isAny ? [] : ["not"]), done, particle, tail].filter(Boolean).join(" ");
}
