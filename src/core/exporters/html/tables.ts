/** What the model knows about the tables of the document: which section each stands in, and the state of each action item. */
import type { Action, PostMortem } from "../../document/model";
import { LineMap } from "../../text/line-map";
import { withoutFootnotes } from "./footnotes";
import { makeToken, type Token } from "./markdown";

/** The lines of the tokens are those of the file: `parseMarkdown` was given it with the front matter blanked out. */
export function markTables(tokens: readonly Token[], document: PostMortem): void {
  const lines = new LineMap(document.text);
  const byLine = new Map<number, Action>();
  for (const action of document.actions) if (action.form === "table") byLine.set(lines.position(action.range.start).line, action);

  tokens.forEach((token, index) => {
    if (token.type === "table_open" && token.map) token.meta = tableMeta(document, lines.lineStart(token.map[0] + 1));
    const action = token.type === "tr_open" && token.map ? byLine.get(token.map[0] + 1) : undefined;
    if (action) badgeStatus(tokens, index, action, document.text);
  });
}

function tableMeta(document: PostMortem, offset: number): Record<string, unknown> {
  const section = document.sections.findLast(({ range }) => range.start <= offset && offset < range.end);
  return section ? { label: withoutFootnotes(section.heading), kind: section.kind } : {};
}

function badgeStatus(tokens: readonly Token[], row: number, action: Action, text: string): void {
  const status = action.status.field;
  if (!status || status.value === null) return;
  const cell = cellAt(text.slice(action.range.start, status.range.start));
  let column = -1;
  for (let i = row + 1; i < tokens.length && tokens[i]?.type !== "tr_close"; i++) {
    if (tokens[i]?.type === "td_open") column++;
    const inline = tokens[i];
    if (column !== cell || inline?.type !== "inline") continue;
    const open = makeToken("badge_open");
    open.info = status.value;
    inline.children = [open, ...(inline.children ?? []), makeToken("badge_close")];
    return;
  }
}

/** Which cell of a row the text before a place leads to, from 0: its bare pipes, less the leading one. */
function cellAt(before: string): number {
  const pipes = before.replace(/\\[\s\S]/g, "  ").split("|").length - 1;
  return /^\s*\|/.test(before) ? pipes - 1 : pipes;
}
