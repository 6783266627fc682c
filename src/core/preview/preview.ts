/** The blameless preview: the document rendered, with its phrases, ready for the page. */
import { plainText } from "../document/markdown/inline";
import type { PostMortem } from "../document/model";
import { covers } from "../document/waivers";
import type { Blame } from "../language/blame";
import type { Fix } from "../rules/rule";
import { flattenSnippet } from "../rules/snippet";
import type { Settings } from "../settings/settings";
import { LineMap } from "../text/line-map";
import type { Span } from "../text/span";
import { around } from "./around";
import { renderBlocks, type Block } from "./blocks";
import { phraseMarks } from "./marks";
import type { Kind, Phrase, Rewrite } from "./messages";

/** What the check knows of a phrase: its kind, what it says, and the changes that a person may choose. */
export interface Advice {
  readonly kind: Kind;
  readonly message: string;
  readonly fixes: readonly Fix[];
}

/** A phrase with what lies behind it, which stays with the extension. */
export interface Noted {
  readonly phrase: Phrase;
  readonly blame: Blame;
  readonly fixes: readonly Fix[];
}

export interface Preview {
  readonly title: string;
  readonly card: Block;
  readonly blocks: readonly Block[];
  /** The kinds that occur, each once, the most frequent first. */
  readonly kinds: readonly Kind[];
  /** In the order of the text. */
  readonly noted: readonly Noted[];
}

/** `blames` are sorted and do not overlap. Those that the document or the settings leave alone are left out. */
export function previewOf(
  document: PostMortem,
  blames: readonly Blame[],
  { rules }: Pick<Settings, "rules">,
  advise: (document: PostMortem, blame: Blame) => Advice | null,
): Preview {
  const found = blames.flatMap((blame) => {
    const advice = rules[ruleOf(blame)] === "off" || isWaived(document, blame) ? null : advise(document, blame);
    return advice ? [{ blame, advice }] : [];
  });
  const { title, card, blocks } = renderBlocks(
    document,
    phraseMarks(
      found.map(({ blame }) => blame.range),
      (index) => ({ classes: classesOf(found[index]?.blame), label: found[index]?.advice.kind.name ?? "" }),
    ),
  );
  const places = placesOf(card, blocks);
  const lines = new LineMap(document.text);
  const used = new Map<string, number>();
  const noted = found.map(({ blame, advice }, index): Noted => {
    const words = onOneLine(document, blame.range);
    const name = `${blame.category}/${words}`;
    const times = used.get(name) ?? 0;
    used.set(name, times + 1);
    const phrase: Phrase = {
      id: `${name}/${String(times)}`,
      category: blame.category,
      confidence: confidenceOf(blame),
      words,
      ...around(onOneLine(document, near(blame)), words),
      message: advice.message,
      line: lines.position(blame.range.start).line - 1,
      ...(places.get(index) ?? { block: null, at: 0 }),
      rewrites: advice.fixes.map((fix) => rewriteOf(fix, advice.kind)),
    };
    return { phrase, blame, fixes: advice.fixes };
  });
  return { title, card, blocks, kinds: kindsOf(found.map(({ advice }) => advice.kind)), noted };
}

/** The sentence of a phrase, as far as it can be shown: a hostile one may be endless. */
function near({ range, sentence }: Blame): Span {
  return { start: Math.max(sentence.start, range.start - 400), end: Math.min(sentence.end, range.end + 400) };
}

/** Without marks. */
function onOneLine({ text }: PostMortem, range: Span): string {
  return plainText(text, range).replace(/\s+/g, " ").trim();
}

/** The id of the rule that finds such phrases. */
export function ruleOf({ category }: Blame): string {
  return `blame/${category}`;
}

function isWaived({ waivers }: PostMortem, blame: Blame): boolean {
  const { start } = blame.range;
  return waivers.some(({ rule, scope }) => scope.start <= start && start <= scope.end && covers(rule, ruleOf(blame)));
}

function confidenceOf({ tier }: Blame): Phrase["confidence"] {
  return tier === "squiggle" ? "sure" : "look";
}

function classesOf(blame: Blame | undefined): string {
  return blame ? `phrase ${blame.category} ${confidenceOf(blame)}` : "phrase";
}

function placesOf(card: Block, blocks: readonly Block[]): ReadonlyMap<number, { readonly block: number; readonly at: number }> {
  const places = new Map<number, { readonly block: number; readonly at: number }>();
  card.phrases.forEach((index, at) => places.set(index, { block: -1, at }));
  blocks.forEach(({ phrases }, block) => phrases.forEach((index, at) => places.set(index, { block, at })));
  return places;
}

/** A question that is put into the text is on the page already. */
function rewriteOf({ title, edits, snippet }: Fix, { question }: Kind): Rewrite {
  if (title.endsWith(question)) return { title, becomes: null };
  const [edit] = edits;
  if (edits.length !== 1 || !edit) return { title, becomes: null };
  const text = (snippet ? flattenSnippet(edit.text) : edit.text).replace(/\s+/g, " ").trim();
  return { title, becomes: text === "" ? null : text };
}

function kindsOf(kinds: readonly Kind[]): readonly Kind[] {
  const counted = new Map<string, { readonly kind: Kind; times: number }>();
  for (const kind of kinds) {
    const known = counted.get(kind.category);
    if (known) known.times++;
    else counted.set(kind.category, { kind, times: 1 });
  }
  return [...counted.values()].sort((a, b) => b.times - a.times).map(({ kind }) => kind);
}
