/** A document's prose: its passages as tagged sentences, read once for each passage that stays the same. */
import type { Memory } from "../document/memory";
import type { Passage, PostMortem, SectionKind } from "../document/model";
import { shift, type Span } from "../text/span";
import { tagActors, type Known } from "./actors";
import { LONGEST_SENTENCE, readable, type LeftOut } from "./limits";
import { mask } from "./mask";
import { sentencesOf } from "./sentences";
import { tokensOf, type Token } from "./tokens";

/** Where a sentence stands, as far as that says how it is meant. */
export type Place = "heading" | "paragraph" | "item" | "cell" | "entry";

export interface Sentence {
  /** Offsets into the passage, as those of the tokens. */
  readonly range: Span;
  readonly tokens: readonly Token[];
  readonly place: Place;
  readonly section: SectionKind | null;
}

/** What a passage says, by itself: the same for the same text in the same kind of place. */
export interface Reading {
  readonly sentences: readonly Sentence[];
}

export interface Prose {
  readonly passage: Passage;
  readonly reading: Reading;
}

/** Columns that hold facts, not prose. */
const FACT_COLUMN =
  /^(?:(?:action |task )?owners?|assignees?|assigned(?: to)?|who|names?|role|person|due(?: date)?|date|times?(?: \([^)]*\))?|timestamp|utc|status|state|ticket|issue|links?|pr|type|prio(?:rity)?|severity|id|#|no\.?|key|deadline|eta|responsible|reporter|done)$/;

/** A passage that begins with a date, a time or a stamp in brackets tells what happened then. */
const STAMPED = /^[\s*_[(~|>-]*(?:\d{1,2}[:h.]\d\d|\d{4}-\d\d-\d\d|T[+-]\d)/;

const SEPARATOR = "\u0000";

/** The passages in order, without those that hold facts or references, and within the limits. */
export function readProse(document: PostMortem, known: Known, memory: Memory): Prose[] {
  const out: Prose[] = [];
  for (const { passage, text } of readable(document, isProse).parts) {
    const written = memory.recall(writtenOf, text);
    const { people, systems } = namesIn(written, known);
    const manner = [passage.kind, passage.section ?? "", people.join(" "), systems.join(" ")].join(SEPARATOR);
    let reading = written.readings.get(manner);
    if (!reading)
      written.readings.set(manner, (reading = readPassage(written.text, passage, { people: new Set(people), systems: new Set(systems) })));
    out.push({ passage, reading });
  }
  return out;
}

/** What is not looked at, for its length, that of its passage or that of the document, in the order of the text. */
export function leftOutIn(document: PostMortem, prose: readonly Prose[]): readonly LeftOut[] {
  const sentences = prose.flatMap(({ passage, reading }) =>
    reading.sentences
      .filter(({ tokens }) => tokens.length > LONGEST_SENTENCE)
      .map(({ range }): LeftOut => {
        const characters = range.end - range.start;
        return { range: shift(range, passage.range.start), characters, because: "sentence" };
      }),
  );
  return [...sentences, ...readable(document, isProse).leftOut].sort((a, b) => a.range.start - b.range.start);
}

function isProse({ column, section }: Passage): boolean {
  return (column === null || !FACT_COLUMN.test(column)) && section !== "references";
}

/** What is remembered of a passage's text, wherever it stands. */
interface Written {
  readonly text: string;
  /** Its words with a capital, in lower case, each once. */
  readonly capitals: readonly string[];
  /** By what else decides on a reading: the kind of place, and which of its words are known as names. */
  readonly readings: Map<string, Reading>;
}

function writtenOf(text: string): Written {
  const words = Array.from(text.matchAll(/\p{Lu}[\p{L}\p{N}_'-]*/gu), ([word]) => word.toLowerCase().replace(/'s$/, ""));
  return { text, capitals: [...new Set(words)], readings: new Map() };
}

function namesIn({ capitals }: Written, { people, systems }: Known): { readonly people: string[]; readonly systems: string[] } {
  return { people: capitals.filter((word) => people.has(word)), systems: capitals.filter((word) => systems.has(word)) };
}

function readPassage(text: string, { kind, section }: Passage, known: Known): Reading {
  const masked = mask(text);
  const sentences = sentencesOf(masked).map((range): Sentence => {
    const written = masked.slice(range.start, range.end);
    const tokens = tokensOf(written, range.start);
    tagActors(tokens, known);
    const place = kind !== "heading" && (section === "timeline" || STAMPED.test(written)) ? "entry" : kind;
    return { range, tokens, place, section };
  });
  return { sentences };
}
