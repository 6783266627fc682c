/** Passes over the tokens, between parsing and rendering. Each changes the tokens in place. */
import { dataImageRefusal } from "../images/data-address";
import { isImageSource, isLinkTarget, isPath } from "./links";
import type { Pictures } from "../images";
import { makeToken, type Token } from "./markdown";

/** First strong letter Hebrew or Arabic. */
const RIGHT_TO_LEFT = /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;
/** A date, a stamp, a ticket: hyphens in it are no places to break a line. */
const ONE_WORD = /^(?:\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(?::\d{2})?(?: ?\p{L}{1,5})?|[\p{L}\p{N}.:+#@_-]{1,20})$/u;
const TASK = /^\[([ xX])\]\s+/;

/** Every child of every inline token, links and images treated; blocks get their reading direction and header cells their scope. */
export function tidy(tokens: readonly Token[], pictures: Pictures): void {
  tokens.forEach((token, index) => {
    const before = tokens[index - 1];
    if (token.type === "td_open" && ONE_WORD.test(tokens[index + 1]?.content ?? "")) token.attrJoin("class", "tight");
    if (token.type === "th_open") tidyHeaderCell(token, tokens[index + 1], tokens[index + 2]);
    if (token.type !== "inline") return;
    if (before && RIGHT_TO_LEFT.test(token.content)) before.attrSet("dir", "rtl");
    if (before?.type === "paragraph_open") taskBox(token, tokens[index - 2]);
    token.children = (token.children ?? []).map((child) => showImage(child, pictures));
    showPaths(token);
  });
}

function tidyHeaderCell(open: Token, inline: Token | undefined, close: Token | undefined): void {
  // A header cell without words names nothing; a screen reader would announce an empty name at each cell below.
  if (inline?.content.trim() === "" && close) open.tag = close.tag = "td";
  else open.attrSet("scope", "col");
}

/** An image whose bytes are there becomes part of the page; of any other the page says what it is and why it is not there. */
function showImage(token: Token, pictures: Pictures): Token {
  const source = token.type === "image" ? String(token.attrGet("src") ?? "") : null;
  if (source === null) return token;
  if (isImageSource(source)) {
    const why = dataImageRefusal(source);
    if (why === null) return token;
    token.type = "image_note";
    token.meta = { why };
    return token;
  }
  const picture = pictures.get(source);
  if (picture?.src === undefined) {
    token.type = "image_note";
    token.meta = picture ?? null;
  } else {
    token.attrSet("src", picture.src);
    token.meta = { ...picture.size };
  }
  return token;
}

/** Links that lead nowhere from here keep their words; a path in the workspace is shown behind them. */
function showPaths(inline: Token): void {
  const shown: Token[] = [];
  let path: string | null = null;
  for (const token of inline.children ?? []) {
    const href = token.type === "link_open" ? String(token.attrGet("href") ?? "") : null;
    if (href !== null && isLinkTarget(href)) {
      if (!href.startsWith("#")) token.attrSet("rel", "noopener noreferrer");
      shown.push(token);
    } else if (href !== null) {
      path = isPath(href) ? decoded(href) : "";
    } else if (token.type === "link_close" && path !== null) {
      if (path !== "" && shown.at(-1)?.content !== path) shown.push(makeToken("link_path", path));
      path = null;
    } else {
      shown.push(token);
    }
  }
  inline.children = shown;
}

function taskBox(inline: Token, item: Token | undefined): void {
  const first = inline.children?.[0];
  const match = item?.type === "list_item_open" && first?.type === "text" ? TASK.exec(first.content) : null;
  if (!match || !item || !first) return;
  first.content = first.content.slice(match[0].length);
  const box = makeToken("task_box");
  box.meta = { done: match[1] !== " " };
  inline.children?.unshift(box);
  item.attrJoin("class", "task");
}

/** A path as it was written, where the encoding that markdown-it put on can be undone. */
function decoded(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}
