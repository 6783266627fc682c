/** Masked sentence → tokens. */
import { isStandIn } from "./mask";
import type { Span } from "../text/span";

/** Who or what a token stands for; `null` for any other word. */
export type Actor =
  /** A person by name or handle. */
  | "name"
  /** A person by what they do: "the reviewer". */
  | "role"
  | "team"
  /** "he", "they", "you", "who", and "I". */
  | "pronoun"
  /** "someone", "nobody". */
  | "anyone"
  /** "we", which blames nobody else. */
  | "we"
  /** Customers, attackers: those who are not the organisation. */
  | "user";

export interface Token {
  /** In the text that was given, as it stands there. */
  readonly range: Span;
  readonly written: string;
  /** Lower case, with straight apostrophes and without a possessive ending. */
  readonly word: string;
  readonly possessive: boolean;
  readonly kind: "word" | "number" | "mark" | "hidden";
  actor: Actor | null;
  machine: boolean;
}

const TOKEN = /[\uE000-\uE002]+|@[\w.-]*\w|\p{L}[\p{L}\p{M}\p{N}_]*(?:['-][\p{L}\p{N}_]+)*|\d[\d:.,]*%?|[^\s\p{L}\p{N}]/gu;

/** Contractions in which `'s` is a verb. */
const VERB_S = /^(?:it|that|he|she|what|who|let|there|here|where|how)'s$/;

/** `offset` is added to the ranges. Linear in the length. */
export function tokensOf(masked: string, offset: number): Token[] {
  const out: Token[] = [];
  for (const match of masked.matchAll(TOKEN)) {
    const written = match[0];
    const lower = written.toLowerCase();
    const possessive = (lower.endsWith("'s") || lower.endsWith("s'")) && !VERB_S.test(lower);
    out.push({
      range: { start: offset + match.index, end: offset + match.index + written.length },
      written,
      word: isStandIn(lower.charAt(0)) ? lower.charAt(0) : possessive && lower.endsWith("'s") ? lower.slice(0, -2) : lower,
      possessive,
      kind: kindOf(written),
      actor: null,
      machine: false,
    });
  }
  return out;
}

function kindOf(written: string): Token["kind"] {
  const first = written.charAt(0);
  if (isStandIn(first)) return "hidden";
  if (/\d/.test(first)) return "number";
  return /[\p{L}@]/u.test(first) ? "word" : "mark";
}
