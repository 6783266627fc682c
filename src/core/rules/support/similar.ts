/** Whether two texts say the same thing in nearly the same words: for factors that repeat each other or the root cause. */

const IDLE = new Set(
  (
    "a an and are as at be been being but by did do does for from had has have if in into is it its no not of on or our so than that the their " +
    "then there these they this to too was we were what when which while who why will with would"
  ).split(" "),
);

const WORD = /[\p{L}\p{N}]+/gu;
/** Scripts that put no blank between words: pairs of characters stand for words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** The words that carry the meaning: lower case, without marks, common words and plain endings. */
export function keywords(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [word] of text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/['’]s(?!\p{L})/gu, "")
    .matchAll(WORD)) {
    if (UNSPACED.test(word)) {
      const chars = Array.from(word);
      for (let i = 0; i + 1 < chars.length; i++) found.add(`${chars[i] ?? ""}${chars[i + 1] ?? ""}`);
      if (chars.length === 1) found.add(word);
    } else if (!IDLE.has(word)) {
      found.add(stem(word));
    }
  }
  return found;
}

/** Takes off plain English endings, so that "alerts", "alerted" and "alerting" meet. */
function stem(word: string): string {
  if (word.length <= 4 || /\d/.test(word)) return word;
  return word
    .replace(/(?:ies)$/, "y")
    .replace(/(?:ing|ed|es|s)$/, "")
    .replace(/e$/, "");
}

const ENOUGH = 0.75;

/** Whether most of the words of both are the same. Texts without words are alike. */
export function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  // No more than the smaller one can be common.
  if (Math.min(a.size, b.size) < ENOUGH * Math.max(a.size, b.size)) return false;
  const common = shared(a, b);
  const all = a.size + b.size - common;
  return all === 0 || common / all >= ENOUGH;
}

/** Whether nearly all that `part` says is said in `whole`, in one of its sentences. */
export function restates(part: ReadonlySet<string>, whole: readonly ReadonlySet<string>[]): boolean {
  if (part.size === 0) return true;
  return whole.some((sentence) => alike(part, sentence) || (part.size >= 4 && shared(part, sentence) / part.size >= 0.85));
}

/** The keywords of each of the first `most` sentences; `read` gives those of one. */
export function sentences(text: string, most = Infinity, read: typeof keywords = keywords): readonly ReadonlySet<string>[] {
  const found: ReadonlySet<string>[] = [];
  let start = 0;
  const add = (end: number): void => {
    const words = read(text.slice(start, end));
    if (words.size > 0) found.push(words);
  };
  for (const { index, 0: gap } of text.matchAll(/(?<=[.!?。！？])\s+|[\r\n]+|(?<=[。！？])/gu)) {
    add(index);
    if (found.length >= most) return found;
    start = index + gap.length;
  }
  add(text.length);
  return found;
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let count = 0;
  for (const word of small) if (large.has(word)) count++;
  return count;
}
