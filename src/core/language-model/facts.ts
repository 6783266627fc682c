/** The facts of a sentence that another wording must keep: its numbers and times, its code, its links, the names in it. */
import { isGivenName } from "../language/lexicon/names";

export interface Facts {
  /** Digits as they stand (`14:05`, `2026-03-04`, `3.1`) and small numbers in words, as digits. */
  readonly numbers: readonly string[];
  /** Days of the week, months, zones, and the halves of the day. */
  readonly times: readonly string[];
  /** What stands between backticks. */
  readonly code: readonly string[];
  /** Addresses, in a link or bare. */
  readonly links: readonly string[];
}

const WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({ two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12 })
    .concat(
      Object.entries({ fifteen: 15, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, ninety: 90, hundred: 100, thousand: 1000 }),
    )
    .map(([word, value]) => [word, String(value)]),
);

const NUMBER = /\d+(?:[.,:/-]\d+)*/g;
const TIME =
  /(?<![\p{L}\p{N}])(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October|November|December|UTC|GMT|CES?T|E[SD]T|P[SD]T|yesterday|today|tomorrow|midnight|noon|[ap]m)(?![\p{L}\p{N}])/gu;
const WORD = /\p{L}[\p{L}\p{N}]*/gu;

export function factsOf(text: string): Facts {
  const { code, rest } = splitCode(text);
  const words = Array.from(rest.matchAll(WORD), ([word]) => WORDS.get(word.toLowerCase()) ?? "").filter((value) => value !== "");
  return {
    numbers: [...Array.from(rest.matchAll(NUMBER), ([number]) => number), ...words].sort(),
    times: Array.from(rest.matchAll(TIME), ([word]) => word).sort(),
    code: [...code].sort(),
    links: linksIn(rest).sort(),
  };
}

/** The words that look like names: given names, and those with a capital that no sentence's beginning explains, with a capital or a digit within, or a handle's. */
export function namesIn(text: string): readonly string[] {
  const out: string[] = [];
  for (const { 0: word, index } of splitCode(text).rest.matchAll(WORD)) {
    if (word === "I") continue;
    const before = text.slice(Math.max(0, index - 12), index).trimEnd();
    const begins = before === "" || /[.!?…:]["'”’)*_]*$/.test(before);
    const isHandle = text.charAt(index - 1) === "@";
    if (isHandle || /^.+[\p{Lu}\p{N}]/u.test(word) || (/^\p{Lu}/u.test(word) && (!begins || isGivenName(word)))) out.push(word);
  }
  return out;
}

/** Every word in lower case, those that look like no name too. */
export function wordsIn(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(WORD), ([word]) => word.toLowerCase()));
}

/** Code spans and the text without them, of the same length. A run of backticks that nothing closes is text. */
function splitCode(text: string): { readonly code: readonly string[]; readonly rest: string } {
  const runs = Array.from(text.matchAll(/`+/g), ({ 0: run, index }) => ({ start: index, length: run.length }));
  const lastOf = new Map(runs.map(({ length }, index) => [length, index]));
  const code: string[] = [];
  let rest = "";
  let at = 0;
  for (let index = 0; index < runs.length; index++) {
    const open = runs[index];
    if (!open || (lastOf.get(open.length) ?? 0) <= index) continue;
    let close = index + 1;
    while (runs[close]?.length !== open.length) close++;
    const end = (runs[close]?.start ?? 0) + open.length;
    code.push(text.slice(open.start, end));
    rest += text.slice(at, open.start) + " ".repeat(end - open.start);
    at = end;
    index = close;
  }
  return { code, rest: rest + text.slice(at) };
}

/** A scheme's address up to what ends it, and what stands in `](…)`. */
function linksIn(text: string): string[] {
  const bare = Array.from(text.matchAll(/\w+:\/\/[^\s)>\]]+/g), ([link]) => link.replace(/[.,;:!?]+$/, ""));
  const inBrackets = Array.from(text.matchAll(/\]\(([^\s()]*)/g), ({ 1: target = "" }) => target);
  return [...bare, ...inBrackets.filter((target) => !target.includes("://"))];
}
