/** A sentence as the net reads it: each token as the rows of a table that add up to its vector. */
import { contains } from "../../text/span";
import type { Hit } from "../grammar/hits";
import { classesOf } from "../lexicon/classes";
import type { Sentence } from "../prose";
import type { Token } from "../tokens";

export interface NetInput {
  /** Token `t` is made of the rows from `starts[t]` to `starts[t + 1]`. */
  readonly rows: Int32Array;
  readonly starts: Int32Array;
  /** Indices of what is known of the sentence's place. */
  readonly context: readonly number[];
}

/** Rows by what they stand for. */
export interface Index {
  readonly rows: ReadonlyMap<string, number>;
  readonly contexts: ReadonlyMap<string, number>;
}

/** Stand-in tokens before the first and behind the last one, so that each filter has room. */
export const EDGES = 2;

/** Longer sentences are cut off. In tokens. */
export const LONGEST = 60;

/** No word begins with the character that these begin with. */
export const EDGE = "_edge";
export const UNKNOWN = "_unknown";

/** What a token is beside its word. */
export function traitsOf(token: Token): string[] {
  const actor = token.actor ?? (token.machine ? "machine" : null);
  const classes = token.kind === "word" ? classesOf(token.word).map((name) => `_class-${name}`) : [];
  return actor === null ? classes : [`_actor-${actor}`, ...classes];
}

/** What the grammar says of a token. */
export function hitsOf({ range }: Token, hits: readonly Hit[]): string[] {
  const at = hits.filter((hit) => contains(hit.range, range));
  return [
    ...new Set(at.map(({ category }) => `_in-${category}`)),
    ...at.filter(({ words }) => words.start === range.start).map(({ pattern }) => `_by-${pattern}`),
  ];
}

/** What a token's word is looked up as. */
export function wordOf(token: Token): string {
  return token.kind === "number" ? "_number" : token.kind === "hidden" ? "_hidden" : token.word;
}

export function contextsOf({ place, section }: Sentence): string[] {
  return [`place ${place}`, `section ${section ?? "none"}`];
}

export function inputOf(sentence: Sentence, { rows: index, contexts }: Index, hits: readonly Hit[]): NetInput {
  const rows: number[] = [];
  const starts = [0];
  const add = (...names: readonly string[]): void => {
    for (const name of names) {
      const row = index.get(name);
      if (row !== undefined) rows.push(row);
    }
    starts.push(rows.length);
  };
  for (let i = 0; i < EDGES; i++) add(EDGE);
  for (const token of sentence.tokens.slice(0, LONGEST)) add(...wordRows(token, index), ...traitsOf(token), ...hitsOf(token, hits));
  for (let i = 0; i < EDGES; i++) add(EDGE);
  const context = contextsOf(sentence).flatMap((name) => contexts.get(name) ?? []);
  return { rows: Int32Array.from(rows), starts: Int32Array.from(starts), context };
}

/** The word, or the known ones of the parts that hyphens join. */
function wordRows(token: Token, index: ReadonlyMap<string, number>): readonly string[] {
  const word = wordOf(token);
  if (index.has(word)) return [word];
  const parts = word.includes("-") ? word.split("-").filter((part) => index.has(part)) : [];
  return parts.length > 0 ? parts : [UNKNOWN];
}
