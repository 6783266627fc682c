/** Questions for a person's reasons → questions for what the situation was like. */
import { INDEFINITE, PRONOUNS, ROLES, TEAMS } from "../../../language/lexicon/actors";
import { participleOfPast } from "./verbs";

const LONGEST = 240;

/** `words`: a sentence on one line, with or without its question mark. `null` where it is none of the forms that are known. */
export function blamelessQuestion(words: string): string | null {
  if (words.length > LONGEST) return null;
  const asked = words
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[?!.\s]+$/, "")
    .replace(/^(?:and|but|so)[ ,]+/i, "");
  const question = ofReasons(asked) ?? ofPersons(asked);
  return question === null ? null : `${question}?`;
}

const WHY = /^(why|how) (did|didn't|would|wouldn't|could|couldn't) (?:(not) )?(.+)$/i;
const FILLER = /^(?:(?:just|simply|even|ever|possibly|really|bother to|think to|care to|choose to|decide to) )+/i;

/** "Why did the operator push the change?", "How could she miss the alert?" */
function ofReasons(asked: string): string | null {
  const [, word = "", auxiliary = "", not = "", rest = ""] = WHY.exec(asked) ?? [];
  const said = rest.split(" ");
  const length = subjectLength(said);
  if (length === 0) return null;
  const isNobody = /^no/i.test(said[0] ?? "");
  let act = said.slice(length).join(" ");
  const isDenied = not !== "" || auxiliary.endsWith("n't") || isNobody || /^not /i.test(act);
  act = act.replace(/^not /i, "").replace(FILLER, "");
  const [, verb = "", object = ""] = /^([a-z]+) (.+)$/.exec(act) ?? [];
  if (verb === "") return null;
  const isThing = !/^(?:that|how|what|whether|if|to) /i.test(object);
  if (isThing && (isDenied ? /^(?:notice|see|spot)$/ : /^(?:miss|overlook)$/).test(verb)) return `What made ${object} easy to miss`;
  if (isDenied) return `What made it hard to ${act}`;
  return /^why/i.test(word) ? `What made it look right to ${act}` : `What made it possible to ${act}`;
}

/** "Who approved the change?", "Whose idea was it to skip the test?" */
function ofPersons(asked: string): string | null {
  const [, idea] = /^whose (?:[a-z]+ )?idea was it to (.+)$/i.exec(asked) ?? [];
  const [, thought] =
    /^who (?:on earth |ever )?thought (?:that )?it (?:was|would be) (?:a |an )?[a-z]+ (?:idea )?to (.+)$/i.exec(asked) ?? [];
  const act = idea ?? thought;
  if (act !== undefined) return `What made it look right to ${act}`;
  if (/^what (?:on earth )?(?:was|were) [^,;]{1,60} thinking\b/i.test(asked)) return "What did the situation look like at that moment";
  const [, past = "", what = ""] =
    /^who (?:on earth |exactly |actually )?([a-z]+) ((?:the|this|that|these|those|our|a|an) .+)$/i.exec(asked) ?? [];
  const done = participleOfPast(past);
  return done === null ? null : `How was ${what} ${done}`;
}

/** How many words at the beginning name who acted; 0 where that cannot be told. */
function subjectLength(said: readonly string[]): number {
  const lower = said.slice(0, 6).map((word) => word.toLowerCase());
  const [first = "", second = ""] = lower;
  if (first === "no" && second === "one") return 2;
  if (PRONOUNS.has(first) || INDEFINITE.has(first) || first.startsWith("@")) return 1;
  if (/^(?:the|our|your|a|an|this|that|these|those|no|any)$/.test(first)) {
    for (let at = lower.length - 1; at > 0; at--) {
      if (ROLES.has(lower[at] ?? "") || TEAMS.has(lower[at] ?? "")) return at + 1;
    }
    return 0;
  }
  const names = said.findIndex((word) => !/^\p{Lu}[\p{L}'-]+$/u.test(word));
  return names > 3 || names < 0 ? 0 : names;
}
