/** A form in the notation of `pattern.ts` → a row of elements that can be tried at any token, in both directions. */
import { isLexicon, LEXICONS } from "../lexicon/grammar";
import { remembered } from "../remember";
import type { Token } from "../tokens";
import { isAdverb, isHardStop, isStop, phraseFrom, possessorBefore, subjectBefore } from "./people";
import type { PeopleClass } from "./pattern";

/** From a place between tokens to the places that the element leads to. A place is the index of the token behind it. */
type Step = (tokens: readonly Token[], at: number) => readonly number[];

export interface Element {
  readonly forward: Step;
  readonly backward: Step;
  /** The words that it can begin with, where it names words; a star stands for any ending. */
  readonly words: readonly string[] | null;
  readonly optional: boolean;
}

const PEOPLE_CLASS = /^[A-Z]+(?:'s)?$/;
const PEOPLE: ReadonlySet<string> = new Set(["OTHERS", "PERSON", "NAME", "ROLE", "TEAM", "ANYONE", "WE", "YOU", "I", "ALL"]);

/** The longest run of adverbs, and the longest rest of a clause, in tokens. */
const MOST_ADVERBS = 3;
const LONGEST_REST = 7;

/** Throws on a form that is not in the notation: forms are part of the program. */
export function compileForm(form: string): readonly Element[] {
  return form.split(" ").map(elementOf);
}

/** Most elements stand in many forms. */
const elementOf = remembered((written): Element => {
  const optional = written.length > 1 && written.endsWith("?");
  return { ...bare(optional ? written.slice(0, -1) : written), optional };
});

function bare(text: string): Omit<Element, "optional"> {
  if (text === "^") return steps(atStart, atStart);
  if (text === "$") return steps(atEnd, atEnd);
  if (text === ">") return steps(rest, same);
  if (text === "ADV") return steps(adverbs(1), adverbs(-1));
  const gap = /^~(~?)(\d+)$/.exec(text);
  if (gap) return steps(gapOf(Number(gap[2]), gap[1] === "~", 1), gapOf(Number(gap[2]), gap[1] === "~", -1));
  if (text.startsWith("!")) {
    const { forward, backward } = oneOf(text.slice(1));
    return steps(
      (tokens, at) => (forward(tokens, at).length > 0 ? [] : [at]),
      (tokens, at) => (backward(tokens, at).length > 0 ? [] : [at]),
    );
  }
  return oneOf(text);
}

/** Words, phrases and classes of people with `|` between. */
function oneOf(text: string): Omit<Element, "optional"> {
  const parts = text.split("|");
  const named = parts.filter((part) => !PEOPLE_CLASS.test(part));
  const people = parts.filter((part) => PEOPLE_CLASS.test(part)).map(peopleOf);
  if (named.length === 0 && people.length === 1 && people[0]) return people[0];
  const phrases = phrasesOf(named);
  if (people.length === 0) {
    return {
      forward: (tokens, at) => forwardWords(phrases, tokens, at),
      backward: (tokens, at) => backwardWords(phrases, tokens, at),
      words: phrases.first,
    };
  }
  return steps(
    (tokens, at) => [...forwardWords(phrases, tokens, at), ...people.flatMap(({ forward }) => forward(tokens, at))],
    (tokens, at) => [...backwardWords(phrases, tokens, at), ...people.flatMap(({ backward }) => backward(tokens, at))],
  );
}

function steps(forward: Step, backward: Step): Omit<Element, "optional"> {
  return { forward, backward, words: null };
}

function peopleOf(written: string): Omit<Element, "optional"> {
  const possessive = written.endsWith("'s");
  const name = possessive ? written.slice(0, -2) : written;
  if (!isClass(name)) throw new Error(`no class of people: ${name}`);
  return steps(
    (tokens, at) => {
      const run = phraseFrom(tokens, at, name, possessive);
      return run ? [run.to] : [];
    },
    (tokens, at) => {
      const run = possessive ? possessorBefore(tokens, at, name) : subjectBefore(tokens, at, name);
      return run ? [run.from] : [];
    },
  );
}

function isClass(name: string): name is PeopleClass {
  return PEOPLE.has(name);
}

/** What an element names, sorted for a quick look: most are single words. */
interface Phrases {
  readonly single: ReadonlySet<string>;
  readonly longer: readonly (readonly string[])[];
  readonly stems: readonly string[];
  readonly first: readonly string[];
}

function phrasesOf(parts: readonly string[]): Phrases {
  const all = parts.flatMap((one) => {
    if (!one.startsWith("%")) return [one.split("_")];
    const name = one.slice(1);
    if (!isLexicon(name)) throw new Error(`no such list: ${name}`);
    return [...LEXICONS[name]].map((word) => word.split("_"));
  });
  const alone = all.filter(({ length }) => length === 1).flat();
  return {
    single: new Set(alone.filter((word) => !word.endsWith("*"))),
    longer: all.filter(({ length }) => length > 1),
    stems: alone.filter((word) => word.endsWith("*")).map((word) => word.slice(0, -1)),
    first: all.map(([word = ""]) => word),
  };
}

const NOWHERE: readonly number[] = [];

function isOne({ single, stems }: Phrases, token: Token | undefined): boolean {
  if (!token) return false;
  const { word } = token;
  return single.has(word) || stems.some((stem) => word.startsWith(stem));
}

function fits(token: Token | undefined, word: string): boolean {
  if (!token) return false;
  return word.endsWith("*") ? token.word.startsWith(word.slice(0, -1)) : token.word === word;
}

function forwardWords(phrases: Phrases, tokens: readonly Token[], at: number): readonly number[] {
  const isWord = isOne(phrases, tokens[at]);
  if (phrases.longer.length === 0) return isWord ? [at + 1] : NOWHERE;
  const out = isWord ? [at + 1] : [];
  for (const phrase of phrases.longer) if (phrase.every((word, i) => fits(tokens[at + i], word))) out.push(at + phrase.length);
  return out;
}

function backwardWords(phrases: Phrases, tokens: readonly Token[], at: number): readonly number[] {
  const isWord = at > 0 && isOne(phrases, tokens[at - 1]);
  if (phrases.longer.length === 0) return isWord ? [at - 1] : NOWHERE;
  const out = isWord ? [at - 1] : [];
  for (const phrase of phrases.longer) {
    const from = at - phrase.length;
    if (from >= 0 && phrase.every((word, i) => fits(tokens[from + i], word))) out.push(from);
  }
  return out;
}

function same(_tokens: readonly Token[], at: number): readonly number[] {
  return [at];
}

function atStart(tokens: readonly Token[], at: number): readonly number[] {
  for (let i = at - 1; i >= 0; i--) if (tokens[i]?.kind === "word" || tokens[i]?.kind === "hidden") return [];
  return [at];
}

function atEnd(tokens: readonly Token[], at: number): readonly number[] {
  for (let i = at; i < tokens.length; i++) if (tokens[i]?.kind !== "mark") return [];
  return [at];
}

function rest(tokens: readonly Token[], at: number): readonly number[] {
  let end = at;
  while (end < Math.min(tokens.length, at + LONGEST_REST)) {
    const token = tokens[end];
    if (!token || isStop(token)) break;
    end++;
  }
  return [end];
}

function adverbs(direction: 1 | -1): Step {
  return (tokens, at) => {
    const out = [at];
    for (let n = 1; n <= MOST_ADVERBS; n++) {
      const token = tokens[direction > 0 ? at + n - 1 : at - n];
      if (!token || !isAdverb(token)) break;
      out.push(at + n * direction);
    }
    return out;
  };
}

function gapOf(most: number, commas: boolean, direction: 1 | -1): Step {
  return (tokens, at) => {
    const out = [at];
    for (let n = 1; n <= most; n++) {
      const token = tokens[direction > 0 ? at + n - 1 : at - n];
      if (!token || (commas ? isHardStop(token) : isStop(token))) break;
      out.push(at + n * direction);
    }
    return out;
  };
}
