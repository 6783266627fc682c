/** A light stem of an English word: forms of one verb mostly meet. Not for showing. */
import { remembered } from "../remember";

const IRREGULAR: Readonly<Record<string, string>> = {
  was: "be",
  were: "be",
  is: "be",
  are: "be",
  been: "be",
  being: "be",
  am: "be",
  has: "have",
  had: "have",
  having: "have",
  did: "do",
  does: "do",
  done: "do",
  doing: "do",
  went: "go",
  gone: "go",
  took: "take",
  taken: "take",
  left: "leave",
  forgot: "forget",
  forgotten: "forget",
  knew: "know",
  known: "know",
  thought: "think",
  saw: "see",
  seen: "see",
  made: "make",
  got: "get",
  gotten: "get",
  kept: "keep",
  held: "hold",
  told: "tell",
  said: "say",
  came: "come",
  gave: "give",
  given: "give",
  found: "find",
  broke: "break",
  broken: "break",
  wrote: "write",
  written: "write",
  ran: "run",
  sat: "sit",
  stood: "stand",
  fell: "fall",
  fallen: "fall",
  chose: "choose",
  chosen: "choose",
  brought: "bring",
  bought: "buy",
  felt: "feel",
  slept: "sleep",
  lost: "lose",
  paid: "pay",
  sent: "send",
  meant: "mean",
  spent: "spend",
  drew: "draw",
  drawn: "draw",
  shown: "show",
  understood: "understand",
  caught: "catch",
  taught: "teach",
  sought: "seek",
  began: "begin",
  begun: "begin",
  blew: "blow",
  blown: "blow",
  threw: "throw",
  thrown: "throw",
  spoke: "speak",
  spoken: "speak",
  rang: "ring",
  rung: "ring",
  heard: "hear",
  dealt: "deal",
  led: "lead",
  built: "build",
  swore: "swear",
  woke: "wake",
  drove: "drive",
  rode: "ride",
  flew: "fly",
};

const DOUBLED = /([bdgklmnprtz])\1$/;

/** `word` in lower case. */
export const stem = remembered((word) => {
  const irregular = Object.hasOwn(IRREGULAR, word) ? IRREGULAR[word] : undefined;
  const base = irregular ?? strip(word);
  return base.length > 4 && base.endsWith("e") ? base.slice(0, -1) : base;
});

function strip(word: string): string {
  if (word.length > 5) {
    if (word.endsWith("ies") || word.endsWith("ied")) return `${word.slice(0, -3)}y`;
    if (/(?:ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2);
    if (word.endsWith("ing")) return word.slice(0, -3).replace(DOUBLED, "$1");
    if (word.endsWith("ed")) return word.slice(0, -2).replace(DOUBLED, "$1");
  }
  return word.length > 3 && word.endsWith("s") && !/[su]s$/.test(word) ? word.slice(0, -1) : word;
}
