/** Which words name which kind of section. A language is one file of data under `headings/` and one line here. */
import type { SectionKind } from "../model";
import { de } from "./headings/de";
import { en } from "./headings/en";
import { es } from "./headings/es";
import { fr } from "./headings/fr";
import { ja } from "./headings/ja";
import { no } from "./headings/no";
import { pt } from "./headings/pt";

export type HeadingTable = Readonly<Partial<Record<SectionKind, readonly string[]>>>;

/** The first language wins where two share a word. */
export const LANGUAGES: readonly HeadingTable[] = [en, ja, de, fr, es, pt, no];

export const SECTION_KINDS: readonly SectionKind[] = [
  "summary", "impact", "background", "timeline", "detection", "trigger", "root-cause", "five-whys", "contributing-factors", "resolution", "response",
  "went-well", "went-wrong", "lucky", "lessons", "actions", "people", "references", "metrics", "recurrence", "conclusion", "status", "faq",
]; // prettier-ignore

/** `whole`: the heading must be the words and nothing more: `Timeline`, not `Timeline of the outage`. */
export type HeadingMatcher = (heading: string, whole?: boolean) => SectionKind | null;

/** A matcher over the built-in tables and the user's own words, which win. */
export function headingMatcher(extra: Readonly<Record<string, readonly string[]>> = {}): HeadingMatcher {
  const kinds = new Map<string, SectionKind>();
  const add = (table: Readonly<Partial<Record<string, readonly string[]>>>): void => {
    for (const kind of SECTION_KINDS) {
      for (const words of table[kind] ?? []) {
        const key = normalise(words);
        if (!kinds.has(key)) kinds.set(key, kind);
      }
    }
  };
  add(extra);
  LANGUAGES.forEach(add);
  return (heading, wholeOnly = false) => {
    const whole = normalise(heading);
    const known = kinds.get(whole);
    if (known) return known;
    if (wholeOnly) return null;
    if (FACTORS.test(whole)) return "contributing-factors";
    // `Timeline - May 3, 5`, `Action items: the plan`, `Timeline in UTC`, `Impact on customers`
    const head = /^(.{3,60}?)\s*(?:[-–—:：|/,]\s|：|\s(?:of|in|on|for|from|and|during|to)\s)/.exec(whole)?.[1];
    // `Response timeline`, `Customer impact`
    const tail = /(?:^|\s)(timeline|chronology|action items|root causes?|contributing factors|impact|summary)$/.exec(whole)?.[1];
    return (
      (head !== undefined && kinds.get(head)) ||
      (tail !== undefined && whole.length <= 50 && kinds.get(tail)) ||
      (whole.length <= 60 && FAMILIES.find(([, pattern]) => pattern.test(whole))?.[0]) ||
      null
    );
  };
}

/** These may stand anywhere in a heading: `Root causes and contributing factors`. */
const FACTORS = /^.{0,40}\bcontribut(?:ing|ory) (?:factors?|causes?|conditions?|elements?)\b/;

/** Words that name a kind of section in whatever company, where no table has the heading. */
const FAMILIES: readonly (readonly [SectionKind, RegExp])[] = [
  [
    "actions",
    /\b(?:action|follow-?up|follow up|remediation|remedial|corrective|preventi(?:ve|on|tive)|preventative|improvement) (?:items?|actions?|steps?|tasks?|plans?|measures?|work|points?|list|activities)\b(?! taken)/,
  ],
  [
    "actions",
    /^(?:(?:some |the )?(?:things|changes)|what|how) (?:we(?:'ll| will| are going to| need to| should| can| want to)|to) (?:change|improve|do|fix|prevent)\b/,
  ],
  ["timeline", /^(?:a |an |the )?(?:brief |short |rough |detailed |full |complete )?(?:timeline|chronology)\b/],
  ["root-cause", /\broot[- ]cause\b|^why (?:did|has|was) .{0,40}(?:happen|fail|break)/],
];

/** Lower case, without emoji, numbering, notes in parentheses, closing punctuation and typographic quotes. */
export function normalise(heading: string): string {
  return (
    heading
      .slice(0, 200)
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[’‘`]/g, "'")
      .replace(/:[a-z0-9_+-]{2,40}:/g, " ")
      .replace(/[\p{Extended_Pictographic}\uFE0F\u200d]/gu, " ")
      .replace(/\([^()]{0,150}\)?/g, " ")
      .replace(/\{#[^}]{0,60}\}/g, " ")
      .replace(/ [&+] /g, " and ")
      .replace(/\s+/g, " ")
      .trim()
      // Accents are left out as often as not.
      .normalize("NFD")
      .replace(/(?<=\p{Script=Latin})\p{M}+/gu, "")
      .normalize("NFC")
      .replace(/^(?:\d{1,2}[.)]\d{0,2}\.?|[ivx]{1,4}[.)]|#) ?/, "")
      .replace(/[\s:?!.…-]+$/, "")
      .replace(/^¿/, "")
      .replace(/^(?:our|the|key|main|list of|proposed) (?=\S)/, "")
  );
}
