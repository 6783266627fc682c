/**
 * What the blameless preview's page and the extension say to each other. The page is not trusted: whatever comes from it is
 * read with `fromPage`, and what that refuses is not acted on.
 */
import * as z from "../zod";
import type { BlameCategory } from "../language/category";

/** `sure`: almost surely blame. `look`: worth a look. */
export type Confidence = "sure" | "look";

/** What a kind of blame is, once for all its phrases. */
export interface Kind {
  readonly category: BlameCategory;
  readonly name: string;
  readonly why: string;
  /** What to ask instead. */
  readonly question: string;
}

export interface Rewrite {
  /** Imperative; what the page sends back to choose it. */
  readonly title: string;
  /** What the text would say, its gaps filled with what belongs there; `null` where the title says it all. */
  readonly becomes: string | null;
}

export interface Phrase {
  /** The same for the same words as long as the same words before it do not change. */
  readonly id: string;
  readonly category: BlameCategory;
  readonly confidence: Confidence;
  /** The words, on one line, without marks. */
  readonly words: string;
  /** What its sentence says before and after it, shortened. */
  readonly before: string;
  readonly after: string;
  /** What is wrong with them: one sentence. */
  readonly message: string;
  /** Of the file, from 0. */
  readonly line: number;
  /** Index of the block that shows it; -1 for the header, `null` where nothing shows it. */
  readonly block: number | null;
  /** `data-phrase` within that block. */
  readonly at: number;
  readonly rewrites: readonly Rewrite[];
}

/** Says that a part of the text is not checked, and why. */
export interface UncheckedNote {
  /** Index of the block behind which it stands; -1 for the header. */
  readonly block: number;
  readonly text: string;
}

/** A block of the document on the page; lines of the file from 0, half-open. */
export interface PageBlock {
  readonly html: string;
  readonly line: number;
  readonly end: number;
}

/** `count` blocks from `start` become those of `blocks`; the lines are those of all blocks after that. */
export interface Splice {
  readonly start: number;
  readonly count: number;
  readonly html: readonly string[];
  readonly lines: readonly (readonly [line: number, end: number])[];
}

/** Why there is nothing to show. */
export type Absence = "not-a-post-mortem" | "too-large" | "gone" | "failed";

/** What the page keeps for itself, to be restored by. */
export interface PageState {
  readonly uri: string;
  readonly locked: boolean;
  readonly line: number;
}

export type ToPage =
  | {
      readonly type: "show";
      readonly uri: string;
      readonly name: string;
      readonly lang: string;
      readonly locked: boolean;
      /** The line to begin at; `null` to stay where the page is. */
      readonly line: number | null;
      readonly card: string;
      readonly blocks: readonly PageBlock[];
      readonly kinds: readonly Kind[];
      readonly phrases: readonly Phrase[];
      readonly unchecked: readonly UncheckedNote[];
    }
  /** The document that is shown has changed. */
  | {
      readonly type: "change";
      readonly card: string | null;
      readonly splice: Splice;
      readonly kinds: readonly Kind[];
      readonly phrases: readonly Phrase[];
      readonly unchecked: readonly UncheckedNote[];
    }
  /** The editor was scrolled to a line, from 0. */
  | { readonly type: "scroll"; readonly line: number }
  | { readonly type: "locked"; readonly locked: boolean }
  /** Whether having a sentence rewritten by a language model is offered; not before this says so. */
  | { readonly type: "offer"; readonly languageModel: boolean }
  /** Nothing can be shown of the document. */
  | { readonly type: "absent"; readonly uri: string; readonly name: string; readonly locked: boolean; readonly why: Absence };

const id = z.string().check(z.minLength(1), z.maxLength(5_000));
const line = z.int().check(z.minimum(0), z.maximum(10_000_000));

const message = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("ready") }),
  z.strictObject({ type: z.literal("rewrite"), phrase: id, title: id }),
  z.strictObject({ type: z.literal("rewrite-with-model"), phrase: id }),
  /** Without a reason the person is asked for one. */
  z.strictObject({ type: z.literal("waive"), phrase: id, reason: z.optional(z.string().check(z.maxLength(1_000))) }),
  z.strictObject({ type: z.literal("allow"), phrase: id }),
  /** Shows the phrase in its editor; with `focus` that is where the person goes on. */
  z.strictObject({ type: z.literal("open"), phrase: id, focus: z.boolean() }),
  z.strictObject({ type: z.literal("scrolled"), line }),
  z.strictObject({ type: z.literal("lock"), locked: z.boolean() }),
  z.strictObject({ type: z.literal("adopt") }),
  z.strictObject({ type: z.literal("close") }),
]);

const state = z.object({ uri: z.string().check(z.minLength(1), z.maxLength(10_000)), locked: z.boolean(), line });

export type FromPage = z.infer<typeof message>;

/** A message of the page; `null` for anything else. */
export function fromPage(given: unknown): FromPage | null {
  const read = message.safeParse(given);
  return read.success ? read.data : null;
}

/** What a page was restored with; `null` where it cannot be used. */
export function pageState(given: unknown): PageState | null {
  const read = state.safeParse(given);
  return read.success ? read.data : null;
}
