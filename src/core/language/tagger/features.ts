/**
 * What the tagger sees of a sentence: hashed features. The weights belong to exactly these features; after any change here,
 * or in the tokens, the actors or the word classes, the tagger is trained again (`npm run train`).
 */
import type { Hit } from "../grammar/hits";
import { NEGATIONS } from "../lexicon/actors";
import { classesOf, type WordClass } from "../lexicon/classes";
import type { Sentence } from "../prose";
import type { Token } from "../tokens";
import { and, andNext, begun } from "./hash";
import { Collector, type Features } from "./collector";
import { stem } from "./stem";

interface Seen {
  readonly token: Token;
  /** The word, or what kind of actor it is. */
  readonly form: string;
  readonly stem: string;
  readonly human: boolean;
  readonly negation: boolean;
  readonly classes: readonly WordClass[];
}

/** How far behind an actor a word still counts as said about that actor, in tokens. */
const REACH = 6;

/** `hits`: what the grammar finds in the sentence. */
export function featuresOf(sentence: Sentence, hits: readonly Hit[]): Features {
  const out = new Collector();
  const seen = sentence.tokens.map(see);
  ofWhole(out, sentence, seen);
  ofWords(out, seen);
  ofActors(out, seen);
  ofClasses(out, seen, sentence.section ?? "none");
  ofGrammar(out, sentence, hits);
  return out.features();
}

/** Which patterns were found, in which form. */
function ofGrammar(out: Collector, { tokens }: Sentence, hits: readonly Hit[]): void {
  if (hits.length > 0) out.add(begun("hit"));
  for (const { pattern, form, category, words } of hits) {
    const at = tokens.findIndex(({ range }) => range.start === words.start);
    out.add(begun(`hit ${pattern}`), at);
    out.add(begun(`hit in ${form}`), at);
    out.add(begun(`hit of ${category}`), at);
  }
}

function see(token: Token): Seen {
  const { actor, word } = token;
  const form =
    token.kind === "number"
      ? "<number>"
      : token.kind === "hidden"
        ? `<hidden${String(word.charCodeAt(0) - 0xe000)}>`
        : actor === "name"
          ? "<name>"
          : word;
  const generic = actor === "role" ? "<role>" : actor === "team" ? "<team>" : token.machine ? "<machine>" : null;
  return {
    token,
    form,
    stem: generic ?? (form.startsWith("<") ? form : stem(form)),
    human: actor !== null && actor !== "user",
    negation: NEGATIONS.has(word),
    classes: classesOf(word),
  };
}

function ofWhole(out: Collector, sentence: Sentence, seen: readonly Seen[]): void {
  const section = sentence.section ?? "none";
  const first = seen.findIndex(({ human }) => human);
  const last = seen.at(-1)?.token.written ?? "";
  out.add(begun(`place ${sentence.place}`));
  out.add(begun(`section ${section}`));
  out.add(begun(`place ${sentence.place} ${section}`));
  out.add(begun(`length ${String(Math.min(8, seen.length >> 2))}`));
  for (const actor of new Set(seen.map(({ token }) => token.actor))) out.add(begun(`actor ${String(actor)}`));
  const negated = seen.some(({ negation }) => negation);
  const machine = seen.some(({ token }) => token.machine);
  out.add(begun(`human ${String(first >= 0)} negated ${String(negated)} machine ${String(machine)}`));
  if (first >= 0) out.add(begun(`first actor ${String(seen[first]?.token.actor)} at ${String(Math.min(3, first))}`));
  if (last === "?") out.add(begun(`question ${String(first >= 0)}`));
  if (last === "!") out.add(begun("exclamation"));
}

const WORD = begun("1 ");
const STEM = begun("1s ");
const FIRST = begun("2s ^ ");
const FIRST_TWO = begun("3s ^ ");
const WORDS = begun("2 ");
const PAIR = begun("2s ");
const TRIPLE = begun("3s ");
const GAP = begun("g ");

/** Words, pairs, triples and pairs with a gap. */
function ofWords(out: Collector, seen: readonly Seen[]): void {
  for (let i = 0; i < seen.length; i++) {
    const here = seen[i];
    if (!here) continue;
    const second = seen[i + 1];
    const third = seen[i + 2];
    const fourth = seen[i + 3];
    out.add(and(WORD, here.form), i);
    out.add(and(STEM, here.stem), i);
    if (i === 0) out.add(and(FIRST, here.stem), i);
    if (i === 0 && second) out.add(andNext(and(FIRST_TWO, here.stem), second.stem), i, i + 1);
    const words = and(WORDS, here.form);
    if (second) {
      out.add(andNext(words, second.form), i, i + 1);
      out.add(andNext(and(PAIR, here.stem), second.stem), i, i + 1);
    } else out.add(andNext(words, "$"), i);
    if (!third) continue;
    const gap = andNext(and(GAP, here.stem), "_");
    out.add(andNext(andNext(and(TRIPLE, here.stem), second?.stem ?? ""), third.stem), i, i + 2);
    out.add(andNext(gap, third.stem), i, i + 2);
    if (fourth) out.add(andNext(andNext(gap, "_"), fourth.stem), i, i + 3);
  }
}

const STOP = /^[.;:!?]+$/;
const SAID = begun("said ");
const SAID_NOT = begun("said not ");
const BEFORE = begun("before ");

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
      out.add(and(negated ? SAID_NOT : SAID, other.stem), i, i + d);
      if (d <= 2) out.add(andNext(and(SAID, String(actor.token.actor)), other.stem), i, i + d);
    }
    for (let d = 1; d <= 4; d++) {
      const other = seen[i - d];
      if (!other || STOP.test(other.token.written)) break;
      if (other.token.word.length > 1 && !other.human) out.add(and(BEFORE, other.stem), i - d, i);
    }
  });
}

const CLAUSE_END = /^[;:.!?—–,()]$/;
const CLASS = begun("c ");
const CLASS_BEFORE = begun("c> ");
const CLASS_BEHIND = begun("c<");
const CLASSES = begun("cc ");

/** Classes of words, alone and together within a clause, with whether the clause speaks of people. */
function ofClasses(out: Collector, seen: readonly Seen[], section: string): void {
  const all = new Set<string>();
  let start = 0;
  for (let end = 0; end <= seen.length; end++) {
    const at = seen[end];
    if (at && !CLAUSE_END.test(at.token.written)) continue;
    ofClause(out, seen.slice(start, end), start, all);
    start = end + 1;
  }
  seen.forEach(({ classes }, i) => {
    for (const name of classes) {
      out.add(andNext(and(CLASS_BEFORE, name), seen[i + 1]?.stem ?? "$"), i, i + 1);
      out.add(andNext(andNext(CLASS_BEHIND, seen[i - 1]?.stem ?? "^"), name), Math.max(0, i - 1), i);
      for (const other of seen[i + 1]?.classes ?? []) out.add(andNext(and(CLASSES, name), other), i, i + 1);
    }
  });
  out.add(begun(`classes ${String(Math.min(4, all.size))} ${String(seen.some(({ human }) => human))}`));
  out.add(begun(`section ${section} ${String(Math.min(3, all.size))}`));
}

/** `start`: the clause's first token. Adds the clause's classes to `all`. */
function ofClause(out: Collector, clause: readonly Seen[], start: number, all: Set<string>): void {
  const classes = new Map<string, number>();
  clause.forEach((one, k) => {
    for (const name of one.classes) if (!classes.has(name)) classes.set(name, start + k);
  });
  if (classes.size === 0) return;
  const actor = clause.some(({ human, token }) => human && token.actor !== "we") ? "h" : clause.some(({ human }) => human) ? "w" : "-";
  const negated = clause.some(({ negation }) => negation) ? "!" : "";
  const machine = actor === "-" && clause.some(({ token }) => token.machine) ? "m" : "";
  for (const [name, k] of classes) {
    all.add(name);
    const named = and(CLASS, name);
    out.add(named, k);
    const spoken = andNext(named, actor);
    out.add(and(and(spoken, negated), machine), k);
    out.add(spoken, k);
    const joined = and(named, "+");
    for (const [other, j] of classes) if (name < other) out.add(andNext(and(joined, other), actor), Math.min(j, k), Math.max(j, k));
  }
}
