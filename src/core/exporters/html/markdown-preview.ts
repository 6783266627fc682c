/** What a Markdown preview that somebody else renders gets: the header card, the chart of the timeline, and badges for states of action items. */
import type MarkdownIt from "markdown-it";
import type { PostMortem } from "../../document/model";
import { untitledCard } from "./card";
import { placeChart } from "./chart-block";
import { escapeHtml } from "./escape";
import { makeToken, type Token } from "./markdown";
import { markTables } from "./tables";

/** The tokens of a whole document, front matter included, with what we add. Their lines are those of its text; those given stay as they are. */
export function decorated(tokens: readonly Token[], document: PostMortem): Token[] {
  const copies = tokens.map((token): Token => Object.assign(makeToken(token.type), token));
  markTables(copies, document);
  placeChart(copies, document);
  const card = makeToken("postmortem_card", untitledCard(document));
  card.block = true;
  if (copies[0]?.type === "front_matter" && isAllShown(document)) copies.shift();
  copies.splice(behindTitle(copies), 0, card);
  return copies;
}

/** What the card shows of the front matter, and what only machines need to know. */
const SHOWN = new Set(
  "postmortem id title severity category status incident started detected classified mitigated resolved initiated completed timezone owner authors reviewers services satisfies lang".split(
    " ",
  ),
);

/** Then the card stands in the place of the front matter, which some editors show as a table. */
function isAllShown({ frontMatter, problems }: PostMortem): boolean {
  return frontMatter !== null && problems.length === 0 && [...frontMatter.fields.keys()].every((key) => SHOWN.has(key));
}

/** Rules for the tokens that are ours; each part is in an element of the class by which our style finds it. */
export const previewRules = {
  postmortem_card: (tokens, index) => `<div class="postmortem">${tokens[index]?.content ?? ""}</div>\n`,
  chart: (tokens, index) => `<div class="postmortem">${tokens[index]?.content ?? ""}</div>\n`,
  badge_open: (tokens, index) => `<span class="postmortem"><span class="chip ${escapeHtml(tokens[index]?.info ?? "")}">`,
  badge_close: () => "</span></span>",
} satisfies Record<string, MarkdownIt.RendererRule>;

/** Behind the heading that the document begins with; else at its beginning, behind the front matter. */
function behindTitle(tokens: readonly Token[]): number {
  const first = tokens[0]?.type === "front_matter" ? 1 : 0;
  return tokens[first]?.type === "heading_open" && tokens[first].tag === "h1" ? first + 3 : first;
}
