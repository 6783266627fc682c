/** What a pattern of the grammar is, and the notation that its forms are written in. */
import type { BlameCategory } from "../category";
import type { SectionKind } from "../../document/model";

/**
 * A way to blame that can be told by its words.
 *
 * A form is a row of elements with blanks between:
 *
 * - `forgot|left_out|neglect*|%duty`: one of these. `_` joins words, `*` stands for any ending, `%` for a list of `lexicon/grammar.ts`.
 * - `OTHERS`, `TEAM` …: a phrase for people of that class. In front of what starts the search it is the subject that belongs to
 *   the words behind it, wherever that stands in the clause. `OTHERS's` is the possessive.
 * - `ADV`: up to three adverbs or auxiliaries.
 * - `~4`: up to four tokens of the same clause; `~~4` may cross commas.
 * - `!not|no`: none of these here. Takes no token.
 * - `^` and `$`: where the sentence starts and ends, apart from marks.
 * - `>`: the rest of the clause, at most seven tokens. Last in its form.
 * - `x?`: may be missing.
 */
export interface Pattern {
  /** `<category>/<name>`; stays the same for good. */
  readonly id: string;
  readonly category: BlameCategory;
  readonly forms: readonly string[];
  /** Forms whose match anywhere in the sentence makes it no blame. */
  readonly unless?: readonly string[];
  /** Words that make it no blame within the six tokens in front of the phrase, as far as the clause goes. */
  readonly notAfter?: string;
  /** Sections in which it is no blame. */
  readonly notIn?: readonly SectionKind[];
  /** Only in questions, or only in other sentences. */
  readonly question?: boolean;
}

/** Classes of people, as a phrase for them is written in a form. */
export type PeopleClass =
  /** People and teams, apart from the writer, "we" and "you". */
  | "OTHERS"
  /** Single people: by name, by role, "he". */
  | "PERSON"
  | "NAME"
  | "ROLE"
  | "TEAM"
  /** "someone", "nobody". */
  | "ANYONE"
  | "WE"
  | "YOU"
  | "I"
  /** Any of these. */
  | "ALL";
