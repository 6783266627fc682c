/**
 * The two pieces of raw HTML that post-mortems do use. A comment is a note to the writers (waivers, prompts), so it does not
 * show; `<br>` breaks a line, in table cells above all. Every other tag stays text.
 */
import type MarkdownIt from "markdown-it";

export function commentsAndBreaks(md: MarkdownIt.MarkdownIt): void {
  md.block.ruler.before("paragraph", "comment", commentBlock, { alt: ["paragraph", "reference", "blockquote", "list"] });
  md.inline.ruler.before("autolink", "comment", commentInline);
  md.inline.ruler.before("autolink", "break", breakInline);
}

/** A comment that opens a line, over several lines or, unclosed, to the end. Text behind its end is a paragraph of its own. */
function commentBlock(state: MarkdownIt.StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const from = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4 || !state.src.startsWith("<!--", from)) return false;
  if (silent) return true;
  let rest = afterComment(state, startLine, from + 4);
  let line = startLine + 1;
  for (; rest === null && line < endLine; line++) rest = afterComment(state, line, state.bMarks[line] ?? 0);
  state.line = line;
  if (rest) {
    state.push("paragraph_open", "p", 1).map = [line - 1, line];
    const inline = state.push("inline", "", 0);
    inline.content = rest;
    inline.map = [line - 1, line];
    inline.children = [];
    state.push("paragraph_close", "p", -1);
  }
  return true;
}

/** What stands behind the end of the comment on this line; `null` where it does not end here. */
function afterComment(state: MarkdownIt.StateBlock, line: number, from: number): string | null {
  const text = state.src.slice(from, state.eMarks[line] ?? from);
  const end = text.indexOf("-->");
  return end < 0 ? null : text.slice(end + 3).trim();
}

/** Texts in which a comment was found open to the end: no later one needs a search, so the time stays linear. */
const open = new WeakSet<MarkdownIt.StateInline>();

function commentInline(state: MarkdownIt.StateInline): boolean {
  if (!state.src.startsWith("<!--", state.pos) || open.has(state)) return false;
  const end = state.src.indexOf("-->", state.pos + 4);
  if (end < 0) {
    open.add(state);
    return false;
  }
  state.pos = end + 3;
  return true;
}

function breakInline(state: MarkdownIt.StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== 0x3c) return false;
  const match = /^<br[ \t]*\/?>/i.exec(state.src.slice(state.pos, state.pos + 12));
  if (!match) return false;
  if (!silent) state.push("hardbreak", "br", 0);
  state.pos += match[0].length;
  return true;
}
