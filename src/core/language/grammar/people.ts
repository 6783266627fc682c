/** Which people a phrase of a sentence stands for, and which people do what a verb says. */
import { NEGATIONS } from "../lexicon/actors";
import {
  ADVERBS,
  AUXILIARIES,
  DETERMINERS,
  OBJECT_PRONOUNS,
  POSSESSIVES,
  PREPOSITIONS,
  QUANTITIES,
  SUBORDINATORS,
} from "../lexicon/grammar";
import type { Token } from "../tokens";
import type { PeopleClass } from "./pattern";

/** Indices of tokens, half-open. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

const HARD_STOP = /^[;:.!?—–()[\]|]$/;
/** Given names that are more often something else where they stand first, or in dates. */
const HARDLY_NAMES = new Set(
  "even jan may will june april august mark bill art max rich hope joy grace summer page chase case chance".split(" "),
);

const COORDINATORS = new Set(["and", "but", "or", "nor", "yet", "then"]);

/** How far the words of one subject may reach, in tokens. */
const SUBJECT_REACH = 9;
const CLAUSE_REACH = 40;

export function isHardStop({ written }: Token): boolean {
  return HARD_STOP.test(written);
}

export function isStop(token: Token): boolean {
  return token.written === "," || isHardStop(token);
}

export function isAdverb({ word, kind }: Token): boolean {
  return kind === "word" && (ADVERBS.has(word) || AUXILIARIES.has(word) || (word.length > 4 && word.endsWith("ly")));
}

export function belongsTo(token: Token, people: PeopleClass): boolean {
  const { actor, word } = token;
  if (actor === null || actor === "user" || (actor === "name" && HARDLY_NAMES.has(word))) return false;
  const first = /^(?:i|me|my|myself|i'd|i've|i'm)$/.test(word);
  const second = /^you(?:r|rself|rselves|'d|'ve|'re)?$/.test(word);
  const other = !first && !second && actor !== "we";
  switch (people) {
    case "OTHERS":
      return other;
    case "PERSON":
      return other && (actor === "name" || actor === "role" || actor === "pronoun");
    case "NAME":
      return actor === "name";
    case "ROLE":
      return actor === "role";
    case "TEAM":
      return actor === "team";
    case "ANYONE":
      return actor === "anyone";
    case "WE":
      return actor === "we";
    case "YOU":
      return second;
    case "I":
      return first;
    case "ALL":
      return true;
  }
}

export function isPossessive(token: Token): boolean {
  return token.possessive || POSSESSIVES.has(token.word);
}

/** The phrase for people that begins at `at`, if one does. */
export function phraseFrom(tokens: readonly Token[], at: number, people: PeopleClass, possessive: boolean): Run | null {
  for (let i = at; i < Math.min(tokens.length, at + 5); i++) {
    const token = tokens[i];
    if (!token || token.kind === "mark" || PREPOSITIONS.has(token.word) || SUBORDINATORS.has(token.word)) return null;
    if (token.actor === null) {
      if (isAdverb(token) || NEGATIONS.has(token.word) || token.machine || token.possessive) return null;
      continue;
    }
    let end = i;
    while (isSameHead(tokens[end], tokens[end + 1])) end++;
    const head = tokens[end];
    if (!head) return null;
    if (isPossessive(head) !== possessive) {
      // "his manager", "the vendor's engineer": the possessor is no head.
      if (possessive || head.word === "him") return null;
      i = end;
      continue;
    }
    return belongsTo(head, people) ? { from: at, to: end + 1 } : null;
  }
  return null;
}

function isSameHead(token: Token | undefined, next: Token | undefined): boolean {
  if (!token || !next || isPossessive(token) || next.actor === null) return false;
  return (
    (token.actor === "name" && next.actor === "name") ||
    ((token.actor === "role" || token.actor === "team") && /^(?:role|team|name)$/.test(next.actor))
  );
}

/** The possessive phrase for people that ends in front of `end`. */
export function possessorBefore(tokens: readonly Token[], end: number, people: PeopleClass): Run | null {
  for (let i = end - 1; i >= Math.max(0, end - 4); i--) {
    const token = tokens[i];
    if (!token || token.kind === "mark" || PREPOSITIONS.has(token.word)) return null;
    if (token.actor !== null) return isPossessive(token) && belongsTo(token, people) ? { from: phraseStart(tokens, i), to: i + 1 } : null;
  }
  return null;
}

/** The people that are the subject of the verb at `end`: from where their phrase starts to the verb. */
export function subjectBefore(tokens: readonly Token[], end: number, people: PeopleClass): Run | null {
  let i = end - 1;
  while (i >= 0 && end - i <= 4 && tokens[i]?.actor === null && isSkipped(tokens[i])) i--;
  const head = headAt(tokens, i, 0);
  const token = head === null ? undefined : tokens[head];
  return head !== null && token && belongsTo(token, people) ? { from: phraseStart(tokens, head), to: end } : null;
}

function isSkipped(token: Token | undefined): boolean {
  return token !== undefined && (isAdverb(token) || NEGATIONS.has(token.word));
}

/** The head of the subject whose last word is at `i`. */
function headAt(tokens: readonly Token[], i: number, depth: number): number | null {
  const token = tokens[i];
  if (!token || depth > 3) return null;
  if (token.written === ")") return headAt(tokens, opening(tokens, i, "(") - 1, depth + 1);
  if (token.written === ",") return afterComma(tokens, i, depth);
  if (token.kind === "mark" && token.written !== "/") return null;
  if (COORDINATORS.has(token.word)) return firstOfClause(tokens, i);
  if (token.actor !== null) return actorAt(tokens, i, depth);
  for (let q = i - 1; q >= Math.max(0, i - SUBJECT_REACH); q--) {
    const before = tokens[q];
    if (!before || before.kind === "mark" || AUXILIARIES.has(before.word)) return null;
    const owner = tokens[q - 1];
    if ((PREPOSITIONS.has(before.word) || before.word === "who") && owner?.actor != null && !isPossessive(owner) && owner.word !== "who")
      return actorAt(tokens, q - 1, depth + 1);
    if (SUBORDINATORS.has(before.word)) return null;
  }
  return null;
}

function actorAt(tokens: readonly Token[], i: number, depth: number): number | null {
  const token = tokens[i];
  if (!token || isPossessive(token)) return null;
  if (token.word === "who") {
    const antecedent = tokens[i - 1]?.written === "," ? i - 2 : i - 1;
    return tokens[antecedent]?.actor != null ? actorAt(tokens, antecedent, depth + 1) : null;
  }
  const start = phraseStart(tokens, i);
  const before = tokens[start - 1];
  if (before?.word === "of" && start >= 2) {
    const owner = tokens[start - 2];
    if (owner && (QUANTITIES.has(owner.word) || owner.kind === "number")) return i;
    return owner?.actor != null && !isPossessive(owner) ? start - 2 : null;
  }
  if (OBJECT_PRONOUNS.has(token.word)) return null;
  if (before && PREPOSITIONS.has(before.word)) {
    const owner = tokens[start - 2];
    if (owner?.actor != null && !isPossessive(owner)) return actorAt(tokens, start - 2, depth + 1);
    return null;
  }
  if (before && before.word.length > 4 && before.word.endsWith("ing") && before.kind === "word") return null;
  return token.word === "they" && standsForThings(tokens, i) ? null : i;
}

/** "The nodes restarted because they did not …". */
function standsForThings(tokens: readonly Token[], i: number): boolean {
  for (let q = i - 1; q >= 0; q--) {
    const token = tokens[q];
    if (token?.actor === "user" || (token?.machine && token.word.endsWith("s"))) return true;
    if (token && token.actor !== null && token.actor !== "pronoun") return false;
  }
  return false;
}

/** "Elena, the reviewer, did not …", and "checked the file, did not …". */
function afterComma(tokens: readonly Token[], i: number, depth: number): number | null {
  const open = opening(tokens, i, ",");
  const before = tokens[open - 1];
  if (open > 0 && before?.actor != null && i - open <= 14 && !isPossessive(before)) return actorAt(tokens, open - 1, depth + 1);
  return firstOfClause(tokens, i);
}

function opening(tokens: readonly Token[], i: number, mark: string): number {
  for (let q = i - 1; q >= Math.max(0, i - 16); q--) if (tokens[q]?.written === mark) return q;
  return -1;
}

/** The subject of a clause that goes on behind "and": the first phrase of the clause, where that stands for people. */
function firstOfClause(tokens: readonly Token[], end: number): number | null {
  let start = end;
  while (start > 0 && end - start < CLAUSE_REACH) {
    const before = tokens[start - 1];
    if (!before || isHardStop(before) || (SUBORDINATORS.has(before.word) && before.word !== "who")) break;
    start--;
  }
  for (let i = start; i < Math.min(end, start + 8); i++) {
    const token = tokens[i];
    if (!token || PREPOSITIONS.has(token.word) || token.machine) return null;
    if (token.actor === null || isPossessive(token) || token.word === "who") continue;
    return OBJECT_PRONOUNS.has(token.word) || (token.word === "they" && standsForThings(tokens, i)) ? null : i;
  }
  return null;
}

/** Where the phrase that ends with the word at `i` starts. */
export function phraseStart(tokens: readonly Token[], i: number): number {
  if (tokens[i]?.actor === "pronoun" || tokens[i]?.actor === "we") return i;
  let start = i;
  while (start > 0 && i - start < 4) {
    const before = tokens[start - 1];
    if (!before || before.kind !== "word" || PREPOSITIONS.has(before.word) || SUBORDINATORS.has(before.word)) break;
    if (COORDINATORS.has(before.word) || isAdverb(before) || NEGATIONS.has(before.word)) break;
    if (before.actor !== null && before.actor !== tokens[i]?.actor && !isPossessive(before)) break;
    if (/ed$/.test(before.word) || before.word === "caused") break;
    start--;
    if (DETERMINERS.has(before.word) || POSSESSIVES.has(before.word)) break;
  }
  return start;
}
