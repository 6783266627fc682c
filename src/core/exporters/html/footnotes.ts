/** Footnotes: `text[^1]`, and `[^1]: the note` anywhere. The notes go to the end, in the order in which the text refers to them. */
import type MarkdownIt from "markdown-it";
import type { Token } from "./markdown";

const LONGEST_LABEL = 200;

/** For markdown-it, of a document whose footnotes are read; without it brackets stay brackets. The labels come in as notes are found. */
export function footnoteEnvironment(): Record<PropertyKey, unknown> {
  return { footnotes: new Set<string>() };
}

function labelsOf(state: MarkdownIt.StateBlock | MarkdownIt.StateInline): Set<string> | null {
  const labels: unknown = state.env["footnotes"];
  return labels instanceof Set ? (labels as Set<string>) : null;
}

/** A text of the document that is shown as plain words. */
export function withoutFootnotes(text: string): string {
  return text.replace(/\[\^[^\s[\]]{1,200}\]/g, "").trim();
}

export function footnotes(md: MarkdownIt.MarkdownIt): void {
  md.block.ruler.before("reference", "footnote", definition, { alt: ["paragraph", "reference"] });
  // Behind links: in `[^1](address)` the brackets are those of a link.
  md.inline.ruler.after("image", "footnote", reference);
}

/** A line that begins with `[^label]:`, and the lines below it that are indented by four. Becomes tokens `footnote_open` … `footnote_close`. */
function definition(state: MarkdownIt.StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const labels = labelsOf(state);
  if (!labels || (state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  const from = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  const label = labelAt(state.src, from, state.eMarks[startLine] ?? from);
  const behind = from + (label?.length ?? 0) + 3;
  if (label === null || state.src.charAt(behind) !== ":") return false;
  if (silent) return true;
  labels.add(key(label));
  const open = state.push("footnote_open", "", 1);
  open.meta = { label: key(label) };
  readContent(state, startLine, endLine, behind + 1);
  state.push("footnote_close", "", -1);
  open.map = [startLine, state.line];
  return true;
}

/** Reads the blocks of a note as though its first line began behind the label. */
function readContent(state: MarkdownIt.StateBlock, startLine: number, endLine: number, begin: number): void {
  const { bMarks, tShift, sCount, blkIndent } = state;
  const before = [bMarks[startLine] ?? 0, tShift[startLine] ?? 0, sCount[startLine] ?? 0] as const;
  const end = state.eMarks[startLine] ?? begin;
  let at = begin;
  while (at < end && /[ \t]/.test(state.src.charAt(at))) at++;
  [bMarks[startLine], tShift[startLine], sCount[startLine]] = [begin, at - begin, blkIndent + 4];
  state.blkIndent = blkIndent + 4;
  state.md.block.tokenize(state, startLine, endLine);
  state.blkIndent = blkIndent;
  [bMarks[startLine], tShift[startLine], sCount[startLine]] = before;
}

function reference(state: MarkdownIt.StateInline, silent: boolean): boolean {
  const labels = labelsOf(state);
  // A link holds no other one: in its words, and while they are searched for their end, brackets are brackets.
  if (!labels || labels.size === 0 || silent || state.linkLevel > 0) return false;
  const label = labelAt(state.src, state.pos, state.posMax);
  if (label === null || !labels.has(key(label))) return false;
  state.push("footnote_ref", "", 0).meta = { label: key(label) };
  state.pos += label.length + 3;
  return true;
}

/** Of `[^label]` at this place; `null` where there is none. */
function labelAt(text: string, from: number, end: number): string | null {
  if (!text.startsWith("[^", from)) return null;
  const most = Math.min(end, from + 2 + LONGEST_LABEL + 1);
  for (let at = from + 2; at < most; at++) {
    const char = text.charAt(at);
    if (char === "]") return at > from + 2 ? text.slice(from + 2, at) : null;
    if (char === "[" || /\s/.test(char)) return null;
  }
  return null;
}

function key(label: string): string {
  return label.toLowerCase();
}

interface Note {
  readonly label: string;
  /** Of its blocks. */
  readonly level: number;
  readonly content: Token[];
  /** From 1; 0 until the text has referred to it. */
  number: number;
  references: number;
}

/**
 * Takes the notes out of the tokens and puts them at the end, numbered by where the text first refers to them. Of two notes of one
 * label the first one counts; those that nothing refers to come last, so that nothing of the document is lost.
 */
export function placeFootnotes(tokens: readonly Token[], make: (type: string) => Token): Token[] {
  const { text, notes } = takeApart(tokens);
  if (notes.length === 0) return text;
  const byLabel = new Map<string, Note>();
  for (const note of notes) if (!byLabel.has(note.label)) byLabel.set(note.label, note);
  const numbered: Note[] = [];
  const number = (note: Note): void => {
    if (note.number === 0) note.number = numbered.push(note);
  };
  const follow = (content: readonly Token[]): void => {
    for (const child of content.flatMap(({ children }) => children ?? [])) {
      const note = child.type === "footnote_ref" ? byLabel.get(String(child.meta?.["label"])) : undefined;
      if (!note) continue;
      number(note);
      child.meta = { number: note.number, reference: ++note.references };
    }
  };
  follow(text);
  // Notes that only notes refer to come behind those of the text, and then each that nothing refers to.
  let at = 0;
  const followAll = (): void => {
    for (; at < numbered.length; at++) follow(numbered[at]?.content ?? []);
  };
  followAll();
  for (const note of notes) {
    number(note);
    followAll();
  }
  const open = make("footnotes_open");
  const close = make("footnotes_close");
  [open.nesting, close.nesting] = [1, -1];
  return [...text, open, ...numbered.flatMap((note) => noteTokens(note, make)), close];
}

/** A note may stand within another one; each gets what is its own. */
function takeApart(tokens: readonly Token[]): { readonly text: Token[]; readonly notes: readonly Note[] } {
  const text: Token[] = [];
  const notes: Note[] = [];
  const open: Note[] = [];
  for (const token of tokens) {
    if (token.type === "footnote_open") {
      const note = { label: String(token.meta?.["label"]), level: token.level + 1, content: [], number: 0, references: 0 };
      notes.push(note);
      open.push(note);
    } else if (token.type === "footnote_close") open.pop();
    else (open.at(-1)?.content ?? text).push(token);
  }
  return { text, notes };
}

/** The links back stand behind the last words of a note. */
function noteTokens({ content, level, number, references }: Note, make: (type: string) => Token): Token[] {
  const open = make("footnote_open");
  const close = make("footnote_close");
  [open.nesting, close.nesting] = [1, -1];
  open.meta = { number };
  if (references === 0) return [open, ...content, close];
  const back = make("footnote_back");
  const last = content.at(-1)?.type === "paragraph_close" && content.at(-3)?.level === level ? content.at(-2) : undefined;
  back.meta = { number, references, isAlone: !last?.children };
  if (last?.children) last.children.push(back);
  return last?.children ? [open, ...content, close] : [open, ...content, back, close];
}
