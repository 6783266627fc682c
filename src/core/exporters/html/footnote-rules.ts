/** How footnotes show on a page: a number that leads to the note, and behind the note a way back to each place that it is for. */
import type MarkdownIt from "markdown-it";

/** A note that stands for more places than this leads back to the first ones only. */
const MOST_WAYS_BACK = 20;

/** No heading gets an id with a dot in it, so none is there twice. */
const noteId = (number: number): string => `footnote.${String(number)}`;
const referenceId = (number: number, reference: number): string => `${noteId(number)}.ref.${String(reference)}`;

export const footnoteRules = {
  footnote_ref: (tokens, index) => {
    const { number, reference } = numbers(tokens[index]?.meta);
    const comma = tokens[index - 1]?.type === "footnote_ref" ? "," : "";
    return `<sup class="footnote-ref">${comma}<a id="${referenceId(number, reference)}" href="#${noteId(number)}" aria-label="Note ${String(number)}" lang="en">${String(number)}</a></sup>`;
  },
  footnotes_open: () =>
    '<section class="footnotes" aria-labelledby="footnotes.title"><p class="footnotes-title" id="footnotes.title" lang="en">Notes</p>\n<ol>\n',
  footnotes_close: () => "</ol></section>\n",
  footnote_open: (tokens, index) => `<li id="${noteId(numbers(tokens[index]?.meta).number)}">`,
  footnote_close: () => "</li>\n",
  footnote_back: (tokens, index) => {
    const meta = tokens[index]?.meta;
    const { number, references } = numbers(meta);
    const ways = Array.from({ length: Math.min(references, MOST_WAYS_BACK) }, (_, at) => wayBack(number, at + 1, references)).join(" ");
    return meta?.["isAlone"] === true ? `<p>${ways}</p>\n` : ` ${ways}`;
  },
} satisfies Record<string, MarkdownIt.RendererRule>;

function wayBack(number: number, reference: number, of: number): string {
  const which = of === 1 ? "" : `, place ${String(reference)}`;
  const sign = of === 1 ? "↩" : `↩${String(reference)}`;
  return `<a class="footnote-back" href="#${referenceId(number, reference)}" aria-label="Back to the text of note ${String(number)}${which}" lang="en">${sign}</a>`;
}

function numbers(
  meta: Readonly<Record<string, unknown>> | null | undefined,
): Readonly<Record<"number" | "reference" | "references", number>> {
  const of = (name: string): number => Number(meta?.[name] ?? 0);
  return { number: of("number"), reference: of("reference"), references: of("references") };
}
