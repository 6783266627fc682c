/**
 * What the tagger sees of a sentence: hashed features. The weights belong to exactly these features; after any change here,
 * or in the tokens, the actors or the word classes, the tagger is trained again (`npm run train`).
 */
import type { Hit } from "../grammar/hits";
import { NEGATIONS } from "../lexicon/actors";
import { classesOf } from "../lexicon/classes";
import type { Sentence } from "../prose";
import type { Token } from "../tokens";
import { stem } from "./stem";

/** The features of one sentence, and which tokens each comes from, for showing what a finding rests on. */
export interface Features {
  /** Hashes, each once. */
  readonly hashes: readonly number[];
  /** For each hash, the first and last token that it was seen at; -1 for what the sentence as a whole shows. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

interface Seen {
  readonly token: Token;
  /** The word, or what kind of actor it is. */
  readonly form: string;
  readonly stem: string;
  readonly human: boolean;
  readonly negation: boolean;
}

/** 32-bit FNV-1a with a final mix. */
export function hash(feature: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < feature.length; i++) {
    h ^= feature.charCodeAt(i);
    h = Math.imul(h, 0x01000193);
  }
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  h ^= h >>> 12;
  return h >>> 0;
}

/** How far behind an actor a word still counts as said about that actor, in tokens. */
const REACH = 6;

class Collector {
  readonly #at = new Map<number, number>();
  readonly hashes: number[] = [];
  readonly from: number[] = [];
  readonly to: number[] = [];

  add(feature: string, from = -1, to = from): void {
    const key = hash(feature);
    if (this.#at.has(key)) return;
    this.#at.set(key, this.hashes.length);
    this.hashes.push(key);
    this.from.push(from);
    this.to.push(to);
  }
}

/** `hits`: what the grammar finds in the sentence. */
export function featuresOf(sentence: Sentence, hits: readonly Hit[]): Features {
  const out = new Collector();
  const seen = sentence.tokens.map(see);
  ofWhole(out, sentence, seen);
  ofWords(out, seen);
  ofActors(out, seen);
  ofClasses(out, seen, sentence.section ?? "none");
  ofGrammar(out, sentence, hits);
  return out;
}

/** Which patterns were found, in which form. */
function ofGrammar(out: Collector, { tokens }: Sentence, hits: readonly Hit[]): void {
  if (hits.length > 0) out.add("hit");
  for (const { pattern, form, category, words } of hits) {
    const at = tokens.findIndex(({ range }) => range.start === words.start);
    out.add(`hit ${pattern}`, at);
    out.add(`hit in ${form}`, at);
    out.add(`hit of ${category}`, at);
  }
}

function see(token: Token): Seen {
  const human = token.actor !== null && token.actor !== "user";
  const form =
    token.kind === "number"
      ? "<number>"
      : token.kind === "hidden"
        ? `<hidden${String(token.word.charCodeAt(0) - 0xe000)}>`
        : token.actor === "name"
          ? "<name>"
          : token.word;
  const generic = token.actor === "role" ? "<role>" : token.actor === "team" ? "<team>" : token.machine ? "<machine>" : null;
  return { token, form, stem: generic ?? (form.startsWith("<") ? form : stem(form)), human, negation: NEGATIONS.has(token.word) };
}

function ofWhole(out: Collector, sentence: Sentence, seen: readonly Seen[]): void {
  const section = sentence.section ?? "none";
  const first = seen.findIndex(({ human }) => human);
  const last = seen.at(-1)?.token.written ?? "";
  out.add(`place ${sentence.place}`);
  out.add(`section ${section}`);
  out.add(`place ${sentence.place} ${section}`);
  out.add(`length ${String(Math.min(8, seen.length >> 2))}`);
  for (const actor of new Set(seen.map(({ token }) => token.actor))) out.add(`actor ${String(actor)}`);
  const negated = seen.some(({ negation }) => negation);
  const machine = seen.some(({ token }) => token.machine);
  out.add(`human ${String(first >= 0)} negated ${String(negated)} machine ${String(machine)}`);
  if (first >= 0) out.add(`first actor ${String(seen[first]?.token.actor)} at ${String(Math.min(3, first))}`);
  if (last === "?") out.add(`question ${String(first >= 0)}`);
  if (last === "!") out.add("exclamation");
}

/** Words, pairs, triples and pairs with a gap. */
function ofWords(out: Collector, seen: readonly Seen[]): void {
  for (let i = 0; i < seen.length; i++) {
    const here = seen[i];
    if (!here) continue;
    const second = seen[i + 1];
    const third = seen[i + 2];
    const fourth = seen[i + 3];
    out.add(`1 ${here.form}`, i);
    out.add(`1s ${here.stem}`, i);
    if (i === 0) out.add(`2s ^ ${here.stem}`, i);
    if (i === 0 && second) out.add(`3s ^ ${here.stem} ${second.stem}`, i, i + 1);
    if (second) {
      out.add(`2 ${here.form} ${second.form}`, i, i + 1);
      out.add(`2s ${here.stem} ${second.stem}`, i, i + 1);
    } else out.add(`2 ${here.form} $`, i);
    if (third) out.add(`3s ${here.stem} ${second?.stem ?? ""} ${third.stem}`, i, i + 2);
    if (third) out.add(`g ${here.stem} _ ${third.stem}`, i, i + 2);
    if (fourth) out.add(`g ${here.stem} _ _ ${fourth.stem}`, i, i + 3);
  }
}

const STOP = /^[.;:!?]+$/;

/** What is said behind and before each actor, and whether it is negated. */
function ofActors(out: Collector, seen: readonly Seen[]): void {
  seen.forEach((actor, i) => {
    if (!actor.human) return;
    let negated = false;
    for (let d = 1; d <= REACH; d++) {
      const other = seen[i + d];
      if (!other || STOP.test(other.token.written)) break;
      if (other.negation) negated = true;
      if (other.token.word.length <= 2 || other.human) continue;
      out.add(`said ${negated ? "not " : ""}${other.stem}`, i, i + d);
      if (d <= 2) out.add(`said ${String(actor.token.actor)} ${other.stem}`, i, i + d);
    }
    for (let d = 1; d <= 4; d++) {
      const other = seen[i - d];
      if (!other || STOP.test(other.token.written)) break;
      if (other.token.word.length > 1 && !other.human) out.add(`before ${other.stem}`, i - d, i);
    }
  });
}

const CLAUSE_END = /^[;:.!?—–,()]$/;

/** Classes of words, alone and together within a clause, with whether the clause speaks of people. */
function ofClasses(out: Collector, seen: readonly Seen[], section: string): void {
  const all = new Set<string>();
  let start = 0;
  for (let end = 0; end <= seen.length; end++) {
    const at = seen[end];
    if (at && !CLAUSE_END.test(at.token.written)) continue;
    const clause = seen.slice(start, end);
    const actor = clause.some(({ human, token }) => human && token.actor !== "we") ? "h" : clause.some(({ human }) => human) ? "w" : "-";
    const negated = clause.some(({ negation }) => negation) ? "!" : "";
    const machine = actor === "-" && clause.some(({ token }) => token.machine) ? "m" : "";
    const classes = new Map<string, number>();
    clause.forEach(({ token }, k) => {
      for (const name of classesOf(token.word)) if (!classes.has(name)) classes.set(name, start + k);
    });
    for (const [name, k] of classes) {
      all.add(name);
      out.add(`c ${name}`, k);
      out.add(`c ${name} ${actor}${negated}${machine}`, k);
      out.add(`c ${name} ${actor}`, k);
      for (const [other, j] of classes) if (name < other) out.add(`c ${name}+${other} ${actor}`, Math.min(j, k), Math.max(j, k));
    }
    start = end + 1;
  }
  seen.forEach(({ token }, i) => {
    for (const name of classesOf(token.word)) {
      out.add(`c> ${name} ${seen[i + 1]?.stem ?? "$"}`, i, i + 1);
      out.add(`c< ${seen[i - 1]?.stem ?? "^"} ${name}`, Math.max(0, i - 1), i);
      for (const other of classesOf(seen[i + 1]?.token.word ?? "")) out.add(`cc ${name} ${other}`, i, i + 1);
    }
  });
  out.add(`classes ${String(Math.min(4, all.size))} ${String(seen.some(({ human }) => human))}`);
  out.add(`section ${section} ${String(Math.min(3, all.size))}`);
}
